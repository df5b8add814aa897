import { describe, expect, it } from 'vitest';
import { auditOf, unreadableAudit } from '../../src/audit/audited-pdf.ts';
import { UnreadablePdf } from '../../src/formats/pdf/ua/unreadable-pdf.ts';
import { auditOfFailures, FACTS, failure, reportOf } from './sample-audit.ts';

const OPEN = [{ clause: '7.21.5', test: 1, reason: 'Its CMap is not at hand.' }];

const order = (rules: readonly string[]) =>
  auditOfFailures(rules.map(rule => failure(rule, { page: 1 }))).problems.map(
    ({ clause, test }) => `${clause}/${test}`,
  );

describe('the verdict', () => {
  it('passes a file that breaks no rule', () => {
    expect(auditOf('form.pdf', reportOf([])).outcome).toBe('passes');
  });

  it('fails a file that breaks one', () => {
    expect(auditOfFailures([failure('7.1/9')]).outcome).toBe('fails');
  });

  it('fails a file whose breaches were only counted', () => {
    const audit = auditOfFailures([], { omitted: [{ clause: '7.3', test: 1, count: 7 }] });
    expect(audit).toMatchObject({ outcome: 'fails', problems: [{ clause: '7.3', count: 7, places: [] }] });
  });

  it('does not pass a file when a rule could not be judged', () => {
    expect(auditOfFailures([], { undecided: OPEN }).outcome).toBe('undecided');
  });

  it('fails a file that breaks a rule, whatever could not be judged', () => {
    expect(auditOfFailures([failure('7.1/9')], { undecided: OPEN }).outcome).toBe('fails');
  });

  it('gives no verdict on a file that can’t be read', () => {
    const audit = unreadableAudit('a.pdf', new UnreadablePdf('encrypted', 'The file asks for a password.'));
    expect(audit).toMatchObject({
      outcome: 'unreadable',
      facts: null,
      unreadable: { code: 'ua/encrypted', severity: 'error', place: { file: 'a.pdf' } },
    });
  });
});

describe('problems', () => {
  it('gather the breaches of a rule, with those that were only counted', () => {
    const { problems } = auditOfFailures([failure('7.3/1', { page: 1 }), failure('7.3/1', { page: 2 })], {
      omitted: [{ clause: '7.3', test: 1, count: 5 }],
    });
    expect(problems.map(({ count, places }) => [count, places.length])).toEqual([[7, 2]]);
  });

  it('come with barriers first, and formalities last', () => {
    expect(order(['5/1', '7.1/9', '7.3/1'])).toEqual(['7.3/1', '7.1/9', '5/1']);
  });

  it('come with what concerns the whole file before what is in many places', () => {
    const audit = auditOfFailures([
      failure('7.3/1', { page: 1 }),
      failure('7.3/1', { page: 2 }),
      failure('7.16/1'),
    ]);
    expect(audit.problems.map(({ clause }) => clause)).toEqual(['7.16', '7.3']);
  });

  it('come with what is in most places first, within one urgency', () => {
    expect(order(['7.3/1', '7.18.1/3', '7.18.1/3'])).toEqual(['7.18.1/3', '7.3/1']);
  });

  it('come with the language of the texts before other things of the whole file', () => {
    expect(order(['7.1/8', '7.1/10', '7.2/34'])).toEqual(['7.2/34', '7.1/8', '7.1/10']);
  });

  it('come with links that are not tagged before what they lack besides', () => {
    const link = { page: 1, object: '9 0 R' };
    const audit = auditOfFailures(['7.18.5/2', '7.18.1/2', '7.18.5/1'].map(rule => failure(rule, link)));
    expect(audit.problems.map(({ clause, test }) => `${clause}/${test}`)).toEqual([
      '7.18.5/1',
      '7.18.5/2',
      '7.18.1/2',
    ]);
  });

  it('come with another standard before all, since the rest may not hold for it', () => {
    expect(order(['7.3/1', '5/2', '6.1/1'])).toEqual(['5/2', '6.1/1', '7.3/1']);
    expect(order(['7.3/1', '5/2'])).toEqual(['7.3/1', '5/2']);
  });

  it('come in the order of the standard when nothing else tells', () => {
    expect(order(['7.18.1/3', '7.3/1'])).toEqual(['7.3/1', '7.18.1/3']);
  });

  it('come with a cause before what follows from it', () => {
    expect(order(['7.2/25', '7.2/25', '7.2/34', '7.5/1'])).toEqual(['7.2/34', '7.2/25', '7.5/1']);
  });
});

describe('strings of the file', () => {
  it('can move nothing on a terminal', () => {
    const { problems } = auditOfFailures([
      failure('7.18.1/3', { field: 'naam\u001b[2J', message: 'x\u202ey', path: 'Form\u0007' }),
    ]);
    expect(problems[0]?.places).toEqual([
      { field: 'naam<U+001B>[2J', message: 'x<U+202E>y', path: 'Form<U+0007>' },
    ]);
  });

  it('are cut', () => {
    const { facts, problems } = auditOfFailures([failure('7.18.1/3', { field: 'a'.repeat(1_000_000) })], {
      facts: { ...FACTS, producer: 'b'.repeat(1_000_000) },
    });
    expect(JSON.stringify({ facts, problems }).length).toBeLessThan(3000);
  });

  it('are made visible in the reason of a rule that could not be judged', () => {
    const audit = auditOfFailures([], { undecided: [{ clause: '7.21.5', test: 1, reason: 'Font \u0000x' }] });
    expect(audit.undecided[0]?.reason).toBe('Font <U+0000>x');
  });
});
