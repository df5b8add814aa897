import { createHash } from 'node:crypto';
import type { Diagnostic } from '../core/diagnostics.ts';

/** What is remembered of a run, by the path of each result. */
export type Manifest = Readonly<Record<string, ManifestEntry>>;

export interface ManifestEntry {
  /** Digest of what it was made from. */
  readonly inputs: string;
  /** Digest of its bytes. */
  readonly output: string;
  /** What was told when it was made, to be told again when it is kept. */
  readonly warnings: readonly Diagnostic[];
}

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
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return Object.fromEntries(entries.filter(([, entry]) => isEntry(entry)));
  } catch {
    return {};
  }
}

function isEntry(value: unknown): value is ManifestEntry {
  return typeof value === 'object' && value !== null && 'warnings' in value && Array.isArray(value.warnings);
}

export function writeManifest(manifest: Manifest): Uint8Array {
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
  return new TextEncoder().encode(`${JSON.stringify(sorted, null, 2)}\n`);
}
