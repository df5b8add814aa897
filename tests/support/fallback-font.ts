import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachedFallbackFonts } from '../../src/build/font-cache.ts';
import { ROOT } from './overlay-host.ts';

/** The font that ships for letters a brand's own font lacks; cut once a worker. */
export function fallbackFont(): Promise<Uint8Array> {
  font ??= cachedFallbackFonts(join(ROOT, '.cache', 'form-fonts'))(
    readFileSync(
      join(ROOT, 'node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
    ),
  );
  return font;
}
let font: Promise<Uint8Array> | undefined;
