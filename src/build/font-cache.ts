import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { subsetWordFont, WORD_FONT_RECIPE } from '../formats/docx/subset-word-font.ts';
import { FORM_REPERTOIRE } from '../formats/pdf/form-font.ts';
import { subsetFormFont } from '../formats/pdf/subset-form-font.ts';

/** Cuts a font down to some use. */
type Cut = (program: Uint8Array) => Promise<Uint8Array>;

/**
 * Gives form fonts of PDFs, remembered on disk and in memory.
 * @param folder absolute path; made when needed. A folder that can't be written costs time, not the build.
 */
export function cachedFormFonts(folder: string): Cut {
  return cachedFonts(folder, subsetFormFont, FORM_REPERTOIRE);
}

/** Gives the fonts that Word files carry, remembered in the same way. */
export function cachedWordFonts(folder: string): Cut {
  return cachedFonts(folder, subsetWordFont, WORD_FONT_RECIPE);
}

/** Results are found again on disk by the digest of the font and of all that decides how it is cut. */
function cachedFonts(folder: string, cut: Cut, recipe: string): Cut {
  const known = new Map<Uint8Array, Promise<Uint8Array>>();
  const find: Cut = async program => {
    const digest = createHash('sha256').update(program).update(recipe).digest('hex');
    const path = join(folder, `${digest}.font`);
    const held = recall(path);
    if (held) return held;
    const subset = await cut(program);
    remember(folder, path, subset);
    return subset;
  };
  return program => {
    const held = known.get(program) ?? find(program);
    known.set(program, held);
    return held;
  };
}

/** Bytes of the checksum that a remembered font begins with. */
const CHECKSUM = 32;
const checksumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** A remembered font, unless it isn't there or isn't whole: a full disk or a crash may have cut it. */
function recall(path: string): Uint8Array | undefined {
  try {
    const file = readFileSync(path);
    const font = file.subarray(CHECKSUM);
    return checksumOf(font).equals(file.subarray(0, CHECKSUM)) ? font : undefined;
  } catch {
    return undefined;
  }
}

function remember(folder: string, path: string, bytes: Uint8Array): void {
  try {
    mkdirSync(folder, { recursive: true });
    // Written beside and renamed: a build that runs at the same time never reads half a font.
    const beside = `${path}.${process.pid}.tmp`;
    writeFileSync(beside, Buffer.concat([checksumOf(bytes), bytes]));
    renameSync(beside, path);
  } catch {
    // a read-only checkout builds all the same
  }
}
