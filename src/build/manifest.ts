import { createHash } from 'node:crypto';

/** What is remembered of a run: for each result the digests of what it was made from and of its bytes. */
export type Manifest = Readonly<Record<string, { readonly inputs: string; readonly output: string }>>;

export const MANIFEST_NAME = 'manifest.json';

/** SHA-256 of parts, each with its length before it so that parts can't run into each other. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** Reads a manifest; anything that isn't one counts as none, so that the worst is building again. */
export function parseManifest(bytes: Uint8Array | undefined): Manifest {
  if (!bytes) return {};
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? (value as Manifest) : {};
  } catch {
    return {};
  }
}

export function writeManifest(manifest: Manifest): Uint8Array {
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
  return new TextEncoder().encode(`${JSON.stringify(sorted, null, 2)}\n`);
}
