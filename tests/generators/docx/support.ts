import type { Block, Document, Field, Inline, RichText, Section } from '../../../src/model/document.ts';
import type { FieldValues } from '../../../src/model/field-values.ts';
import { type BuiltDocx, docxModel, filledDocx, openBuilt } from '../../support/built-docx.ts';
import { dumpOutline } from '../../support/docx-outline.ts';
import type { WordFile } from '../../support/docx-rules.ts';

let model: Promise<BuiltDocx> | undefined;

/** A section with some blocks. */
export const section = (id: string, blocks: readonly Block[], more: Partial<Section> = {}): Section => ({
  id,
  nav: null,
  navUnder: null,
  startsPage: false,
  page: 'plain',
  blocks,
  ...more,
});

interface WriteOptions extends Partial<Pick<Document, 'layout' | 'subtitle' | 'title'>> {
  readonly values?: FieldValues;
  readonly brand?: Partial<BuiltDocx['brand']>;
}

/** A Word file of some sections, opened. */
export async function writeWord(
  sections: readonly Section[],
  { values = {}, brand = {}, ...more }: WriteOptions = {},
): Promise<WordFile> {
  model ??= docxModel();
  const built = await model;
  const document = { ...built.document, subtitle: null, ...more, sections };
  return openBuilt(await filledDocx({ ...built, document, brand: { ...built.brand, ...brand } }, values));
}

/** The outline of a Word file of some blocks: without its language, and where its last section ends. */
export async function outlineOf(
  blocks: readonly Block[],
  options: WriteOptions = {},
): Promise<readonly string[]> {
  const word = await writeWord([section('deel', blocks)], options);
  return linesOf(word);
}

export function linesOf(word: WordFile): readonly string[] {
  const lines = dumpOutline(word).split('\n').slice(1, -2);
  // Word can't do without a paragraph after a table at the end of a section.
  return lines.filter(line => line !== 'ColumnEnd');
}

/** The XML of a part. */
export function xmlOf({ file }: WordFile, part = 'word/document.xml'): string {
  return new TextDecoder().decode(file.part(part));
}

const inlines = (text: string): readonly Inline[] => [{ type: 'text', text }];

export const rich = (...paragraphs: readonly string[]): RichText =>
  paragraphs.map(text => ({ type: 'paragraph', children: inlines(text) }));

export const list = (ordered: boolean, ...items: readonly RichText[]): RichText[number] => ({
  type: 'list',
  ordered,
  items,
});

export const body = (content: RichText, id = 'tekst'): Block => ({
  type: 'text',
  id,
  style: 'body',
  content,
});

export const heading = (level: 1 | 2 | 3, text: string): Block => ({
  type: 'heading',
  id: 'kop',
  level,
  text,
});

/** A field named after its kind and place; `more` may hold its spec. */
export function field<K extends Field['kind']>(
  kind: K,
  name: string,
  more: Partial<Pick<Field, 'help' | 'required' | 'label'>> & { readonly spec?: object } = {},
): Field<K> {
  const common = { label: `Label ${name}`, help: null, required: false, prefill: null };
  return { kind, name, accessibleName: `Naam ${name}`, spec: {}, ...common, ...more } as unknown as Field<K>;
}

export const questions = (...fields: readonly Field[]): Block => ({ type: 'questions', columns: 1, fields });
