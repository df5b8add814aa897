import { FORM_REPERTOIRE } from './form-font.ts';

/**
 * Cuts a TrueType font down to the letters of typed answers (about 80 KB). Harfbuzz takes long to start, so callers
 * remember the result by the font's digest.
 */
export async function subsetFormFont(program: Uint8Array): Promise<Uint8Array> {
  const { default: subset } = await import('subset-font');
  return subset(Buffer.from(program), FORM_REPERTOIRE, {
    targetFormat: 'truetype',
    preserveNameIds: [1, 2, 4, 6],
  });
}

/** Letters of names that the form font lacks and Source Sans 3 has: Greek, Cyrillic, Vietnamese, more of Latin. */
export const FALLBACK_REPERTOIRE: string = (
  [
    [0x180, 0x24f], // Latin Extended-B
    [0x370, 0x3ff], // Greek
    [0x400, 0x4ff], // Cyrillic
    [0x1e00, 0x1eff], // Latin Extended Additional: Vietnamese
    [0x1f00, 0x1fff], // Greek Extended
    [0x20a0, 0x20bf], // currencies
  ] as const
)
  .map(([first, last]) =>
    String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at)),
  )
  .join('');

/** Cuts a font down to the letters that the form font lacks. */
export async function subsetFallbackFont(program: Uint8Array): Promise<Uint8Array> {
  const { default: subset } = await import('subset-font');
  return subset(Buffer.from(program), FALLBACK_REPERTOIRE, {
    targetFormat: 'truetype',
    preserveNameIds: [1, 2, 4, 6],
  });
}
