import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdfUa } from '../../../../src/formats/pdf/ua/check-ua.ts';
import { uaRules } from '../../../../src/formats/pdf/ua/rules.ts';
import { type Mutation, mutations } from './mutations.ts';
import { buildSample } from './sample.ts';

let sample: Uint8Array;

beforeAll(async () => {
  sample = await buildSample();
});

async function brokenRules(mutation: Mutation): Promise<Set<string>> {
  const doc = await PDFDocument.load(sample, { updateMetadata: false });
  await mutation.break(doc);
  const bytes = await doc.save({
    useObjectStreams: false,
    updateFieldAppearances: false,
    addDefaultPage: false,
  });
  const { failures } = await checkPdfUa(bytes);
  return new Set(failures.map(({ clause, test }) => `${clause}/${test}`));
}

describe('a file that keeps all rules', () => {
  it('passes, with nothing left undecided', async () => {
    expect(await checkPdfUa(sample)).toEqual({ failures: [], undecided: [] });
  });
});

/** As the standard counts: `7.18.1 test 3: a form field has a TU`. */
const titled = mutations.map(
  mutation => [`${mutation.clause} test ${mutation.test}: ${mutation.name}`, mutation] as const,
);

describe('breaking one rule in it is reported, and nothing else', () => {
  it.each(titled)('%s', async (_, mutation) => {
    const broken = await brokenRules(mutation);
    const rule = `${mutation.clause}/${mutation.test}`;
    expect([...broken].filter(found => !mutation.also?.includes(found))).toEqual(
      mutation.also?.includes(rule) ? [] : [rule],
    );
    expect(broken).toContain(rule);
  });

  it('is tried for every rule', () => {
    const tried = new Set(mutations.map(({ clause, test }) => `${clause}/${test}`));
    expect(uaRules.map(({ clause, test }) => `${clause}/${test}`).filter(rule => !tried.has(rule))).toEqual(
      [],
    );
  });
});
