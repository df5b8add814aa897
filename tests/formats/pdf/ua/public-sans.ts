import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const FILE = new URL(
  '../../../../node_modules/@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf',
  import.meta.url,
);

/** A TrueType program with these letters, which has a Unicode cmap. Made once for each set; it is read, not changed. */
export function publicSans(letters: string): Promise<Uint8Array> {
  const program =
    programs.get(letters) ?? subsetFont(readFileSync(FILE), letters, { targetFormat: 'truetype' });
  programs.set(letters, program);
  return program;
}
const programs = new Map<string, Promise<Uint8Array>>();
