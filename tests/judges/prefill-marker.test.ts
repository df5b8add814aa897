import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/overlay-host.ts';
import {
  afasExport,
  afasPeople,
  type Ended,
  FORM,
  filesBelow,
  laidOpen,
  MARKER,
  prefillCommand,
} from '../support/prefill-command.ts';

const command = prefillCommand();
afterAll(command.remove);

const people = afasPeople(3);
const data = command.write('people.json', afasExport(people));
const broken = command.write(
  'broken.json',
  afasExport([...people.slice(0, 2), { ...people[2], Medewerker: null }]),
);
const cut = command.write('cut.json', afasExport(people).slice(0, -40));
const twice = command.write('twice.json', afasExport([...people, ...people]));
const mapping = command.write(
  'sick.yaml',
  'system: afas\nrecords: /rows\nid: /Medewerker\nfields:\n  employee.id: { from: /Medewerker }\n  employee.job_title: { from: /Verzuim_reden }\n',
);

/** Everything a run said, where it could be read by somebody else. */
const said: string[] = [];
const codes: Record<string, number | null> = {};
function run(name: string, ...args: readonly string[]): Ended {
  const ended = command.run(...args);
  said.push(ended.stderr, ended.stdout.toString('latin1'));
  codes[name] = ended.status;
  return ended;
}

run('slim', ...FORM, data, '--to', 'slim', '--report', 'slim.md');
run('incremental', ...FORM, data, '--mode', 'incremental', '--to', 'incremental.tar', '--json');
run('flat', ...FORM, data, '--mode', 'flat', '--to', 'flat.zip', '--report', 'flat.json');
run('offices', ...FORM, data, '--format', 'pdf,docx', '--to', 'offices.zip');
run(
  'workbook',
  'prefill',
  'werkboek',
  ...FORM.slice(2),
  data,
  '--on-request',
  'wb_eigenaar_naam',
  '--to',
  'books',
);
run('sheet', 'prefill', 'optieoverzicht', ...FORM.slice(2), data, '--to', 'sheets');
run('print', ...FORM, data, '--merge', 'print.pdf', '--report', 'print.md');
run('flat print', ...FORM, data, '--merge', 'flat.pdf', '--mode', 'flat', '--json');
run('broken', ...FORM, broken, '--to', 'broken');
run('cut', ...FORM, cut, '--to', 'cut');
run('twice', ...FORM, twice, '--to', 'twice');
run('sick', 'prefill', 'werkbalans_formulier', '--brand', 'naast', '--data', data, '--mapping', mapping);
run('unknown id', ...FORM, data, '--only', '9', '--to', 'nobody');
run('in the way', ...FORM, data, '--to', 'slim');
run('records', 'records', '--data', broken, '--mapping', 'afas_profit_getconnector', '--json');

const files = filesBelow(command.folder);
const GIVEN = ['people.json', 'broken.json', 'cut.json', 'twice.json', 'sick.yaml'];
const made = [...files].filter(([path]) => !GIVEN.includes(path));
const open = new Map(made.map(([path, bytes]) => [path, laidOpen(bytes)]));
const holding = (text: string) =>
  [...open].filter(([, content]) => content.includes(text)).map(([path]) => path);

it('the runs ended as they should', () => {
  expect(codes).toEqual({
    slim: 0,
    incremental: 0,
    flat: 0,
    offices: 0,
    workbook: 0,
    sheet: 0,
    print: 0,
    'flat print': 0,
    broken: 2,
    cut: 2,
    twice: 2,
    sick: 2,
    'unknown id': 2,
    'in the way': 2,
    records: 2,
  });
});

describe('what nobody may read', () => {
  it.each([MARKER, 'NUMMER-MAG-OOK-NERGENS-STAAN', '2026-01-05', 'Verzuim_reden":', 'geheim-adres'])(
    'is in no file: %s',
    text => {
      expect(holding(text)).toEqual([]);
    },
  );

  it.each([MARKER, '2026-01-05', 'NUMMER-MAG'])('is in nothing a run says: %s', text => {
    expect(said.filter(told => told.includes(text))).toEqual([]);
  });

  it('is not kept in the cache of the project', () => {
    const kept = ['mappings', 'templates'].map(name => join(ROOT, '.cache', name)).filter(existsSync);
    const caches = kept.flatMap(folder => [...filesBelow(folder).values()]);
    expect(caches.filter(bytes => bytes.includes(MARKER) || bytes.includes('Bergwerf'))).toEqual([]);
  });

  it('is left in no temporary file', () => {
    expect(readdirSync(command.path('temporary'))).toEqual([]);
  });
});

describe('names', () => {
  it('are in the files, so that this test sees what is there', () => {
    expect(holding('Bergwerf1')).toContain('print.pdf');
    expect(holding('Bergwerf1').length).toBeGreaterThan(8);
  });

  it('are in no file name', () => {
    expect([...files.keys()].filter(path => /Zo|Bergwerf/.test(path))).toEqual([]);
  });

  it('are in no manifest and no report', () => {
    const logs = holding('Bergwerf').filter(path => /\.(jsonl|md|json)$/.test(path));
    expect(logs).toEqual([]);
  });

  it('are in nothing that prefilling says', () => {
    // `records` is asked for records.
    const told = said.filter(text => !text.includes('"records": ['));
    expect(told.filter(text => text.includes('Bergwerf'))).toEqual([]);
  });

  it('are in no metadata of a file', () => {
    const metadata = [...open].flatMap(([path, text]) =>
      [...text.matchAll(/<(?:x:xmpmeta|cp:coreProperties)[\s\S]*?<\/(?:x:xmpmeta|cp:coreProperties)>/g)].map(
        ([found]) => [path, found] as const,
      ),
    );
    expect(metadata.length).toBeGreaterThan(10);
    expect(metadata.filter(([, text]) => text.includes('Bergwerf'))).toEqual([]);
  });
});
