import {
  PDFArray,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from 'pdf-lib';
import type { ObjectParts } from './contract.ts';

/**
 * An object as source text with holes where references stand, so that one template serves files with other numbers.
 * @param omit keys of a dictionary that are left out
 */
export function objectParts(object: PDFObject, omit: ReadonlySet<string> = NO_KEYS): ObjectParts {
  const source = new PartWriter();
  if (object instanceof PDFDict) writeDict(object, source, omit);
  else writeObject(object, source);
  return source.end();
}

/** The entries of a dictionary, without its brackets: `/Type/Annot/Rect[…]`. */
export function entryParts(dict: PDFDict, omit: ReadonlySet<string> = NO_KEYS): ObjectParts {
  const source = new PartWriter();
  writeEntries(dict, source, omit);
  return source.end();
}

/** A stream's dictionary entries without `Length`, and its data as they stand in the file, as latin1. */
export function streamParts(stream: PDFStream): { readonly entries: ObjectParts; readonly data: string } {
  return {
    entries: entryParts(stream.dict, STREAM_LENGTH),
    data: Buffer.from(stream.getContents()).toString('latin1'),
  };
}

const NO_KEYS: ReadonlySet<string> = new Set();
const STREAM_LENGTH: ReadonlySet<string> = new Set(['Length']);

/** Strings and references in turn: texts at even places, object numbers at odd ones. */
class PartWriter {
  readonly #parts: (string | number)[] = [''];
  #text = '';

  /** Adds source text, with a blank before it when it would else run into what stands before. */
  token(text: string): void {
    if (REGULAR_START.test(text)) this.#separate();
    this.#text += text;
  }

  reference(number: number): void {
    this.#separate();
    this.#parts[this.#parts.length - 1] = this.#text;
    this.#parts.push(number, '');
    this.#text = '';
  }

  /** A reference ends in a letter, too. */
  #separate(): void {
    const behindReference = this.#text === '' && this.#parts.length > 1;
    if (behindReference || REGULAR_END.test(this.#text)) this.#text += ' ';
  }

  end(): ObjectParts {
    this.#parts[this.#parts.length - 1] = this.#text;
    return this.#parts;
  }
}

/** What isn't white space or a delimiter (ISO 32000-1 §7.2.2): two such characters would become one token. */
const REGULAR_END = /[^\s()<>[\]{}/%]$/;
const REGULAR_START = /^[^\s()<>[\]{}/%]/;

function writeObject(object: PDFObject, source: PartWriter): void {
  if (object instanceof PDFRef) source.reference(object.objectNumber);
  else if (object instanceof PDFDict) writeDict(object, source, NO_KEYS);
  else if (object instanceof PDFArray) {
    source.token('[');
    for (const item of object.asArray()) writeObject(item, source);
    source.token(']');
  } else if (object instanceof PDFInvalidObject) source.token(rawSource(object));
  else if (object instanceof PDFStream) throw new Error('A stream is always an object of its own.');
  else source.token(object.toString());
}

function writeDict(dict: PDFDict, source: PartWriter, omit: ReadonlySet<string>): void {
  source.token('<<');
  writeEntries(dict, source, omit);
  source.token('>>');
}

function writeEntries(dict: PDFDict, source: PartWriter, omit: ReadonlySet<string>): void {
  for (const [key, value] of dict.entries()) {
    if (omit.has(key.decodeText())) continue;
    source.token(key.toString());
    writeObject(value, source);
  }
}

/** An object the reader couldn't make sense of goes back as it came. */
function rawSource(object: PDFObject): string {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return Buffer.from(bytes).toString('latin1');
}

/** Whether an object is a stream of cross-references or of objects: parts of a file's structure, not of its content. */
export function isFileStructure(object: PDFObject): boolean {
  if (!(object instanceof PDFRawStream)) return false;
  const type = object.dict.get(PDFName.of('Type'));
  return type === PDFName.of('XRef') || type === PDFName.of('ObjStm');
}
