import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, describe, expect, it } from 'vitest';
import { checkPdfUa } from '../../src/formats/pdf/ua/check-ua.ts';
import type { PersonRecord } from '../../src/model/record.ts';
import { ask, judge } from '../support/judges.ts';
import { convertByLibreOffice } from '../support/libreoffice.ts';
import { ROOT } from '../support/overlay-host.ts';
import { fillWithPdfium, valuesInPdfium } from '../support/pdfium.ts';
import { valuesInPdfjs } from '../support/pdfjs.ts';
import { prefillCommand } from '../support/prefill-command.ts';
import { seenByOpenpyxl, withOpenpyxl } from '../support/xlsx-rules/openpyxl.ts';

const command = prefillCommand();
afterAll(command.remove);

const exports = join(ROOT, 'tests', 'fixtures', 'exports');
const SYSTEMS = [
  'afas_profit_getconnector',
  'visma_nmbrs_personalinfo',
  'sap_successfactors_odata_v2',
  'workday_raas',
  'personio_v1_employees',
] as const;
type System = (typeof SYSTEMS)[number];
const GIVEN = ['--set', 'conversation.date=2026-12-01', '--set', 'conversation.hr_adviser=Ans Advies'];

function fill(document: string, system: System, ...args: readonly string[]): ReturnType<typeof command.run> {
  const data = join(exports, `${system}.json`);
  const from = ['--brand', 'naast', '--mapping', system, '--data', data, '--allow-incomplete'];
  return command.run('prefill', document, ...from, ...GIVEN, ...args);
}

function expected(system: System): readonly PersonRecord[] {
  return JSON.parse(readFileSync(join(exports, 'expected', `${system}.json`), 'utf8'));
}

/** What should stand in the form of each person, as it is written there. */
function inForm({ employee, manager }: PersonRecord): Readonly<Record<string, string>> {
  return {
    wf_naam_medewerker: employee.name ?? '',
    wf_naam_leidinggevende: manager?.id === employee.id ? '' : (manager?.name ?? ''),
    wf_naam_hr: 'Ans Advies',
    wf_datum: '01-12-2026',
  };
}

/** The files of a folder in the order of an export's records. */
function filesOf(folder: string, system: System): readonly Buffer[] {
  const names = readdirSync(command.path(folder)).filter(name => !name.startsWith('.'));
  return expected(system).map(({ employee }) => {
    const name = names.find(one => one.includes(`-${employee.id}-`)) ?? `no file of ${employee.id}`;
    return readFileSync(command.path(`${folder}/${name}`));
  });
}

const pick = (values: ReadonlyMap<string, string>, names: readonly string[]) =>
  Object.fromEntries(names.map(name => [name, values.get(name)?.normalize('NFC')]));
const plain = (text: string) => text.replace(/\s+/g, ' ').normalize('NFC');

for (const system of SYSTEMS) fill('werkbalans_formulier', system, '--to', system, '--locale', 'nl-NL');

describe.each(SYSTEMS)('forms filled from %s', system => {
  const people = expected(system).map(inForm);
  const names = Object.keys(people[0] ?? {});

  it('hold the expected values, as pdf.js reads them', async () => {
    const seen = await Promise.all(filesOf(system, system).map(valuesInPdfjs));
    expect(seen.map(values => pick(values, names))).toEqual(people);
  });

  it('hold the expected values, as PDFium reads them', async () => {
    const seen: ReadonlyMap<string, string>[] = [];
    for (const file of filesOf(system, system)) seen.push(await valuesInPdfium(file));
    expect(seen.map(values => pick(values, names))).toEqual(people);
  });
});

const AFAS = SYSTEMS[0];
const MODES = [
  { title: 'slim, dienst', args: ['--brand', 'dienst'] },
  { title: 'slim, large', args: ['--size', 'large'] },
  { title: 'incremental', args: ['--mode', 'incremental'] },
  { title: 'flat', args: ['--mode', 'flat'] },
  { title: 'flat, dienst, large', args: ['--mode', 'flat', '--brand', 'dienst', '--size', 'large'] },
] as const;
const samples = MODES.map(({ title, args }) => {
  fill('werkbalans_formulier', AFAS, '--only', '1043', '--to', title, ...args);
  const [name = ''] = readdirSync(command.path(title)).filter(one => one.endsWith('.pdf'));
  return { title, bytes: readFileSync(command.path(`${title}/${name}`)) };
});
const PRINTS = [
  { title: 'print', args: [] },
  { title: 'flat print', args: ['--mode', 'flat', '--brand', 'dienst'] },
] as const;
const prints = PRINTS.map(({ title, args }) => {
  fill('werkbalans_formulier', AFAS, '--merge', `${title}.pdf`, ...args);
  return { title, bytes: readFileSync(command.path(`${title}.pdf`)) };
});

it.each([...samples, ...prints])('PDF/UA-1: $title passes', async ({ bytes }) => {
  expect(await checkPdfUa(bytes)).toMatchObject({ failures: [], undecided: [] });
});

