import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { expect, it } from 'vitest';
import { groupPeople } from '../../../src/prefill/print-run/group-people.ts';
import { printRun } from '../../../src/prefill/print-run/print-run.ts';
import { DEFAULT_SORT } from '../../../src/prefill/print-run/sort-keys.ts';
import { RUN_WORDS } from '../../../src/prefill/print-run/words.ts';
import { smallSource } from '../../formats/pdf/fill/print/small-template.ts';
import { people, person } from './people.ts';

const run = async (count: number) => ({
  source: await smallSource(),
  records: people(count),
  valuesOf: () => new Map(),
  title: 'Gesprek',
  locale: 'nl-NL',
  sort: DEFAULT_SORT,
});

it('tells how many people and pages there are, the cover list included', async () => {
  const report = await printRun(await run(5), () => {});
  expect(report).toMatchObject({ people: 5, pages: 2 + 5 * 2 });
});

it('tells codes by id, and no name', async () => {
  const report = await printRun(await run(3), () => {});
  expect(report.warnings).toContainEqual({ id: '0001', codes: ['manager_missing'] });
  expect(JSON.stringify(report)).not.toContain('Łukasz');
});

it('waits for whoever takes the file', async () => {
  const order: string[] = [];
  await printRun(await run(2), async () => {
    order.push('begin');
    await new Promise(resolve => setTimeout(resolve, 1));
    order.push('end');
  });
  expect(order).toEqual(order.map((_, at) => (at % 2 === 0 ? 'begin' : 'end')));
});

/** Titles of all bookmarks. */
async function bookmarksOf(records: ReturnType<typeof person>[]): Promise<readonly string[]> {
  const chunks: Uint8Array[] = [];
  await printRun({ ...(await run(1)), records }, chunk => {
    chunks.push(chunk.slice());
  });
  const { context } = await PDFDocument.load(Buffer.concat(chunks), { updateMetadata: false });
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    const title =
      object instanceof PDFDict && object.has(PDFName.of('Dest'))
        ? object.get(PDFName.of('Title'))
        : undefined;
    return title instanceof PDFString || title instanceof PDFHexString ? [title.decodeText()] : [];
  });
}

it('adds the number to a name that two people have', async () => {
  const manager = { id: '9', name: 'Renée de Wit' };
  const same = [person('1', 'Jan de Vries', { manager }), person('2', 'Jan de Vries', { manager })];
  expect(await bookmarksOf([...same, person('3', 'Bo', { manager })])).toEqual(
    expect.arrayContaining(['Jan de Vries (nummer 1)', 'Jan de Vries (nummer 2)', 'Bo']),
  );
});

it('adds the number to the heading of two managers with one name', async () => {
  const [one, other] = [
    { id: '8', name: 'Jan Smit' },
    { id: '9', name: 'Jan Smit' },
  ];
  expect(
    await bookmarksOf([person('1', 'An', { manager: one }), person('2', 'Bo', { manager: other })]),
  ).toEqual(expect.arrayContaining(['Jan Smit (nummer 8)', 'Jan Smit (nummer 9)']));
});

it('passes on that the file can’t be written', async () => {
  const full = async () => {
    throw new Error('no room');
  };
  await expect(printRun(await run(2), full)).rejects.toThrow('no room');
});

const grouped = (...records: ReturnType<typeof person>[]) =>
  groupPeople(
    records.map(record => ({ record })),
    DEFAULT_SORT,
    RUN_WORDS.nl,
  ).map(({ title, people: { length } }) => [title, length]);

it('groups people by manager, those without one under words for that', () => {
  const manager = { id: '9', name: 'Renée de Wit' };
  const records = [person('1', 'An', { manager }), person('2', 'Bo', { manager }), person('3', 'Ci')];
  expect(grouped(...records)).toEqual([
    ['Renée de Wit', 2],
    ['Zonder leidinggevende', 1],
  ]);
});

it('groups by department when that comes first', () => {
  const records = [person('1', 'An', { department: 'ICT' }), person('2', 'Bo')].map(record => ({ record }));
  const titles = groupPeople(records, ['employee.department'], RUN_WORDS.nl).map(({ title }) => title);
  expect(titles).toEqual(['ICT', 'Niet bekend']);
});

it('makes one group without a title when people are sorted by name', () => {
  const records = [person('1', 'An'), person('2', 'Bo')].map(record => ({ record }));
  expect(groupPeople(records, ['name'], RUN_WORDS.nl)).toMatchObject([{ title: '' }]);
});
