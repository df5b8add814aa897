import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/formats/xlsx/cell-value.ts';
import { filledWorkbook, type Typed } from '../../support/comparison/filled-workbook.ts';
import { shippedComparison } from '../../support/comparison/shapes.ts';
import { onlyRows, type TypedRow, typedRow } from '../../support/comparison/typed-row.ts';

const comparison = shippedComparison();
const fill = filledWorkbook(comparison);

/** Costs of 25 an hour, worked or missed: 950 a week whatever the hours. */
const AMOUNTS: Typed = {
  oo_contracturen: 38,
  oo_voltijdse_uren: 38,
  oo_uurloon: 20,
  oo_werkgeverslasten: 0.25,
  oo_vervanging_uur: 25,
  oo_vervangen_deel: 1,
  oo_periode: 26,
  oo_01_percentage: 1,
  oo_02_percentage: 0.5,
  oo_08_percentage: 0,
};

const row = (given: TypedRow): Typed => typedRow(comparison, given);
/** Employee 4, 5, 4 and employer 4, 4, 3 with equal weights: 4.33 and 3.67. */
const FIRST = row({
  row: 1,
  points: [
    [4, 5, 4],
    [4, 4, 3],
  ],
});
const SECOND = row({
  row: 2,
  points: [
    [3, 3, 3],
    [3, 3, 3],
  ],
});
const BASELINE = row({
  row: 8,
  points: [
    [1, 1, 1],
    [1, 1, 1],
  ],
});
const TWO: Typed = { ...onlyRows(comparison, [1, 2]), ...FIRST, ...SECOND };

/** What the first sheet says. */
function says(answer: string, typed: Typed): CellValue {
  return fill(typed)(`oo_antwoord_${answer}`);
}

describe('the answers', () => {
  it.each([
    ['stand', '0 van 8 mogelijkheden ingevuld'],
    ['volgende', 'Volgende stap: nog 8 mogelijkheden invullen op Scores.'],
    ['eerste', 'Nog geen eerste keuze'],
    ['scores', 'Geef eerst allebei punten op Scores.'],
    ['waarom', ''],
    ['ander', ''],
    ['kosten', ''],
    ['kosten_uitleg', ''],
    ['sterk', ''],
    ['zwak', ''],
    ['stevig', ''],
    ['tweede', ''],
    ['afgevallen', ''],
    ['keuze', 'Nog niet gekozen. Dat doen jullie onderaan het blad Vergelijking.'],
  ])('of an empty workbook: %s', (answer, text) => {
    expect(says(answer, {})).toBe(text);
  });

  it.each([
    ['stand', '2 van 2 mogelijkheden ingevuld'],
    ['eerste', 'Meteen voltijds'],
    ['scores', 'Werknemer 4,33 · werkgever 3,67 (op 5)'],
    ['waarom', 'Jullie geven allebei minstens 3,67 op 5'],
    ['ander', 'Geen andere mogelijkheid die overblijft, haalt meer.'],
    ['sterk', 'Taken (5 en 4 op 5): Al het vertrouwde werk is in één keer terug.'],
    ['zwak', 'Collega’s (4 en 3 op 5): Spreek af wie helpt als het te druk wordt.'],
    ['tweede', 'Deeltijds werken. Werknemer 3 · werkgever 3 (op 5)'],
    ['afgevallen', 'Niets valt af.'],
  ])('of two alternatives: %s', (answer, text) => {
    expect(says(answer, TWO)).toBe(text);
  });
});

describe('how far people are', () => {
  it.each([
    ['no alternatives', onlyRows(comparison, []), 'Nog geen mogelijkheden'],
    ['one of two', { ...TWO, oo_02_draagkracht: null }, '1 van 2 mogelijkheden ingevuld'],
  ] as const)('with %s', (_, typed, text) => {
    expect(says('stand', typed)).toBe(text);
  });

  it.each([
    [
      'weights that are wrong',
      { ...TWO, oo_gewicht_werknemer_geld: 'veel' },
      'op Scores klopt iets niet. Kijk de gewichten na van Werknemer. Vul gehele getallen in, samen meer dan 0.',
    ],
    ['no alternatives', onlyRows(comparison, []), 'kies mogelijkheden op Vergelijking.'],
    ['one to complete', { ...TWO, oo_02_draagkracht: null }, 'nog 1 mogelijkheid invullen op Scores.'],
    [
      'all fallen out',
      { ...TWO, oo_01_draagkracht: 1, oo_02_haalbaar: 'nee' },
      'alles valt af. Bekijk de punten opnieuw op Scores.',
    ],
    ['no costs', TWO, 'vul de bedragen in op Kosten.'],
    [
      'something to find out',
      { ...TWO, ...AMOUNTS, oo_02_haalbaar: 'uitzoeken' },
      'zoek bij 1 nog iets uit. Pas het aan op Scores.',
    ],
    ['no choice', { ...TWO, ...AMOUNTS }, 'schrijf onderaan Vergelijking wat jullie kiezen.'],
    [
      'no day to look again',
      { ...TWO, ...AMOUNTS, oo_keuze: 'Meteen voltijds' },
      'spreek op Vergelijking af wanneer jullie opnieuw kijken.',
    ],
    [
      'nothing left to do',
      { ...TWO, ...AMOUNTS, oo_keuze: 'Meteen voltijds', oo_keuze_evaluatie: 46_400 },
      'alles is ingevuld. Maak het plan af op Opbouwplan.',
    ],
  ] as const)('tells the next step with %s', (_, typed, step) => {
    expect(says('volgende', typed)).toBe(`Volgende stap: ${step}`);
  });
});

