import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Host } from '../core/host.ts';
import { systemCode } from '../core/system-reasons.ts';

/** The host on a real machine: files below a project's root, packages as Node resolves them. */
export function nodeHost(root: string): Host {
  const here = createRequire(import.meta.url);
  const project = createRequire(join(root, 'package.json'));
  return {
    read: path => readIfThere(join(root, path)),
    list: folder => listIfThere(join(root, folder)),
    readPackage(specifier) {
      // A brand's own font package lies with the project, the shipped ones with Veldwerk.
      for (const require of [project, here]) {
        try {
          return readFileSync(require.resolve(specifier));
        } catch {
          // not here
        }
      }
      return undefined;
    },
    today: () => new Date().toISOString().slice(0, 10),
  };
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

function listIfThere(path: string): readonly string[] {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

const isAbsent = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(systemCode(error) ?? '');
