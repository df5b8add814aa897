/** An engine that fills the document, and how it is known to have done so. */
export interface Contender {
  readonly name: string;
  /** Fills in one of the records, by its number. */
  fill(record: number): Uint8Array | Promise<Uint8Array>;
  /** Whether this file holds all of that record. */
  verify(record: number, filled: Uint8Array): boolean | Promise<boolean>;
}

export interface Result {
  readonly name: string;
  /** Documents per second, in each round. */
  readonly rates: readonly number[];
  /** Bytes of a file in each round, of the same records for all. */
  readonly sizes: readonly number[];
}

const ROUNDS = 9;
/** A fast engine goes through a round's records again, as one time would be too short to measure. */
const LEAST_MS = 150;
/** A slow engine stops before the last of a round's records. */
const MOST_MS = 500;

/**
 * Lets engines fill the same records in turns, so that what else the machine does hits all of them. The first round
 * warms up; in every other the order turns round, as each leaves its garbage to the next.
 * @param records how many there are; each round has its share
 * @throws Error when a file doesn't hold its record; the first and the last of each engine's turn are looked at
 */
export async function race(contenders: readonly Contender[], records: number): Promise<readonly Result[]> {
  const results = contenders.map(contender => ({
    contender,
    name: contender.name,
    rates: [] as number[],
    sizes: [] as number[],
  }));
  const share = Math.floor(records / (ROUNDS + 1));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { contender, rates, sizes } of round % 2 === 0 ? results : results.toReversed()) {
      const { rate, first, last } = await takeTurn(contender, round * share, share);
      for (const { record, file } of [first, last]) {
        if (await contender.verify(record, file)) continue;
        throw new Error(`${contender.name} left out a part of record ${record}, or changed it.`);
      }
      if (round === 0) continue;
      rates.push(rate);
      sizes.push(first.file.length);
    }
  }
  return results;
}

interface Filled {
  readonly record: number;
  readonly file: Uint8Array;
}

interface Turn {
  /** Documents per second. */
  readonly rate: number;
  readonly first: Filled;
  readonly last: Filled;
}

async function takeTurn({ fill }: Contender, start: number, share: number): Promise<Turn> {
  const startedAt = performance.now();
  // A file may be valid only until the next one is filled.
  const first = { record: start, file: new Uint8Array(await fill(start)) };
  let last: Filled = first;
  let count = 1;
  let ms = performance.now() - startedAt;
  while (ms < LEAST_MS || (count < share && ms < MOST_MS)) {
    const record = start + (count % share);
    last = { record, file: await fill(record) };
    count++;
    ms = performance.now() - startedAt;
  }
  return { rate: (count * 1000) / ms, first, last: { ...last, file: new Uint8Array(last.file) } };
}
