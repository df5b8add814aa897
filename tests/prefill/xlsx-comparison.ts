import type { Field, KindName } from '../../src/fields/kinds.ts';
import { writeXlsxField } from '../../src/fields/xlsx-codecs.ts';
import {
  type Comparison,
  fieldsOfComparison,
  INPUT_KINDS,
  METHODS,
  ROW_KINDS,
  WEEK_KINDS,
  YES_NO,
} from '../../src/model/comparison.ts';
import { CALCULATED, workbookFile } from '../formats/xlsx/workbook-file.ts';

/** A small comparison: two rows, one criterion, four weeks. Of its texts the tests need none. */
export const comparison = {
  id: 'optieoverzicht',
  locale: 'nl-NL',
  layout: 'comparison',
  prefix: 'oo',
  criteria: [{ id: 'geld', label: 'Geld' }],
  judges: ['werknemer', 'werkgever'].map(id => ({
    id,
    label: id,
    weights: [field('number', `gewicht_${id}`)],
    voice: field('number', `stem_${id}`),
  })),
  team: { id: 'team', label: 'Team', voice: field('number', 'stem_team') },
  inputs: fieldsFor(INPUT_KINDS),
  rows: ['01', '02'].map((digits, index) => ({
    number: index + 1,
    digits,
    name: field('text', `optie_${digits}`),
    inputs: fieldsFor(ROW_KINDS, `${digits}_`),
    effects: [{ pro: field('text', `${digits}_geld_plus`), con: field('text', `${digits}_geld_let_op`) }],
    points: [[field('number', `${digits}_werknemer_geld`)], [field('number', `${digits}_werkgever_geld`)]],
    teamScore: field('number', `${digits}_team`),
    consequences: [field('multiline', `${digits}_gevolg`)],
  })),
  weeks: ['01', '02', '03', '04'].map((digits, index) => ({
    number: index + 1,
    digits,
    inputs: fieldsFor(WEEK_KINDS, `week_${digits}_`),
  })),
} as unknown as Comparison;

function fieldsFor(kinds: Readonly<Record<string, KindName>>, prefix = ''): Readonly<Record<string, Field>> {
  return Object.fromEntries(
    Object.entries(kinds).map(([role, kind]) => [role, field(kind, `${prefix}${role}`)]),
  );
}

function field(kind: KindName, id: string): Field {
  const options = (/method/.test(id) ? METHODS : YES_NO).map(option => ({ id: option, label: `${option}!` }));
  const percent = /percentage|charges|share|deployability/.test(id);
  const spec = { choice: { as: 'list', options }, multiline: { lines: 3 }, number: { percent } };
  const name = `oo_${id}`;
  const common = { label: id, help: null, required: false, prefill: null, accessibleName: id };
  return { kind, name, ...common, spec: spec[kind as keyof typeof spec] ?? {} } as unknown as Field;
}

export const fields = fieldsOfComparison(comparison);
const cellNames = fields.flatMap(of => writeXlsxField(of, null as never, comparison).map(({ name }) => name));

export const IDENTITY = { document: 'optieoverzicht', version: '1.0', locale: 'nl-NL' };
const PROPERTIES =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="urn:vt">' +
  Object.entries(IDENTITY)
    .map(
      ([key, value], index) =>
        `<property pid="${index + 2}" name="veldwerk:${key}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
    )
    .join('') +
  '</Properties>';

/** What a test changes of the comparison's workbook. */
export interface ComparisonFileOptions {
  readonly names?: Readonly<Record<string, string>>;
  /** What stands in rows before the inputs', which begin at row 10. */
  readonly rows?: string;
  readonly settings?: string;
}

/** A workbook of the comparison: its inputs below each other in a column of one sheet, and one result. */
export function comparisonFile({
  names = {},
  rows = '',
  settings = '',
}: ComparisonFileOptions = {}): Uint8Array {
  const result = '<row r="1"><c r="A1"><f>oo_wage*2</f><v>0</v></c></row>';
  return workbookFile({
    sheets: { Invoer: result + rows },
    names: {
      ...Object.fromEntries(cellNames.map((name, index) => [name, `Invoer!$B$${index + 10}`])),
      oo_dubbel: 'Invoer!$A$1',
      ...names,
    },
    strings: '',
    properties: PROPERTIES,
    settings,
    more: CALCULATED,
  });
}
