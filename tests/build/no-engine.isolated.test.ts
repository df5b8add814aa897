import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { build, startEngine } from '../../src/build/build.ts';
import { BuildError } from '../../src/build/build-error.ts';
import { memoryHost } from '../support/memory-host.ts';
import { filesBelow, inProject } from '../support/project.ts';

// A machine the addon isn't made for.
vi.mock(import('../../src/generators/pdf/typeset-addon.ts'), async original => ({
  ...(await original()),
  loadTypstAddon: () => undefined,
}));

it('says that the machine has no native engine when that one is asked for', async () => {
  await inProject(async root => {
    const outcome = await build({ root, out: join(root, 'out'), formats: ['pdf'], engine: 'native' });
    expect(outcome).toEqual({
      ok: false,
      diagnostics: [
        {
          code: 'build/no-engine',
          severity: 'error',
          message: 'Typst has no native engine here',
          hint: 'use --engine wasm',
        },
      ],
    });
    expect([...filesBelow(join(root, 'out')).keys()]).toEqual([]);
  });
});

it('takes WebAssembly by itself', async () => {
  await inProject(async root => {
    const options = { root, out: join(root, 'out'), documents: ['brief'], brands: ['zuid'] };
    const built = await build({ ...options, formats: ['pdf'] });
    expect(built).toMatchObject({ ok: true, value: [{ built: true }] });
  });
});

it('says what to do when neither engine is installed', async () => {
  const started = startEngine(memoryHost({}), 'auto');
  await expect(started).rejects.toBeInstanceOf(BuildError);
  await expect(started).rejects.toMatchObject({
    diagnostic: { code: 'build/no-engine', hint: 'run npm ci' },
  });
});
