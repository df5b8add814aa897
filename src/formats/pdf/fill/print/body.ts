import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { objectParts } from '../object-parts.ts';
import { plainReferences } from '../plain-references.ts';

/** What differs between copies in the body of an object. */
export type Hole =
  /** An indirect reference to an object of the template. */
  | { readonly type: 'reference'; readonly number: number }
  /** An indirect reference to the field that all fields of a copy hang under. */
  | { readonly type: 'parent' }
  /** A key of the parent tree: `StructParent` or `StructParents`. */
  | { readonly type: 'key'; readonly key: number }
  /** What makes the identifier of a structure element the copy's own. */
  | { readonly type: 'prefix' };

/** Source of an object, latin1: a text before each hole, and one behind the last. */
export interface Body {
  readonly texts: readonly string[];
  readonly holes: readonly Hole[];
}

/** Finds where a named destination leads (ISO 32000-1 §12.3.2.3). */
export type Destinations = (name: string) => PDFObject | undefined;

/** Entries that hold a key of the parent tree (§14.7.4.4). */
const KEYS: ReadonlySet<string> = new Set(['StructParent', 'StructParents']);

/**
 * Writes objects as bodies. A named destination becomes the explicit one it stands for, so that a link leads within its
 * own copy.
 */
export class BodyWriter {
  readonly #texts: string[] = [];
  readonly #holes: Hole[] = [];
  readonly #destinations: Destinations;
  #text = '';

  constructor(destinations: Destinations) {
    this.#destinations = destinations;
  }

  text(text: string): this {
    this.#text += text;
    return this;
  }

  hole(hole: Hole): this {
    this.#texts.push(this.#text);
    this.#holes.push(hole);
    this.#text = '';
    return this;
  }

  object(object: PDFObject): this {
    if (object instanceof PDFRef) return this.hole({ type: 'reference', number: object.objectNumber });
    if (object instanceof PDFArray) return this.text('[').items(object.asArray()).text(']');
    if (object instanceof PDFDict) return this.text('<<').entries(object).text('>>');
    return this.text(plainReferences(objectParts(object)));
  }

  /** What stands in an array, without its brackets. */
  items(items: readonly PDFObject[]): this {
    items.forEach((item, at) => {
      if (at > 0) this.text(' ');
      this.object(item);
    });
    return this;
  }

  /** The entries of a dictionary, without its brackets. */
  entries(dict: PDFDict, leftOut: ReadonlySet<string> = new Set()): this {
    for (const [key, value] of dict.entries()) {
      if (leftOut.has(key.decodeText())) continue;
      this.text(`${key.toString()} `);
      this.#entry(dict, key.decodeText(), value);
      this.text(' ');
    }
    return this;
  }

  build(): Body {
    return { texts: [...this.#texts, this.#text], holes: this.#holes };
  }

  #entry(dict: PDFDict, key: string, value: PDFObject): this {
    if (KEYS.has(key) && value instanceof PDFNumber) return this.hole({ type: 'key', key: value.asNumber() });
    if (key === 'ID' && isElement(dict)) return this.#identifier(value);
    if (key === 'Headers' && value instanceof PDFArray) return this.#headers(value);
    if (key === 'Dest' || (key === 'D' && isGoTo(dict))) return this.#destination(value);
    return this.object(value);
  }

  #destination(value: PDFObject): this {
    const named = isString(value) || value instanceof PDFName;
    return this.object((named ? this.#destinations(value.decodeText()) : undefined) ?? value);
  }

  #headers(headers: PDFArray): this {
    this.text('[');
    for (const header of headers.asArray()) this.#identifier(header).text(' ');
    return this.text(']');
  }

  #identifier(value: PDFObject): this {
    if (!isString(value)) return this.object(value);
    return this.text('(')
      .hole({ type: 'prefix' })
      .text(`${escapeBytes(latin1(value))})`);
  }
}

const isString = (value: PDFObject): value is PDFString | PDFHexString =>
  value instanceof PDFString || value instanceof PDFHexString;

/** Whether a dictionary is a structure element: it has a type and a parent. */
const isElement = (dict: PDFDict): boolean => dict.has(PDFName.of('S')) && dict.has(PDFName.of('P'));

const isGoTo = (dict: PDFDict): boolean => dict.get(PDFName.of('S')) === PDFName.of('GoTo');

/** The bytes of a string object. */
export const latin1 = (value: PDFString | PDFHexString): string =>
  Buffer.from(value.asBytes()).toString('latin1');

/** Bytes as the inside of a literal string (ISO 32000-1 §7.3.4.2). */
export const escapeBytes = (bytes: string): string =>
  bytes.replace(/[\\()]/g, '\\$&').replaceAll('\r', '\\r');
