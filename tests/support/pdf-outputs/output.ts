import type { Print } from '../../../src/model/print.ts';
import type { BuiltDocument } from '../built.ts';

/** A PDF that leaves our hands. */
export interface PdfOutput {
  /** What a test calls it: `naast/werkboek large, filled slim`. */
  readonly title: string;
  /** The blank document that it is made of. */
  readonly built: BuiltDocument;
  /** Makes the file. The bytes are the caller's. */
  make(): Promise<Uint8Array>;
}

/** Which edition of a document it is: `naast/werkboek nl-NL large full`. */
export function editionOf(brand: string, document: string, locale: string, { size, ink }: Print): string {
  return `${brand}/${document} ${locale} ${size} ${ink}`;
}

/** What makes something once for each key, and gives the same from then on. */
export function onceEach<Key, Made>(make: (key: Key) => Promise<Made>): (key: Key) => Promise<Made> {
  const held = new Map<Key, Promise<Made>>();
  return key => {
    const made = held.get(key) ?? make(key);
    held.set(key, made);
    return made;
  };
}
