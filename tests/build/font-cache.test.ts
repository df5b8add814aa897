import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cachedFormFonts } from '../../src/build/font-cache.ts';
import { ROOT } from '../support/overlay-host.ts';

const program = readFileSync(
  join(ROOT, 'node_modules/@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf'),
);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'form-fonts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('gives the same font from memory and from disk', async () => {
  const made = await cachedFormFonts(folder)(program);
  expect(Buffer.from(await cachedFormFonts(folder)(program)).equals(made)).toBe(true);
  expect(readdirSync(folder)).toHaveLength(1);
});

it('makes a font anew when the remembered one was cut off', async () => {
  const made = await cachedFormFonts(folder)(program);
  truncateSync(join(folder, readdirSync(folder)[0] ?? ''), 1000);
  expect(Buffer.from(await cachedFormFonts(folder)(program)).equals(made)).toBe(true);
});
