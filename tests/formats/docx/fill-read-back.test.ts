import { describe, expect, it } from 'vitest';
import { recordXml } from '../../../src/formats/docx/binding.ts';
import { compileTemplate } from '../../../src/formats/docx/compiled-template.ts';
import type { ContentControl } from '../../../src/formats/docx/content-control.ts';
import { readControls } from '../../../src/formats/docx/read-controls.ts';
import { date, text, tick } from './samples.ts';
import { formFile, IDENTITY, partText } from './word-file.ts';

describe('what is filled in is read back', () => {
  const template = compileTemplate(formFile([text('a', null, true), text('b', null), date('c', null)]));
  const BEYOND = 'voorbij';

  it.each([
    ['nothing', '', ''],
    ['one character', 'x', 'x'],
    ['space at the ends', ' met  spaties ', ' met  spaties '],
    ['a line end', '\n', '\n'],
    ['a tab and a line end at the ends', '\tx\n', '\tx\n'],
    ['line ends of every system', 'een\r\ntwee\rdrie\nvier', 'een\ntwee\ndrie\nvier'],
    ['markup', '<&>"\' ]]> &amp; <w:t> --> <![CDATA[', '<&>"\' ]]> &amp; <w:t> --> <![CDATA['],
    ['signs of replacements', '$1 $& $` \\ {x}', '$1 $& $` \\ {x}'],
    ['control characters', '\u0000\u0008\u001f\ufffe', '\ufffd\ufffd\ufffd\ufffd'],
    ['halves of pairs', 'a\ud800b\udc00c', 'a\ufffdb\ufffdc'],
    ['right-to-left text', 'مُحَمَّد بن سلمان \u202e omgekeerd', 'مُحَمَّد بن سلمان \u202e omgekeerd'],
    ['emoji and accents', '👩‍👩‍👧 e\u0301 ﬁ \u00a0', '👩‍👩‍👧 e\u0301 ﬁ \u00a0'],
    ['300 letters of two bytes', 'é'.repeat(300), 'é'.repeat(300)],
    ['20,000 lines', '😀\n'.repeat(20_000), '😀\n'.repeat(20_000)],
    ['100,000 letters', 'x'.repeat(100_000), 'x'.repeat(100_000)],
  ])('with %s', (_, value, read) => {
    const filled = template.fill([text('a', value, true), text('b', BEYOND), date('c', '2026-03-05')]);
    expect(readControls(filled)).toEqual({
      values: new Map<string, unknown>([
        ['a', { type: 'text', text: read }],
        ['b', { type: 'text', text: BEYOND }],
        ['c', { type: 'date', text: '05-03-2026', day: '2026-03-05' }],
      ]),
      identity: IDENTITY,
      conflicts: [],
      unidentified: [],
    });
  });

  it('in every length around that of a slot', () => {
    const lengths = Array.from({ length: 800 }, (_, length) => 'x'.repeat(length));
    const read = lengths.map(
      value => readControls(template.fill([text('a', value, true), text('b', BEYOND)])).values,
    );
    expect(read.map(values => values.get('a'))).toEqual(
      lengths.map(value => ({ type: 'text', text: value })),
    );
  });

  it('and stands in the bound XML as it was written', () => {
    const filled = template.fill([text('a', 'een\n<twee>', true), text('b', 'b'), date('c', null)]);
    expect(partText(filled, 'customXml/item1.xml')).toBe(
      recordXml(IDENTITY, [text('a', 'een\n<twee>', true), text('b', 'b'), date('c', null)]),
    );
  });

  it('in every mixture of short, long and empty values', () => {
    const tags = Array.from({ length: 16 }, (_, index) => `veld_${index}`);
    const mixed = compileTemplate(formFile(tags.map((tag, index) => blankOf(tag, index))));
    const fills = Array.from({ length: 300 }, (_, seed) =>
      tags.map((tag, index) => mixedOf(tag, index, seed)),
    );
    const read = fills.map(controls => readControls(mixed.fill(controls)));
    expect(read.map(({ values }) => [...values.values()])).toEqual(
      fills.map(controls => controls.map(expectedOf)),
    );
    expect(read.flatMap(({ conflicts }) => conflicts)).toEqual([]);
  });
});

function blankOf(tag: string, index: number): ContentControl {
  return (
    [text(tag, null, true), text(tag, null), tick(tag, false), date(tag, null)][index % 4] ?? text(tag, null)
  );
}

/** A value that differs by seed, in no order: empty, short, or far too long for its slot. */
function mixedOf(tag: string, index: number, seed: number): ContentControl {
  const number = Math.imul(seed * 16 + index + 1, 0x9e3779b1) >>> 0;
  const value = 'Zoë & co.\n'.repeat(number % 300).slice(0, (number >>> 8) % 7 === 0 ? 3000 : number % 90);
  const day = number % 3 === 0 ? null : `2026-0${1 + (number % 9)}-1${number % 10}`;
  const line = value.replaceAll('\n', ' ').trimEnd();
  return (
    [text(tag, value, true), text(tag, line), tick(tag, number % 2 === 0), date(tag, day)][index % 4] ??
    text(tag, null)
  );
}

/** What should be read of a control. */
function expectedOf(control: ContentControl): object {
  if (control.type === 'tick') return { type: 'tick', ticked: control.value };
  if (control.type === 'date') return { type: 'date', text: control.shown, day: control.value };
  return { type: 'text', text: control.type === 'text' ? (control.value ?? '') : '' };
}
