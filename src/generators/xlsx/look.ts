import type { Brand, ColourName, Hex } from '../../brand/brand.ts';
import { contrastRatio } from '../../brand/contrast.ts';
import { SIGNAL_FILLS as CHECKED_FILLS } from '../../brand/signal-fills.ts';
import type { Border, Style } from '../../formats/xlsx/workbook.ts';
import type { Locale } from '../../model/document.ts';

/**
 * The font of workbooks: a file can't carry the brand's own, and one that every machine and phone has, or has another
 * of the same widths for, keeps every text in its cell.
 */
export const WORKBOOK_FONT = 'Arial';

/** Sizes of letters, pt: no sheet has more than three beside its title's. */
export const SIZES = { title: 20, answer: 16, heading: 12, text: 10, small: 9 } as const;

/** Fills that mean something, beside a sign or a word that says the same; ink is read on each of them. */
export const SIGNAL_FILLS = {
  good: plain(CHECKED_FILLS.good),
  attention: plain(CHECKED_FILLS.attention),
  bad: plain(CHECKED_FILLS.bad),
  calculated: plain(CHECKED_FILLS.calculated),
} as const;

/** What a brand decides about a workbook. Colours are `RRGGBB`. */
export interface Look {
  readonly colours: Readonly<Record<ColourName, string>> & {
    /** Between cells that aren't inputs. */
    readonly hairline: string;
    /** Of data bars: a tint of `key` that ink is read on, whatever the brand. */
    readonly bar: string;
    /** Four, for decoration. */
    readonly pattern: readonly string[];
  };
  readonly formats: Formats;
  readonly styles: Styles;
}

/** Number formats, in Excel's signs. */
export interface Formats {
  readonly date: string;
  readonly hours: string;
  readonly points: string;
  readonly whole: string;
  readonly percentage: string;
  /** Amounts of money, whole; with cents. */
  readonly amount: string;
  readonly cents: string;
  /** A difference, with its sign. */
  readonly difference: string;
  readonly text: string;
}

export type Styles = Readonly<
  Record<
    | 'title'
    | 'lead'
    | 'heading'
    | 'text'
    | 'muted'
    | 'label'
    | 'help'
    | 'input'
    | 'inputNumber'
    | 'inputText'
    | 'result'
    | 'resultText'
    | 'strongResult'
    | 'groupHead'
    | 'head'
    | 'rowHead'
    | 'link',
    Style
  >
>;

export function lookOf(brand: Brand, locale: Locale): Look {
  const { pattern, ...named } = brand.colours;
  const byName = Object.fromEntries(Object.entries(named).map(([name, hex]) => [name, plain(hex)]));
  const colours = {
    ...(byName as Readonly<Record<ColourName, string>>),
    hairline: 'D9D6DB',
    bar: plain(barTint(brand.colours)),
    pattern: pattern.map(plain),
  };
  return { colours, formats: formatsOf(locale), styles: stylesOf(colours) };
}

/** `RRGGBB`, as workbooks write colours. */
function plain(hex: Hex): string {
  return hex.slice(1);
}

/** How much of `key` a data bar holds at most, and at least: a tenth of black is lighter than the darkest of `SIGNAL_FILLS`. */
const TINTS = [4, 6, 8, 10] as const;

/** A tint of `key` behind numbers: a quarter of it, or less where ink is so pale that it couldn't be read. */
export function barTint({ key, ink }: Pick<Brand['colours'], 'key' | 'ink'>): Hex {
  const tints = TINTS.map(parts => tinted(key, parts));
  return tints.find(tint => contrastRatio(ink, tint) >= 4.5) ?? tinted(key, TINTS[3]);
}

