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
