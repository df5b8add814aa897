import type { Random } from '../../../support/comparison/random.ts';

const COMPARISONS = ['=', '<>', '<', '>', '<=', '>='];
const NUMBER_CELLS = onD('A1 B1 B2 B6 C1 C2 C3 D4 I1 I2 I3 I4 I5 K2 H1 J3');
const TEXT_CELLS = onD('B3 B7 A2 G1 G2 G3 K3 K4 B5');
const BLOCKS = onD('C1:C6 D1:D6 C1:D6 I1:I5 B1:B9 J1:J6 A1:A3 C1:D1 C2:C5');
const NUMBER_BLOCKS = onD('C1:C6 D1:D6 I1:I6');
const TEXT_BLOCKS = onD('G1:G4 B1:B9 K3:K6');

function onD(places: string): readonly string[] {
  return places.split(' ').map(place => `D!${place}`);
}

/**
 * Makes up formulas over the data sheet, of all operators and most functions. They keep clear of what programs
 * calculate differently: TRUE and FALSE where numbers belong, text that holds a number in some languages, days past the
 * calendar.
 */
export function formulaMaker(random: Random): () => string {
  const kinds = [number, number, logical, text];
  return () => random.pick(kinds)(random, random.whole(1, 4));
}

/** Makes up a part of a formula of some kind; the parts in it have a smaller depth. */
type Maker = (random: Random, depth: number) => string;

/** One of some ways, which only then makes up its parts. */
const oneOf = (random: Random, ways: readonly (() => string)[]): string => random.pick(ways)();

const decimal = (random: Random): string =>
  (random.whole(0, 10 ** random.whole(1, 5)) / random.pick([1, 1, 10, 100, 1000])).toString();

function number(random: Random, depth: number): string {
  if (depth <= 0) return random.pick([decimal(random), random.pick(NUMBER_CELLS), `-${decimal(random)}`]);
  return random.pick([operation, rounded, aggregate, chosen, found, counted, array, measured])(
    random,
    depth - 1,
  );
}

const operation: Maker = (random, depth) => {
  const n = (): string => number(random, depth);
  return oneOf(random, [
    () => `${n()}${random.pick(['+', '-', '*', '/'])}${n()}`,
    () => `(${n()}-${n()})*${n()}`,
    () => `(${n()}+${n()})/${n()}`,
    () => `-(${n()})`,
    () => `${n()}%`,
    () => `(${n()})^${random.pick(['2', '3', '0.5', '-1'])}`,
    () => `(${logical(random, depth)})*${n()}`,
  ]);
};

const rounded: Maker = (random, depth) => {
  const n = (): string => number(random, depth);
  return oneOf(random, [
    () => `ROUND(${n()},${random.whole(-1, 3)})`,
    () => `${random.pick(['ROUNDUP', 'ROUNDDOWN'])}(${n()},${random.whole(0, 2)})`,
    () => `INT(${n()})`,
    () => `SQRT(ABS(${n()}))`,
    () => `MOD(${n()},${n()})`,
  ]);
};

const aggregate: Maker = (random, depth) => {
  const n = (): string => number(random, depth);
  const name = random.pick(['SUM', 'MIN', 'MAX', 'AVERAGE', 'COUNT']);
  return oneOf(random, [
    () => `${name}(${random.pick(BLOCKS)},${n()})`,
    () => `${name}(${n()},${n()},${n()})`,
    () => `${random.pick(['COUNTA', 'COUNTBLANK'])}(${random.pick(BLOCKS)})`,
  ]);
};

const chosen: Maker = (random, depth) => {
  const n = (): string => number(random, depth);
  return oneOf(random, [
    () => `IF(${logical(random, depth)},${n()},${n()})`,
    () => `IFERROR(${n()},${n()})`,
    () => `CHOOSE(${place(random, depth, 3)},${n()},${n()},${n()})`,
    () => `N(${n()})`,
  ]);
};

/** A number from 1 to a count. */
const place = (random: Random, depth: number, count: number): string =>
  `1+MOD(INT(ABS(${number(random, depth)})),${count})`;

const found: Maker = (random, depth) =>
  oneOf(random, [
    () => `INDEX(D!C1:D6,${place(random, depth, 6)},${place(random, depth, 2)})`,
    () => `IFERROR(MATCH(${number(random, depth)},${random.pick(NUMBER_BLOCKS)},0),0)`,
    () => `IFERROR(MATCH(${number(random, depth)},D!C1:C6,1),0)`,
    () => `IFERROR(MATCH(${text(random, depth)},D!G1:G4,0),0)`,
    () => `IFERROR(FIND("${random.pick(['a', 'e', 't'])}",${text(random, depth)}),0)`,
  ]);

