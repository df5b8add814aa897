import { describe, expect, it } from 'vitest';
import { surveyExport } from '../../../src/mapping/export/survey-export.ts';
import { exportOf, mapperOf, saidOf, sourceOf, sourcesOf } from './support.ts';

const MARKER = 'TESTWAARDE-MAG-NOOIT-IN-EEN-DOCUMENT';
const PEOPLE = { name: 'people', records: '/rows', key: '/id', take: '/name' };

describe('a column that no record has', () => {
  const rows = [{ id: '1', Email_zakelijk: null, Functie: 'x' }, { id: '2' }];

  it('is an error where the mapping names it, with the column that was meant', async () => {
    expect(await saidOf(mapperOf({ columns: ['/Email_werk', '/Functie'] }), exportOf(rows))).toEqual([
      {
        code: 'mapping/unknown-column',
        severity: 'error',
        message: '"/Email_werk" is in none of the 2 records',
        at: { file: 'mapping.yaml', line: 2, column: 9 },
        hint: 'did you mean "/Email_zakelijk"?',
      },
    ]);
  });

  it('is a warning when the system leaves out empty columns', async () => {
    const mapper = mapperOf({ columns: ['/Email_werk'], absentIsEmpty: true });
    expect(await saidOf(mapper, exportOf(rows))).toMatchObject([{ severity: 'warning' }]);
  });

  it('is told for each place of the mapping', async () => {
    const said = await saidOf(mapperOf({ columns: ['/nope', '/nope'] }), exportOf(rows));
    expect(said.map(({ at }) => at?.line)).toEqual([2, 3]);
  });

  it('is there when only one record has it, and that is null', async () => {
    expect(await saidOf(mapperOf({ columns: ['/x'] }), exportOf([...rows, { id: '3', x: null }]))).toEqual(
      [],
    );
  });

  it('is not there because objects inherit it', async () => {
    expect(await saidOf(mapperOf({ columns: ['/constructor'] }), exportOf(rows))).toMatchObject([
      { code: 'mapping/unknown-column' },
    ]);
  });

  it('can be called __proto__', async () => {
    const sources = sourcesOf('{"rows":[{"id":"1","__proto__":{"a":1}}]}');
    expect(await saidOf(mapperOf({ columns: ['/__proto__/a'] }), sources)).toEqual([]);
  });

  it('never has a column as its hint that must not be read', async () => {
    const sources = exportOf([{ id: '1', Ziek_email: 1 }]);
    const [unknown] = await saidOf(mapperOf({ columns: ['/Zie_email'] }), sources);
    expect(unknown?.hint).toBe(
      'when the system leaves out empty columns, add "absent: empty" to the mapping',
    );
  });

  it('cannot be told of an empty list', async () => {
    expect(await saidOf(mapperOf({ columns: ['/x'] }), exportOf([]))).toEqual([
      {
        code: 'export/no-people',
        severity: 'warning',
        message: 'the list of records is empty',
        at: { file: 'export.json', line: 1, column: 1 },
      },
    ]);
  });
});

describe('columns that nothing uses', () => {
  const rows = [{ id: '1', a: { b: 1, c: 2 }, list: [{ x: 1 }, { y: [{ z: 1 }] }], d: { e: 1, f: 2 } }];

  it('are listed, one for all that lies within', async () => {
    const outcome = await surveyExport(mapperOf({ columns: ['/a/b', '/list/0/x'] }), exportOf(rows));
    expect(outcome).toMatchObject({ value: { unused: ['/a/c', '/list/y', '/d'] } });
  });

  it('are listed with the file they are in', async () => {
    const bosses = { name: 'bosses', file: 'bosses', records: '/rows', key: '/key', take: '/n' };
    const sources = sourcesOf('{"rows":[{"id":"1"}]}', {
      bosses: '{"rows":[{"key":"1","n":"x","tel":"1"}]}',
    });
    const mapper = mapperOf({ indexes: [bosses], columns: ['bosses:/key', 'bosses:/n'], files: ['bosses'] });
    expect(await surveyExport(mapper, sources)).toMatchObject({ value: { unused: ['bosses:/tel'] } });
  });

  it('are not listed by name when their names are data', async () => {
    const keyed = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`Person ${i}`, { pay: 1 }]));
    const outcome = await surveyExport(
      mapperOf(),
      exportOf([
        { id: '1', people: keyed },
        { id: '2', people: keyed },
      ]),
    );
    expect(JSON.stringify(outcome)).not.toContain('Person');
  });

  it('do not count those that are never read', async () => {
    const outcome = await surveyExport(mapperOf({ neverRead: ['/d'] }), exportOf(rows));
    expect(outcome).toMatchObject({ value: { unused: ['/a', '/list'] } });
  });
});

