import { fontNames, NAME_IDS } from '../formats/sfnt/name-table.ts';
import { type OpenedSfnt, openSfnt, signatureOf } from '../formats/sfnt/open-sfnt.ts';
import { os2Table } from '../formats/sfnt/os2-table.ts';

/** What a TrueType file says about itself. */
export interface Ttf {
  /** The names under which programs find it: with and without the style in it. */
  readonly families: readonly string[];
  /** 1–1000; 400 is regular. */
  readonly weight: number;
  readonly italic: boolean;
  /** Whether its lines may be put into documents: always, only to read and print, or never. */
  readonly embedding: 'editable' | 'print' | 'never';
  readonly subsetting: boolean;
}

/** Either the file's own words, or why it can't be used, as the end of a sentence. */
export type TtfReading =
  | { readonly ok: true; readonly ttf: Ttf }
  | { readonly ok: false; readonly message: string };

const NEEDED = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'OS/2'];

/** Reads the tables that say what a font is and what its licence allows. @see OpenType 1.9.1 "otff" */
export function readTtf(bytes: Uint8Array): TtfReading {
  const signature = signatureOf(bytes);
  if (signature !== '\0\x01\0\0' && signature !== 'true')
    return failed(NOT_TTF[signature] ?? 'is not a TrueType font');
  const sfnt = openWhole(bytes);
  if (!sfnt) return failed('is a TrueType font that was cut off');
  const { tables } = sfnt;
  const lacking = NEEDED.filter(tag => !tables.has(tag));
  if (lacking.length > 0 || isShort(sfnt))
    return failed(`is a damaged TrueType font${lacking.length > 0 ? `, without ${lacking.join(', ')}` : ''}`);
  if (tables.has('fvar')) return failed('is a variable font, only static ones can be used');

  const { weight, selection, embedding } = os2Table(sfnt);
  return {
    ok: true,
    ttf: {
      families: familyNames(sfnt),
      weight,
      // Bit 0: italic; bit 9: oblique.
      italic: (selection & 0x0201) !== 0,
      ...licence(embedding),
    },
  };
}

/** A font all of whose tables are there to their end. */
function openWhole(bytes: Uint8Array): OpenedSfnt | undefined {
  try {
    const sfnt = openSfnt(bytes);
    const isWhole = [...sfnt.tables.values()].every(({ offset, length }) => offset + length <= bytes.length);
    return isWhole ? sfnt : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether a table ends before what is read of it: what follows would be taken for its own. */
function isShort({ tables }: OpenedSfnt): boolean {
  return (tables.get('OS/2')?.length ?? 0) < 64 || (tables.get('name')?.length ?? 0) < 6;
}

const NOT_TTF: Readonly<Record<string, string>> = {
  OTTO: 'is an OpenType font with PostScript outlines, only TrueType outlines can be used',
  ttcf: 'is a collection of fonts, only single ones can be used',
  wOFF: 'is a web font (WOFF), only TrueType files can be used',
  wOF2: 'is a web font (WOFF2), only TrueType files can be used',
};

function failed(message: string): TtfReading {
  return { ok: false, message };
}

/** The `fsType` field. Of several rights the widest counts, as fonts before OS/2 version 3 may give more than one. */
function licence(fsType: number): Pick<Ttf, 'embedding' | 'subsetting'> {
  const outlines = (fsType & 0x0200) === 0;
  const rights = fsType & 0x000e;
  const embedding = rights === 0 || rights & 0x0008 ? 'editable' : rights & 0x0004 ? 'print' : 'never';
  return { embedding: outlines ? embedding : 'never', subsetting: (fsType & 0x0100) === 0 };
}

/** Names 1 (family, sometimes with the style) and 16 (family without it), in every language given. */
function familyNames(sfnt: OpenedSfnt): readonly string[] {
  const names = fontNames(sfnt, [NAME_IDS.family, NAME_IDS.typographicFamily]);
  const found = new Set(names.flatMap(({ text }) => [text, text.replace(STYLE_WORDS, '')]));
  return [...found].filter(Boolean);
}

const STYLE_WORDS =
  /([ -](thin|hairline|(extra|ultra|semi|demi)?-?(light|bold)|regular|normal|book|medium|black|heavy|italic|oblique))+$/i;
