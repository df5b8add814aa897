import { describe, expect, it } from 'vitest';
import { readPackage, writePackage } from '../../../src/formats/ooxml/package.ts';
import { UnreadableFile } from '../../../src/formats/ooxml/unreadable-file.ts';
import { compileWorkbook } from '../../../src/formats/xlsx/compiled-workbook.ts';
import { readNamedCells } from '../../../src/formats/xlsx/read-cells.ts';
import { Random } from '../../support/comparison/random.ts';
import { CALCULATED, CHART, workbookFile } from './workbook-file.ts';

const FILE = workbookFile({
  sheets: {
    Blad:
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>3</v></c><c r="C1"><f t="shared" ref="C1:C2" si="0">B1*2</f><v>6</v></c></row>' +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="C2" t="str"><f t="shared" si="0"/><v>0</v></c></row>',
    Ander: '<row r="3"><c r="B3"><f>IF(uren&gt;2,"ja",naam)</f><v>1</v></c></row>',
  },
  names: { naam: 'Blad!$A$2', uren: 'Blad!$B$1', weg: 'Blad!$F$9', 'uren@1': 'Ander!$A$1' },
  strings: '<si><t>Naam</t></si>',
  chart: `<c:chartSpace xmlns:c="${CHART}"><c:numRef><c:f>Blad!$C$1:$C$2</c:f><c:numCache><c:ptCount val="2"/><c:pt idx="0"><c:v>6</c:v></c:pt></c:numCache></c:numRef></c:chartSpace>`,
  more: CALCULATED,
});

/** Pieces that change what XML means. */
const PIECES = [
  '<',
  '>',
  '/>',
  '"',
  '&',
  '<c r="A1"/>',
  '<row>',
  '</row>',
  ' t="s"',
  ' r="ZZ9"',
  '-1',
  '1e9',
  '<f>',
  '<v>',
  '\u0000',
  'é',
  '<!--',
  ']]>',
  '#REF!',
  "'",
  '!',
  '$',
  ':',
  '9999999',
];

/** The workbook with one part changed in some places, as damage or an attacker might. */
function damaged(seed: number): Uint8Array {
  const random = new Random(seed);
  const file = readPackage(FILE);
  const target = random.pick(file.names);
  return writePackage(
    file.names.map(name => {
      const bytes = file.part(name) ?? new Uint8Array();
      return [name, name === target ? changed(bytes, random) : bytes] as const;
    }),
  );
}

function changed(bytes: Uint8Array, random: Random): Uint8Array {
  let text = Buffer.from(bytes).toString('utf8');
  for (let times = random.whole(1, 3); times > 0; times--) {
    const at = random.whole(0, text.length);
    text =
      text.slice(0, at) +
      (random.chance(0.6) ? random.pick(PIECES) : '') +
      text.slice(at + random.whole(0, 8));
  }
  return Buffer.from(text);
}

/** How opening a file ends: well, or with words for people. */
function outcome(open: () => unknown): string {
  try {
    open();
    return 'taken';
  } catch (error) {
    if (error instanceof UnreadableFile) return 'refused';
    throw error;
  }
}

const VALUES = { naam: '=1+1', uren: 7, weg: null } as const;

/** Fills what can be filled; once a file is taken as a template, what it gives must hold the values. */
function fillAll(file: Uint8Array): void {
  const template = compileWorkbook(file);
  const cells = Object.entries(VALUES).map(([name, value]) => ({ name, value }));
  const given = cells.filter(({ name }) => template.has(name));
  const filled = template.fill(given);
  const held = outcome(() => heldIn(filled)) === 'taken' ? heldIn(filled) : new Map();
  const isRight = given.every(({ name, value }) => held.has(name) && held.get(name)?.value === value);
  if (!isRight) throw new Error('it was filled, and does not hold the values');
}

const heldIn = (file: Uint8Array) => readNamedCells(file).cells;

const BLOCKS = Array.from({ length: 40 }, (_, block) => block * 25);
const seedsFrom = (first: number): readonly number[] =>
  Array.from({ length: 25 }, (_, index) => first + index);

const WAYS: readonly (readonly [string, (file: Uint8Array) => unknown])[] = [
  ['filled', fillAll],
  ['read', readNamedCells],
];

describe.each(WAYS)('a damaged workbook is %s, or refused in words', (_, open) => {
  const outcomesFrom = (first: number): readonly string[] =>
    seedsFrom(first).map(seed => outcome(() => open(damaged(seed))));

  it.each(BLOCKS)('in each of 25 ways, from %i', first => {
    expect(() => outcomesFrom(first)).not.toThrow();
  });

  it('and both occur', () => {
    expect(new Set(outcomesFrom(0))).toEqual(new Set(['taken', 'refused']));
  });
});
