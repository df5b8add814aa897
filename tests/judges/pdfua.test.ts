import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdfUa } from '../../src/formats/pdf/ua/check-ua.ts';
import type { UaReport } from '../../src/formats/pdf/ua/report.ts';
import { uaRules } from '../../src/formats/pdf/ua/rules.ts';
import { brokenRules, expectedRules, titleOf } from '../formats/pdf/ua/broken-rules.ts';
import { mutations } from '../formats/pdf/ua/mutations.ts';
import { type BuiltDocument, builtDocument, builtDocuments, ENGINES } from '../support/built.ts';

const files = (await Promise.all(ENGINES.map(builtDocuments))).flat();
const titled = files.map(file => [file.title, file.engine, file] as const);
const rules = uaRules.map(rule => [`${rule.clause} test ${rule.test}: ${rule.description}`, rule] as const);

describe.each(titled)('PDF/UA-1, %s (%s)', (_, __, file) => {
  let report: UaReport;
  beforeAll(async () => {
    report = await checkPdfUa(file.bytes);
  });

  it.each(rules)('%s', (_title, { clause, test }) => {
    const isOf = (finding: { clause: string; test: number }) =>
      finding.clause === clause && finding.test === test;
    expect([...report.failures, ...report.undecided].filter(isOf)).toEqual([]);
  });
});

/** The form, the sheet, and the document with every field kind, links among them. */
const BREAKABLE = ['werkbalans_formulier', 'werkbalans_voorbereiding', 'alle_velden'];
const WITH_LINKS = ['alle_velden'];

/** Only links can break the clause about links. */
const breaks = BREAKABLE.flatMap(id =>
  mutations
    .filter(({ clause }) => clause !== '7.18.5' || WITH_LINKS.includes(id))
    .map(mutation => [id, titleOf(mutation), mutation] as const),
);

describe('a document of ours, broken in one way, fails just that rule', () => {
  const sources = new Map<string, BuiltDocument>();
  beforeAll(async () => {
    for (const id of BREAKABLE) sources.set(id, await builtDocument(id));
  });

  it.each(breaks)('%s, %s', async (id, _title, mutation) => {
    const broken = await brokenRules(sources.get(id)?.bytes ?? new Uint8Array(), mutation);
    expect(broken).toEqual(expectedRules(mutation, broken));
  });
});
