import { crc32, inflateRawSync } from 'node:zlib';
import { inflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type AlignedPlaces, alignPlaces } from '../../../src/formats/ooxml/aligned-text.ts';
import { ByteSink } from '../../../src/formats/ooxml/byte-sink.ts';
import { type SlottedPart, slotPart } from '../../../src/formats/ooxml/slotted-part.ts';

const ROWS = 40;
/** A text with a mark before each slot and the slot's own content: `<t>…</t>`. */
const TEXT = `<d>${Array.from({ length: ROWS }, (_, row) => `<p><q>Vraag ${row} over je werk</q><t>leeg</t></p>`).join('')}</d>`;
const slots = [...TEXT.matchAll(/>leeg/g)].map(({ index }) => ({
  start: index,
  end: index + '>leeg'.length,
  width: 64,
  common: '',
}));

function filled(part: SlottedPart, values: readonly string[]): Uint8Array {
  const out = new ByteSink();
  out.put(Buffer.from('what stood there before'));
  const start = out.at;
  const tag = slots.map(() => part.fixed('>', true));
  const contents = tag.map((fixed, index) => ({ fixed, value: values[index % values.length] ?? '' }));
  const { crc, size } = part.write(contents, out);
  const bytes = inflateRawSync(out.copy(start));
  expect([crc, size]).toEqual([crc32(bytes), bytes.length]);
  return out.copy(start);
}

const textOf = (packed: Uint8Array): string => Buffer.from(inflateRawSync(packed)).toString();
const withoutSpace = (text: string): string => text.replace(/<t +>/g, '<t>');
const expected = (values: readonly string[]): string => {
  let row = 0;
  return TEXT.replace(/leeg/g, () => values[row++ % values.length] ?? '');
};

describe('slotPart', () => {
  const part = slotPart(TEXT, slots, 9);

  const names = Array.from({ length: ROWS - 5 }, (_, row) => `Jan ${row}`);
  it.each<[string, readonly string[]]>([
    ['short values', ['Jan', 'Zoë', '😀', 'x']],
    ['a value that just fits', ['x'.repeat(63)]],
    ['a value that does not fit', [...names, 'x'.repeat(64), 'Piet']],
    ['one that does not fit in the first slot', ['x'.repeat(64), ...names]],
    ['one that does not fit in the last slot', [...names, 'a', 'b', 'c', 'd', 'x'.repeat(64)]],
    ['some side by side that do not fit', [...names, 'y'.repeat(700), 'z'.repeat(64), 'x'.repeat(5_000)]],
    ['so many of them that the part is deflated whole', ['x'.repeat(64), 'y'.repeat(700)]],
    ['one so long that the part is deflated whole', [...names, 'x'.repeat(100_000)]],
  ])('writes %s so that any reader unpacks them', (_, values) => {
    const packed = filled(part, values);
    expect(withoutSpace(textOf(packed))).toBe(expected(values));
    expect(Buffer.from(inflateSync(packed)).toString()).toBe(textOf(packed));
  });

  it('writes the same bytes again, whatever was written between', () => {
    const first = filled(part, ['Jan']);
    filled(part, ['x'.repeat(300), 'Piet']);
    expect(filled(part, ['Jan'])).toEqual(first);
  });

  it('writes a text without slots', () => {
    const out = new ByteSink();
    slotPart(TEXT, [], 9).write([], out);
    expect(textOf(out.copy())).toBe(TEXT);
  });

  it('writes a fixed text that is not aligned as it is', () => {
    const other = slotPart(TEXT, slots, 9);
    const out = new ByteSink();
    const fixed = slots.map((_, index) => other.fixed(`>${'a'.repeat(index)}`, index % 2 === 0));
    other.write(
      fixed.map(text => ({ fixed: text, value: '' })),
      out,
    );
    expect(textOf(out.copy())).toContain(`<t>${'a'.repeat(ROWS - 1)}</t></p></d>`);
  });

  it('does not point back at what stands elsewhere, though the slot is just as long', () => {
    const row = '<p><!-- --><b naam="een lange vaste tekst"/><t>leeg</t></p>';
    const starts = Array.from({ length: 6 }, (_, index) => 3 + index * row.length);
    const xml = `<d>${row.repeat(6)}</d>`;
    const aligned = starts.map(start =>
      alignPlaces(xml, [
        { start: start + 11, end: start + 11, samples: [''], room: 0 },
        { start: start + 47, end: start + 51, samples: ['leeg'], room: 20 },
      ]),
    );
    const other = slotPart(
      xml,
      aligned.map(({ span, width, common }) => ({ ...span, width, common })),
      9,
    );
    const contents = aligned.map(({ width, align }) => {
      const { text, isAligned } = align(['<nieuw/>', ''], true);
      return { fixed: other.fixed(text, isAligned), value: 'x'.repeat(width - text.length) };
    });
    const out = new ByteSink();
    other.write(contents, out);
    const filledRow = row.replace('<b', '<nieuw/><b').replace('leeg', 'x'.repeat(16));
    expect(textOf(out.copy())).toBe(`<d>${filledRow.repeat(6)}</d>`);
  });

  it('stays near the size of a part deflated whole', () => {
    const pieces = filled(part, ['Jan']).length;
    const apart = slots.length * 40;
    expect(pieces).toBeLessThan(apart);
  });
});

describe('alignPlaces', () => {
  const text = '<a><b/><c x="1"/><d>oud</d></a>';
  const place = (start: number, end: number, samples: readonly string[], room = 0) => ({
    start,
    end,
    samples,
    room,
  });
  const afterB = text.indexOf('<c');
  const inD = text.indexOf('oud');
  const places = alignPlaces(text, [
    place(afterB, afterB, ['', '<new/>']),
    place(inD, inD + 3, ['nieuw'], 10),
  ]);

  it('starts at the end of the tag before the first place', () => {
    expect(text.slice(places.span.start, places.span.end)).toBe('/><c x="1"/><d>oud');
  });

  it.each([
    ['as it stands', (all: AlignedPlaces) => all.kept],
    ['with other texts', (all: AlignedPlaces) => all.align(['<new/>', 'nieuw'], false)],
  ])('has what is between places where it always is: %s', (_, aligned) => {
    const { text: made, isAligned } = aligned(places);
    expect([made.indexOf('<c x="1"/>'), made.length, isAligned]).toEqual([
      places.common.indexOf('<c x="1"/>'),
      places.width,
      true,
    ]);
  });

  it('adds white space only inside tags', () => {
    expect(places.kept.text).toBe('      /><c x="1"/><d            >oud');
  });

  it('leaves the end open for a value that follows', () => {
    expect(places.align(['', '>nieuw'], true).text).toBe('      /><c x="1"/><d>>nieuw');
  });

  it('tells when a text is too long to be aligned', () => {
    expect(places.align(['<much-longer/>', ''], false).isAligned).toBe(false);
  });

  it.each(['<a><!-- x --></a>', '<a><![CDATA[x]]></a>', '<a><?x y?></a>', '<a>text</a>'])(
    'adds none where no tag ends before the place: %s',
    xml => {
      const at = xml.indexOf('</a>');
      const { kept, align } = alignPlaces(xml, [place(at, at, ['new'])]);
      expect([kept.text, align(['new'], false)]).toEqual(['', { text: 'new', isAligned: false }]);
    },
  );
});
