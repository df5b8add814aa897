import type { Colours } from '../../src/brand/brand.ts';

/** What the shipped letterhead is made of; measures in twips (1/1440 inch), as Word counts them. */
export const PAGE = {
  width: 11_906,
  height: 16_838,
  top: 1_531,
  bottom: 1_361,
  left: 1_418,
  right: 1_134,
  header: 680,
  footer: 567,
} as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Nobody lives there: the names and numbers are kept free for examples. */
export const SENDER = { name: 'Dienst Werk en Herstel', team: 'Team Personeel' } as const;
export const ADDRESS = [
  'Bezoekadres: Voorbeeldplein 1, Voorbeeldstad',
  'Postadres: Postbus 100, 1000 AA Voorbeeldstad',
] as const;

/** `RRGGBB` */
export type Ink = Readonly<Record<'text' | 'muted' | 'key' | 'line', string>>;

export function inkOf({ ink, muted, key, line }: Colours): Ink {
  const plain = (colour: string): string => colour.slice(1);
  return { text: plain(ink), muted: plain(muted), key: plain(key), line: plain(line) };
}

/** Of headings and of what works; of running text. */
export const FONTS = { heading: 'Public Sans', text: 'Source Serif 4' } as const;