describe('sensitive columns', () => {
  const rows = [
    { id: '1', BSN: MARKER, work: { Verzuim_reden: [MARKER] }, 'Salaris ~ / maand': 1, ibanNr: MARKER },
  ];

  it('are noted once each, by name', async () => {
    const said = await saidOf(mapperOf(), exportOf([...rows, ...rows.map(row => ({ ...row, id: '2' }))]));
    expect(said.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'export/sensitive-column the export holds "/BSN", which is not read',
      'export/sensitive-column the export holds "/work/Verzuim_reden", which is not read',
      'export/sensitive-column the export holds "/Salaris ~0 ~1 maand", which is not read',
      'export/sensitive-column the export holds "/ibanNr", which is not read',
    ]);
  });

  it('have a note of another kind when the mapping knows of them', async () => {
    const [first] = await saidOf(mapperOf({ neverRead: ['/BSN'] }), exportOf([{ id: '1', BSN: MARKER }]));
    expect(first).toMatchObject({ code: 'export/never-read', severity: 'warning' });
  });

  it('are noted in further files', async () => {
    const bosses = { name: 'bosses', file: 'bosses', records: '', key: '/key', take: '/n' };
    const sources = sourcesOf('{"rows":[{"id":"1"}]}', { bosses: '[{"key":"1","bsn":"0"}]' });
    const said = await saidOf(mapperOf({ indexes: [bosses], files: ['bosses'] }), sources);
    expect(said).toMatchObject([{ message: 'the export holds "bosses:/bsn", which is not read' }]);
  });

  it('show no value', async () => {
    const outcome = await surveyExport(mapperOf(), exportOf(rows));
    expect(JSON.stringify(outcome)).not.toContain(MARKER);
  });
});

describe('people', () => {
  it('who are there twice are an error with both places', async () => {
    const sources = sourcesOf('{"rows":[\n  {"id":"1042"},\n  {"id":"2"},\n  {"n":"é"},  {"id":1042}\n]}');
    expect(await saidOf(mapperOf(), sources)).toEqual([
      {
        code: 'export/duplicate-id',
        severity: 'error',
        message: 'record 1042 is here for the second time',
        at: { file: 'export.json', line: 4, column: 15 },
        hint: 'the other is the 1st record, at line 2, column 3; a person has one record: leave one in the export',
      },
    ]);
  });

  it('have their id in no message when it is no plain one', async () => {
    const rows = [{ id: 'Jan (ziek)' }, { id: 'Jan (ziek)' }];
    expect(await saidOf(mapperOf(), exportOf(rows))).toMatchObject([
      { message: 'the 2nd record is here for the second time' },
    ]);
  });

  it('who are there twice are told ten times, then counted', async () => {
    const rows = Array.from({ length: 14 }, () => ({ id: '1' }));
    const said = await saidOf(mapperOf(), exportOf(rows));
    expect([said.length, said.at(-1)?.message]).toEqual([
      11,
      'and so on, 3 more (only the first 10 are told)',
    ]);
  });

  it('without a usable id are left out, with their place', async () => {
    const sources = sourcesOf('{"rows":[{"id":"1"},\n{"id":null},{"id":["x"]},\n17]}');
    const outcome = await surveyExport(mapperOf(), sources);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        count: 4,
        broken: [
          {
            position: 1,
            problem: {
              code: 'export/no-id',
              message: 'the 2nd record has no id: it is left out',
              at: { file: 'export.json', line: 2, column: 1 },
            },
          },
          {
            position: 2,
            problem: { message: 'the id of the 3rd record is neither text nor a number: it is left out' },
          },
          { position: 3, problem: { at: { line: 3, column: 1 } } },
        ],
      },
    });
  });

  it('with an id beyond 2^53 stop the run', async () => {
    const sources = sourcesOf('{"rows":[{"id":9007199254740991},{"id":9007199254740993}]}');
    expect(await saidOf(mapperOf(), sources)).toEqual([
      {
        code: 'export/id-too-large',
        severity: 'error',
        message: 'the id of the 2nd record is a number above 2^53, which loses its last digits',
        at: { file: 'export.json', line: 1, column: 34 },
        hint: 'ask for an export with ids as text, in quotes',
      },
    ]);
  });
});

