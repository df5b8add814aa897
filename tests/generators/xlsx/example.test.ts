import { describe, expect, it } from 'vitest';
import { loadBrand } from '../../../src/brand/load-brand.ts';
import type { Sheet } from '../../../src/formats/xlsx/workbook.ts';
import { draftWorkbook } from '../../../src/generators/xlsx/draft-workbook.ts';
import type { Comparison } from '../../../src/model/comparison.ts';
import { filledWorkbook, PICTURES } from '../../support/comparison/filled-workbook.ts';
import { comparisonOf, shippedComparison } from '../../support/comparison/shapes.ts';
import { diskHost } from '../../support/disk-host.ts';
import { must } from '../../support/must.ts';

const comparison = shippedComparison();
const naast = must(loadBrand(diskHost, 'naast'));

function exampleOf(of: Comparison): Sheet {
  const { sheets } = draftWorkbook(of, naast, PICTURES);
  const sheet = sheets.find(({ name }) => name === of.texts.example.tab);
  if (!sheet) throw new Error('there is no example');
  return sheet;
}

/** What stands on the sheet, row by row. */
function rowsOf({ cells }: Sheet): readonly (readonly (string | number | boolean)[])[] {
  const rows = new Map<number, (string | number | boolean)[]>();
  for (const { row, content } of cells) {
    if (content.type === 'value') rows.set(row, [...(rows.get(row) ?? []), content.value]);
  }
  return [...rows.values()];
}

const sheet = exampleOf(comparison);
const rows = rowsOf(sheet);
const read = filledWorkbook({ ...comparison, defaults: comparison.example.values })({});

describe('the example', () => {
  it('holds values alone: no formula, no input', () => {
    expect(sheet.cells.filter(({ content }) => content.type === 'formula')).toEqual([]);
    expect(sheet.cells.filter(({ style }) => style.isInput)).toEqual([]);
    expect(sheet.validations).toEqual([]);
  });

  it('says in every row that it is invented, or is a heading', () => {
    const { title, lead, who, table, outcome, plan, agreements } = comparison.texts.example;
    const others = rows.filter(([first]) => first !== 'verzonnen');
    expect(others).toEqual([[title], [lead], [who], [table], [outcome], [plan], [agreements]]);
  });

  it.each(comparison.rows.slice(0, 8))(
    'shows what the workbook makes of alternative $number',
    ({ digits, name }) => {
      const results = [
        'uren',
        'punten_werknemer',
        'punten_werkgever',
        'samen',
        'rang',
        'status',
        'kost_verschil',
      ];
      const shown = results.map(result => read(`oo_${digits}_${result}`)).filter(value => value !== '');
      expect(rows).toContainEqual(['verzonnen', comparison.example.values[name.name], ...shown]);
    },
  );

  it.each(['sterk', 'zwak', 'stevig', 'tweede', 'afgevallen'])(
    'says in one piece what the first sheet says: %s',
    answer => {
      expect(rows.map(row => row.at(-1))).toContain(read(`oo_antwoord_${answer}`));
    },
  );

  it('tells who it is about, and leaves out what it does not know', () => {
    const { oo_functie: _, ...values } = comparison.example.values;
    const without = rowsOf(exampleOf({ ...comparison, example: { values } }));
    expect(rows.map(([, label]) => label)).toContain(comparison.texts.example.who_job);
    expect(without.map(([, label]) => label)).not.toContain(comparison.texts.example.who_job);
    expect(without.map(([, label]) => label)).toContain(comparison.texts.example.who_talk);
  });

  it('takes weeks with as many hours together', () => {
    expect(rows).toContainEqual([
      'verzonnen',
      'Week 1 tot en met 2',
      '12 uur per week. Proefdrukken nakijken.',
    ]);
    expect(rows).toContainEqual([
      'verzonnen',
      'Week 3 tot en met 4',
      '18,5 uur per week. Ook bestellingen klaarzetten.',
    ]);
  });

  it('writes days as the language does', () => {
    expect(rows).toContainEqual(['verzonnen', 'Keuze', 'Stap voor stap meer uren, vanaf 18/01/2027']);
  });

  it('can be empty', () => {
    const empty = comparisonOf({ criteria: 2, parties: 2, alternatives: 2, emptyRows: 0 });
    const labels = rowsOf(exampleOf({ ...empty, example: { values: {} } })).map(([, label]) => label);
    expect(labels).not.toContain(empty.texts.example.who_job);
    expect(labels).toContain(empty.texts.start.first);
  });
});
