import type { Resolve } from './decode-stream.ts';
import type { ObjectPool } from './object-pool.ts';
import { ObjectParser } from './parse-object.ts';
import { BrokenPdf, integerIn, type PdfDict } from './pdf-object.ts';

/** The objects in an object stream: their numbers, and where each begins in the decoded data. */
export interface HeldObjects {
  readonly numbers: readonly number[];
  readonly offsets: readonly number[];
}

/**
 * What an object stream holds, as its head tells.
 * @param data decoded
 * @see ISO 32000-1 §7.5.7
 */
export function headOfObjectStream(
  data: Uint8Array,
  dict: PdfDict,
  { resolve, pool }: { readonly resolve: Resolve; readonly pool: ObjectPool },
): HeldObjects {
  const [count, first] = ['N', 'First'].map(key => integerIn(resolve(dict.get(key))));
  if (count === undefined || first === undefined || first < 0)
    throw new BrokenPdf('an object stream has no head');
  const parser = new ObjectParser(data.subarray(0, first), 0, pool);
  const numbers: number[] = [];
  const offsets: number[] = [];
  // A head is as long as its numbers are: who counts more of them than stand there ends at its end.
  while (numbers.length < count) {
    const [number, offset] = [integerIn(parser.object()), integerIn(parser.object())];
    if (number === undefined || offset === undefined) throw new BrokenPdf('an object stream has no head');
    numbers.push(number);
    offsets.push(first + offset);
  }
  return { numbers, offsets };
}

/** An object stream whose objects are read one by one. */
export interface ObjectStream {
  readonly data: Uint8Array;
  /** How many objects in it were not read yet. */
  left: number;
  /** Where an object begins in the data; undefined when it isn't there. */
  offsetOf(number: number, index: number): number | undefined;
}

/** @param left how many objects will be read from it */
export function openedStream(
  data: Uint8Array,
  { numbers, offsets }: HeldObjects,
  left: number,
): ObjectStream {
  let byNumber: Map<number, number> | undefined;
  return {
    data,
    left,
    offsetOf(number, index) {
      if (numbers[index] === number) return offsets[index];
      // The entry tells a wrong index. Of one number the first counts.
      byNumber ??= new Map(numbers.map((held, at) => [held, at] as const).reverse());
      const at = byNumber.get(number);
      return at === undefined ? undefined : offsets[at];
    },
  };
}
