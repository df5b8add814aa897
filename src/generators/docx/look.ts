import type { Brand, ColourName } from '../../brand/brand.ts';
import { mmToTwip } from '../../formats/docx/units.ts';
import type { Document } from '../../model/document.ts';
import { type WordFonts, wordFonts } from './fonts.ts';

/** Size and line, pt: the roles of `templates/pdf/base.typ`, so that Word and PDF are of one family. */
export const ROLES = {
  running: { size: 11, line: 15.6 },
  lead: { size: 14, line: 19.5 },
  label: { size: 11.5, line: 15.6 },
  help: { size: 9.5, line: 13.5 },
  eyebrow: { size: 10.5, line: 15.6 },
  h1: { size: 28, line: 34 },
  h2: { size: 15, line: 19.5 },
  h3: { size: 11.5, line: 15.6 },
  part: { size: 40, line: 46.8 },
  numeral: { size: 15, line: 15.6 },
  figure: { size: 44, line: 46.8 },
  footer: { size: 8.5, line: 12 },
  cover: { size: 43, line: 48 },
  coverLead: { size: 15, line: 19.5 },
  colophon: { size: 9, line: 12.8 },
  tick: { size: 17, line: 19.5 },
  largeTick: { size: 18, line: 24 },
} as const;

/** The page, mm. */
export const PAGE = {
  width: 210,
  height: 297,
  left: 25,
  right: 20,
  top: 31,
  bottom: 20,
  header: 11,
  footer: 9,
};

/** Width of the text, mm. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Height of a logo at the head of a page, mm. */
export const LOGO_HEIGHT = 9;

/** Where text stands behind a tick box, a tip's word and a step's numeral, mm. */
export const AXIS = { tick: 10, largeTick: 12.5, second: 25 } as const;

/** What a brand decides about a Word file. */
export interface Look {
  readonly fonts: WordFonts;
  /** `RRGGBB` */
  readonly colours: Readonly<Record<ColourName, string>>;
  /** Workbooks set headings of level 3 as those of level 2: theirs stand under a step. */
  readonly layout: Document['layout'];
}

export function lookOf({ colours, fonts }: Brand, { layout }: Document): Look {
  const { ink, muted, key, line, fill, soft, cover, coverInk } = colours;
  const named = { ink, muted, key, line, fill, soft, cover, coverInk };
  return {
    fonts: wordFonts(fonts),
    colours: Object.fromEntries(
      Object.entries(named).map(([name, hex]) => [name, hex.slice(1)]),
    ) as Look['colours'],
    layout,
  };
}

/** The first line stands at the left, a tab brings its text to the axis. @param axis mm */
export function hangingIndent(axis: number): { readonly left: number; readonly hanging: number } {
  return { left: mmToTwip(axis), hanging: mmToTwip(axis) };
}