describe('look-up tables', () => {
  it('hold what the mapping needs of each record', async () => {
    const rows = [
      { id: '1', name: 'Anna', secret: MARKER },
      { id: '2', name: 'Bo' },
    ];
    const outcome = await surveyExport(mapperOf({ indexes: [PEOPLE] }), exportOf(rows));
    expect(outcome).toMatchObject({
      value: {
        lookups: new Map([
          [
            'people',
            new Map([
              ['1', 'Anna'],
              ['2', 'Bo'],
            ]),
          ],
        ]),
      },
    });
  });

  it('can be elsewhere in the export', async () => {
    const units = { name: 'units', records: '/units', key: '/code', take: '/label' };
    const sources = exportOf([{ id: '1' }], { units: [{ code: 7, label: 'Noord' }] });
    expect(await surveyExport(mapperOf({ indexes: [units] }), sources)).toMatchObject({
      value: { count: 1, lookups: new Map([['units', new Map([['7', 'Noord']])]]) },
    });
  });

  it('with a key twice are an error with both places', async () => {
    const units = { name: 'units', records: '/units', key: '/code', take: '/label' };
    const sources = sourcesOf('{"units":[{"code":1},\n{"code":"1"}],"rows":[{"id":"1"}]}');
    expect(await saidOf(mapperOf({ indexes: [units] }), sources)).toEqual([
      {
        code: 'export/duplicate-key',
        severity: 'error',
        message: 'the 2nd record has a key of index "units" that another has',
        at: { file: 'export.json', line: 2, column: 1 },
        hint: 'the other is the 1st record, at line 1, column 11; which of the two is meant?',
      },
    ]);
  });

  it('of people who are there twice say it once', async () => {
    const said = await saidOf(mapperOf({ indexes: [PEOPLE] }), exportOf([{ id: '1' }, { id: '1' }]));
    expect(said.map(({ code }) => code)).toEqual(['export/duplicate-id']);
  });

  it('with a key beyond 2^53 stop the run', async () => {
    const units = { name: 'units', records: '/units', key: '/code', take: '/label' };
    const sources = sourcesOf('{"units":[{"code":9007199254740993}],"rows":[{"id":"1"}]}');
    expect(await saidOf(mapperOf({ indexes: [units] }), sources)).toMatchObject([
      { code: 'export/id-too-large' },
    ]);
  });

  it('whose file is not given are an error where the mapping names it', async () => {
    const bosses = { name: 'bosses', file: 'bosses', records: '', key: '/key', take: '/n' };
    const mapper = mapperOf({ indexes: [bosses], files: ['bosses'] });
    expect(await saidOf(mapper, exportOf([{ id: '1' }]))).toMatchObject([
      { code: 'export/missing-file', at: { line: 70 } },
    ]);
  });

  it('in a broken file say which file', async () => {
    const bosses = { name: 'bosses', file: 'bosses', records: '', key: '/key', take: '/n' };
    const sources = sourcesOf('{"rows":[{"id":"1"}]}', { bosses: '[{"key":1,}]' });
    expect(await saidOf(mapperOf({ indexes: [bosses], files: ['bosses'] }), sources)).toMatchObject([
      { code: 'export/syntax', at: { file: 'bosses.json', line: 1, column: 11 } },
    ]);
  });
});

describe('an export with more pages', () => {
  const mapper = mapperOf({ incompleteIf: '/d/__next' });
  const sources = exportOf([{ id: '1' }], { d: { __next: 'https://x.example/?secret' } });

  it('is refused, at the place of the mapping', async () => {
    expect(await saidOf(mapper, sources)).toEqual([
      {
        code: 'export/incomplete',
        severity: 'error',
        message: 'the export is only the first page: it has "/d/__next"',
        at: { file: 'mapping.yaml', line: 80, column: 9 },
        hint: 'export all pages, or go on with these people only: --allow-incomplete',
      },
    ]);
  });

  it('is taken with a warning when that is allowed', async () => {
    expect(await saidOf(mapper, sources, { allowIncomplete: true })).toMatchObject([{ severity: 'warning' }]);
  });

  it.each([[{}], [{ d: {} }], [{ d: { __next: null } }]])('is none with %j', async more => {
    expect(await saidOf(mapper, exportOf([{ id: '1' }], more))).toEqual([]);
  });
});

describe('a place in an export', () => {
  it('is told of nesting too deep, however large the file', async () => {
    const deep = `{"id":"x","in":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    const text = `{"rows":[\n${'{"id":"x"},'.repeat(20_000)}\n${deep},${'{"id":"x"},'.repeat(80_000)}{}]}`;
    expect(await saidOf(mapperOf(), sourcesOf(text))).toMatchObject([
      { code: 'export/too-deep', at: { line: 3, column: 77 } },
    ]);
  });

  it.each([
    ['{"rows":[\r\n{"id":"1","n":"é𝄞" x}]}', 2, 20],
    ['\uFEFF{"rows":[{"id":1},}]}', 1, 19],
    ['{"id":1}\n{"id":2}\n{"id":\n', 3, 7],
    ['{"rows":[{"id":1}', 1, 18],
  ])('counts lines and letters: %j', async (text, line, column) => {
    expect(await saidOf(mapperOf(), sourcesOf(text))).toMatchObject([
      { at: { file: 'export.json', line, column } },
    ]);
  });

  it('is found in pieces of any size', async () => {
    const text = `{"rows":[${Array.from({ length: 40 }, (_, i) => `{"id":"${i % 39}"}`).join(',\n')}]}`;
    const survey = (piece: number) =>
      saidOf(mapperOf(), { data: sourceOf(text, 'export.json', piece), files: new Map() });
    expect(await survey(3)).toEqual(await survey(10_000));
  });
});