describe('the reason', () => {
  it.each([
    ['Win-win (de laagste telt)', 'Jullie geven allebei minstens 3,67 op 5'],
    ['Samen (volgens de stemmen)', 'Samen geven jullie het meest: 4 op 5'],
    // The root of 4.33 × 3.67.
    ['Evenwicht (meetkundig gemiddelde)', 'Samen het best in evenwicht: 3,99 op 5'],
  ])('goes by the method "%s"', (method, text) => {
    expect(says('waarom', { ...TWO, oo_methode: method })).toBe(text);
  });

  it('says that another one has as much', () => {
    const typed = {
      ...TWO,
      ...row({
        row: 2,
        points: [
          [4, 5, 4],
          [4, 4, 3],
        ],
      }),
    };
    expect(says('ander', typed)).toBe('‘Deeltijds werken’ haalt evenveel. Kijk samen wat het best past.');
  });

  it('says that nothing else is left', () => {
    expect(says('ander', { ...onlyRows(comparison, [1]), ...FIRST })).toBe(
      'Dit is de enige mogelijkheid die overblijft.',
    );
  });

  it('names the first of criteria with as many points', () => {
    const typed = {
      ...onlyRows(comparison, [1]),
      ...row({
        row: 1,
        points: [
          [5, 5, 2],
          [4, 4, 2],
        ],
      }),
    };
    expect(says('sterk', typed)).toBe('Geld (5 en 4 op 5): Het loon is meteen weer volledig.');
  });

  it('names a criterion alone when the table says nothing for it', () => {
    expect(says('sterk', { ...TWO, oo_01_taken_plus: null })).toBe('Taken (5 en 4 op 5)');
  });

  it('names no strongest criterion when all have as many points', () => {
    const typed = { ...onlyRows(comparison, [2]), ...SECOND };
    expect(says('sterk', typed)).toBe('Alle onderwerpen krijgen evenveel punten.');
  });
});

describe('the cost of the first choice', () => {
  const three: Typed = { ...onlyRows(comparison, [1, 2, 8]), ...FIRST, ...SECOND, ...BASELINE, ...AMOUNTS };

  it.each([
    ['as dear', {}, 'Even duur', 'als ‘Nog niet starten’, in 26 weken. Voor de werkgever.'],
    // 75 a week.
    [
      'cheaper',
      { oo_01_premie_week: 75 },
      '€ 1950 goedkoper',
      'dan ‘Nog niet starten’, in 26 weken. Voor de werkgever.',
    ],
    [
      'dearer, in groups of three digits',
      { oo_01_eenmalige_kost: 12_345.4 },
      '€ 12\u00A0345 duurder',
      'dan ‘Nog niet starten’, in 26 weken. Voor de werkgever.',
    ],
    [
      'dearer by millions',
      { oo_01_eenmalige_kost: 1_000_000, oo_01_begeleiding: 40, oo_begeleiding_uur: 500, oo_periode: 104 },
      '€ 3\u00A0080\u00A0000 duurder',
      'dan ‘Nog niet starten’, in 104 weken. Voor de werkgever.',
    ],
    [
      'the baseline itself',
      { oo_basis: 'Meteen voltijds' },
      'Geen verschil',
      'Met deze mogelijkheid vergelijken jullie de kosten.',
    ],
    ['unknown without a baseline', { oo_basis: null }, 'Nog niet bekend', 'Vul de bedragen in op Kosten.'],
    ['unknown without a wage', { oo_uurloon: null }, 'Nog niet bekend', 'Vul de bedragen in op Kosten.'],
  ] as const)('is %s', (_, typed, cost, explained) => {
    const read = fill({ ...three, ...typed });
    expect([read('oo_antwoord_kosten'), read('oo_antwoord_kosten_uitleg')]).toEqual([cost, explained]);
  });
});

describe('what fell out', () => {
  const out = (given: Typed): CellValue => says('afgevallen', { ...TWO, ...given });

  it.each([
    ['one, too heavy', { oo_02_draagkracht: 1 }, '1 mogelijkheid valt af: 1 te zwaar.'],
    ['one, not feasible', { oo_02_haalbaar: 'nee' }, '1 mogelijkheid valt af: 1 niet te regelen.'],
    [
      'both, each for its reason',
      { oo_01_draagkracht: 1, oo_02_haalbaar: 'nee' },
      '2 mogelijkheden vallen af: 1 te zwaar, 1 niet te regelen.',
    ],
    [
      'nothing, with something to find out',
      { oo_02_haalbaar: 'misschien' },
      'Niets valt af. Bij 1 moeten jullie nog iets uitzoeken.',
    ],
  ] as const)('is told of %s', (_, typed, text) => {
    expect(out(typed)).toBe(text);
  });
});

describe('what people chose', () => {
  it.each([
    ['Meteen voltijds', 'Meteen voltijds. Dat is ook de eerste keuze volgens de punten.'],
    ['Deeltijds werken', 'Deeltijds werken. De punten wijzen naar een andere keuze. Praat daar samen over.'],
    ['Iets anders', 'Iets anders. Die naam staat niet in de lijst. Controleer jullie keuze.'],
    ['*', '*. Die naam staat niet in de lijst. Controleer jullie keuze.'],
    [5, '5. Die naam staat niet in de lijst. Controleer jullie keuze.'],
    ['  ', 'Nog niet gekozen. Dat doen jullie onderaan het blad Vergelijking.'],
  ])('is %j', (choice, text) => {
    expect(says('keuze', { ...TWO, oo_keuze: choice })).toBe(text);
  });
});
