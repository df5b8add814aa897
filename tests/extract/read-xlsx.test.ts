import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/extract/read-xlsx.ts';
import { kinds } from '../../src/fields/kinds.ts';
import { readPackage, writePackage } from '../../src/formats/ooxml/package.ts';
import { xlsxTemplate } from '../../src/prefill/xlsx-template.ts';
import { workbookFile } from '../formats/xlsx/workbook-file.ts';
import { comparison, comparisonFile, fields, IDENTITY } from '../prefill/xlsx-comparison.ts';

const BLANK = Object.fromEntries(fields.map(({ name, kind }) => [name, kinds[kind].blank]));

/** A workbook with its parts changed, as a program or a person might. */
function changed(file: Uint8Array, change: (xml: string) => string): Uint8Array {
  const opened = readPackage(file);
  return writePackage(
    opened.names.map(name => [
      name,
      Buffer.from(change(Buffer.from(opened.part(name) ?? []).toString('utf8'))),
    ]),
  );
}

/** The workbook with one cell as someone left it. */
const withCell = (cell: string): Uint8Array =>
  comparisonFile({ names: { oo_wage: 'Invoer!$A$2' }, rows: `<row r="2">${cell}</row>` });

describe('a workbook', () => {
  it('that nobody filled in is blank', () => {
    expect(readXlsx(comparisonFile(), comparison)).toEqual({
      identity: IDENTITY,
      values: BLANK,
      raw: {},
      conflicts: [],
      renamed: [],
      lacking: [],
      unknown: [],
      results: { oo_dubbel: 0 },
    });
  });

  it('of another document says so, or nothing', () => {
    expect(readXlsx(workbookFile({}), comparison).identity).toBeNull();
  });

  it('without the names lacks every field', () => {
    const read = readXlsx(workbookFile({}), comparison);
    expect(read).toMatchObject({ values: BLANK, lacking: fields.map(({ name }) => name) });
  });

  it('is read where its sheet was renamed', () => {
    const filled = xlsxTemplate(comparisonFile(), comparison).fill({ oo_wage: 18.5 });
    const renamed = changed(filled, xml =>
      xml.replace('name="Invoer"', 'name="Ons plan"').replaceAll('Invoer!', "'Ons plan'!"),
    );
    expect(readXlsx(renamed, comparison)).toMatchObject({ values: { oo_wage: 18.5 }, lacking: [] });
  });

  it.each([
    ['#REF!', 'whose cell was deleted'],
    ['Weg!$B$2', 'whose sheet was deleted'],
    ['Invoer!$B$4:$C$5', 'whose name stands for a block'],
  ])('lacks a field with the name of %s', oo_wage => {
    const read = readXlsx(comparisonFile({ names: { oo_wage } }), comparison);
    expect(read).toMatchObject({ lacking: ['oo_wage'], values: { oo_wage: null }, unknown: [] });
  });

  it('tells inputs that the comparison doesn’t know, and leaves names of others', () => {
    const names = { oo_extra: 'Invoer!$D$4', ander: 'Invoer!$D$5', oo_lijst: 'Invoer!$D$4:$D$9' };
    expect(readXlsx(comparisonFile({ names }), comparison).unknown).toEqual(['oo_extra']);
  });
});

describe('a cell', () => {
  it.each([
    ['a number', '<c r="A2"><v>18.5</v></c>', 18.5],
    ['a number that is text', '<c r="A2" t="inlineStr"><is><t>18,5</t></is></c>', 18.5],
    ['what someone let Excel work out', '<c r="A2"><f>37/2</f><v>18.5</v></c>', 18.5],
    ['nothing', '<c r="A2"/>', null],
  ])('holds %s', (_, cell, oo_wage) => {
    expect(readXlsx(withCell(cell), comparison)).toMatchObject({ values: { oo_wage }, raw: {} });
  });

  it.each([
    ['a word', '<c r="A2" t="inlineStr"><is><t>veel</t></is></c>', 'veel'],
    ['an error', '<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
  ])('holds %s, which is kept', (_, cell, raw) => {
    expect(readXlsx(withCell(cell), comparison)).toMatchObject({
      values: { oo_wage: null },
      raw: { oo_wage: raw },
    });
  });
});
