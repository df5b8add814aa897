import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/extract/read-xlsx.ts';
import { readPackage } from '../../src/formats/ooxml/package.ts';
import { fieldsOfComparison } from '../../src/model/comparison.ts';
import { xlsxTemplate } from '../../src/prefill/xlsx-template.ts';
import { type BuiltXlsx, builtXlsx, workbookOf } from '../support/built-xlsx.ts';
import { ask, judge } from '../support/judges.ts';
import { printedByLibreOffice, savedByLibreOffice } from '../support/libreoffice.ts';
import { validated, validationErrors } from '../support/ooxml-validator.ts';
import { seenByOpenpyxl, withOpenpyxl } from '../support/xlsx-rules/openpyxl.ts';
import { openXlsx, xlsxRules } from '../support/xlsx-rules.ts';

const MINUTES = 60_000;
const EMPTY = new Uint8Array();

/** Filling leaves the part with shared texts as it is, and with it how often they are used, which no reader relies on. */
const filledRules = xlsxRules.filter(({ name }) => name !== 'shared texts are there, each once, and counted');

/** As it is made, and with the example filled in. */
const workbooks = (await builtXlsx()).flatMap(built => [
  { ...built, state: 'empty', rules: xlsxRules },
  { ...built, state: 'filled in', rules: filledRules, xlsx: withExample(built) },
]);
const [first] = workbooks;
if (!first) throw new Error('There are no workbooks.');
const { comparison } = first;

describe.each(workbooks)('$title, $state', ({ title, state, rules, xlsx, comparison: its, brand }) => {
  it.each(rules)('$name', ({ check }) => {
    const facts = { language: its.locale, organisation: brand.organisation };
    expect(check(openXlsx(xlsx, facts))).toEqual([]);
  });

  it('is under 150 kB', () => {
    expect(xlsx.length).toBeLessThan(150_000);
  });

  it('has the same bytes when it is made again', async () => {
    const again = await workbookOf(its, brand.id);
    const made = state === 'empty' ? again : withExample({ title, comparison: its, brand, xlsx: again });
    expect(Buffer.from(made).equals(xlsx)).toBe(true);
  });

  it('gives each field a cell that it can be filled in, and read back from', () => {
    expect(xlsxTemplate(xlsx, its).lacking).toEqual([]);
    expect(readXlsx(xlsx, its)).toMatchObject({
      identity: { document: its.id, version: its.version, locale: its.locale },
      lacking: [],
      unknown: [],
      raw: {},
    });
  });

  it('says who it is about in its cells only', () => {
    const names = Object.values(its.example.values).filter(value => value === 'Noor Jansen');
    const parts = readPackage(xlsx);
    const told = parts.names
      .filter(name => !name.startsWith('xl/worksheets/') && name !== 'xl/sharedStrings.xml')
      .filter(name => Buffer.from(parts.part(name) ?? EMPTY).includes('Noor Jansen'));
    expect(names).toHaveLength(1);
    expect(told).toEqual([]);
  });
});

validated('the validator of Office files', () => {
  it.each(workbooks)('finds nothing: $title, $state', async ({ xlsx }) => {
    expect(await validationErrors(xlsx, 'xlsx')).toEqual([]);
  });
});

withOpenpyxl('openpyxl', () => {
  it.each(workbooks)('reads the names of all inputs: $title, $state', ({ xlsx, comparison: its }) => {
    const { names, sheets } = seenByOpenpyxl(xlsx);
    expect(Object.keys(names)).toEqual(
      expect.arrayContaining(fieldsOfComparison(its).map(({ name }) => name)),
    );
    expect(sheets.map(({ name, state, isProtected }) => [name, state, isProtected])).toEqual([
      ...sheetsOf(its).map(name => [name, 'visible', true]),
      ['Lijsten', 'hidden', true],
    ]);
  });
});

judge('soffice', 'pdftotext')('printed by LibreOffice', () => {
  it(
    'takes a page a sheet, and three for the scores',
    async () => {
      const printed = await printedByLibreOffice(workbooks.map(({ xlsx }) => xlsx));
      const pages = printed.map(pdf => sheetsOnPages(pdf));
      expect(pages).toEqual(workbooks.map(({ comparison: its }) => pagesOf(its)));
    },
    3 * MINUTES,
  );
});

judge('soffice')('saved by LibreOffice', () => {
  it(
    'still holds what was filled in',
    async () => {
      const values = {
        ...comparison.example.values,
        oo_functie: '=SOM(A1:A9)',
        oo_afspraken: '+32 2 555 01 20\n@ja',
      };
      const filled = xlsxTemplate(first.xlsx, comparison).fill(values);
      const [saved = EMPTY] = await savedByLibreOffice([filled]);
      const read = readXlsx(saved, comparison);
      expect(read.values).toEqual(readXlsx(filled, comparison).values);
      expect(read.values).toMatchObject({ oo_functie: '=SOM(A1:A9)', oo_afspraken: '+32 2 555 01 20\n@ja' });
      expect(read.identity).toEqual({
        document: comparison.id,
        version: comparison.version,
        locale: comparison.locale,
      });
    },
    MINUTES,
  );
});

describe('hours', () => {
  const hoursOf = (percentage: number | null): unknown =>
    readXlsx(
      xlsxTemplate(first.xlsx, comparison).fill({ oo_voltijdse_uren: 38, oo_02_percentage: percentage }),
      comparison,
    ).results.oo_02_uren;

  it('are a percentage of full-time work', () => {
    expect(hoursOf(60)).toBe(22.8);
  });

  it('are empty without one', () => {
    expect(hoursOf(null)).toBe('');
  });
});

function withExample({ xlsx, comparison: its }: BuiltXlsx): Uint8Array {
  return xlsxTemplate(xlsx, its).fill(its.example.values);
}

/** The sheets that people see, by name. */
function sheetsOf({ texts }: BuiltXlsx['comparison']): readonly string[] {
  return [
    texts.start,
    texts.comparison,
    texts.scores,
    texts.costs,
    texts.plan,
    texts.sensitivity,
    texts.example,
    texts.help,
  ].map(({ tab }) => tab);
}

/** The sheet of each page, as the footer says. */
function sheetsOnPages(pdf: Uint8Array): readonly string[] {
  const { stdout } = ask('pdftotext', ['-layout', 'FILE', '-'], pdf);
  return [...stdout.matchAll(/(\S+) – blad \d+ van \d+/g)].map(match => match[1] ?? '');
}

/** The scores take two: what would change stands on one of its own. */
function pagesOf(its: BuiltXlsx['comparison']): readonly string[] {
  const { tab } = its.texts.scores;
  return sheetsOf(its).flatMap(name => (name === tab ? [name, name] : [name]));
}
