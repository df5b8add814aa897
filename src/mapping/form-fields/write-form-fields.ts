import { plainId } from '../../core/plain-id.ts';
import { RECORD_FIELDS } from '../../model/record.ts';

/** A field of a form, as a file of form fields offers it. */
export interface OfferedField {
  readonly name: string;
  /** What a person should know of it, in a few words. */
  readonly about: string;
  /** Why nothing can be written into it; null when something can. */
  readonly obstacle: string | null;
  /** From 1; null when it is on no page. */
  readonly page: number | null;
}

/**
 * A file of form fields to begin with: every field by its name, none of them filled.
 * @param form what the PDF is called, without folder
 */
export function writeFormFields(form: string, fields: readonly OfferedField[]): string {
  const head = [
    `# Which fields of ${oneLine(form)} are filled with what. Write one of these behind a field, before the #:`,
    ...foldedNames(RECORD_FIELDS).map(line => `#   ${line}`),
    '# A field with nothing behind it stays as it is in the form.',
    '',
    `document: ${idOf(form)} # what filled files are called`,
    'locale: nl-NL # how dates and numbers are written: nl-NL, nl-BE or en',
    'fields:',
  ];
  let page: number | null | undefined;
  const lines = fields.flatMap(field => {
    const isNext = field.page !== page;
    page = field.page;
    const heading = field.page === null ? '  # On no page' : `  # Page ${field.page}`;
    return [...(isNext ? [heading] : []), lineOf(field)];
  });
  return `${[...head, ...lines].join('\n')}\n`;
}

function lineOf({ name, about, obstacle }: OfferedField): string {
  const key = keyOf(name);
  if (obstacle !== null) return `  # ${key} can't be filled: ${oneLine(obstacle)}`;
  return `  ${key}: # not filled; ${oneLine(about)}`;
}

/** A key of YAML that is read as this text, whatever is in it. */
function keyOf(name: string): string {
  const isPlain = /^[A-Za-z_][\w.-]*(?: [\w.-]+)*$/.test(name) && !RESERVED.test(name);
  return isPlain ? name : quoted(name);
}

/** Words that YAML takes for something else than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** JSON's strings are YAML's, but for what editors may not show or YAML may not hold as it is. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[^\x20-\x7e\u{a1}-\u{ac}\u{ae}-\u{17f}]/gu, letter =>
    [...letter].map(escaped).join(''),
  );
}

function escaped(letter: string): string {
  const units = Array.from({ length: letter.length }, (_, at) => letter.charCodeAt(at));
  if (units.length > 1) return `\\U${(letter.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
  return units.map(unit => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** Text for behind a #: no line ends, nothing that isn't seen. */
const oneLine = (text: string): string => text.replace(/[\p{C}\u2028\u2029]+/gu, ' ').trim();

function foldedNames(names: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last === undefined || last.length + name.length > 100) lines.push(name);
    else lines[lines.length - 1] = `${last}, ${name}`;
  }
  return lines;
}

/** A name for filled files from that of a form. */
function idOf(form: string): string {
  const plain = plainId(form.replace(/\.pdf$/i, ''));
  return plain === '' ? 'formulier' : plain;
}
