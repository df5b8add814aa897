import { digestOfTexts } from './digest.ts';

/** Longest of each part. A name then has at most 95 characters with its extension: a header of tar holds 100. */
const LONGEST_DOCUMENT = 40;
const LONGEST_ID = 40;
const HASH_DIGITS = 8;

/**
 * The name of a record's file without its extension: `werkbalans_formulier-0042-1f0c7a9e`.
 *
 * An id may hold anything, so only letters, digits, `_`, `.` and `-` of ASCII are kept: no path can be made of it, and
 * every file system takes it, also those that don't tell composed from decomposed letters. It stands between others, so
 * that it can't be a device of Windows (`CON`), a hidden file or end in a point. What else an id holds is in the hash; an
 * id that had to be changed gets twice as much of it, as whole exports of one script would else be cleaned to the same.
 */
export function fileStem(document: { readonly id: string; readonly version: string }, id: string): string {
  const hash = digestOfTexts(document.id, document.version, id);
  const safe = cleaned(id, LONGEST_ID);
  const told =
    safe === id ? id : `${safe.slice(0, LONGEST_ID - HASH_DIGITS - 1)}_${hash.slice(-HASH_DIGITS)}`;
  return `${cleaned(document.id, LONGEST_DOCUMENT)}-${told}-${hash.slice(0, HASH_DIGITS)}`;
}

function cleaned(text: string, longest: number): string {
  // Cut before it is searched: an id may be as long as a value can be.
  return text
    .slice(0, longest)
    .replace(/[^A-Za-z0-9_.-]/g, '_')
    .replace(/\.{2,}/g, '_');
}
