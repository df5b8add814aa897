import { describe, expect, it } from 'vitest';
import type { UaFailure } from '../../src/formats/pdf/ua/report.ts';
import { auditOfFailures, FACTS, failure } from './sample-audit.ts';

/** Which rule each broken rule follows from. */
function causes(failures: readonly UaFailure[], isTagged = true): Record<string, string | null> {
  const { problems } = auditOfFailures(failures, { facts: { ...FACTS, isTagged } });
  return Object.fromEntries(
    problems.map(({ clause, test, followsFrom }) => [`${clause}/${test}`, followsFrom]),
  );
}

describe('what follows from what', () => {
  it('takes content, fields, links and the tab order with the missing tags', () => {
    const failures = ['7.1/11', '6.2/1', '7.1/3', '7.18.4/1', '7.18.5/1', '7.18.3/1'].map(rule =>
      failure(rule),
    );
    expect(causes(failures, false)).toEqual({
      '7.1/11': null,
      '6.2/1': '7.1/11',
      '7.1/3': '7.1/11',
      '7.18.4/1': '7.1/11',
      '7.18.5/1': '7.1/11',
      '7.18.3/1': '7.1/11',
    });
  });

  it('leaves the names of fields on their own, since no tag gives them', () => {
    expect(causes([failure('7.1/11'), failure('7.18.1/3')], false)).toHaveProperty(['7.18.1/3'], null);
  });

  it('leaves untagged content on its own in a tagged file', () => {
    expect(causes([failure('6.2/1'), failure('7.1/3')])).toHaveProperty(['7.1/3'], null);
  });

  it('takes all rules about languages as one', () => {
    const found = causes(['7.2/2', '7.2/24', '7.2/25', '7.2/33', '7.2/34'].map(rule => failure(rule)));
    expect(found).toEqual({
      '7.2/34': null,
      '7.2/25': '7.2/34',
      '7.2/33': '7.2/34',
      '7.2/24': '7.2/34',
      '7.2/2': '7.2/34',
    });
  });

  it('leaves a language that is named wrongly on its own', () => {
    expect(causes([failure('7.2/29'), failure('7.2/34')])).toEqual({ '7.2/29': null, '7.2/34': null });
  });

  it('takes what metadata hold with the missing metadata', () => {
    expect(causes([failure('7.1/8'), failure('7.1/9')])).toHaveProperty(['7.1/9'], '7.1/8');
  });

  it('takes the description of a link with the rule about links, when both are about the same links', () => {
    const link = { page: 1, object: '9 0 R' };
    const found = causes([failure('7.18.5/2', link), failure('7.18.1/2', link)]);
    expect(found).toHaveProperty(['7.18.1/2'], '7.18.5/2');
  });

  it('leaves it on its own when a comment has no description either', () => {
    const link = { page: 1, object: '9 0 R' };
    const note = { page: 1, object: '10 0 R' };
    const found = causes([failure('7.18.5/2', link), failure('7.18.1/2', link), failure('7.18.1/2', note)]);
    expect(found).toHaveProperty(['7.18.1/2'], null);
  });

  it('takes widths with a fault of the same font', () => {
    const found = causes([
      failure('7.21.3.2/1', { object: '5 0 R' }),
      failure('7.21.5/1', { object: '5 0 R' }),
    ]);
    expect(found).toHaveProperty(['7.21.5/1'], '7.21.3.2/1');
  });

  it('leaves widths of another font on their own', () => {
    const found = causes([
      failure('7.21.3.2/1', { object: '5 0 R' }),
      failure('7.21.5/1', { object: '6 0 R' }),
    ]);
    expect(found).toHaveProperty(['7.21.5/1'], null);
  });

  it('leaves breaches on their own when some of them were only counted', () => {
    const { problems } = auditOfFailures(
      [failure('7.21.3.2/1', { object: '5 0 R' }), failure('7.21.5/1', { object: '5 0 R' })],
      { omitted: [{ clause: '7.21.5', test: 1, count: 3 }] },
    );
    expect(problems.map(({ followsFrom }) => followsFrom)).toEqual([null, null]);
  });

  it('takes a cell with the table that holds it directly', () => {
    const found = causes([
      failure('7.2/3', { path: 'Document/Table' }),
      failure('7.2/9', { path: 'Document/Table/TD[2]' }),
    ]);
    expect(found).toHaveProperty(['7.2/9'], '7.2/3');
  });

  it('leaves a cell outside that table on its own', () => {
    const found = causes([
      failure('7.2/3', { path: 'Document/Table' }),
      failure('7.2/9', { path: 'Document/P/TD' }),
    ]);
    expect(found).toHaveProperty(['7.2/9'], null);
  });

  it('takes the version of a file with the other standard that it says it keeps', () => {
    expect(causes([failure('5/2'), failure('6.1/1')])).toHaveProperty(['6.1/1'], '5/2');
  });

  it('takes tags that hold something else than their fields with the fields that are left out of them', () => {
    const fields = Array.from({ length: 13 }, () => failure('7.18.4/1', { field: 'naam' }));
    const inTag = failure('7.18.4/1', { field: 'naam', path: 'Document/P' });
    expect(causes([...fields, failure('7.18.4/2')])).toHaveProperty(['7.18.4/2'], '7.18.4/1');
    expect(causes([...fields.slice(0, 3), failure('7.18.4/2')])).toHaveProperty(['7.18.4/2'], null);
    expect(causes([...fields, inTag, failure('7.18.4/2')])).toHaveProperty(['7.18.4/2'], null);
  });

  it('names the end of a chain', () => {
    const failures = ['7.1/11', '6.2/1', '7.1/3'].map(rule => failure(rule));
    expect(causes(failures, false)).toHaveProperty(['7.1/3'], '7.1/11');
  });
});
