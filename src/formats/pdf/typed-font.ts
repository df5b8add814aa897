import { WIN_ANSI } from './win-ansi.ts';

/** What drawing text needs to know of a font program; nothing of the file it is embedded in. */
export interface FontMeasures {
  readonly unitsPerEm: number;
  /** Font units. */
  readonly ascent: number;
  readonly descent: number;
  /** Glyph index by code point. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** Advance width of a glyph, font units. */
  advance(glyph: number): number;
}

/** The fonts a text is drawn with: two on one program, and a second program for letters the first lacks. */
export type FontRole = 'simple' | 'composite' | 'fallback';

/** The names the fonts have among resources. */
export const FONT_RESOURCES: Readonly<Record<FontRole, string>> = {
  simple: 'VwTekst',
  composite: 'VwTekstBreed',
  fallback: 'VwTekstReserve',
};

/** A run of text in one font. */
export interface FontRun {
  readonly font: FontRole;
  /** A PDF string object's source: literal for the simple font, hexadecimal glyph ids for the others. */
  readonly operand: string;
}

/** A font that text is measured and drawn with. */
export interface TypedFont {
  readonly unitsPerEm: number;
  /** Font units. */
  readonly ascent: number;
  readonly descent: number;
  readonly names: Readonly<Record<FontRole, string>>;
  /** Width of a text, in thousandths of the font size. */
  width(text: string): number;
  /** `start` and the widths of the code units from `from` to before `to`, added one by one from the left. */
  widthFrom(start: number, text: string, from: number, to: number): number;
  /** The letters of a text that can't be drawn; signs without a shape of their own don't count. */
  missing(text: string): readonly string[];
  /** A text in runs. Letters that can't be drawn are left out, never drawn as boxes (ISO 14289-1 §7.21.8). */
  runs(text: string): readonly FontRun[];
}

/** How a code unit is drawn, in a table of bytes. */
const LACKING = 0;
const SIMPLE = 1;
const COMPOSITE = 2;
const FALLBACK = 3;
const ROLES: readonly (FontRole | undefined)[] = [undefined, 'simple', 'composite', 'fallback'];

/** Text whose letters are their own source in a literal string. */
const PLAIN = /^[\x20-\x27\x2a-\x5b\x5d-\x7e]*$/;

/**
 * Makes a font ready to draw with: its measures in tables by code unit, since every letter of every value is looked up.
 * @param fallback draws letters that `measures` lacks
 */
export function typedFont(
  measures: FontMeasures,
  fallback?: FontMeasures,
  names: TypedFont['names'] = FONT_RESOURCES,
): TypedFont {
  const table = new LetterTable(measures, fallback);
  return {
    unitsPerEm: measures.unitsPerEm,
    ascent: measures.ascent,
    descent: measures.descent,
    names,
    width: text => table.widthFrom(0, text, 0, text.length),
    widthFrom: (start, text, from, to) => table.widthFrom(start, text, from, to),
    missing: text => (table.hasAll(text) ? NO_LETTERS : table.missing(text)),
    runs: text => (table.isPlain(text) ? [{ font: 'simple', operand: `(${text})` }] : table.runs(text)),
  };
}

const NO_LETTERS: readonly string[] = [];

/** Widths, glyphs and roles of the letters of the Basic Multilingual Plane; the others are looked up in the maps. */
class LetterTable {
  readonly #widths = new Float64Array(0x10000);
  readonly #glyphs = new Uint16Array(0x10000);
  readonly #roles = new Uint8Array(0x10000);
  /** 1 for letters that are their own source in a literal string. */
  readonly #plain = new Uint8Array(0x10000);
  /** The source of a letter in a literal string, by code unit. */
  readonly #sources: (string | undefined)[] = [];
  readonly #fonts: readonly (readonly [FontMeasures, role: number])[];
  readonly #notdef: number;
  /** Whether the letters of ASCII are all there. */
  readonly #hasAscii: boolean;

