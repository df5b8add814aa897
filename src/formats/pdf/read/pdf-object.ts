/** A name, without its slash and with `#` escapes resolved (ISO 32000-1 §7.3.5). */
export class PdfName {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A string object, of either form. What its bytes mean depends on where it stands (§7.3.4). */
export class PdfBytes {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** An indirect reference. The generation is left out: of one number, a file has one object at a time (§7.3.10). */
export class PdfReference {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/** A stream, not yet decoded: where its data begin is known, where they end only with its dictionary (§7.3.8). */
export class PdfStream {
  readonly dict: PdfDict;
  /** Of the first byte of its data, from the start of the file. */
  readonly start: number;

  constructor(dict: PdfDict, start: number) {
    this.dict = dict;
    this.start = start;
  }
}

export type PdfDict = ReadonlyMap<string, PdfObject>;

export type PdfObject =
  | null
  | boolean
  | number
  | PdfName
  | PdfBytes
  | PdfReference
  | PdfStream
  | readonly PdfObject[]
  | PdfDict;

export function isDict(value: PdfObject | undefined): value is PdfDict {
  return value instanceof Map;
}

export function isArray(value: PdfObject | undefined): value is readonly PdfObject[] {
  return Array.isArray(value);
}

/** The integer, or undefined when it is none that can be counted with. */
export function integerIn(value: PdfObject | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

/** A file that isn't as the standard says, in a place where nothing can be read without it. */
export class BrokenPdf extends Error {}

/** A file built to exhaust its reader; the message says what there is too much of. */
export class HostilePdf extends Error {}
