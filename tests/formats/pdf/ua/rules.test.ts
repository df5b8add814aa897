import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulesLeftForLater, uaRules } from '../../../../src/formats/pdf/ua/rules.ts';

const profile = new URL('../../../../../shared/judges/pdfua1-rules.tsv', import.meta.url);
const isThere = existsSync(profile);

const ruleNames = (rules: readonly { clause: string; test: number }[]) =>
  rules.map(({ clause, test }) => `${clause}/${test}`);

describe('the rules of PDF/UA-1', () => {
  it('are 106, each once, decided or left for later by name', () => {
    const names = [...ruleNames(uaRules), ...ruleNames(rulesLeftForLater)];
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(106);
  });

  it('stand in the order of their clauses', () => {
    expect(ruleNames(uaRules).slice(0, 7)).toEqual(['5/1', '5/2', '5/3', '5/4', '5/5', '6.1/1', '6.2/1']);
    expect(ruleNames(uaRules).at(-1)).toBe('7.21.8/1');
  });

  if (!isThere)
    it.skip('are not compared: ../shared/judges/pdfua1-rules.tsv is not beside the checkout', () => {});
  else {
    it('are those of the veraPDF profile', () => {
      const rows = readFileSync(profile, 'utf8').trim().split('\n').slice(1);
      const names = rows.map(row => row.split('\t').slice(0, 2).join('/'));
      expect(ruleNames(uaRules).sort()).toEqual(names.sort());
    });
  }
});
