import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileForm } from '../../../../src/formats/pdf/fill/compile-form.ts';
import { readCompiled, writeCompiled } from '../../../../src/formats/pdf/fill/compiled-file.ts';
import { fillable } from '../../../../src/formats/pdf/fill/compiled-form.ts';
import type { FormValue } from '../../../../src/formats/pdf/form-field.ts';
import { fallbackFont } from '../../../support/fallback-font.ts';
import { otherForm } from '../../../support/other-form.ts';
import { ROOT } from '../../../support/overlay-host.ts';

const VALUES: ReadonlyMap<string, FormValue> = new Map([
  ['naam', { type: 'text', text: 'Zoë Łukasz Γιώργος ليلى'.repeat(9) }],
  ['adres.postcode', { type: 'text', text: '1234 AB' }],
  ['akkoord', { type: 'state', state: 'Yes' }],
  ['onbekend', { type: 'state', state: 'Yes' }],
]);

const kept = async (mode: 'slim' | 'incremental') =>
  writeCompiled(await compileForm(await otherForm(), { mode, fallback: await fallbackFont() }));

describe('a kept form', () => {
  it.each(['slim', 'incremental'] as const)('fills as the one it was made of, in mode %s', async mode => {
    const form = await compileForm(await otherForm(), { mode, fallback: await fallbackFont() });
    const read = readCompiled(writeCompiled(form));
    const filled = read && fillable(read).fill(VALUES);
    expect(filled).toEqual(fillable(form).fill(VALUES));
  });

  it('is the same bytes for the same file', async () => {
    expect(Buffer.from(await kept('slim')).equals(await kept('slim'))).toBe(true);
  });

  it.each([0, 10, 47, 60, 5000, -1])('is none when it is cut at %i', async end => {
    expect(readCompiled((await kept('slim')).subarray(0, end))).toBeNull();
  });

  it.each([3, 20, 51, 900, 40_000])('is none when byte %i is another', async at => {
    const bytes = Buffer.from(await kept('slim'));
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    expect(readCompiled(bytes)).toBeNull();
  });
});

/** Everything a file loads when it is imported, through its own imports: types and what is imported later don't count. */
function loadedBy(file: string, known: Set<string> = new Set()): ReadonlySet<string> {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const targets = [...source.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm)].map(
    ([, target]) => target ?? '',
  );
  for (const target of targets) {
    const path = target.startsWith('.') ? join(dirname(file), target) : target;
    if (!known.has(path) && target.startsWith('.')) loadedBy(path, known.add(path));
    known.add(path);
  }
  return known;
}

describe('what fills a kept form', () => {
  it.each(['src/prefill/pdf-template.ts', 'src/formats/pdf/fill/compiled-file.ts'])(
    'loads no library: %s',
    file => {
      const packages = [...loadedBy(file)].filter(path => !path.startsWith('src/'));
      expect(packages.filter(name => name !== 'node:crypto')).toEqual([]);
    },
  );

  it('would be seen to load one', () => {
    expect([...loadedBy('src/formats/pdf/fill/compile-form.ts')]).toContain('pdf-lib');
  });
});
