import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe } from 'vitest';

/** Programs of others that judge our files, and the Debian package each comes in. */
const PACKAGES = {
  qpdf: 'qpdf',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdfsig: 'poppler-utils',
  pdftocairo: 'poppler-utils',
  pdfunite: 'poppler-utils',
  pdfseparate: 'poppler-utils',
  mutool: 'mupdf-tools',
  chromium: 'chromium',
  soffice: 'libreoffice-writer',
} as const;
export type Judge = keyof typeof PACKAGES;

/** Where a judge is installed; undefined when it isn't. */
export function judgePath(name: Judge): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(path => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/**
 * A `describe` for tests that need these judges. A missing one fails on CI; elsewhere its tests are skipped and the
 * title says why.
 */
export function judge(...names: readonly Judge[]): (title: string, tests: () => void) => void {
  const missing = names.filter(name => judgePath(name) === undefined);
  if (missing.length === 0) return (title, tests) => describe(title, tests);
  const reason = missing.map(name => `${name} is not installed (package ${PACKAGES[name]})`).join(', ');
  if (process.env.CI) throw new Error(reason);
  return (title, tests) => describe.skip(`${title} – skipped: ${reason}`, tests);
}

/** What a judge said. */
export interface Verdict {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a judge on a file: `FILE` among the arguments stands for its path. */
export function ask(name: Judge, args: readonly string[], bytes: Uint8Array): Verdict {
  return inFolder(folder => {
    const path = join(folder, 'in.pdf');
    writeFileSync(path, bytes);
    const told = spawnSync(
      name,
      args.map(arg => arg.replace('FILE', path)),
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    if (told.error) throw told.error;
    return {
      status: told.status,
      stdout: told.stdout.replaceAll(path, 'FILE'),
      stderr: told.stderr.replaceAll(path, 'FILE'),
    };
  });
}

/** Lends a new empty folder outside the repository. */
export function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'veldwerk-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
