import type { ColourName } from './brand.ts';
import type { SignalName } from './signal-fills.ts';

/** What a colour can stand on: a colour of the brand, or one that every brand has to live with. */
export type Ground = ColourName | FixedGround;
export type FixedGround = 'white' | SignalName;

/** Two colours that meet in the documents. */
export interface ContrastPair {
  readonly colour: ColourName;
  readonly on: Ground;
  /** WCAG 2.2: 4.5 for text (1.4.3), 3 for what one must see to use a field (1.4.11). */
  readonly minimum: 4.5 | 3;
  readonly use: string;
}

/** Every pair the documents use. A pair with `white` holds both ways round: white on `key` is key on white. */
export const CONTRAST_PAIRS: readonly ContrastPair[] = [
  { colour: 'ink', on: 'white', minimum: 4.5, use: 'text on the page' },
  { colour: 'ink', on: 'fill', minimum: 4.5, use: 'typed answers, input cells of workbooks' },
  { colour: 'ink', on: 'soft', minimum: 4.5, use: 'the privacy panel' },
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
  { colour: 'ink', on: 'calculated', minimum: 4.5, use: 'results in workbooks' },
  { colour: 'ink', on: 'good', minimum: 4.5, use: 'the first choice, high points' },
  { colour: 'ink', on: 'attention', minimum: 4.5, use: 'what to talk about, what is missing' },
  { colour: 'ink', on: 'bad', minimum: 4.5, use: 'what fell out, low points' },
  { colour: 'muted', on: 'calculated', minimum: 4.5, use: 'help and unused rows in workbooks' },
  { colour: 'key', on: 'calculated', minimum: 4.5, use: 'the answers that matter most' },
  { colour: 'line', on: 'calculated', minimum: 3, use: 'outlines of input cells beside results' },
];
