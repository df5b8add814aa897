import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { valuesInPdfium } from '../support/pdfium.ts';
import { valuesInPdfjs } from '../support/pdfjs.ts';
import {
  afasExport,
  afasPeople,
  type Ended,
  FORM,
  type Person,
  prefillCommand,
} from '../support/prefill-command.ts';
import { seenByOpenpyxl, withOpenpyxl } from '../support/xlsx-rules/openpyxl.ts';

const command = prefillCommand();
afterAll(command.remove);

const export_ = (name: string, people: readonly Person[]) => command.write(name, afasExport(people));
const three = afasPeople(3);
const good = export_('good.json', three);
const alone = export_('alone.json', afasPeople(3, { Persoonsnummer_leidinggevende: null }));
const oneBroken = export_('one.json', [...three.slice(0, 2), { ...three[2], Medewerker: null }]);
const allBroken = export_('all.json', afasPeople(3, { Medewerker: null }));
const nobody = export_('nobody.json', []);
const long = export_('long.json', afasPeople(3, { Geboortenaam: 'Lang'.repeat(30) }));

const filesAt = (target: string) =>
  existsSync(command.path(target))
    ? readdirSync(command.path(target)).filter(name => !name.startsWith('.'))
    : null;
const codesIn = ({ stdout }: Ended): readonly string[] =>
  JSON.parse(stdout.toString()).diagnostics.map(({ code }: { readonly code: string }) => code);

describe('exit codes', () => {
  it.each([
    ['good', [good, '--to', 'exit-good'], 0],
    ['warnings', [alone, '--to', 'exit-alone'], 0],
    ['nobody in it', [nobody, '--to', 'exit-nobody'], 0],
    ['one broken', [oneBroken, '--to', 'exit-one'], 2],
    ['all broken', [allBroken, '--to', 'exit-all'], 2],
    ['an unknown id', [good, '--to', 'exit-id', '--only', '1'], 2],
    ['no such export', ['nowhere.json', '--to', 'exit-nowhere'], 2],
    ['a shard beyond the last', [good, '--to', 'exit-shard', '--shard', '4/3'], 2],
    ['strict and good', [good, '--to', 'exit-strict', '--strict'], 0],
  ] as const)('tell how a run ended: %s', (_, args, status) => {
    expect(command.run(...FORM, ...args).status).toBe(status);
  });

  it('a broken record leaves the others', () => {
    expect(filesAt('exit-one')).toHaveLength(2);
  });
});

describe('--strict', () => {
  const TARGETS = ['folder', 'all.tar', 'all.zip', 'print.pdf'] as const;
  const to = (target: string) => [target.endsWith('.pdf') ? '--merge' : '--to', `strict/${target}`];

  it.each(TARGETS)('writes nothing when a record has a warning: %s', target => {
    const { status } = command.run(...FORM, alone, '--strict', ...to(target));
    expect([status, existsSync(command.path('strict'))]).toEqual([1, false]);
  });

  it.each(TARGETS)('writes nothing for what only shows while filling: %s', target => {
    const { status, stderr } = command.run(...FORM, long, '--strict', ...to(target));
    expect([status, existsSync(command.path('strict'))]).toEqual([1, false]);
    expect(stderr).toContain('text overflow (wf_naam_medewerker) in 3 of 3 records');
  });

  it('writes nothing to standard output either', () => {
    const { status, stdout } = command.run(...FORM, alone, '--strict', '--to', '-');
    expect([status, stdout.length]).toEqual([1, 0]);
  });

  it('writes nothing when the export holds a column that nobody may read, and no mapping knows', () => {
    const strange = export_('strange.json', afasPeople(3, { Diagnose: 'iets' }));
    const { status } = command.run(...FORM, strange, '--strict', '--to', 'strict/folder');
    expect([status, existsSync(command.path('strict'))]).toEqual([1, false]);
  });

  it('tells of broken records with exit code 2', () => {
    const { status } = command.run(...FORM, oneBroken, '--strict', '--to', 'strict/folder');
    expect([status, existsSync(command.path('strict'))]).toEqual([2, false]);
  });
});

describe('--json', () => {
  it.each([
    ['good', [good, '--to', 'json-good']],
    ['for the printer', [good, '--merge', 'json.pdf']],
    ['one broken', [oneBroken, '--to', 'json-one']],
    ['no such export', ['nowhere.json', '--to', 'json-nowhere']],
    ['refused', [alone, '--to', 'json-strict', '--strict']],
    ['no such document', [good, '--fields', 'nowhere.yaml']],
    ['in the way', [good, '--to', 'exit-good']],
    ['can’t be written', [good, '--to', 'good.json/below']],
  ] as const)('is alone on standard output, and whole: %s', (_, args) => {
    const { stdout, stderr } = command.run(...FORM, ...args, '--json');
    expect([typeof JSON.parse(stdout.toString()).ok, stderr]).toEqual(['boolean', '']);
  });

  it('has the codes of what went wrong', () => {
    expect(codesIn(command.run(...FORM, oneBroken, '--to', 'json-codes', '--json'))).toContain(
      'export/no-id',
    );
  });
});

