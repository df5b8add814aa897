import type { Fonts } from '../../brand/brand.ts';
import { readTtf, type Ttf } from '../../brand/ttf.ts';
import { type FontFacts, readFontFacts } from '../../formats/docx/font-facts.ts';

/** A weight and slant that a role is set in; without a weight, the one its brand gives. */
interface WordStyle {
  readonly role: 'display' | 'text' | 'ui';
  readonly weight?: number;
  readonly italic?: boolean;
}

/** The first of two files with one name and style counts, so what running text needs comes first. */
const WORD_STYLES = {
  text: { role: 'text', weight: 400 },
  textBold: { role: 'text', weight: 700 },
  textItalic: { role: 'text', weight: 400, italic: true },
  ui: { role: 'ui', weight: 400 },
  uiBold: { role: 'ui', weight: 700 },
  uiSemibold: { role: 'ui', weight: 600 },
  display: { role: 'display' },
} as const satisfies Readonly<Record<string, WordStyle>>;

/** A style that Word documents are set in. */
export type WordStyleName = keyof typeof WORD_STYLES;

/** A file of a brand. */
export interface FontFile {
  readonly program: Uint8Array;
  readonly ttf: Ttf;
  readonly facts: FontFacts;
}

/** The file that a style is set in in Word. */
export interface StyleFile {
  readonly style: WordStyleName;
  readonly file: FontFile;
  /** The file of another family that Word can't use, when `file` takes its place. */
  readonly insteadOf: FontFile | null;
}

/** The longest name of a font in Word; a file with a longer one is invalid. @see [MS-OI29500] on ISO/IEC 29500-1 §17.3.2.26 */
export const LONGEST_NAME = 31;

/** The file of each style. */
export function styleFiles(fonts: Fonts): readonly StyleFile[] {
  const files = fonts.files.flatMap((program): FontFile[] => {
    const reading = readTtf(program);
    return reading.ok ? [{ program, ttf: reading.ttf, facts: readFontFacts(program) }] : [];
  });
  const named = files.filter(({ facts }) => facts.name.length <= LONGEST_NAME);
  return Object.entries<WordStyle>(WORD_STYLES).map(([name, { role, weight, italic = false }]) => {
    const look = { weight: weight ?? fonts.display.weight, italic };
    const ofFamily = ({ ttf }: FontFile): boolean => isCalled(ttf, fonts[role].family);
    const meant = nearest(files.filter(ofFamily), look);
    // A neighbour of the family is all but the same; the last resort is the fallback, whose name is short.
    const file = nearest(named.filter(ofFamily), look) ?? nearest(named, look);
    if (!meant || !file) throw new Error(`A brand has no file for "${fonts[role].family}" ${look.weight}.`);
    return { style: name as WordStyleName, file, insteadOf: ofFamily(file) ? null : meant };
  });
}

const isCalled = (ttf: Ttf, family: string): boolean =>
  ttf.families.some(name => name.toLowerCase() === family.toLowerCase());

/** Slant counts before weight. Thin weights say 250 where a brand says 100 or 200, so that old programs show them. */
function nearest(
  files: readonly FontFile[],
  { weight, italic }: { readonly weight: number; readonly italic: boolean },
): FontFile | undefined {
  const distance = ({ ttf }: FontFile): number =>
    Math.abs(ttf.weight - weight) + (ttf.italic === italic ? 0 : 1000);
  return files.toSorted((a, b) => distance(a) - distance(b))[0];
}
