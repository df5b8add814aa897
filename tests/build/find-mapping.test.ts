import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recallData, rememberData } from '../../src/build/disk-cache.ts';
import { findMapping } from '../../src/build/find-mapping.ts';
import type { Checked } from '../../src/core/diagnostics.ts';
import { loadMappingPlan } from '../../src/mapping/load-mapping.ts';
import { must } from '../support/must.ts';
import { blockCache, cutKept, keptIn, withOwnCache } from '../support/own-cache.ts';
import { edit } from '../support/project.ts';

const FILE = 'data/mappings/klein.yaml';
/** A pick that nothing uses is warned of. */
const MAPPING = `records: /rijen
id: /nr
pick: { loos: { from: /x, where: { /a: b } } }
fields:
  employee.id: { from: /nr }
  employee.job_title: { from: /functie, do: [clean, { map: { a: Arts } }] }
`;

async function withMapping<T>(use: (root: string) => Promise<T>): Promise<T> {
  return withOwnCache(root => {
    mkdirSync(join(root, 'data/mappings'), { recursive: true });
    writeFileSync(join(root, FILE), MAPPING);
    return use(root);
  });
}

/** Puts another plan in place of the kept one, which shows when it is taken. */
function markKept(root: string): void {
  const [path = ''] = keptIn(root, 'mappings');
  const kept = recallData<{ plan: object; warnings: readonly unknown[] }>(path);
  rememberData(path, { ...kept, plan: { ...kept?.plan, records: '/kept' } });
}

const codesOf = (found: Checked<unknown>): readonly string[] =>
  (found.ok ? found.warnings : found.diagnostics).map(({ code }) => code);

describe('a mapping that was checked before', () => {
  it('is not checked again', () =>
    withMapping(async root => {
      await findMapping(root, 'klein');
      markKept(root);
      expect(must(await findMapping(root, 'klein')).mapper.records).toBe('/kept');
    }));

  it('is kept with all that the file says', () =>
    withMapping(async root => {
      await findMapping(root, 'klein');
      const { plan } = must(await findMapping(root, 'klein'));
      const path = join(root, FILE);
      expect(plan).toEqual(must(loadMappingPlan(path, readFileSync(path))));
    }));

  it('maps as it did', () =>
    withMapping(async root => {
      await findMapping(root, 'klein');
      const { mapper } = must(await findMapping(root, 'klein'));
      const { employee } = mapper.map({ nr: '7', functie: ' a ' }, new Map());
      expect(employee).toMatchObject({ id: '7', job_title: 'Arts' });
    }));

  it('gives its warnings again', () =>
    withMapping(async root => {
      const first = await findMapping(root, 'klein');
      const second = await findMapping(root, 'klein');
      expect(codesOf(second)).toEqual(['mapping/unused']);
      expect(second).toMatchObject({ warnings: first.ok ? first.warnings : [] });
    }));

  it('is checked again when a letter of it is another', () =>
    withMapping(async root => {
      await findMapping(root, 'klein');
      markKept(root);
      edit(root, FILE, '/rijen', '/regels');
      expect(must(await findMapping(root, 'klein')).mapper.records).toBe('/regels');
    }));

  it('is checked again under another name, as its places hold that', () =>
    withMapping(async root => {
      await findMapping(root, 'klein');
      writeFileSync(join(root, 'elders.yaml'), MAPPING);
      const { plan } = must(await findMapping(root, join(root, 'elders.yaml')));
      expect(plan.id.at.file).toMatch(/elders\.yaml$/);
    }));

  it('is checked again when what is kept is cut off', () =>
    withMapping(async root => {
      await findMapping(root, 'klein');
      cutKept(root, 'mappings');
      expect(must(await findMapping(root, 'klein')).mapper.records).toBe('/rijen');
      markKept(root);
      expect(must(await findMapping(root, 'klein')).mapper.records).toBe('/kept');
    }));

  it('is checked again when no data are kept under its name', () =>
    withMapping(async root => {
      await findMapping(root, 'klein');
      const [path = ''] = keptIn(root, 'mappings');
      writeFileSync(path, '');
      expect(must(await findMapping(root, 'klein')).mapper.records).toBe('/rijen');
    }));
});

describe('a mapping', () => {
  it('works where nothing can be kept', () =>
    withMapping(async root => {
      blockCache(root, 'mappings');
      expect(must(await findMapping(root, 'klein')).mapper.records).toBe('/rijen');
    }));

  it('with errors is not kept', () =>
    withMapping(async root => {
      edit(root, FILE, 'id: /nr', 'id: nr');
      const found = await findMapping(root, 'klein');
      expect(found.ok).toBe(false);
      expect(keptIn(root, 'mappings')).toEqual([]);
    }));

  it('leaves nothing behind in a folder that is no project', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'veldwerk-'));
    try {
      writeFileSync(join(folder, 'm.yaml'), MAPPING);
      must(await findMapping(folder, join(folder, 'm.yaml')));
      expect(readdirSync(folder)).toEqual(['m.yaml']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('that is not there is told with those that are', () =>
    withMapping(async root => {
      expect(await findMapping(root, 'klien')).toMatchObject({
        diagnostics: [{ code: 'mapping/not-there', hint: 'did you mean "klein"?' }],
      });
    }));
});