/** One part of a colour, the rest white. */
function tinted(hex: Hex, parts: number): Hex {
  const channels = [1, 3, 5].map(at => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16);
    return Math.round(255 - (255 - channel) / parts)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('').toUpperCase()}`;
}

/** A style with some of it otherwise. */
export function styled(base: Style, ...changes: readonly Style[]): Style {
  let style = base;
  for (const { font, align, borders, ...change } of changes) {
    style = {
      ...style,
      ...change,
      ...(font ? { font: { ...style.font, ...font } } : {}),
      ...(align ? { align: { ...style.align, ...align } } : {}),
      ...(borders ? { borders: { ...style.borders, ...borders } } : {}),
    };
  }
  return style;
}

/**
 * A result beside an input, with the input's line on the sides where they meet: where two cells meet, programs draw the
 * line of either.
 */
export function besideInput(
  style: Style,
  { colours }: Pick<Look, 'colours'>,
  ...sides: readonly ('left' | 'right')[]
): Style {
  const border = { line: 'thin', colour: colours.line } as const;
  return styled(style, { borders: Object.fromEntries(sides.map(side => [side, border])) });
}

/** The same line on all four sides. */
export function boxed(border: Border): Style {
  return { borders: { top: border, right: border, bottom: border, left: border } };
}

function formatsOf(locale: Locale): Formats {
  const dates: Partial<Record<Locale, string>> = { 'nl-NL': 'dd\\-mm\\-yyyy', 'nl-BE': 'dd\\/mm\\/yyyy' };
  return {
    date: dates[locale] ?? 'd mmmm yyyy',
    hours: '0.0',
    points: '0.00',
    whole: '0',
    percentage: '0%',
    amount: '#,##0',
    cents: '#,##0.00',
    difference: '+#,##0;"−"#,##0;0',
    text: '@',
  };
}

function stylesOf({ ink, muted, key, line, fill, hairline }: Look['colours']): Styles {
  const text: Style = { font: { size: SIZES.text, colour: ink }, align: { vertical: 'middle' } };
  const rule = { line: 'thin', colour: hairline } as const;
  const input = styled(text, boxed({ line: 'thin', colour: line }), {
    fill,
    isInput: true,
    align: { indent: 1 },
  });
  const result = styled(text, boxed(rule), { fill: SIGNAL_FILLS.calculated });
  const head = styled(text, boxed({ line: 'thin', colour: 'FFFFFF' }), {
    font: { size: SIZES.small, bold: true, colour: 'FFFFFF' },
    fill: key,
    align: { horizontal: 'center', wrap: true },
  });
  return {
    title: { font: { size: SIZES.title, bold: true, colour: key }, align: { vertical: 'middle' } },
    // Runs on over the cells beside it, so it is one line.
    lead: text,
    heading: {
      font: { size: SIZES.heading, bold: true, colour: key },
      align: { vertical: 'bottom' },
      borders: { bottom: { line: 'medium', colour: key } },
    },
    text: styled(text, { align: { wrap: true } }),
    muted: styled(text, { font: { size: SIZES.small, colour: muted }, align: { wrap: true } }),
    label: styled(text, { borders: { bottom: rule }, align: { wrap: true } }),
    help: styled(text, {
      font: { size: SIZES.small, colour: muted },
      borders: { bottom: rule },
      align: { wrap: true },
    }),
    input: styled(input, { align: { horizontal: 'center', indent: 0 } }),
    inputNumber: styled(input, { align: { horizontal: 'right' } }),
    inputText: styled(input, { align: { horizontal: 'left', wrap: true }, format: '@' }),
    result: styled(result, { align: { horizontal: 'center' } }),
    resultText: styled(result, { align: { horizontal: 'left', wrap: true, indent: 1 } }),
    strongResult: styled(result, {
      font: { size: SIZES.heading, bold: true, colour: key },
      align: { horizontal: 'left', wrap: true, indent: 1 },
    }),
    groupHead: styled(head, {
      font: { size: SIZES.text },
      align: { horizontal: 'centerContinuous', wrap: false },
    }),
    head,
    rowHead: styled(text, boxed(rule), {
      font: { bold: true },
      align: { horizontal: 'left', wrap: true, indent: 1 },
    }),
    link: {
      font: { size: SIZES.text, bold: true, underline: true, colour: key },
      align: { vertical: 'middle' },
    },
  };
}
