import { describe, expect, it } from 'vitest';
import { type LayoutFont, layoutText } from '../../../src/formats/pdf/text-layout.ts';

/** A font whose every letter is half as wide as it is high. */
const font: LayoutFont = {
  widthFrom: (start, text, from, to) => start + [...text.slice(from, to)].length * 500,
};

/** Inner room for this many letters and lines at 10 pt; a viewer's 2 pt stand around it. */
const room = (letters: number, lines: number, multiline = true) => ({
  width: 4 + letters * 5,
  height: 4 + lines * 12.5,
  multiline,
});

const layout = (text: string, box: ReturnType<typeof room>, size = 10) => layoutText(text, font, box, size);

describe('a field of several lines', () => {
  it('breaks at spaces', () => {
    expect(layout('een twee drie', room(8, 3))).toEqual({
      size: 10,
      leading: 12.5,
      lines: ['een twee', 'drie'],
      fits: true,
    });
  });

  it('keeps the lines a person made, and empty ones', () => {
    expect(layout('een\n\ntwee', room(9, 3)).lines).toEqual(['een', '', 'twee']);
  });

  it.each(['een\r\ntwee', 'een\rtwee', 'een\ntwee'])('breaks %j into two lines without a trace', text => {
    expect(layout(text, room(9, 3)).lines).toEqual(['een', 'twee']);
  });

  it('fills a line to the last letter', () => {
    expect(layout('12345 78', room(8, 2)).lines).toEqual(['12345 78']);
  });

  it('breaks a word only where it alone is too wide', () => {
    expect(layout('ja arbeidsongeschikt', room(8, 4)).lines).toEqual(['ja', 'arbeidso', 'ngeschik', 't']);
  });

  it('goes on behind the end of a broken word', () => {
    expect(layout('arbeidsongeschikt is', room(8, 4)).lines).toEqual(['arbeidso', 'ngeschik', 't is']);
  });

  it('takes letters of two units for one', () => {
    expect(layout('😀😀😀', room(2, 4)).lines).toEqual(['😀😀', '😀']);
  });

  it('shrinks by halves of a point until all of it is in the box', () => {
    expect(layout('een twee drie', room(8, 1.9), 11)).toMatchObject({ size: 9.5, fits: true });
  });

  it('shrinks to 9 pt and no further, and says that it does not fit', () => {
    expect(layout('woord '.repeat(40), room(8, 3), 11)).toMatchObject({ size: 9, fits: false });
  });

  it('never cuts what does not fit', () => {
    const text = Array.from({ length: 40 }, (_, index) => `woord${index}`).join(' ');
    expect(layout(text, room(12, 2)).lines.join(' ')).toBe(text);
  });

  it('gives a letter a line of its own where there is room for none', () => {
    expect(layout('ab', room(0.5, 9)).lines).toEqual(['a', 'b']);
  });
});

describe('a field of one line', () => {
  it('takes a second line when the smallest letters are too wide for one, and the box has room', () => {
    expect(layout('een twee drie', room(9, 2, false))).toEqual({
      size: 9,
      leading: 11.25,
      lines: ['een twee', 'drie'],
      fits: true,
    });
  });

  it('stays one line in a box with room for one, however long it is', () => {
    expect(layout('een twee drie', room(4, 1, false))).toEqual({
      size: 9,
      leading: 11.25,
      lines: ['een twee drie'],
      fits: false,
    });
  });

  it('shrinks from 11 pt to what fits', () => {
    expect(layout('1234567890', room(10, 1, false), 11)).toMatchObject({ size: 10, fits: true });
  });

  it.each(['een\ntwee', 'een \r\n twee', 'een\rtwee', 'een\n\n twee'])('shows %j with a space', text => {
    expect(layout(text, room(20, 1, false)).lines).toEqual(['een twee']);
  });
});

it.each([true, false])(
  'shows no control characters, for which no font has a letter (lines: %s)',
  multiline => {
    expect(layout('a\tb\u0007c\u0000', room(9, 1, multiline)).lines).toEqual(['a bc']);
  },
);

it('sets an empty text in one empty line', () => {
  expect(layout('', room(9, 1))).toEqual({ size: 10, leading: 12.5, lines: [''], fits: true });
});