describe('a place that can’t be written to', () => {
  /** Files may have 4 blocks; the system says so instead of ending the process. */
  const shell = "trap '' XFSZ; ulimit -f 40;";

  it.each(['full', 'full.tar', 'full.zip'])('is told, and leaves nothing half: %s', target => {
    const { status, stderr } = command.runWith({ shell }, ...FORM, good, '--to', `little/${target}`);
    const left = readdirSync(command.path('little'), { recursive: true, encoding: 'utf8' });
    expect([status, left.filter(name => !name.endsWith('full'))]).toEqual([2, []]);
    expect(stderr).toContain('error prefill/output: can\'t write to "little/');
  });

  it('leaves the file for the printer that was there', () => {
    const before = readFileSync(command.path('json.pdf'));
    const { status } = command.runWith({ shell }, ...FORM, good, '--merge', 'json.pdf');
    expect([status, readFileSync(command.path('json.pdf')).equals(before)]).toEqual([2, true]);
    expect(readdirSync(command.folder).filter(name => name.includes('.part'))).toEqual([]);
  });

  it.each([
    ['a file for a folder', ['--to', 'good.json']],
    ['a file above it', ['--to', 'good.json/x/y.tar']],
    ['a folder for a file', ['--merge', 'folder.pdf']],
    ['the export itself', ['--merge', 'good.json']],
  ])('is told: %s', (_, args) => {
    mkdirSync(command.path('folder.pdf'), { recursive: true });
    const before = readFileSync(good);
    expect([command.run(...FORM, good, ...args).status, readFileSync(good).equals(before)]).toEqual([
      2,
      true,
    ]);
  });

  it('may be behind a link', () => {
    mkdirSync(command.path('real'));
    symlinkSync(command.path('real'), command.path('link'));
    command.run(...FORM, good, '--to', 'link');
    expect(filesAt('real')).toHaveLength(3);
  });

  it('may be a reader that has had enough', () => {
    const { status, stdout } = command.runWith({ shell: '' }, ...FORM, good, '--to', '-');
    expect([status, stdout.length % 512]).toEqual([0, 0]);
    const cut = command.runWith(
      { shell: 'set -- "$@"; { "$@" || echo "ended $?" >&2; } | head -c 10; true' },
      ...FORM,
      good,
      '--to',
      '-',
    );
    expect(cut.stderr).toMatch(/standard output|ended 2/);
  });
});

describe('standard input', () => {
  const text = readFileSync(good, 'utf8');

  it('gives what the file gives', () => {
    command.runWith({ input: text }, ...FORM, '-', '--to', 'input');
    expect(filesAt('input')).toEqual(filesAt('exit-good'));
  });

  it.each([
    ['nothing', ''],
    ['the first half', text.slice(0, 900)],
    ['all but its end', text.slice(0, -1)],
  ])('that ends early makes nothing: %s', (_, input) => {
    const { status } = command.runWith({ input }, ...FORM, '-', '--to', 'early');
    expect([status, existsSync(command.path('early'))]).toEqual([2, false]);
  });
});

describe('values of all kinds', () => {
  const NAMES = {
    emoji: 'Anna 👩🏽‍💻',
    arabic: 'ليلى بن يوسف',
    bom: 'þÿ Ólafur',
    brackets: ')(\\ Tj <</V 1>>',
    formula: "=cmd|' /C calc'!A0",
    markup: '</w:t><b>&amp;',
    long: 'Lang'.repeat(1000).slice(0, 3990),
  } as const;
  const rows = Object.entries(NAMES).map(([id, name]) => ({
    ...three[0],
    Medewerker: id,
    Roepnaam: null,
    Voorletters: null,
    Voorvoegsel: null,
    Geboortenaam: name,
  }));
  const data = export_('kinds.json', rows);
  const told = command.run(...FORM, data, '--to', 'kinds');
  const fileOf = (id: string, folder: string) =>
    readFileSync(
      command.path(
        join(folder, filesAt(folder)?.find(name => name.includes(`-${id}-`)) ?? `no file of ${id}`),
      ),
    );

  it('are all filled in', () => {
    expect([told.status, filesAt('kinds')?.length]).toEqual([0, rows.length]);
  });

  it.each(Object.entries(NAMES))('stand whole in the form, as two readers see it: %s', async (id, name) => {
    const file = fileOf(id, 'kinds');
    const seen = [await valuesInPdfjs(file), await valuesInPdfium(file)];
    expect(seen.map(values => values.get('wf_naam_medewerker'))).toEqual([name, name]);
  });

  it('are told of where no font has their letters', () => {
    expect(told.stderr).toContain('missing letters (wf_naam_medewerker)');
    expect(told.stderr).toContain('U+0644');
  });

  withOpenpyxl('in a workbook', () => {
    it('stay text, also what looks like a formula', () => {
      command.run('prefill', 'optieoverzicht', ...FORM.slice(2), data, '--only', 'formula', '--to', 'cells');
      const { names, sheets } = seenByOpenpyxl(fileOf('formula', 'cells'));
      const [sheet = '', cell = ''] = (names.oo_naam_werknemer ?? '').replaceAll(/['$]/g, '').split('!');
      expect(sheets.find(({ name }) => name === sheet)?.cells[cell]).toBe(NAMES.formula);
    });
  });
});

describe('ids of all kinds', () => {
  const IDS = [
    '../../etc/passwd',
    'CON',
    '.hidden',
    'a b',
    '12/34',
    'é',
    '0042',
    'x'.repeat(300),
    '\u001b[31mrood',
  ];
  const data = export_(
    'ids.json',
    IDS.map(id => ({ ...three[0], Medewerker: id })),
  );
  const told = command.run(...FORM, data, '--to', 'ids', '--json');

  it('give a file each, with a name that is none of a path', () => {
    const names = filesAt('ids') ?? [];
    expect([told.status, names.length]).toEqual([0, IDS.length]);
    expect(names.filter(name => !/^werkbalans_formulier-[\w.-]+\.pdf$/.test(name))).toEqual([]);
  });

  it('are never a command to a terminal', () => {
    const { stderr } = command.run(...FORM, data, '--to', 'ids', '--force');
    expect(stderr.includes('\u001b')).toBe(false);
  });
});
