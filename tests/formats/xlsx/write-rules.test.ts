import { describe, expect, it } from 'vitest';
import { calculateWorkbook } from '../../../src/formats/xlsx/calculate-workbook.ts';
import { writeWorkbook } from '../../../src/formats/xlsx/write-workbook.ts';
import { broken } from '../../support/docx-breaks.ts';
import { sampleFacts, sampleWorkbook } from '../../support/sample-workbook.ts';
import { xlsxBreaks } from '../../support/xlsx-breaks.ts';
import { openXlsx, xlsxRules } from '../../support/xlsx-rules.ts';

const written = await writeWorkbook(sampleWorkbook, calculateWorkbook(sampleWorkbook));
const whole = openXlsx(written, sampleFacts);

describe('a written workbook keeps the rule:', () => {
  it.each(xlsxRules)('$name', ({ check }) => {
    expect(check(whole)).toEqual([]);
  });
});

const brokenRules = (bytes: Uint8Array): readonly string[] => {
  const xlsx = openXlsx(bytes, sampleFacts);
  return xlsxRules.filter(({ check }) => check(xlsx).length > 0).map(({ name }) => name);
};

describe('a workbook of ours, broken in one way, fails just that rule', () => {
  it.each(xlsxBreaks)('$rule: $how', change => {
    const expected = new Set([change.rule, ...(change.also ?? [])]);
    expect(new Set(brokenRules(broken(written, change)))).toEqual(expected);
  });

  it('and there is a way to break each', () => {
    expect(new Set(xlsxBreaks.map(({ rule }) => rule))).toEqual(new Set(xlsxRules.map(({ name }) => name)));
  });
});
