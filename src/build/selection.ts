import type { Locale } from '../model/document.ts';
import { type Ink, NORMAL_PRINT, type Print, type PrintSize } from '../model/print.ts';

/** What is to be built; everything there is where nothing is named. */
export interface Selection {
  readonly documents?: readonly string[];
  readonly brands?: readonly string[];
  readonly locales?: readonly Locale[];
  /** Ids of optional parts to include, beside those a brand switches on. */
  readonly with?: readonly string[];
  /** The normal size where none is named. */
  readonly sizes?: readonly PrintSize[];
  /** Coloured covers where nothing is named. */
  readonly inks?: readonly Ink[];
  readonly formats?: readonly Format[];
}

/**
 * What documents are written as, and comparisons. Word and Excel files come in one size, with coloured covers: the rest
 * is for printing.
 */
export const FORMATS = ['pdf', 'docx', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];
export type DocumentFormat = Exclude<Format, 'xlsx'>;

export const DOCUMENT_FORMATS = ['pdf', 'docx'] as const;
export const COMPARISON_FORMATS = ['xlsx'] as const;

/** The ways in which something is written that has these formats. */
export function printsOf<F extends Format>(
  formats: readonly F[],
  { sizes, inks, formats: wanted = FORMATS }: Selection,
): readonly { readonly format: F; readonly print: Print }[] {
  const chosenInks = new Set(inks ?? [NORMAL_PRINT.ink]);
  const prints = [...new Set(sizes ?? [NORMAL_PRINT.size])].flatMap(size =>
    [...chosenInks].map(ink => ({ size, ink })),
  );
  const chosen = [...new Set(wanted)].flatMap(name => formats.filter(format => format === name));
  return chosen.flatMap(format =>
    prints.filter(print => format === 'pdf' || isNormal(print)).map(print => ({ format, print })),
  );
}

function isNormal({ size, ink }: Print): boolean {
  return size === NORMAL_PRINT.size && ink === NORMAL_PRINT.ink;
}
