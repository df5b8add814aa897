import type { PdfDict } from './pdf-dict.ts';
import type { DirectObject, ObjectSource } from './pdf-object.ts';

/** A file whose objects are read one by one, when they are asked for. */
export interface PdfFile extends ObjectSource {
  readonly trailer: PdfDict;
  readonly catalog: PdfDict;
  readonly isEncrypted: boolean;
  /** Its encryption dictionary, none of whose strings is encrypted; undefined when it has none or it is lost. */
  readonly encryption: PdfDict | undefined;
  /** Whether its objects had to be looked for: its cross-reference sections are damaged, or what they lead to is. */
  readonly isRepaired: boolean;
  /** The numbers of all objects in use, in no order that means something. */
  numbers(): Iterable<number>;
  /** The generation of an object; 0 for nearly all. */
  generationOf(number: number): number;
  /** The object of a number; null when it isn't there. */
  objectOf(number: number): DirectObject;
}
