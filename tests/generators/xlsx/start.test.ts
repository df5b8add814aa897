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
  oo_gemist_uur: 25,
  oo_begeleiding_uur: 25,
  oo_periode: 26,
  oo_01_percentage: 1,
  oo_02_percentage: 0.5,
  oo_08_percentage: 0,
  ...noExtras(1),
  ...noExtras(2),
  ...noExtras(8),
};

/** Nothing more than hours is paid for a row. */
function noExtras(number: number): Typed {
  const amounts = ['begeleiding', 'eenmalige_kost', 'premie_week', 'premie_eenmalig'];
  return Object.fromEntries(amounts.map(amount => [`oo_0${number}_${amount}`, 0]));
}

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
    ['volgende', 'Volgende stap: vul hierboven de uren per week in.'],
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

  const ready: Typed = { ...TWO, ...AMOUNTS };
  const chosen: Typed = { ...ready, oo_keuze: 'Meteen voltijds', oo_keuze_evaluatie: 46_400 };
  /** The second one follows the plan, which has no hours yet. */
  const planned: Typed = { ...ready, oo_02_volgt_plan: 'ja', oo_03_volgt_plan: 'nee' };
  const PLAN: Typed = { oo_plan_uren_begin: 10, oo_plan_uren_doel: 20 };

  it.each([
    ['no alternatives', { ...ready, ...onlyRows(comparison, []) }, 'kies mogelijkheden op Vergelijking.'],
    ['no hours', { ...ready, oo_voltijdse_uren: null }, 'vul hierboven de uren per week in.'],
    ['hours that are wrong', { ...ready, oo_contracturen: 'veel' }, 'verbeter hierboven de uren per week.'],
    [
      'a percentage that is wrong',
      { ...ready, oo_02_percentage: 60 },
      'op Vergelijking klopt iets niet. Controleer het percentage van nummer 2. Typ 0 % tot en met 100 %.',
    ],
    [
      'more wrong than there is room for',
      Object.fromEntries([
        ...Object.entries(ready),
        ...comparison.rows.map(({ inputs }) => [inputs.percentage.name, 60]),
      ]),
      'op Vergelijking klopt iets niet.',
    ],
    [
      'no percentage',
      { ...ready, oo_02_percentage: null },
      'vul op Vergelijking nog 1 keer een percentage in.',
    ],
    [
      'weights that are wrong',
      { ...ready, oo_gewicht_werknemer_geld: 'veel' },
      'op Scores klopt iets niet. Kijk de gewichten na van Werknemer. Vul hele getallen in, samen meer dan 0.',
    ],
    [
      'points that are wrong',
      { ...ready, oo_02_werknemer_geld: 6 },
      'verbeter de punten op Scores. Daar staat 1 keer ‘controleer scores’.',
    ],
    ['one to complete', { ...ready, oo_02_draagkracht: null }, 'nog 1 mogelijkheid invullen op Scores.'],
    [
      'all fallen out',
      { ...ready, oo_01_draagkracht: 1, oo_02_haalbaar: 'nee' },
      'alles valt af. Bekijk de punten opnieuw op Scores.',
    ],
    [
      'no wage, whatever the plan lacks',
      { ...planned, oo_uurloon: null },
      'ga verder op Kosten. Vul dit in: ‘Brutoloon per uur (€)’. Zonder dat bedrag is er niets te rekenen.',
    ],
    [
      'a baseline that was renamed',
      { ...ready, oo_optie_08: 'Wachten' },
      'ga verder op Kosten. ‘Nog niet starten’ staat niet (meer) bij de mogelijkheden. Kies opnieuw.',
    ],
    ['a plan without hours', planned, 'maak het Opbouwplan af. Vul dit in: ‘Uren in de eerste week’.'],
    ['a plan that is complete', { ...planned, ...PLAN }, 'schrijf onderaan Vergelijking wat jullie kiezen.'],
    [
      'something to find out',
      { ...ready, oo_02_haalbaar: 'uitzoeken' },
      'zoek bij 1 nog iets uit. Pas het aan op Scores.',
    ],
    ['no choice', ready, 'schrijf onderaan Vergelijking wat jullie kiezen.'],
    [
      'no day to look again',
      { ...chosen, oo_keuze_evaluatie: null },
      'spreek op Vergelijking af wanneer jullie opnieuw kijken.',
    ],
  ] as const)('tells the next step with %s', (_, typed, step) => {
    expect(says('volgende', typed)).toBe(`Volgende stap: ${step}`);
  });

  it('repeats what is wrong with the names of alternatives', () => {
    const read = fill({ ...ready, oo_optie_03: 'Deeltijds werken' });
    const problem = String(read('oo_percentage_controle'));
    expect(problem).toContain('2, 3');
    expect(read('oo_antwoord_volgende')).toBe(`Volgende stap: op Vergelijking klopt iets niet. ${problem}`);
  });

  it.each([
    ['no plan', {}],
    ['a plan that is complete', { oo_02_volgt_plan: 'ja', ...PLAN }],
    ['a plan of one that fell out', { oo_03_volgt_plan: 'ja', oo_03_meenemen: 'nee' }],
  ])('says that nothing is left to do with %s', (_, typed) => {
    expect(says('volgende', { ...chosen, oo_03_volgt_plan: 'nee', ...typed })).toBe(
      'Klaar: alles is ingevuld.',
    );
  });
});

