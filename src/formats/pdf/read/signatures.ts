import type { FormValue, FormValues } from '../form-field.ts';
import type { FormTree } from './form-tree.ts';
import type { PdfFile } from './pdf-file.ts';
import { HostilePdf, integerIn, isArray, type PdfDict } from './pdf-object.ts';

/**
 * A signature field that is signed. Whether the signature is valid, and whose it is, isn't looked into: a program for
 * signatures tells that.
 */
export interface PdfSignature {
  /** Full name of its field. */
  readonly field: string;
  /**
   * What came after: nothing (`whole`), only more of the file behind what was signed (`appended`), or it can't be told
   * since what was signed is no beginning of the file (`unknown`).
   */
  readonly after: 'whole' | 'appended' | 'unknown';
  /** Full names of other fields whose value isn't what it was when this was signed. */
  readonly changed: readonly string[];
}

/** A form has two or three people to sign. */
const MOST_SIGNATURES = 200;
/** Revisions that are read again. */
const MOST_REVISIONS = 16;

/**
 * What was signed, and what changed since: the fields of the file as it was signed are held against those it has now.
 * @param bytes of the whole file
 * @param readRevision the values of the beginning of the file, undefined when it is no file by itself
 * @see ISO 32000-1 §12.8.1
 */
export function readSignatures(
  file: PdfFile,
  { values, signatures }: FormTree,
  { bytes, readRevision }: { readonly bytes: Uint8Array; readRevision(end: number): FormValues | undefined },
): readonly PdfSignature[] {
  if (signatures.size > MOST_SIGNATURES) throw new HostilePdf('signatures');
  const revisions = new Map<number, FormValues | undefined>();
  return [...signatures].map(([field, signature]): PdfSignature => {
    const end = signedEnd(file, signature);
    if (end === undefined || end > bytes.length) return { field, after: 'unknown', changed: [] };
    if (isOnlySpace(bytes.subarray(end))) return { field, after: 'whole', changed: [] };
    if (!revisions.has(end)) {
      if (revisions.size === MOST_REVISIONS) throw new HostilePdf('signatures');
      revisions.set(end, readRevision(end));
    }
    const then = revisions.get(end);
    if (!then) return { field, after: 'unknown', changed: [] };
    return { field, after: 'appended', changed: changedSince(then, values) };
  });
}

/** Where what was signed ends. It is the file from its start, but for the signature itself. */
function signedEnd(file: PdfFile, signature: PdfDict): number | undefined {
  const range = file.resolve(signature.get('ByteRange'));
  if (!isArray(range) || range.length !== 4) return undefined;
  const [start, length, from, rest] = range.map(item => integerIn(file.resolve(item)));
  if (start !== 0 || length === undefined || from === undefined || rest === undefined) return undefined;
  return length >= 0 && from >= length && rest >= 0 ? from + rest : undefined;
}

function isOnlySpace(bytes: Uint8Array): boolean {
  return bytes.length < 1024 && bytes.every(byte => byte <= 0x20);
}

/** A further signature is no change of what was agreed; who signed, stands in the list. */
function changedSince(then: FormValues, now: FormValues): readonly string[] {
  return [...new Set([...then.keys(), ...now.keys()])].filter(name => {
    const [before, after] = [then.get(name), now.get(name)];
    return written(before) !== written(after);
  });
}

function written(value: FormValue | undefined): string {
  switch (value?.type) {
    case 'text':
      return value.text;
    case 'state':
      return value.state === 'Off' ? '' : value.state;
    default:
      return '';
  }
}
