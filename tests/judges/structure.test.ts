import { expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { walk } from '../../src/model/walk.ts';
import { builtDocument, builtDocuments } from '../support/built.ts';
import { dumpFields } from '../support/field-table.ts';
import { golden } from '../support/golden.ts';
import { judge } from '../support/judges.ts';
import { dumpStructure } from '../support/structure-dump.ts';

const inNaast = (await builtDocuments()).filter(({ brand }) => brand.id === 'naast');
const documents = inNaast.filter(({ print }) => print.size === 'normal' && print.ink === 'full');
const others = inNaast.filter(built => !documents.includes(built));

it.each(documents)('$title has the form fields of its golden', async ({ document, bytes }) => {
  const fields = await dumpFields(bytes);
  expect(fields).toBe(golden(`fields/${document.id}.txt`, fields));
});

it.each(documents)('$title has the same form fields from both engines', async ({ document, bytes }) => {
  const wasm = await builtDocument(document.id, { engine: 'wasm' });
  expect(await dumpFields(wasm.bytes)).toBe(await dumpFields(bytes));
});

it.each(others)('$title has the form fields of the normal edition, in the same order', async built => {
  const normal = await builtDocument(built.document.id);
  expect(withoutPlaces(await dumpFields(built.bytes))).toEqual(withoutPlaces(await dumpFields(normal.bytes)));
});

judge('pdfinfo')('the structure tree', () => {
  it.each(documents)('of $title is that of its golden', async ({ document, bytes }) => {
    const structure = await dumpStructure(bytes);
    expect(structure).toBe(golden(`structure/${document.id}.txt`, structure));
  });

  it.each(documents)('of $title is the same from both engines', async ({ document, bytes }) => {
    const wasm = await builtDocument(document.id, { engine: 'wasm' });
    expect(await dumpStructure(wasm.bytes)).toBe(await dumpStructure(bytes));
  });

  it.each(documents)('of $title is the same in both brands but for texts', async ({ document, bytes }) => {
    const other = await builtDocument(document.id, { brand: 'dienst' });
    expect(withoutTexts(await dumpStructure(other.bytes))).toBe(withoutTexts(await dumpStructure(bytes)));
  });
});

judge('pdfinfo')('what a screen reader says', () => {
  it.each(others)('of $title is what it says of the normal edition', async built => {
    const normal = await builtDocument(built.document.id);
    const headless = (dump: string) => spokenIn(dump).filter(said => !isTableText(built.document, said));
    expect(headless(await dumpStructure(built.bytes))).toEqual(headless(await dumpStructure(normal.bytes)));
  });
});

/** Rows of the field table without page and rectangle. */
const withoutPlaces = (dump: string): readonly string[] =>
  dump
    .split('\n')
    .slice(1)
    .map(row => row.replace(/ +\d+ +\d+,\d+ \d+×\d+ +/, ' ').replace(/ {2,}/g, ' '));

/**
 * Headings, paragraphs and fields in order, without page numbers and the heads of a table: large print has more pages,
 * and sets a table of questions as questions above their answers.
 */
const spokenIn = (dump: string): readonly string[] =>
  dump.split('\n').flatMap(line => {
    if (/TH Column|P "\d+"/.test(line)) return [];
    const [, role, said] = /(H\d|P|Form)[^"]*("[^"]*"|\S+)?$/.exec(line.trim()) ?? [];
    return role ? [`${role} ${said ?? ''}`] : [];
  });

/** Whether a paragraph is a head or row label of a table of fields: large print says them with each field. */
const isTableText = (document: Document, said: string): boolean =>
  [...walk(document)]
    .flatMap(block => (block.type === 'field_table' ? [block.rowHead, ...block.columns, ...block.rows] : []))
    .some(({ label }) => said.startsWith(`P "${label}`));

/** A brand's logo and contact lines have texts of their own. */
const withoutTexts = (dump: string): string => dump.replace(/"[^"]*"/g, '""');