describe('while something is incomplete or wrong', () => {
  it.each([
    ['scores', 'Werknemer 4,33 · werkgever 3,67 (op 5). Nog maar 1 van 2 ingevuld.'],
    ['ander', 'Wat nog niet juist is ingevuld, telt niet mee.'],
    ['stevig', 'Nog niet te zeggen: maak eerst Scores af.'],
    ['tweede', 'Nog niet te zeggen: maak eerst Scores af.'],
    ['afgevallen', 'Tot nu toe valt niets af.'],
    ['keuze', 'Meteen voltijds.'],
  ])('nothing is concluded too early: %s', (answer, text) => {
    const typed = { ...TWO, oo_keuze: 'Meteen voltijds' };
    expect(says(answer, { ...typed, oo_02_draagkracht: null })).toBe(text);
    expect(says(answer, { ...typed, oo_02_werkgever_taken: 6 })).toBe(text);
  });
});

describe('the head above the first choice', () => {
  it.each([
    ['a complete comparison', TWO, 'Eerste keuze'],
    ['one that is not', { ...TWO, oo_02_draagkracht: null }, 'Voorlopige eerste keuze'],
    ['nothing', {}, 'Eerste keuze'],
  ])('of %s', (_, typed, head) => {
    expect(fill(typed)('oo_antwoord_eerste', -1)).toBe(head);
  });
});

describe('why there is no first choice', () => {
  it.each([
    ['without points', {}, 'Geef eerst allebei punten op Scores.'],
    [
      'with weights that are wrong',
      { ...TWO, oo_gewicht_werknemer_geld: 'veel' },
      'Verbeter eerst de gewichten of de regels op Scores.',
    ],
    [
      'when all fell out',
      { ...TWO, oo_01_draagkracht: 1, oo_02_haalbaar: 'nee' },
      'Alles valt af. Bekijk de punten opnieuw op Scores.',
    ],
  ] as const)('is told %s', (_, typed, text) => {
    const read = fill(typed);
    expect([read('oo_antwoord_eerste'), read('oo_antwoord_scores')]).toEqual(['Nog geen eerste keuze', text]);
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

  it('names no strongest and no weakest criterion when all have as many points', () => {
    const typed = { ...onlyRows(comparison, [2]), ...SECOND };
    const read = fill(typed);
    expect([read('oo_antwoord_sterk'), read('oo_antwoord_zwak')]).toEqual([
      'Alle onderwerpen krijgen evenveel punten.',
      'Geen onderwerp krijgt minder punten.',
    ]);
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
    [
      'not final while an amount is empty',
      { oo_begeleiding_uur: null },
      'Even duur',
      'als ‘Nog niet starten’, in 26 weken. Voor de werkgever. Voorlopig: 1 bedrag is nog leeg.',
    ],
    [
      'not final while amounts are empty, of the baseline too',
      { oo_begeleiding_uur: null, oo_01_eenmalige_kost: null, oo_08_premie_week: null },
      'Even duur',
      'als ‘Nog niet starten’, in 26 weken. Voor de werkgever. Voorlopig: 3 bedragen zijn nog leeg.',
    ],
    ['unknown without a baseline', { oo_basis: null }, 'Nog niet bekend', 'Kijk eerst Kosten na.'],
    ['unknown without a wage', { oo_uurloon: null }, 'Nog niet bekend', 'Kijk eerst Kosten na.'],
    [
      'unknown with a wrong amount',
      { oo_vervanging_uur: 'veel' },
      'Nog niet bekend',
      'Kijk eerst Kosten na.',
    ],
    [
      'unknown without hours',
      { oo_contracturen: null },
      'Nog niet bekend',
      'Vul eerst hierboven de uren per week in.',
    ],
    [
      'unknown without a percentage',
      { oo_01_percentage: null },
      'Nog niet bekend',
      'Vul eerst het percentage in op Vergelijking.',
    ],
    [
      'unknown when it follows a plan without hours',
      { oo_01_volgt_plan: 'ja' },
      'Nog niet bekend',
      'Maak eerst het Opbouwplan af.',
    ],
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

  it.each([
    [{ oo_02_draagkracht: 1 }, 'Die valt af, want ze is te zwaar. Praat daar samen over.'],
    [{ oo_02_haalbaar: 'nee' }, 'Die valt af, want ze is niet te regelen. Praat daar samen over.'],
  ])('fell out: %j', (typed, text) => {
    expect(says('keuze', { ...TWO, ...typed, oo_keuze: 'Deeltijds werken' })).toBe(
      `Deeltijds werken. ${text}`,
    );
  });
});
