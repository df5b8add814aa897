import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { subsetWordFont, WORD_FONT_RECIPE } from '../formats/docx/subset-word-font.ts';
import { FORM_REPERTOIRE } from '../formats/pdf/form-font.ts';
import { FALLBACK_REPERTOIRE, subsetFallbackFont, subsetFormFont } from '../formats/pdf/subset-form-font.ts';
import { recall, remember } from './disk-cache.ts';

/** Cuts a font down to some use. */
type Cut = (program: Uint8Array) => Promise<Uint8Array>;

/**
 * Gives form fonts of PDFs, remembered on disk and in memory.
 * @param folder absolute path; made when needed. A folder that can't be written costs time, not the build.
 */
export function cachedFormFonts(folder: string): Cut {
  return cachedFonts(folder, subsetFormFont, FORM_REPERTOIRE);
}

/** Gives fonts for letters that form fonts lack, remembered in the same way. */
export function cachedFallbackFonts(folder: string): Cut {
  return cachedFonts(folder, subsetFallbackFont, FALLBACK_REPERTOIRE);
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
    remember(path, subset);
    return subset;
  };
  return program => {
    const held = known.get(program) ?? find(program);
    known.set(program, held);
    return held;
  };
}
