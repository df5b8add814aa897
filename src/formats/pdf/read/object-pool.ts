import { KeyPath } from './pdf-dict.ts';
import { type Home, type ObjectSource, PdfName, PdfReference } from './pdf-object.ts';

/** A name as it was last met, to be known again by its bytes. */
interface Met {
  readonly name: PdfName;
  /** As it stands in the file, latin1. */
  readonly raw: string;
}

/** Names that are known by their bytes; a power of two. */
const SLOTS = 2048;

/** Owns the objects of which a file has few and its dictionaries have many: names, references, and orders of keys. */
export class ObjectPool implements Home {
  file: ObjectSource | undefined;
  readonly keys = new KeyPath();
  readonly #met: (Met | undefined)[] = new Array<Met | undefined>(SLOTS).fill(undefined);
  readonly #names = new Map<string, PdfName>();
  readonly #references = new Map<number, PdfReference>();

  reference(number: number): PdfReference {
    const known = this.#references.get(number);
    if (known) return known;
    const reference = new PdfReference(number, this);
    this.#references.set(number, reference);
    return reference;
  }

  /** The name whose bytes, without its slash, stand here. */
  name(bytes: Uint8Array, start: number, end: number): PdfName {
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (hash * 31 + (bytes[at] ?? 0)) | 0;
    const slot = (hash ^ (hash >>> 11)) & (SLOTS - 1);
    const met = this.#met[slot];
    if (met && isAt(bytes, start, end, met.raw)) return met.name;
    const raw = latin1(bytes, start, end);
    const name = this.#nameOf(raw);
    this.#met[slot] = { name, raw };
    return name;
  }

  #nameOf(raw: string): PdfName {
    const text = raw.includes('#') ? unescaped(raw) : raw;
    const known = this.#names.get(text);
    if (known) return known;
    const name = new PdfName(text);
    this.#names.set(text, name);
    return name;
  }
}

function unescaped(raw: string): string {
  return raw.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function isAt(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  if (end - start !== text.length) return false;
  for (let index = 0; index < text.length; index++) {
    if (bytes[start + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}
