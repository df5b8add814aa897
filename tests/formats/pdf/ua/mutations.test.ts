import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdfUa } from '../../../../src/formats/pdf/ua/check-ua.ts';
import { uaRules } from '../../../../src/formats/pdf/ua/rules.ts';
import { brokenRules, expectedRules, titleOf } from './broken-rules.ts';
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
    const broken = await brokenRules(sample, mutation);
    expect(broken).toEqual(expectedRules(mutation, broken));
  });

  it('is tried for every rule', () => {
    const tried = new Set(mutations.map(({ clause, test }) => `${clause}/${test}`));
    expect(uaRules.map(({ clause, test }) => `${clause}/${test}`).filter(rule => !tried.has(rule))).toEqual(
      [],
    );
  });
});
