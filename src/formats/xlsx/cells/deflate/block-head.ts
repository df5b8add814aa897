import { type Codes, huffmanCodes } from './huffman.ts';
import { DISTANCES, FIRST_LENGTH, LITERALS } from './symbols.ts';

/** Some bits, the first one lowest. */
export interface Bits {
  readonly value: number;
  readonly count: number;
}

/** What an alphabet of code lengths has beside the lengths 0 to 15: repeats of a length, few zeros, many zeros. */
const REPEAT = 16;
const ZEROS = 17;
const MANY_ZEROS = 18;
/** The order in which the codes of that alphabet are told. */
const TOLD = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/**
 * The head of a last block with codes of its own.
 * @see RFC 1951 §3.2.7
 */
export function blockHead(literals: Codes, distances: Codes): readonly Bits[] {
  const steps = lengthSteps([...literals.lengths, ...distances.lengths]);
  const frequencies = TOLD.map((_, symbol) => steps.filter(step => step.symbol === symbol).length);
  const codes = huffmanCodes(frequencies, 7);
  return [
    { value: 1, count: 1 },
    { value: 2, count: 2 },
    { value: LITERALS - FIRST_LENGTH, count: 5 },
    { value: DISTANCES - 1, count: 5 },
    { value: TOLD.length - 4, count: 4 },
    ...TOLD.map(symbol => ({ value: codes.lengths[symbol] ?? 0, count: 3 })),
    ...steps.flatMap(({ symbol, extra }) => [
      { value: codes.bits[symbol] ?? 0, count: codes.lengths[symbol] ?? 0 },
      extra,
    ]),
  ];
}

interface LengthStep {
  readonly symbol: number;
  readonly extra: Bits;
}

const NO_BITS: Bits = { value: 0, count: 0 };

/** Lengths of codes, those that repeat taken together. */
function lengthSteps(lengths: readonly number[]): readonly LengthStep[] {
  const steps: LengthStep[] = [];
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at] ?? 0;
    const end = lengths.findIndex((other, index) => index > at && other !== length);
    const run = (end < 0 ? lengths.length : end) - at;
    const step = length === 0 ? zeroStep(run) : repeatStep(length, run, lengths[at - 1]);
    steps.push(step.step);
    at += step.taken;
  }
  return steps;
}

interface TakenStep {
  readonly step: LengthStep;
  readonly taken: number;
}

function zeroStep(run: number): TakenStep {
  if (run < 3) return { step: { symbol: 0, extra: NO_BITS }, taken: 1 };
  if (run < 11) return { step: { symbol: ZEROS, extra: { value: run - 3, count: 3 } }, taken: run };
  const taken = Math.min(run, 138);
  return { step: { symbol: MANY_ZEROS, extra: { value: taken - 11, count: 7 } }, taken };
}

function repeatStep(length: number, run: number, before: number | undefined): TakenStep {
  if (length !== before || run < 3) return { step: { symbol: length, extra: NO_BITS }, taken: 1 };
  const taken = Math.min(run, 6);
  return { step: { symbol: REPEAT, extra: { value: taken - 3, count: 2 } }, taken };
}
