import type { Extracted } from './extracted.ts';
import type { ReadValue } from './reading.ts';

export interface CsvOptions {
  /** For Excel in Dutch: semicolons, decimal commas, and a byte-order mark so that it reads UTF-8. */
  readonly excel?: boolean;
  /** What columns of fields are called, by id; their ids without. */
  readonly labels?: ReadonlyMap<string, string>;
}

/**
 * Forms as one table: a row each, a column for each field that one of them has. What can't be read as its field's kind
 * stands there as it was written; the last column says so.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe before it, and so does one that begins with an
 * apostrophe: whoever reads the table takes one apostrophe from the start of a cell, if there is one, and has each text
 * as it was.
 * @see RFC 4180
 */
export function csvOf(
  results: readonly Extracted[],
  { excel = false, labels = new Map() }: CsvOptions = {},
): string {
  const rows = results.map(result => cellsOf(result));
  const fields = [...new Set(rows.flatMap(row => [...row.fields.keys()]))];
  const hasParts = results.some(({ part }) => part !== null);
  const head = [...headOf(hasParts), ...fields.map(name => labels.get(name) ?? name), 'warnings'];
  const lines = rows.map(({ result, fields: held }) => [
    ...[result.file, ...(hasParts ? [result.part] : []), result.document, result.version, result.locale],
    ...fields.map(name => held.get(name) ?? null),
    result.warnings.join(' '),
  ]);
  const write = (cells: readonly Cell[]): string =>
    cells.map(cell => quoted(textOf(cell, excel))).join(excel ? ';' : ',');
  return `${excel ? '\ufeff' : ''}${[head, ...lines].map(write).join('\r\n')}\r\n`;
}

type Cell = string | number | boolean | null;

function headOf(hasParts: boolean): readonly string[] {
  return ['file', ...(hasParts ? ['part'] : []), 'document', 'version', 'locale'];
}

function cellsOf(result: Extracted): {
  readonly result: Extracted;
  readonly fields: ReadonlyMap<string, Cell>;
} {
  const cells = Object.entries(result.values).flatMap(([id, value]) =>
    columnsOf(id, value).map(([name, cell]) => [name, cell ?? result.raw[name] ?? null] as const),
  );
  return { result, fields: new Map(cells) };
}

/** A value of several parts has a column for each, called as in forms. */
function columnsOf(id: string, value: ReadValue): readonly (readonly [string, Cell])[] {
  if (typeof value !== 'object' || value === null) return [[id, value]];
  if ('vink' in value) {
    return [
      [`${id}_vink`, value.vink],
      [`${id}_tekst`, value.tekst],
    ];
  }
  return [
    [id, value.signed],
    [`${id}_naam`, value.name],
  ];
}

/** What spreadsheets take for the start of a formula, the wide forms of East Asian keyboards among them. */
const FORMULA = /^['=+\-@\t\r\n＝＋－＠]/;

function textOf(cell: Cell, excel: boolean): string {
  if (typeof cell === 'number') return excel ? String(cell).replace('.', ',') : String(cell);
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function quoted(text: string): string {
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
