import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { predefinedCMap } from '../../../../src/build/predefined-cmap.ts';
import { checkPdfUa } from '../../../../src/formats/pdf/ua/check-ua.ts';

/** Files by the veraPDF consortium that each break or keep one rule; data beside the checkout, not part of it. */
const corpus = fileURLToPath(new URL('../../../../../shared/judges/pdfua1-corpus/', import.meta.url));
const isThere = existsSync(corpus);

/**
 * File names count by an older profile, which had these demands under other numbers: the place of a caption in
 * a list or table of contents was part of what they may hold, and 7.18.7 only says that 7.11 holds for file
 * attachment annotations too.
 */
const NUMBERED_NOW: Readonly<Record<string, string>> = {
  '7.2/19': '7.2/40',
  '7.2/27': '7.2/28',
  '7.18.7/1': '7.11/1',
};

const files = (
  isThere
    ? readdirSync(corpus)
        .filter(name => name.endsWith('.pdf'))
        .sort()
    : []
).map(name => {
  const [, clause = '', test = '', verdict = ''] = /^(.+)-t(\d+)-(pass|fail)-/.exec(name) ?? [];
  return { name, rule: `${clause}/${Number(test)}`, verdict };
});

const named = (wanted: string) =>
  files.filter(({ verdict }) => verdict === wanted).map(({ name, rule }) => [name, rule] as const);

interface Verdict {
  readonly broken: readonly string[];
  readonly undecided: readonly string[];
}

async function verdictOn(name: string): Promise<Verdict> {
  const { failures, undecided } = await checkPdfUa(readFileSync(`${corpus}${name}`), { predefinedCMap });
  const numbers = (rules: typeof failures | typeof undecided) => [
    ...new Set(rules.map(({ clause, test }) => `${clause}/${test}`)),
  ];
  return { broken: numbers(failures), undecided: numbers(undecided) };
}

describe('the veraPDF corpus for PDF/UA-1', () => {
  // The project stands alone: what isn't part of it can be missing, but never without a word.
  if (!isThere) it.skip('is not tried: ../shared/judges/pdfua1-corpus is not beside the checkout', () => {});
  else {
    it('is all there', () => {
      expect(files.length, `no files in ${corpus}`).toBeGreaterThan(100);
    });
  }

  it.each(named('pass'))('finds nothing in %s, and leaves nothing undecided', async name => {
    expect(await verdictOn(name)).toEqual({ broken: [], undecided: [] });
  });

  it.each(named('fail'))('finds in %s: %s', async (name, rule) => {
    const { broken } = await verdictOn(name);
    expect(broken.filter(found => found === rule || found === NUMBERED_NOW[rule])).not.toEqual([]);
  });

  it.runIf(isThere)('prints how far it agrees', async () => {
    const verdicts = await Promise.all(
      files.map(async file => ({ ...file, ...(await verdictOn(file.name)) })),
    );
    const agrees = verdicts.filter(({ verdict, rule, broken, undecided }) =>
      verdict === 'pass' ? broken.length + undecided.length === 0 : broken.includes(rule),
    );
    const renumbered = verdicts.filter(
      ({ verdict, rule, broken }) =>
        verdict === 'fail' && !broken.includes(rule) && broken.includes(NUMBERED_NOW[rule] ?? ''),
    );
    const now = renumbered.map(({ rule }) => `${rule} is now ${NUMBERED_NOW[rule]}`);
    console.log(
      `PDF/UA-1 corpus: ${agrees.length + renumbered.length} of ${files.length} verdicts agree` +
        ` (${renumbered.length} by another number: ${[...new Set(now)].join(', ')})`,
    );
    expect(agrees.length + renumbered.length).toBe(files.length);
  });
});
