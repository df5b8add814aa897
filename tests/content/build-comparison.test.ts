import { describe, expect, it } from 'vitest';
import { buildComparison, type ComparisonRequest } from '../../src/content/build-comparison.ts';
import { loadContent } from '../../src/content/load.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { RESULTS, ROW_RESULTS } from '../../src/generators/xlsx/names.ts';
import { type Comparison, fieldsOfComparison, isResultName } from '../../src/model/comparison.ts';
import { memoryHost } from '../support/memory-host.ts';
import { must } from '../support/must.ts';
import { COMPARISON, comparisonProject, flemishVariant } from './comparison-file.ts';

const built = (
  changes: Parameters<typeof comparisonProject>[0] = [],
  request: Partial<ComparisonRequest> = {},
  others: Record<string, string> = {},
): Comparison => {
  const content = must(loadContent(memoryHost(comparisonProject(changes, others)), { today: null }));
  return must(buildComparison(content, { id: 'keuze', ...request }));
};

const small = built();
const names = (comparison: Comparison) => fieldsOfComparison(comparison).map(({ name }) => name);

describe('inputs', () => {
  it('are called by the prefix, the row and what they are for', () => {
    expect(names(small).filter(name => name.includes('02'))).toEqual([
      'kz_optie_02',
      'kz_02_deel',
      'kz_02_geld_plus',
      'kz_02_geld_let_op',
      'kz_02_rust_plus',
      'kz_02_rust_let_op',
      'kz_02_mee',
      'kz_02_een_geld',
      'kz_02_een_rust',
      'kz_02_kracht',
      'kz_02_ander_geld',
      'kz_02_ander_rust',
      'kz_02_kan',
      'kz_02_gevolg',
      'kz_02_volgt',
      'kz_02_inzet',
      'kz_02_hulp',
      'kz_02_ineens',
      'kz_02_wekelijks',
      'kz_02_premie',
      'kz_week_02_uren',
      'kz_week_02_rust',
      'kz_week_02_zwaar',
    ]);
  });

  it('of parties are called by party and criterion', () => {
    expect(names(small).filter(name => /gewicht|stem/.test(name))).toEqual([
      'kz_gewicht_een_geld',
      'kz_gewicht_een_rust',
      'kz_stem_een',
      'kz_gewicht_ander_geld',
      'kz_gewicht_ander_rust',
      'kz_stem_ander',
    ]);
  });

  it('have names of their own, and names aloud', () => {
    expect(new Set(names(small)).size).toBe(names(small).length);
    expect(small.rows[1]?.points[1][0]).toMatchObject({
      label: 'points geld tweede',
      accessibleName: 'row 2 points geld tweede',
    });
  });

  it('take what the file says of them', () => {
    expect(small.inputs.contract_hours).toMatchObject({
      kind: 'number',
      name: 'kz_contract',
      spec: { min: 1, max: 48, decimals: 1 },
    });
    expect(small.inputs.employee_name).toMatchObject({ prefill: 'employee.name', spec: { max: 80 } });
    expect(small.rows[0]?.inputs.feasible.spec.options.map(({ id }) => id)).toEqual([
      'ja',
      'misschien',
      'uitzoeken',
      'nee',
    ]);
  });
});

describe('rows, criteria, parties and weeks', () => {
  const rows = (alternatives: number) =>
    Array.from({ length: alternatives }, (_, i) => `  - { id: a${i}, label: Nummer ${i} }\n`).join('');

  it('are as many as the file has', () => {
    expect([small.rows.length, small.criteria.length, small.team, small.weeks.length]).toEqual([
      3,
      2,
      null,
      6,
    ]);
  });

  it('may be two rows', () => {
    expect(built([['empty_rows: 1', 'empty_rows: 0']]).rows.map(({ digits }) => digits)).toEqual([
      '01',
      '02',
    ]);
  });

  it('may be twenty rows', () => {
    const twenty = built([
      ['empty_rows: 1', 'empty_rows: 0'],
      ['empty_rows', `${rows(18)}empty_rows`],
    ]);
    expect(twenty.rows.at(-1)?.name.name).toBe('kz_optie_20');
  });

  it('may be six criteria', () => {
    const more = [1, 2, 3, 4];
    const six = built([
      [
        '  - { id: rust, label: Rust }\n',
        `  - { id: rust, label: Rust }\n${more.map(n => `  - { id: c${n}, label: Punt ${n} }\n`).join('')}`,
      ],
      ['geld: 60', `${more.map(n => `c${n}: 10, `).join('')}geld: 60`],
      ['geld: 30', `${more.map(n => `c${n}: 0, `).join('')}geld: 30`],
    ]);
    expect(six.rows[0]?.points.map(({ length }) => length)).toEqual([6, 6]);
    expect(six.defaults).toMatchObject({ kz_gewicht_een_c4: 10, kz_gewicht_ander_c4: 0 });
  });

  it('may be three parties, of which the third gives one score', () => {
    const three = built([['alternatives:\n', '  - { id: team, label: Team, voice: 20 }\nalternatives:\n']]);
    expect(three.team?.voice.name).toBe('kz_stem_team');
    expect(three.rows[0]?.teamScore).toMatchObject({ name: 'kz_01_team', spec: { min: 1, max: 5 } });
    expect(three.defaults).toMatchObject({ kz_stem_team: 20 });
  });
});

