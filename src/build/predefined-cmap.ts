import { existsSync, readFileSync } from 'node:fs';

/** Beside the bundle as beside this file. */
const FOLDER = new URL('./cmaps/', import.meta.url);

/** The data of a CMap of Adobe, packed as pdf.js ships it; nothing when there is none of that name. */
export function predefinedCMap(name: string): Uint8Array | undefined {
  // Whoever asks knows the names; a path would be none.
  if (!/^[A-Za-z0-9-]+$/.test(name)) return undefined;
  const file = new URL(`${name}.bcmap`, FOLDER);
  return existsSync(file) ? readFileSync(file) : undefined;
}
