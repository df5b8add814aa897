import { describe, expect, it } from 'vitest';
import type { FlatMeasures } from '../../../../../src/formats/pdf/fill/flat/flat-look.ts';
import {
  type ContinuedValue,
  setContinuation,
} from '../../../../../src/formats/pdf/fill/flat/set-continuation.ts';
import { FIXED_FONT } from './fixed-font.ts';

/** Lines of 10 pt with 40 letters; 20 lines on a page. */
const MEASURES: FlatMeasures = {
  unit: 10,
  margins: { left: 50, right: 50, top: 50, bottom: 50 },
  measure: 200,
  heading: { size: 10, line: 10 },
  body: { size: 10, line: 10 },
  help: { size: 10, line: 10 },
  navigation: { size: 10, line: 10 },
  footer: { size: 10, line: 10 },
  footerBaseline: 20,
  headerTop: 20,
};

const value = (text: string, field = 'veld'): ContinuedValue => ({
  field,
  heading: `Vervolg van ${field}`,
  where: 'Pagina 1 van 1',
  text,
});
const set = (...values: readonly ContinuedValue[]) =>
  setContinuation(values, FIXED_FONT, { measures: MEASURES, size: { width: 300, height: 300 } });
const linesOf = (...values: readonly ContinuedValue[]) =>
  set(...values).map(({ lines }) => lines.map(({ text }) => text));
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `regel ${index}`).join('\n');
/** A paragraph that takes so many lines. */
const paragraph = (lines: number) => Array.from({ length: lines }, () => 'x'.repeat(39)).join(' ');

describe('continued values', () => {
  it('have a heading, where their field is, and all of their text', () =>
    expect(linesOf(value('een\ntwee'))).toEqual([['Vervolg van veld', 'Pagina 1 van 1', 'een', 'twee']]));

  it('keep blank lines between paragraphs', () => {
    const [page] = set(value('een\n\ntwee'));
    expect(page?.lines.slice(-2).map(({ baseline }) => baseline)).toEqual([215, 195]);
  });

  it('share a page', () => expect(linesOf(value('een', 'a'), value('twee', 'b'))).toHaveLength(1));

  it('have a rule above each', () =>
    expect(set(value('een', 'a'), value('twee', 'b'))[0]?.rules).toHaveLength(2));

  it('go on over as many pages as they need', () => expect(linesOf(value(numbered(60)))).toHaveLength(4));

  it('lose no line on the way', () => {
    const lines = linesOf(value(numbered(60))).flat();
    expect(lines.filter(line => line.startsWith('regel')).join('\n')).toBe(numbered(60));
  });

  it('say on which page they begin in the middle', () =>
    expect(set(value('een', 'a'), value(numbered(60), 'b')).map(({ goesOn }) => goesOn)).toEqual([
      null,
      1,
      1,
      1,
    ]));

  it('break a word that no line holds', () =>
    expect(linesOf(value('x'.repeat(100)))[0]?.slice(2)).toEqual([
      'x'.repeat(40),
      'x'.repeat(40),
      'x'.repeat(20),
    ]));

  it('begin on the next page where only a heading would stand', () => {
    const pages = linesOf(value(numbered(12), 'a'), value(numbered(5), 'b'));
    expect(pages[1]?.[0]).toBe('Vervolg van b');
  });
});

describe('a page break', () => {
  it('leaves no first line of a paragraph behind', () => {
    const [first] = linesOf(value(`${numbered(16)}\n${paragraph(4)}`));
    expect(first?.at(-1)).toBe('regel 15');
  });

  it('lets no last line of a paragraph go on alone', () => {
    const pages = linesOf(value(`${numbered(13)}\n${paragraph(5)}`));
    expect(pages[1]).toHaveLength(2);
  });

  it('is not followed by a blank line', () => {
    const pages = set(value(`${numbered(17)}\n\neinde`));
    expect(pages[1]?.lines[0]).toMatchObject({ text: 'einde', baseline: 242.5 });
  });
});
