import { describe, expect, it } from 'vitest';
import type { Block, Card } from '../../../src/model/document.ts';
import { body, field, heading, linesOf, outlineOf, rich, section, writeWord } from './support.ts';

const card = (title: string, more: Partial<Card> = {}): Card => ({
  id: title,
  title,
  content: rich(`Over ${title}.`),
  items: [],
  ...more,
});
const cards = (...of: readonly Card[]): Block => ({ type: 'cards', id: 'kaarten', cards: of });
const long = rich('Een lange tekst die meer regels nodig heeft dan de andere. '.repeat(12).trim());

describe('cards', () => {
  it('stand in two columns, in a section of their own', async () => {
    const word = await writeWord([
      section('deel', [heading(1, 'Kop'), cards(card('A'), card('B')), body(rich('Na.'))]),
    ]);
    expect(linesOf(word).filter(line => /^---|^H|Na\./.test(line))).toEqual([
      'H1 Heading1 "Kop"',
      '--- end of a section: nextPage',
      'H2 CardHeading "A"',
      'H2 CardHeading "B"',
      '--- end of a section: continuous, 2 columns',
      'Normal "Na."',
    ]);
  });

  it('are read one after the other, ticks included', async () => {
    const items = [field('check_item', 'a', { help: 'Kort.' })];
    expect(await outlineOf([cards(card('A', { items }), card('B'))])).toEqual([
      'H2 CardHeading "A"',
      'Normal "Over A."',
      'TickItem in list 1 [tick a “Naam a”] "☐⇥Label a"',
      'TickHelp "Kort."',
      'ColumnEnd "⏎" column',
      'H2 CardHeading "B"',
      'Normal "Over B."',
    ]);
  });

  it.each([
    ['equal cards', [card('A'), card('B'), card('C'), card('D')], 'C'],
    ['a long first card', [card('A', { content: long }), card('B'), card('C')], 'B'],
    ['a long last card', [card('A'), card('B'), card('C', { content: long })], 'C'],
  ])('are parted where both columns come out most alike: %s', async (_, of, first) => {
    const lines = await outlineOf([cards(...of)]);
    expect(lines[lines.findIndex(line => line.startsWith('ColumnEnd')) + 1]).toBe(
      `H2 CardHeading "${first}"`,
    );
  });

  it('that are alone take the whole width', async () => {
    const lines = await outlineOf([cards(card('A'))]);
    expect(lines).toEqual(['H2 CardHeading "A"', 'Normal "Over A."']);
  });
});
