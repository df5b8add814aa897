import { describe, expect, it } from 'vitest';
import type { Mapped } from '../../../src/mapping/export/contract.ts';
import { CoverageTally } from '../../../src/mapping/export/coverage.ts';
import { coverageReport, formatCoverage } from '../../../src/mapping/export/coverage-report.ts';
import { mapExport } from '../../../src/mapping/export/map-export.ts';
import { surveyExport } from '../../../src/mapping/export/survey-export.ts';
import { must } from '../../support/must.ts';
import { exportOf, gathered, mapperOf } from './support.ts';

const MARKER = 'TESTWAARDE-MAG-NOOIT-IN-EEN-DOCUMENT';
const MAPPER = mapperOf({
  columns: ['/name', '/boss'],
  neverRead: ['/BSN'],
  indexes: [{ name: 'people', records: '/rows', key: '/id', take: '/name' }],
});
const SOURCES = exportOf([
  { id: '1', name: 'Anna', boss: '2', BSN: MARKER },
  { id: '2', name: null, shoe: MARKER },
  { id: null, name: MARKER },
  { id: '4', name: 'Di', boss: '9999', since: '29/02/2021' },
  { id: '5', name: 'Ed', boss: `${MARKER} ` },
]);

async function results(): Promise<{
  readonly blocks: readonly (readonly Mapped[])[];
  readonly report: (tally: CoverageTally) => ReturnType<typeof coverageReport>;
}> {
  const survey = must(await surveyExport(MAPPER, SOURCES));
  const blocks = await gathered(mapExport(MAPPER, SOURCES.data, survey));
  return { blocks, report: tally => coverageReport(MAPPER, survey, tally.counts()) };
}

async function report() {
  const { blocks, report } = await results();
  const tally = new CoverageTally();
  tally.add(blocks.flat());
  return report(tally);
}

describe('a coverage report', () => {
  it('counts what was mapped and what was left out', async () => {
    expect(await report()).toMatchObject({ records: 5, mapped: 4, leftOut: 1 });
  });

  it.each([
    ['employee.name', 3, 1, 0],
    ['employee.start_date', 0, 3, 1],
    ['manager.id', 3, 1, 0],
    ['manager.name', 0, 4, 0],
  ])('counts how often %s is filled, empty and invalid', async (field, filled, empty, invalid) => {
    expect((await report()).fields).toContainEqual({ field, filled, empty, invalid });
  });

  it('counts codes, with the ids of the first people', async () => {
    const { codes } = await report();
    expect(codes).toContainEqual({
      code: 'date_invalid:employee.start_date',
      count: 1,
      records: [{ position: 3, id: '4' }],
      ids: [],
    });
  });

  it('names managers who are not in the export, when their id is a plain one', async () => {
    const { codes } = await report();
    expect(codes.find(({ code }) => code === 'manager_not_in_export')).toMatchObject({
      count: 2,
      ids: ['9999'],
    });
  });

  it('says which columns are used for what', async () => {
    expect((await report()).uses).toEqual([
      { use: 'id', columns: ['/id'] },
      { use: 'field 1', columns: ['/name'] },
      { use: 'field 2', columns: ['/boss'] },
    ]);
  });

  it('counts look-ups that found nothing', async () => {
    expect((await report()).lookups).toEqual([{ index: 'people', use: 'manager.name', missing: 2 }]);
  });

  it('lists what is not used, what is sensitive and what is never read', async () => {
    expect(await report()).toMatchObject({
      unused: ['/shoe', '/since'],
      sensitive: ['/BSN'],
      neverRead: ['/BSN'],
    });
  });

  it('holds no value, as data or as text', async () => {
    const made = await report();
    expect(JSON.stringify(made) + formatCoverage(made)).not.toMatch(/TESTWAARDE|Anna|29.02/);
  });

  it('is the same when workers counted parts of it', async () => {
    const { blocks, report: reportOf } = await results();
    const parts = blocks.flat().map(result => {
      const tally = new CoverageTally();
      tally.add([result]);
      return structuredClone(tally.counts());
    });
    const sum = new CoverageTally();
    for (const part of parts.toReversed()) sum.merge(part);
    expect(reportOf(sum)).toEqual(await report());
  });

  it('names ten people of a code, and counts the others', () => {
    const record = {
      warnings: ['date_missing:employee.start_date'],
      employee: {},
      manager: null,
      employer: {},
    };
    const tally = new CoverageTally();
    tally.add(
      Array.from({ length: 30 }, (_, position) => ({ position, id: String(position), record }) as never),
    ); // all it looks at
    expect(tally.counts().codes).toMatchObject([{ count: 30, records: { length: 10 } }]);
  });

  it('reads as Markdown', async () => {
    expect(formatCoverage(await report())).toContain(
      '| employee.start_date | 0 | 3 | 1 |\n| employee.hours_per_week | 0 | 4 | 0 |\n',
    );
  });

  it('writes names of columns as nothing but names', async () => {
    const made = { ...(await report()), unused: ['/a|b`c\nd'] };
    expect(formatCoverage(made)).toContain("- `/a\\|b'c d`\n");
  });
});
