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

/** Reads the tables that say what a font is and what its licence allows. @see OpenType 1.9.1 "otff", "name", "OS/2" */
export function readTtf(bytes: Uint8Array): TtfReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature = String.fromCharCode(...bytes.subarray(0, 4));
  if (signature !== '\0\x01\0\0' && signature !== 'true')
    return failed(NOT_TTF[signature] ?? 'is not a TrueType font');

  const tables = new Map<string, DataView>();
  const count = bytes.length >= 12 ? view.getUint16(4) : 0;
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    if (at + 16 > bytes.length) return failed('is a TrueType font that was cut off');
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (offset + length > bytes.length) return failed('is a TrueType font that was cut off');
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  const [names, os2] = [tables.get('name'), tables.get('OS/2')];
  const lacking = NEEDED.filter(tag => !tables.has(tag));
  if (lacking.length > 0 || !names || !os2 || os2.byteLength < 64 || names.byteLength < 6)
    return failed(`is a damaged TrueType font${lacking.length > 0 ? `, without ${lacking.join(', ')}` : ''}`);
  if (tables.has('fvar')) return failed('is a variable font, only static ones can be used');

  return {
    ok: true,
    ttf: {
      families: familyNames(names),
      weight: os2.getUint16(4),
      // Bit 0: italic; bit 9: oblique.
      italic: (os2.getUint16(62) & 0x0201) !== 0,
      ...licence(os2.getUint16(8)),
    },
  };
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
function familyNames(table: DataView): string[] {
  const found = new Set<string>();
  const storage = table.getUint16(4);
  for (let at = 6; at < 6 + 12 * table.getUint16(2) && at + 12 <= table.byteLength; at += 12) {
    const [platform, id] = [table.getUint16(at), table.getUint16(at + 6)];
    const [length, start] = [table.getUint16(at + 8), storage + table.getUint16(at + 10)];
    if ((id !== 1 && id !== 16) || start + length > table.byteLength) continue;
    const bytes = new Uint8Array(table.buffer, table.byteOffset + start, length);
    const text = new TextDecoder(platform === 1 ? 'macintosh' : 'utf-16be').decode(bytes);
    found.add(text).add(text.replace(STYLE_WORDS, ''));
  }
  return [...found].filter(Boolean);
}

const STYLE_WORDS =
  /([ -](thin|hairline|(extra|ultra|semi|demi)?-?(light|bold)|regular|normal|book|medium|black|heavy|italic|oblique))+$/i;
