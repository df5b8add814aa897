import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from 'pdf-lib';

/** A dictionary, and a stream with its dictionary. */
export type { PDFDict as CosDict, PDFRawStream as CosStream };

/** A direct object, or nothing where a key is missing or null. */
export type Value = PDFObject | undefined;

/** Reads of PDF objects that never throw: a value of another type counts as absent. */
export const asDict = (value: Value): PDFDict | undefined =>
  value instanceof PDFDict ? value : value instanceof PDFStream ? value.dict : undefined;

export const asStream = (value: Value): PDFRawStream | undefined =>
  value instanceof PDFRawStream ? value : undefined;

export const asName = (value: Value): string | undefined =>
  value instanceof PDFName ? value.decodeText() : undefined;

export const asNumber = (value: Value): number | undefined =>
  value instanceof PDFNumber ? value.asNumber() : undefined;

export const asBoolean = (value: Value): boolean | undefined =>
  value instanceof PDFBool ? value.asBoolean() : undefined;

export function asInteger(value: Value): number | undefined {
  const number = asNumber(value);
  return number !== undefined && Number.isInteger(number) ? number : undefined;
}

/** Text of a text string: PDFDocEncoding, UTF-16 or UTF-8. */
export function asText(value: Value): string | undefined {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return undefined;
  try {
    return value.decodeText();
  } catch {
    // Malformed UTF-16 still is a string that is there.
    return String.fromCharCode(...value.asBytes().subarray(0, 1000));
  }
}

/** The items of an array, resolved; none when it isn't an array. */
export function itemsOf(value: Value): Value[] {
  return value instanceof PDFArray
    ? Array.from({ length: value.size() }, (_, index) => value.lookup(index))
    : [];
}

/** An entry of a dictionary or of a stream's dictionary, resolved. */
export const entry = (holder: Value, key: string): Value => asDict(holder)?.lookup(PDFName.of(key));

export const hasEntry = (holder: Value, key: string): boolean => entry(holder, key) !== undefined;
export const dictEntry = (holder: Value, key: string): PDFDict | undefined => asDict(entry(holder, key));
export const nameEntry = (holder: Value, key: string): string | undefined => asName(entry(holder, key));
export const textEntry = (holder: Value, key: string): string | undefined => asText(entry(holder, key));
export const numberEntry = (holder: Value, key: string): number | undefined => asNumber(entry(holder, key));
export const integerEntry = (holder: Value, key: string): number | undefined => asInteger(entry(holder, key));
export const booleanEntry = (holder: Value, key: string): boolean | undefined =>
  asBoolean(entry(holder, key));
export const itemsEntry = (holder: Value, key: string): Value[] => itemsOf(entry(holder, key));

/** The keys of a dictionary, decoded. */
export const keysOf = (dict: PDFDict | undefined): string[] =>
  dict === undefined ? [] : dict.keys().map(key => key.decodeText());

/** The decoded bytes of a stream; nothing when its filters can't be undone. */
export function bytesOf(value: Value): Uint8Array | undefined {
  const stream = asStream(value);
  if (stream === undefined) return undefined;
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    return undefined;
  }
}

/** Text of string bytes as they stand in a content stream. */
export function textOfBytes(bytes: Uint8Array): string {
  return asText(PDFHexString.of(Buffer.from(bytes).toString('hex'))) ?? '';
}