judge('qpdf')('qpdf --check', () => {
  it.each([...samples, ...prints])('finds nothing wrong in $title', ({ bytes }) => {
    expect(ask('qpdf', ['--check', 'FILE'], bytes)).toMatchObject({ status: 0, stderr: '' });
  });
});

judge('pdftotext')('words on the page', () => {
  it.each(samples)('are those of the record: $title', ({ bytes }) => {
    const text = plain(ask('pdftotext', ['-layout', 'FILE', '-'], bytes).stdout);
    const [, person] = expected(AFAS);
    const words = [person?.employee.name, person?.manager?.name, 'Ans Advies'].map(word =>
      plain(word ?? '?'),
    );
    expect(words.filter(word => !text.includes(word))).toEqual([]);
  });

  it.each(prints)('are those of everybody: $title', ({ bytes }) => {
    const text = plain(ask('pdftotext', ['FILE', '-'], bytes).stdout);
    const [names, short] = [expected(AFAS).map(({ employee }) => plain(employee.name ?? '?')), 40];
    expect(names.filter(name => name.length < short && !text.includes(name))).toEqual([]);
  });
});

fill('werkbalans_formulier', AFAS, '--format', 'docx', '--to', 'word', '--locale', 'nl-NL');
const word = filesOf('word', AFAS);

/** Values of a person that a text lacks. */
const lacking = (text: string, values: Readonly<Record<string, string>>) =>
  Object.values(values).filter(value => !plain(text).includes(plain(value)));

describe('Word files', () => {
  it('hold the expected values, as mammoth reads them', async () => {
    const texts = await Promise.all(word.map(buffer => mammoth.extractRawText({ buffer })));
    const found = expected(AFAS).map((person, at) => lacking(texts[at]?.value ?? '', inForm(person)));
    expect(found).toEqual(expected(AFAS).map(() => []));
  });

  judge('soffice', 'pdftotext')('LibreOffice', () => {
    it('shows the expected values', async () => {
      const [, person] = expected(AFAS);
      const made = await convertByLibreOffice(new Map([['one', word[1] ?? Buffer.alloc(0)]]), 'pdf');
      const { stdout } = ask('pdftotext', ['-layout', 'FILE', '-'], made.get('one') ?? Buffer.alloc(0));
      expect(person && lacking(stdout, inForm(person))).toEqual([]);
    });
  });
});

fill('optieoverzicht', AFAS, '--to', 'sheets', '--locale', 'nl-NL');
withOpenpyxl('workbooks', () => {
  it('hold the expected values, as openpyxl reads them', () => {
    const names = { oo_naam_werknemer: '', oo_naam_werkgever: '', oo_contracturen: '' };
    const seen = filesOf('sheets', AFAS).map(file => {
      const { sheets, names: defined } = seenByOpenpyxl(file);
      return Object.keys(names).map(name => {
        const [sheet = '', cell = ''] = (defined[name] ?? '').replaceAll(/['$]/g, '').split('!');
        return sheets.find(one => one.name === sheet)?.cells[cell] ?? null;
      });
    });
    const told = expected(AFAS).map(({ employee, manager }) => [
      employee.name,
      manager?.id === employee.id ? null : (manager?.name ?? null),
      employee.hours_per_week,
    ]);
    expect(seen).toEqual(told);
  });
});

describe('laws', () => {
  const extract = (...args: readonly string[]) => command.run('extract', ...args).stdout.toString();
  const forms = () => readdirSync(command.path(AFAS)).filter(name => name.endsWith('.pdf'));

  it('what was filled is what is read', () => {
    const read: readonly { readonly values: Readonly<Record<string, unknown>> }[] = forms().map(name =>
      JSON.parse(extract(join(AFAS, name))),
    );
    const names = read.map(({ values }) => values.wf_naam_medewerker).sort();
    const told = expected(AFAS).map(({ employee }) => employee.name);
    expect([names, read.map(({ values }) => values.wf_datum)]).toEqual([
      told.sort(),
      told.map(() => '2026-12-01'),
    ]);
  });

  it('forty forms are forty rows', () => {
    const forty = Array.from({ length: 40 }, (_, at) => join(AFAS, forms()[at % 6] ?? ''));
    const rows = extract('--format', 'csv', ...forty).split(/\r?\n(?=[^\r\n])/);
    expect(rows.filter(row => row.includes('werkbalans_formulier'))).toHaveLength(40);
  });

  it('filling twice gives the same bytes', () => {
    const before = filesOf(AFAS, AFAS);
    fill('werkbalans_formulier', AFAS, '--to', 'again', '--locale', 'nl-NL');
    expect(filesOf('again', AFAS).map((file, at) => before[at]?.equals(file))).toEqual(
      before.map(() => true),
    );
  });

  it('a field that was filled can still be typed in', async () => {
    const [file = Buffer.alloc(0)] = filesOf(AFAS, AFAS);
    const action = { type: 'write', name: 'wf_naam_leidinggevende', text: 'Met ' } as const;
    command.write('changed.pdf', await fillWithPdfium(file, [action]));
    expect(JSON.parse(extract('changed.pdf')).values.wf_naam_leidinggevende).toBe('Met Renée de Wit');
  });
});
