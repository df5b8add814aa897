import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './overlay-host.ts';

/** Lends a copy of the small project of tests/cli, with the templates of the repository and no results. */
export async function inProject<T>(use: (root: string) => T | Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'veldwerk-'));
  try {
    cpSync(join(ROOT, 'tests', 'cli', 'project'), root, { recursive: true });
    cpSync(join(ROOT, 'templates', 'pdf'), join(root, 'templates', 'pdf'), { recursive: true });
    // Cutting fonts takes longer than all else, and gives the same every time.
    mkdirSync(join(ROOT, '.cache'), { recursive: true });
    symlinkSync(join(ROOT, '.cache'), join(root, '.cache'), 'junction');
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Changes a text file of a project; what is to be replaced must be there. */
export function edit(root: string, path: string, from: string, to: string): void {
  const file = join(root, path);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} doesn't hold ${from}.`);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
}

/** A file as it stands on disk: when it was written, and a digest of its bytes. */
interface Standing {
  readonly written: bigint;
  readonly digest: string;
}

/** Every file below a folder by its path there, hidden ones included; none when there is no folder. */
export function filesBelow(folder: string): ReadonlyMap<string, Standing> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .map(name => [name.replaceAll('\\', '/'), join(folder, name)] as const)
      .filter(([, path]) => statSync(path).isFile())
      .map(([name, path]) => [
        name,
        {
          written: statSync(path, { bigint: true }).mtimeNs,
          digest: createHash('sha256').update(readFileSync(path)).digest('hex'),
        },
      ]),
  );
}

/** The files whose bytes differ between two looks at a folder, and those that came or went. */
export function changedFiles(
  before: ReadonlyMap<string, Standing>,
  after: ReadonlyMap<string, Standing>,
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter(name => before.get(name)?.digest !== after.get(name)?.digest)
    .sort();
}