  constructor(measures: FontMeasures, fallback: FontMeasures | undefined) {
    this.#fonts = [[measures, COMPOSITE] as const, ...(fallback ? [[fallback, FALLBACK] as const] : [])];
    this.#notdef = widthOf(measures, 0);
    this.#widths.fill(this.#notdef);
    for (const [font, role] of [...this.#fonts].reverse()) this.#add(font, role);
    for (const [code, letter] of WIN_ANSI) {
      if (this.#roles[letter] !== COMPOSITE) continue;
      this.#roles[letter] = SIMPLE;
      const source = literalSource(code);
      this.#sources[letter] = source;
      this.#plain[letter] = source === String.fromCharCode(letter) ? 1 : 0;
    }
    for (const [from, to] of IGNORABLE) {
      this.#widths.fill(0, from, to + 1);
      this.#roles.fill(LACKING, from, to + 1);
      this.#plain.fill(0, from, to + 1);
    }
    this.#hasAscii = Array.from({ length: 95 }, (_, at) => this.#roles[32 + at]).every(
      role => role === SIMPLE,
    );
  }

  #add(font: FontMeasures, role: number): void {
    for (const [codePoint, glyph] of font.glyphs) {
      if (codePoint > 0xffff) continue;
      this.#widths[codePoint] = widthOf(font, glyph);
      this.#glyphs[codePoint] = glyph;
      this.#roles[codePoint] = role;
    }
  }

  widthFrom(start: number, text: string, from: number, to: number): number {
    const widths = this.#widths;
    let sum = start;
    for (let at = from; at < to; at++) {
      const unit = text.charCodeAt(at);
      if ((unit & 0xfc00) === 0xd800 && at + 1 < to && isLow(text.charCodeAt(at + 1))) {
        sum += this.#beyond(text.codePointAt(at) ?? 0).width;
        at++;
      } else sum += widths[unit] ?? 0;
    }
    return sum;
  }

  /** A letter outside the Basic Multilingual Plane. */
  #beyond(codePoint: number): { readonly width: number; readonly glyph: number; readonly role: number } {
    for (const [font, role] of this.#fonts) {
      const glyph = font.glyphs.get(codePoint);
      if (glyph !== undefined) return { width: widthOf(font, glyph), glyph, role };
    }
    return { width: this.#notdef, glyph: 0, role: LACKING };
  }

  #roleOf(codePoint: number): number {
    return codePoint > 0xffff ? this.#beyond(codePoint).role : (this.#roles[codePoint] ?? LACKING);
  }

  /** Whether a text is its own source in the simple font. */
  isPlain(text: string): boolean {
    return this.#hasAscii && text !== '' && PLAIN.test(text);
  }

  /** Whether each code unit has a glyph of its own: the usual case, decided without looking at letters. */
  hasAll(text: string): boolean {
    const roles = this.#roles;
    for (let at = 0; at < text.length; at++) {
      if (roles[text.charCodeAt(at)] === LACKING) return false;
    }
    return true;
  }

  missing(text: string): readonly string[] {
    return [...new Set(text)].filter(
      letter => this.#roleOf(letter.codePointAt(0) ?? 0) === LACKING && !SHAPELESS.test(letter),
    );
  }

  runs(text: string): readonly FontRun[] {
    const runs: FontRun[] = [];
    let role = LACKING;
    let source = '';
    for (let at = 0; at < text.length; ) {
      const codePoint = text.codePointAt(at) ?? 0;
      const next = this.#roleOf(codePoint);
      if (next !== role && next !== LACKING) {
        addRun(runs, role, source);
        role = next;
        source = '';
      }
      if (next === SIMPLE) {
        const end = this.#endOfPlain(text, at);
        source += end > at ? text.slice(at, end) : (this.#sources[codePoint] ?? '');
        at = Math.max(end, at + 1);
      } else {
        if (next !== LACKING) source += this.#glyphSource(codePoint);
        at += codePoint > 0xffff ? 2 : 1;
      }
    }
    addRun(runs, role, source);
    return runs;
  }

  /** Where the stretch of letters that are their own source ends. */
  #endOfPlain(text: string, from: number): number {
    const plain = this.#plain;
    let end = from;
    while (end < text.length && plain[text.charCodeAt(end)] === 1) end++;
    return end;
  }

  #glyphSource(codePoint: number): string {
    const glyph = codePoint > 0xffff ? this.#beyond(codePoint).glyph : (this.#glyphs[codePoint] ?? 0);
    return glyph.toString(16).padStart(4, '0').toUpperCase();
  }
}

function addRun(runs: FontRun[], role: number, source: string): void {
  const font = ROLES[role];
  if (font && source !== '') runs.push({ font, operand: role === SIMPLE ? `(${source})` : `<${source}>` });
}

/** Control characters and signs that only steer others (Unicode: Default_Ignorable_Code_Point) have no shape to miss. */
const SHAPELESS = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/**
 * Those of the Basic Multilingual Plane, from and to. Fonts may have glyphs for them, as a hyphen for the soft one, but that
 * is seen only where a line is broken at it, and none is here (Unicode §5.21).
 */
const IGNORABLE: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfff8],
];

const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;

const widthOf = (font: FontMeasures, glyph: number): number => font.advance(glyph) * (1000 / font.unitsPerEm);

function literalSource(code: number): string {
  const letter = String.fromCharCode(code);
  if ('()\\'.includes(letter)) return `\\${letter}`;
  return code < 0x80 ? letter : `\\${code.toString(8)}`;
}
