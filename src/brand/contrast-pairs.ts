import type { ColourName } from './brand.ts';

/** Two colours that meet in the documents. */
export interface ContrastPair {
  readonly colour: ColourName;
  readonly on: ColourName | 'white';
  /** WCAG 2.2: 4.5 for text (1.4.3), 3 for what one must see to use a field (1.4.11). */
  readonly minimum: 4.5 | 3;
  readonly use: string;
}

/** Every pair the documents use. A pair with `white` holds both ways round: white on `key` is key on white. */
export const CONTRAST_PAIRS: readonly ContrastPair[] = [
  { colour: 'ink', on: 'white', minimum: 4.5, use: 'text on the page' },
  { colour: 'ink', on: 'fill', minimum: 4.5, use: 'typed answers, Excel input cells' },
  { colour: 'ink', on: 'soft', minimum: 4.5, use: 'the privacy panel, Excel calculated cells' },
  { colour: 'muted', on: 'white', minimum: 4.5, use: 'help texts, column heads, footers' },
  { colour: 'muted', on: 'fill', minimum: 4.5, use: 'hints in fields' },
  { colour: 'muted', on: 'soft', minimum: 4.5, use: 'help texts in the privacy panel' },
  {
    colour: 'key',
    on: 'white',
    minimum: 4.5,
    use: 'headings, links, tick boxes; white on the page marker and on table heads',
  },
  { colour: 'key', on: 'fill', minimum: 4.5, use: 'ticks and the base of fields' },
  { colour: 'key', on: 'soft', minimum: 4.5, use: 'headings and links in the privacy panel' },
  { colour: 'line', on: 'white', minimum: 3, use: 'outlines of fields, rules' },
  { colour: 'line', on: 'fill', minimum: 3, use: 'outlines of fields' },
  {
    colour: 'coverInk',
    on: 'cover',
    minimum: 4.5,
    use: 'text and links on the cover and on the panel at the back',
  },
];
