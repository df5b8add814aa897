import { describe, expect, it } from 'vitest';
import { buildComparison } from '../../src/content/build-comparison.ts';
import { loadContent } from '../../src/content/load.ts';
import { fieldsOfComparison } from '../../src/model/comparison.ts';
import { diskHost } from '../support/disk-host.ts';
import { must } from '../support/must.ts';

const content = must(loadContent(diskHost, { today: null }));
const comparisons = (['nl-BE', 'nl-NL'] as const).map(
  locale => [locale, must(buildComparison(content, { id: 'optieoverzicht', locale }))] as const,
);
const [[, flemish]] = comparisons as [(typeof comparisons)[0]];
const fields = fieldsOfComparison(flemish);

describe('the options overview', () => {
  it('keeps the ids that filled workbooks are read back by', () => {
    expect(fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'oo_naam_werknemer',
        'oo_naam_werkgever',
        'oo_functie',
        'oo_datum',
        'oo_voltijdse_uren',
        'oo_contracturen',
        'oo_optie_01',
        'oo_optie_12',
        'oo_12_percentage',
        'oo_01_geld_plus',
        'oo_01_geld_let_op',
        'oo_01_taken_plus',
        'oo_01_taken_let_op',
        'oo_01_collegas_plus',
        'oo_01_collegas_let_op',
        'oo_01_gevolg_werknemer',
        'oo_01_gevolg_bedrijf',
        'oo_01_gevolg_collegas',
        'oo_01_haalbaar',
        'oo_keuze',
        'oo_keuze_reden',
        'oo_keuze_vanaf',
        'oo_keuze_evaluatie',
      ]),
    );
  });

  it('is filled from the record where it may be', () => {
    const filled = fields.flatMap(({ name, prefill }) => (prefill ? [[name, prefill]] : []));
    expect(Object.fromEntries(filled)).toEqual({
      oo_naam_werknemer: 'employee.name',
      oo_functie: 'employee.job_title',
      oo_organisatie: 'employer.name',
      oo_naam_werkgever: 'manager.name',
      oo_datum: 'conversation.date',
      oo_contracturen: 'employee.hours_per_week',
      oo_voltijdse_uren: 'employee.fulltime_hours',
    });
  });

  it.each([
    'oo_uurloon',
    'oo_werkgeverslasten',
    'oo_vervanging_uur',
    'oo_gemist_uur',
    'oo_begeleiding_uur',
    'oo_01_premie_week',
  ])('leaves the amount %s to its readers', name => {
    expect(flemish.defaults[name]).toBeUndefined();
  });

  it.each(comparisons)('has something for and against every alternative, in %s', (_, { rows, defaults }) => {
    const named = rows.filter(({ name }) => defaults[name.name] !== undefined);
    const effects = named.flatMap(row => row.effects.flatMap(({ pro, con }) => [pro.name, con.name]));
    expect(effects.filter(name => !defaults[name])).toEqual([]);
  });

  it('has two languages with the same inputs', () => {
    expect(comparisons.map(([, comparison]) => fieldsOfComparison(comparison).length)).toEqual([
      fields.length,
      fields.length,
    ]);
  });
});

describe('its example', () => {
  const { example, inputs, rows } = flemish;
  const emptyRows = rows.slice(-4).map(({ digits }) => `oo_${digits}_`);
  const isLeftOpen = (name: string) =>
    /^oo_week_/.test(name) || /^oo_optie_(?:09|1)/.test(name) || emptyRows.some(row => name.startsWith(row));

  it('fills in everything but the empty rows and the weeks to come', () => {
    const open = fields.map(({ name }) => name).filter(name => !isLeftOpen(name));
    expect(open.filter(name => example.values[name] === undefined)).toEqual([]);
  });

  it('says that it is invented', () => {
    expect(example.values[inputs.organisation.name]).toMatch(/verzonnen/);
  });
});
