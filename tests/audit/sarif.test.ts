import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { auditOf, unreadableAudit } from '../../src/audit/audited-pdf.ts';
import { sarifOf } from '../../src/audit/sarif.ts';
import { UnreadablePdf } from '../../src/formats/pdf/ua/unreadable-pdf.ts';
import { auditOfFailures, FACTS, failure, reportOf } from './sample-audit.ts';

const SCHEMA = new URL('../fixtures/sarif/sarif-2.1.0-rtm.5.schema.json', import.meta.url);

/** The schema is of draft 04, and uses nothing of it that draft 07 reads otherwise. */
function schemaFaults(log: unknown): readonly string[] {
  const { $schema, id, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  const validate = new Ajv({
    allErrors: true,
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
  }).compile({
    ...schema,
    $id: id,
  });
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const field = failure('7.18.1/3', { page: 2, path: 'Document/P/Form', field: 'wf.datum', object: '12 0 R' });
const failing = auditOfFailures([field, failure('5/1'), failure('7.1/8')], {
  omitted: [{ clause: '7.18.1', test: 3, count: 5 }],
  undecided: [{ clause: '7.21.7', test: 1, reason: 'Its CMap is not at hand.' }],
});
const unreadable = unreadableAudit('kapot.pdf', new UnreadablePdf('broken', 'The file has no pages.'));
const passing = auditOf('goed.pdf', reportOf([]));
const rejected = new Map([
  [
    'goed.pdf',
    [{ code: 'review/rejected', severity: 'error', message: 'the person found it not good' } as const],
  ],
]);

const runOf = (...audits: Parameters<typeof sarifOf>[0][number][]) => {
  const { runs } = sarifOf(audits, { version: '0.1.0' });
  return runs[0];
};

describe('a SARIF report', () => {
  it('keeps the schema of the standard', () => {
    const options = { version: '0.1.0', informationUri: 'https://example.org/veldwerk' };
    expect(schemaFaults(sarifOf([failing, unreadable, passing], options))).toEqual([]);
  });

  it('needs no version of the program', () => {
    const log = sarifOf([passing]);
    expect(schemaFaults(log)).toEqual([]);
    expect(log.runs[0]?.tool.driver).not.toHaveProperty('semanticVersion');
  });

  it('is no success when a person found a file not good', () => {
    const log = sarifOf([failing, passing], { lookedAt: rejected });
    expect(schemaFaults(log)).toEqual([]);
    const [invocation] = log.runs[0]?.invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications.at(-1)).toMatchObject({
      descriptor: { id: 'review/rejected' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'goed.pdf', index: 1 } } }],
    });
  });

  it('is refused by that schema when something is wrong with it', () => {
    expect(schemaFaults({ ...sarifOf([failing], { version: '0.1.0' }), version: '2.0.0' })).not.toEqual([]);
  });

  it('describes every rule, also those that are kept', () => {
    expect(runOf(passing)?.tool.driver.rules).toHaveLength(106);
    expect(runOf(passing)?.results).toEqual([]);
  });

  it('points each result to its rule', () => {
    const run = runOf(failing);
    const ids = run?.results.map(({ ruleIndex }) => run.tool.driver.rules[ruleIndex]?.id);
    expect(ids).toEqual(run?.results.map(({ ruleId }) => ruleId));
  });

  it('tells barriers as errors first, formalities as notes last', () => {
    expect(runOf(failing)?.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['ua/7.18.1-3', 'error'],
      ['ua/7.1-8', 'warning'],
      ['ua/5-1', 'note'],
    ]);
  });

  it('stands on line 1, with page, structure path and field beside it', () => {
    expect(runOf(failing)?.results[0]).toMatchObject({
      message: { text: 'A form field has no name (tooltip) (page 2, field wf.datum). Something is wrong.' },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'form.pdf', index: 0 }, region: { startLine: 1 } },
          logicalLocations: [
            { fullyQualifiedName: 'Document/P/Form', kind: 'element' },
            { fullyQualifiedName: 'wf.datum', kind: 'member' },
          ],
        },
      ],
      properties: { page: 2, object: '12 0 R' },
    });
  });

  it('makes no link and no placeholder of a name in the file', () => {
    const hostile = auditOfFailures([failure('7.18.1/3', { field: '[hier](https://example.org){0}' })]);
    expect(runOf(hostile)?.results[0]?.message.text).toContain('\\[hier\\](https://example.org){{0}}');
  });

  it('says where to set it in the program that made the file', () => {
    const facts = { ...FACTS, producer: 'LibreOffice 7.4' };
    const [result] = runOf(auditOfFailures([failure('7.1/9')], { facts }))?.results ?? [];
    expect(result?.message.text).toMatch(/ In LibreOffice: File, Properties, Description, Title\.$/);
  });

  it('calls lines and backgrounds what they are, in each place', () => {
    const paths = [1, 2].map(page => failure('7.1/3', { page, content: 'path' }));
    const results = runOf(auditOfFailures(paths))?.results ?? [];
    const titles = results.map(({ message }) => message.text.split(' (')[0]);
    expect(new Set(titles)).toEqual(
      new Set(['Lines, backgrounds or drawings are neither tagged nor marked as decoration']),
    );
  });

  it('leaves the brackets of a structure path as they are', () => {
    const audit = auditOfFailures([failure('7.2/17', { path: 'Document/LI[1]' })]);
    expect(runOf(audit)?.results[0]?.message.text).toContain('(tag Document/LI[1])');
  });

  it('names the rule that another follows from', () => {
    expect(runOf(failing)?.results[2]?.properties.followsFrom).toBe('ua/7.1-8');
  });

  it('tells unread files, open rules and what was only counted as notifications', () => {
    const told = runOf(failing, unreadable)?.invocations[0];
    expect(told?.executionSuccessful).toBe(false);
    expect(told?.toolExecutionNotifications.map(({ level, message }) => [level, message.text])).toEqual([
      ['error', 'Rule 7.21.7/1 could not be judged. Its CMap is not at hand.'],
      ['note', 'Form fields have no name (tooltip): 6 times, of which 1 with a place.'],
      ['error', 'The file has no pages.'],
    ]);
  });

  it('tells a problem of which no place is known once', () => {
    const audit = auditOfFailures([], { omitted: [{ clause: '7.3', test: 1, count: 1234 }] });
    expect(runOf(audit)?.results.map(({ message }) => message.text)).toEqual([
      'Pictures have no description (alternative text). 1,234 times.',
    ]);
  });

  it('tells a place of every file before further places of one', () => {
    const many = Array.from({ length: 3 }, (_, index) => failure('7.3/1', { page: index + 1 }));
    const run = runOf(...['a.pdf', 'b.pdf'].map(file => auditOf(file, reportOf(many))));
    expect(run?.results.map(({ locations: [at] }) => at?.physicalLocation.artifactLocation.uri)).toEqual([
      'a.pdf',
      'b.pdf',
      'a.pdf',
      'a.pdf',
      'b.pdf',
      'b.pdf',
    ]);
  });

  it('holds no more results than GitHub takes, and says how many are left out', () => {
    const many = Array.from({ length: 1000 }, (_, index) => failure('7.3/1', { page: index + 1 }));
    const audits = Array.from({ length: 26 }, (_, index) => auditOf(`${index}.pdf`, reportOf(many)));
    const run = runOf(...audits);
    expect(run?.results).toHaveLength(25_000);
    expect(run?.invocations[0]?.toolExecutionNotifications[0]?.message.text).toMatch(/^1,000 results/);
  });
});

describe('fingerprints', () => {
  const printsOf = (...failures: Parameters<typeof auditOfFailures>[0]) =>
    runOf(auditOfFailures(failures))?.results.map(
      result => result.partialFingerprints.primaryLocationLineHash,
    );

  it('stay the same when only object numbers change', () => {
    expect(printsOf({ ...field, object: '99 0 R' })).toEqual(printsOf(field));
  });

  it('stay the same, in whatever way a file is named', () => {
    const printOf = (file: string) =>
      runOf(auditOf(file, reportOf([field])))?.results[0]?.partialFingerprints.primaryLocationLineHash;
    expect(printOf('./form.pdf')).toBe(printOf('form.pdf'));
  });

  it('differ by field', () => {
    expect(printsOf({ ...field, field: 'wf.naam' })).not.toEqual(printsOf(field));
  });

  it('differ for two findings that nothing tells apart', () => {
    const prints = printsOf(failure('7.1/3', { page: 1 }), failure('7.1/3', { page: 1 })) ?? [];
    expect(new Set(prints).size).toBe(2);
  });
});
