import {
  BrokenPdf,
  type DirectObject,
  isArray,
  PdfBytes,
  PdfDict,
  PdfName,
  type PdfObject,
  PdfReference,
  PdfStream,
} from '../../read/pdf-object.ts';
import { decodeTextString } from '../../read/text-string.ts';

/** A dictionary, and a stream with its dictionary. Of a file, each is one object, however often it is asked for. */
export type { PdfDict as CosDict, PdfStream as CosStream };

/** A direct object, or nothing where a key is missing or null. */
export type Value = Exclude<DirectObject, null> | undefined;

/** What an object is without the reference that leads to it. */
function resolved(object: PdfObject | undefined): Value {
  return (object instanceof PdfReference ? object.target : object) ?? undefined;
}

/** Reads of PDF objects that never throw: a value of another type counts as absent. */
export const asDict = (value: Value): PdfDict | undefined =>
  value instanceof PdfDict ? value : value instanceof PdfStream ? value.dict : undefined;

export const asStream = (value: Value): PdfStream | undefined =>
  value instanceof PdfStream ? value : undefined;

export const asName = (value: Value): string | undefined =>
  value instanceof PdfName ? value.name : undefined;

export const asNumber = (value: Value): number | undefined => (typeof value === 'number' ? value : undefined);

const asBoolean = (value: Value): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

export const asInteger = (value: Value): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) ? value : undefined;

/** Bytes of a string whose text is kept: one that millions of dictionaries refer to is decoded once. */
const LONG = 1000;
const longTexts = new WeakMap<PdfBytes, string>();

/** Text of a text string: PDFDocEncoding, UTF-16 or UTF-8. */
export function asText(value: Value): string | undefined {
  if (!(value instanceof PdfBytes)) return undefined;
  if (value.length < LONG) return decodeTextString(value.bytes);
  const text = longTexts.get(value) ?? decodeTextString(value.bytes);
  longTexts.set(value, text);
  return text;
}

/** The items of an array, resolved; none when it isn't an array. */
export const itemsOf = (value: Value): Value[] =>
  value !== undefined && isArray(value) ? value.map(resolved) : [];

/** An entry of a dictionary or of a stream's dictionary, resolved. */
export const entry = (holder: Value, key: string): Value => resolved(asDict(holder)?.get(key));

export const hasEntry = (holder: Value, key: string): boolean => entry(holder, key) !== undefined;
export const dictEntry = (holder: Value, key: string): PdfDict | undefined => asDict(entry(holder, key));
export const nameEntry = (holder: Value, key: string): string | undefined => asName(entry(holder, key));
export const textEntry = (holder: Value, key: string): string | undefined => asText(entry(holder, key));
export const numberEntry = (holder: Value, key: string): number | undefined => asNumber(entry(holder, key));
export const integerEntry = (holder: Value, key: string): number | undefined => asInteger(entry(holder, key));
export const booleanEntry = (holder: Value, key: string): boolean | undefined =>
  asBoolean(entry(holder, key));
export const itemsEntry = (holder: Value, key: string): Value[] => itemsOf(entry(holder, key));

/** The keys of a dictionary, decoded. */
export const keysOf = (dict: PdfDict | undefined): string[] => (dict === undefined ? [] : [...dict.keys()]);

/** The decoded bytes of a stream; nothing when its filters can't be undone. */
export function bytesOf(value: Value): Uint8Array | undefined {
  if (!(value instanceof PdfStream)) return undefined;
  try {
    return value.data;
  } catch (error) {
    if (error instanceof BrokenPdf) return undefined;
    throw error;
  }
}

/** Text of string bytes as they stand in a content stream. */
export const textOfBytes = (bytes: Uint8Array): string => decodeTextString(bytes);
