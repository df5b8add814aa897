import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdfUa } from '../../../../src/formats/pdf/ua/check-ua.ts';
import { uaRules } from '../../../../src/formats/pdf/ua/rules.ts';
import { brokenRules, expectedRules, ruleOf, titleOf } from './broken-rules.ts';
import { mutations } from './mutations.ts';
import { buildSample } from './sample.ts';

let sample: Uint8Array;

beforeAll(async () => {
  sample = await buildSample();
});

describe('a file that keeps all rules', () => {
  it('passes, with nothing left undecided', async () => {
    expect(await checkPdfUa(sample)).toMatchObject({ failures: [], undecided: [], omitted: [] });
  });
});

const titled = mutations.map(mutation => [titleOf(mutation), mutation] as const);

describe('breaking one rule in it is reported, and nothing else', () => {
  it.each(titled)('%s', async (_, mutation) => {
    expect(await brokenRules(sample, mutation)).toEqual(expectedRules(mutation));
  });

  it('is tried for every rule', () => {
    const tried = new Set(mutations.map(ruleOf));
    expect(uaRules.map(ruleOf).filter(rule => !tried.has(rule))).toEqual([]);
  });
});
