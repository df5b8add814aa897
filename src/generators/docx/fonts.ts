import type { Fonts } from '../../brand/brand.ts';
import type { Ttf } from '../../brand/ttf.ts';
import { type Checked, checked, type Diagnostic } from '../../core/diagnostics.ts';
import { fontTableParts, type TableFont } from '../../formats/docx/embedded-fonts.ts';
import {
  type FontFile,
  LONGEST_NAME,
  type StyleFile,
  styleFiles,
  type WordStyleName,
} from './font-styles.ts';

/** How Word asks for one file of a family: by a name of at most four styles, and which of them. */
export interface WordFace {
  /** For `w:rFonts`; a weight such as 600 has a name of its own, for example `Literata SemiBold`. */
  readonly name: string;
  /** Whether `w:b` stands beside it. Where it doesn't belong, Word would smear the letters. */
  readonly bold: boolean;
  /** The same for `w:i`. */
  readonly italic: boolean;
}

/** The faces a Word document is set in. */
export type WordFonts = Readonly<Record<WordStyleName, WordFace>>;

const known = new WeakMap<Fonts, WordFonts>();

/** What Word calls the fonts of a brand. A weight whose name is too long for Word is set in the one nearest to it. */
export function wordFonts(fonts: Fonts): WordFonts {
  const found = known.get(fonts) ?? readWordFonts(fonts);
  known.set(fonts, found);
  return found;
}

function readWordFonts(fonts: Fonts): WordFonts {
  const faces = styleFiles(fonts).map(({ style, file }) => [style, faceOf(file)]);
  return Object.fromEntries(faces) as WordFonts;
}

const faceOf = ({ facts: { name, bold, italic } }: FontFile): WordFace => ({ name, bold, italic });

export interface FontTools {
  /** Cuts a font down to what people type into Word; the caller may remember what it gave. */
  readonly wordFont: (program: Uint8Array) => Promise<Uint8Array>;
}

/**
 * The font table of a Word file with the fonts in it, as parts by their names in the package. A font that may not
 * travel in a file people edit is described only, with a warning.
 */
export async function embeddedFonts(
  fonts: Fonts,
  { wordFont }: FontTools,
): Promise<Checked<ReadonlyMap<string, Uint8Array>>> {
  const styles = styleFiles(fonts);
  // Styles may share a file.
  const files = [...new Set(styles.map(({ file }) => file))];
  const table = await Promise.all(files.map(file => tableFont(file, wordFont)));
  const warnings = [...longNames(styles), ...sameNames(files), ...licences(files)];
  return checked(warnings, () => fontTableParts(table));
}

/** Word opens a file for reading only when a font in it may only be printed. */
const isEmbeddable = ({ ttf }: FontFile): boolean => ttf.embedding === 'editable';

async function tableFont(font: FontFile, wordFont: FontTools['wordFont']): Promise<TableFont> {
  const embedded = isEmbeddable(font);
  const program = embedded && font.ttf.subsetting ? await wordFont(font.program) : font.program;
  return { program, embedded };
}

function licences(files: readonly FontFile[]): Diagnostic[] {
  return files
    .filter(file => !isEmbeddable(file))
    .map(file => ({
      code: 'docx/font-not-embeddable',
      severity: 'warning',
      message: `${inWords(file)} is left out of Word files: its licence ${LICENCES[file.ttf.embedding]}`,
      hint: 'install it where the files are edited, or choose a font whose licence allows embedding for editing',
    }));
}

const LICENCES: Readonly<Record<Ttf['embedding'], string>> = {
  editable: 'allows it',
  print: 'allows embedding for reading and printing only',
  never: 'forbids embedding',
};

function longNames(styles: readonly StyleFile[]): Diagnostic[] {
  const found = styles.flatMap(({ file, insteadOf }) => (insteadOf ? [{ file, insteadOf }] : []));
  return found
    .filter(({ insteadOf }, index) => found.findIndex(other => other.insteadOf === insteadOf) === index)
    .map(({ file, insteadOf }) => ({
      code: 'docx/font-name-too-long',
      severity: 'warning',
      message: `${inWords(insteadOf)} is replaced by ${inWords(file)} in Word files: Word knows no font names of more than ${LONGEST_NAME} characters`,
      hint: 'choose its weight 400 or 700, whose name may be short enough, or another family',
    }));
}

function sameNames(files: readonly FontFile[]): Diagnostic[] {
  return files.flatMap((file, index): Diagnostic[] => {
    const first = files.findIndex(other => inWords(other) === inWords(file));
    const other = files[first];
    if (!other || first === index) return [];
    return [
      {
        code: 'docx/font-same-name',
        severity: 'warning',
        message: `Word can't tell the weights ${other.ttf.weight} and ${file.ttf.weight} apart: both are ${inWords(file)}`,
        hint: 'ask the maker of the font for files whose names differ by weight (name 1 in the name table)',
      },
    ];
  });
}

/** A font by what Word calls it: `"Source Serif 4", bold italic`. */
function inWords({ facts: { name, bold, italic } }: FontFile): string {
  const style = [bold ? 'bold' : '', italic ? 'italic' : ''].filter(Boolean).join(' ');
  return `"${name}"${style === '' ? '' : `, ${style}`}`;
}