describe('what inputs begin with', () => {
  it('is what the file gives them, as a record holds it', () => {
    expect(small.defaults).toMatchObject({
      kz_optie_01: 'Snel beginnen',
      kz_01_deel: 100,
      kz_01_geld_plus: 'Meteen loon.',
      kz_01_geld_let_op: 'Het is druk.',
      kz_gewicht_een_geld: 60,
      kz_stem_ander: 50,
      kz_minimum: 3,
      kz_02_volgt: 'ja',
    });
  });

  it('holds for rows without an alternative too', () => {
    expect(small.defaults).toMatchObject({ kz_03_mee: 'ja', kz_03_inzet: 100 });
    expect(Object.keys(small.defaults)).not.toContain('kz_optie_03');
  });

  it('gives the name of an alternative where the file gives its id', () => {
    expect(small.defaults.kz_basis).toBe('Snel beginnen');
  });

  it('is the first option where there must be one and the file gives none', () => {
    expect(small.defaults).toMatchObject({ kz_methode: 'win_win', kz_vorm: 'eigen' });
  });

  it('leaves empty what the file gives nothing for', () => {
    expect(Object.keys(small.defaults)).not.toContain('kz_loon');
  });
});

describe('the example', () => {
  it('stands on what inputs begin with', () => {
    expect(small.example.values).toMatchObject({
      kz_functie: 'Bakker',
      kz_datum: '2027-01-11',
      kz_01_een_geld: 4,
      kz_optie_01: 'Snel beginnen',
    });
  });

  it('gives the name of the alternative that is chosen', () => {
    expect(small.example.values.kz_keuze).toBe('Rustig beginnen');
  });
});

describe('texts', () => {
  it('of cautions hold the words of the brand', () => {
    expect(built([], { details: { privacy_contact: 'privacy@naast.example' } }).cautions).toEqual([
      { id: 'kz_let_op', text: 'Vragen? Ga naar privacy@naast.example.' },
    ]);
  });

  it('of cautions go out whole where the brand has no word', () => {
    expect(small.cautions).toEqual([]);
  });

  it('change the hash in the version line', () => {
    const hash = ({ versionLine }: Comparison) => versionLine.split(', ').at(-1);
    expect(small.versionLine).toMatch(/^Versie 1\.0 van 02-03-2026, keuze, Nederlands, [0-9a-f]{8}$/);
    expect(hash(built([['con: Het is druk.', 'con: Het is erg druk.']]))).not.toBe(hash(small));
  });
});

describe('a variant', () => {
  const flemish = built(
    [],
    { locale: 'nl-BE' },
    flemishVariant(
      'snel: { label: Vlug beginnen }',
      'kz_blad_general: { same_as: nl-NL, texts: { footer: Onderaan } }',
    ),
  );

  it('has words of its own in what inputs begin with', () => {
    expect(flemish.defaults).toMatchObject({ kz_optie_01: 'Vlug beginnen', kz_basis: 'Vlug beginnen' });
  });

  it('may change one text of a sheet and keep the others', () => {
    expect(flemish.texts.general).toMatchObject({ footer: 'Onderaan', number: 'number' });
  });

  it('has the same inputs', () => {
    expect(names(flemish)).toEqual(names(small));
  });
});

it('stands beside another comparison with the same criteria, parties and columns', () => {
  const other = COMPARISON.replaceAll('kz_', 'an_')
    .replace('prefix: kz', 'prefix: an')
    .replace('id: keuze', 'id: nog_een');
  const content = must(
    loadContent(memoryHost(comparisonProject([], { 'data/documents/nog_een.yaml': other })), { today: null }),
  );
  expect(content.comparisons.map(({ id }) => id)).toEqual(['keuze', 'nog_een']);
});

describe('names of results', () => {
  it.each(ROW_RESULTS)('are kept free in every row: %s', result =>
    expect(isResultName('oo', `oo_07_${result}`)).toBe(true),
  );
  it.each([...RESULTS, 'alle_status', 'lijst_mogelijkheden'])('are kept free: %s', result =>
    expect(isResultName('oo', `oo_${result}`)).toBe(true),
  );
  it.each(['oo_07_punten_werknemer', 'oo_20_kost_week'])('are kept free: %s', name =>
    expect(isResultName('oo', name)).toBe(true),
  );
  it('are none of the inputs', () => {
    expect(names(small).filter(name => isResultName('kz', name))).toEqual([]);
  });
  it.each(['wf_eerste_keuze', 'oo_plan_start', 'oo_basis', 'ook_07_status'])('leave %s alone', name =>
    expect(isResultName('oo', name)).toBe(false),
  );
});

describe('a request', () => {
  const content = must(loadContent(memoryHost(comparisonProject()), { today: null }));
  it.each<[string, ComparisonRequest, string]>([
    [
      'another id',
      { id: 'keus' },
      'error content/unknown-document: there is no comparison "keus"\n  hint: did you mean "keuze"?',
    ],
    [
      'a language it does not exist in',
      { id: 'keuze', locale: 'en' },
      'error content/unknown-locale: comparison "keuze" does not exist in en\n  hint: it exists in nl-NL',
    ],
    [
      'an optional part',
      { id: 'keuze', with: ['kz_naam'] },
      'error content/unknown-part: comparison "keuze" has no optional parts\n  hint: leave out --with',
    ],
  ])('for %s is refused', (_, request, said) => {
    const result = buildComparison(content, request);
    expect(result.ok ? [] : result.diagnostics.map(formatDiagnostic)).toEqual([said]);
  });
});
