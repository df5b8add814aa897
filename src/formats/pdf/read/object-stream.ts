import type { Resolve } from './decode-stream.ts';
import { ObjectParser } from './parse-object.ts';
import { BrokenPdf, integerIn, type PdfDict } from './pdf-object.ts';

/** An object in an object stream: its number and where it begins in the decoded data. */
export interface HeldObject {
  readonly number: number;
  readonly offset: number;
}

/**
 * What an object stream holds, as its head tells.
 * @param data decoded
 * @see ISO 32000-1 §7.5.7
 */
export function headOfObjectStream(data: Uint8Array, dict: PdfDict, resolve: Resolve): readonly HeldObject[] {
  const [count, first] = ['N', 'First'].map(key => integerIn(resolve(dict.get(key))));
  if (count === undefined || first === undefined || first < 0)
    throw new BrokenPdf('an object stream has no head');
  const parser = new ObjectParser(data.subarray(0, first), 0);
  const held: HeldObject[] = [];
  // A head is as long as its numbers are: who counts more of them than stand there ends at its end.
  while (held.length < count) {
    const [number, offset] = [integerIn(parser.object()), integerIn(parser.object())];
    if (number === undefined || offset === undefined) throw new BrokenPdf('an object stream has no head');
    held.push({ number, offset: first + offset });
  }
  return held;
}
