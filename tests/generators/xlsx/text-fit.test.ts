import { describe, expect, it } from 'vitest';
import { heightOf, linesOf, roomIn, widthOf, wrapped } from '../../../src/generators/xlsx/text-fit.ts';

const TEXT = { size: 10 } as const;

describe('the width of a text', () => {
  it.each([
    // Adobe's metrics of Helvetica: W 944, i 222, space 278 thousandths.
    ['Wi i', { size: 10 }, 16.66],
    ['Wi i', { size: 20 }, 33.32],
    // W 944, i 278 in bold.
    ['Wi', { size: 10, bold: true }, 12.22],
    // A letter with an accent is as wide as the letter: e 556.
    ['ë', { size: 10 }, 5.56],
    ['’', { size: 10 }, 2.78],
    // One of which no width is known.
    ['→', { size: 10 }, 6],
    ['', { size: 10 }, 0],
  ] as const)('of %j is that of its letters', (text, letters, width) => {
    expect(widthOf(text, letters)).toBeCloseTo(width, 5);
  });
});

describe('room in a cell', () => {
  it.each([
    // 10 digits of 8 pixels, 5 of which stay empty: 75 pixels are 56.25 pt.
    [10, 0, 56.25],
    [10, 1, 49.5],
    [1.4, 0, 4.5],
  ])('of %d digits with an indent of %d', (column, indent, room) => {
    expect(roomIn(column, indent)).toBe(room);
  });
});

describe('a text in lines', () => {
  it.each([
    ['one that fits', 'aa aa', 30, ['aa aa']],
    ['one that breaks at a space', 'aa aa', 20, ['aa', 'aa']],
    ['line breaks of its own', 'a\n\na', 100, ['a', '', 'a']],
    ['a word that is too long', 'aaaaa', 12, ['aa', 'aa', 'a']],
    ['a word that is too long after one that is not', 'a aaa', 12, ['a', 'aa', 'a']],
    ['a letter that is wider than the cell', 'WW', 1, ['W', 'W']],
    ['nothing', '', 10, ['']],
  ] as const)('is %s', (_, text, room, lines) => {
    expect(wrapped(text, room, TEXT)).toEqual(lines);
    expect(linesOf(text, room, TEXT)).toBe(lines.length);
  });
});

describe('the height of a row', () => {
  it.each([
    // 10 pt is 13.3 pixels, a line 15.3: 16 whole ones, 12 pt.
    [1, 10, 14],
    [3, 10, 38],
    [4, 9, 44],
  ])('with %d lines of %d pt', (lines, size, height) => {
    expect(heightOf(lines, { size })).toBe(height);
  });
});