const counted: Maker = random => {
  const criterion = `"${random.pick(COMPARISONS)}"&${random.pick(['1', '2.5', '30', 'D!C3', '0.1'])}`;
  return random.pick([
    `COUNTIF(${random.pick(NUMBER_BLOCKS)},${criterion})`,
    `SUMIF(D!C1:C6,${criterion},D!D1:D6)`,
  ]);
};

const array: Maker = (random, depth) => {
  const test = (): string => `${random.pick(COMPARISONS)}${number(random, depth)}`;
  return oneOf(random, [
    () => `SUMPRODUCT(--(${random.pick(NUMBER_BLOCKS)}${test()}))`,
    () => `SUMPRODUCT((D!C1:C6${test()})*(D!D1:D6${test()})*D!D1:D6)`,
    () => `SUMPRODUCT(ROUND(D!I1:I5*${number(random, depth)},2),D!C1:C5)`,
    () => `SUMPRODUCT(ABS(D!C1:D6-${number(random, depth)})*D!C1:D1)`,
    () => `SUMPRODUCT(--(${random.pick(TEXT_BLOCKS)}=${text(random, depth)}))`,
  ]);
};

const measured: Maker = (random, depth) => {
  const n = (): string => number(random, depth);
  return oneOf(random, [
    () => `LEN(${text(random, depth)})`,
    () => `(ROUND(${n()},3)&"")+1`,
    () => `WEEKDAY(MOD(ABS(${n()}),99999)+100,2)`,
    () => `DAY(DATE(1999+${place(random, depth, 50)},${random.whole(0, 13)},${random.whole(0, 35)}))`,
  ]);
};

function logical(random: Random, depth: number): string {
  if (depth <= 0) {
    return random.pick([
      random.pick(['TRUE', 'FALSE']),
      `${random.pick(NUMBER_CELLS)}>${decimal(random)}`,
      `${random.pick(TEXT_CELLS)}="${random.pick(['tekst', '', 'aap', 'NOOT'])}"`,
      `ISNUMBER(${random.pick(['D!B1', 'D!B3', 'D!B5', 'D!A1'])})`,
    ]);
  }
  const n = (): string => number(random, depth - 1);
  const t = (): string => text(random, depth - 1);
  const l = (): string => logical(random, depth - 1);
  const compare = random.pick(COMPARISONS);
  return oneOf(random, [
    () => `(${n()}${compare}${n()})`,
    () => `(${t()}${compare}${t()})`,
    () => `(${n()}${compare}${t()})`,
    () => `${random.pick(['AND', 'OR'])}(${l()},${l()},${l()})`,
    () => `NOT(${l()})`,
    () => `IF(${l()},${l()},${l()})`,
    () => `${random.pick(['ISNUMBER', 'ISTEXT', 'ISERROR'])}(${random.pick([n, t])()})`,
    () => `ISBLANK(${random.pick([...NUMBER_CELLS, ...TEXT_CELLS])})`,
    () => `EXACT(${t()},${t()})`,
    () => `(${n()}=ROUND(${n()},2))`,
  ]);
}

function text(random: Random, depth: number): string {
  if (depth <= 0) {
    const literal = random.pick(['', 'a', 'tekst', 'Aap', 'één', '5', '12.5', 'a b', 'Noot']);
    return random.pick([`"${literal}"`, random.pick(TEXT_CELLS)]);
  }
  const n = (): string => number(random, depth - 1);
  const t = (): string => text(random, depth - 1);
  return oneOf(random, [
    () => `${t()}&${t()}`,
    () => `(${t()}&ROUND(${n()},2))`,
    () => `SUBSTITUTE(ROUND(${n()},2)&"",".",",")`,
    () => `SUBSTITUTE(${t()},"${random.pick(['a', 'e', '.', 't'])}","${random.pick(['', ',', 'xx'])}")`,
    () => `${random.pick(['LEFT', 'RIGHT'])}(${t()},${random.whole(0, 3)})`,
    () => `MID(${t()},${random.whole(1, 3)},${random.whole(0, 3)})`,
    () => `${random.pick(['TRIM', 'UPPER', 'LOWER', 'T'])}(${t()})`,
    () => `IF(${logical(random, depth - 1)},${t()},${t()})`,
    () => `IFERROR(${t()},"fout")`,
    () => `CONCATENATE(${t()},${t()})`,
    () => `INDEX(D!G1:G4,${place(random, depth - 1, 4)})`,
    () => `CHOOSE(${random.whole(1, 2)},${t()},${t()})`,
  ]);
}
