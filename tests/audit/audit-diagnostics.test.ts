import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from '../../src/audit/audit-diagnostics.ts';
import { type AuditedPdf, unreadableAudit } from '../../src/audit/audited-pdf.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { UnreadablePdf } from '../../src/formats/pdf/ua/unreadable-pdf.ts';
import { auditOfFailures, FACTS, failure } from './sample-audit.ts';

const unnamed = (count: number) =>
  Array.from({ length: count }, (_, index) => failure('7.18.1/3', { page: 1, field: `f${index + 1}` }));

const linesOf = (audit: Parameters<typeof diagnosticsOf>[0], all = false) =>
  diagnosticsOf(audit, { all }).map(diagnostic => formatDiagnostic(diagnostic).split('\n'));

describe('a problem on the terminal', () => {
  it('says what it is, where, how often, whom it harms and what to do', () => {
    const [lines = []] = linesOf(auditOfFailures(unnamed(12)));
    expect(lines).toEqual([
      'form.pdf error ua/7.18.1-3: form fields have no name (tooltip)',
      '  where: 12 places: page 1, field f1; page 1, field f2; page 1, field f3; and 9 more',
      expect.stringMatching(/^ {2}harm: A screen reader says/),
      expect.stringMatching(/^ {2}hint: Give each field a name/),
    ]);
  });

  it('names a single place once', () => {
    const [[line] = []] = linesOf(auditOfFailures(unnamed(1)));
    expect(line).toBe('form.pdf, page 1, field f1 error ua/7.18.1-3: a form field has no name (tooltip)');
  });

  it('says which part of the page it is on', () => {
    const [[, line] = []] = linesOf(auditOfFailures([failure('7.18.1/3', { page: 1, area: 'top left' })]));
    expect(line).toBe('  where: top left of the page');
  });

  it('names no place when the whole file is meant', () => {
    const [[line] = []] = linesOf(auditOfFailures([failure('7.1/9')]));
    expect(line).toBe('form.pdf error ua/7.1-9: the document has no title');
  });

  it('names fonts', () => {
    const font = 'Arial (bold)';
    const [lines = []] = linesOf(auditOfFailures([failure('7.21.4.1/1', { page: 2, font })]));
    expect(lines.slice(0, 2)).toEqual([
      'form.pdf, page 2 error ua/7.21.4.1-1: a font is not in the file (not embedded)',
      '  where: font Arial (bold)',
    ]);
  });

  it('names pages once, however much is on them', () => {
    const content = [1, 1, 2].map(page => failure('7.1/3', { page }));
    const [[, line] = []] = linesOf(auditOfFailures(content));
    expect(line).toBe('  where: 3 places: pages 1 and 2');
  });

  it('counts those that have no place of their own', () => {
    const [[, line] = []] = linesOf(auditOfFailures([failure('7.11/1'), failure('7.11/1')]));
    expect(line).toBe('  where: 2 times');
  });

  it('counts those beyond the first thousand', () => {
    const omitted = [{ clause: '7.18.1', test: 3, count: 4000 }];
    const [[, line] = []] = linesOf(auditOfFailures(unnamed(2), { omitted }));
    expect(line).toBe('  where: 4,002 places: page 1, field f1; page 1, field f2; and 4,000 more');
  });

  it('cuts a field name at its begin, where the groups are', () => {
    const field = `${'group.'.repeat(50)}naam`;
    const [[line] = []] = linesOf(auditOfFailures([failure('7.18.1/3', { field })]));
    expect(line).toMatch(/field ….{0,60}\.naam error/);
  });

  it('tells what follows from it in one sentence', () => {
    const failures = ['7.1/11', '7.1/3', '7.1/3', '7.18.4/1'].map(rule => failure(rule));
    const told = linesOf(auditOfFailures(failures, { facts: { ...FACTS, isTagged: false } }));
    expect(told).toHaveLength(1);
    expect(told[0]?.[2]).toMatch(/ 2 other rules fail for the same reason, in 3 places\.$/);
  });
});

describe('every breach on the terminal', () => {
  it('stands at its own place, in the words of its rule', () => {
    const told = linesOf(auditOfFailures(unnamed(2)), true).map(([line]) => line);
    expect(told).toEqual([
      'form.pdf, page 1, field f1 error ua/7.18.1-3: form fields have no name (tooltip): Something is wrong.',
      'form.pdf, page 1, field f2 error ua/7.18.1-3: form fields have no name (tooltip): Something is wrong.',
    ]);
  });

  it('says which rule it follows from', () => {
    const told = diagnosticsOf(auditOfFailures([failure('7.1/8'), failure('7.1/9')]), { all: true });
    expect(told.map(({ hint }) => hint)).toContain('this follows from rule 7.1/8: mend that first');
  });

  it('is followed by how many were only counted', () => {
    const omitted = [{ clause: '7.18.1', test: 3, count: 4000 }];
    const told = linesOf(auditOfFailures(unnamed(1), { omitted }), true).map(([line]) => line);
    expect(told[1]).toContain('4,000 more, which are only counted');
  });
});

describe('a damaged file', () => {
  const facts = { ...FACTS, isRepaired: true };

  it('says so first, since what is wrong may come from that', () => {
    const codes = diagnosticsOf(auditOfFailures([failure('7.3/1')], { facts }), { all: false });
    expect(codes.map(({ code, severity }) => [code, severity])).toEqual([
      ['ua/damaged', 'warning'],
      ['ua/7.3-1', 'error'],
    ]);
  });

  it('is warned of when it passes', () => {
    expect(diagnosticsOf(auditOfFailures([], { facts }), { all: false })).toHaveLength(1);
  });
});

describe('what could not be judged', () => {
  it('is an error, one for each reason', () => {
    const undecided = [1, 2].map(test => ({ clause: '7.21.7', test, reason: 'Its CMap is not at hand.' }));
    expect(diagnosticsOf(auditOfFailures([], { undecided }), { all: false })).toMatchObject([
      {
        code: 'ua/undecided',
        severity: 'error',
        message: 'rules 7.21.7/1, 7.21.7/2 could not be judged: Its CMap is not at hand.',
      },
    ]);
  });

  it('is open in a file that breaks no rule, and nothing to wait for in one that does', () => {
    const undecided = [{ clause: '7.21.7', test: 1, reason: 'Its CMap is not at hand.' }];
    const hintOf = (audit: AuditedPdf) => diagnosticsOf(audit, { all: false }).at(-1)?.hint;
    expect(hintOf(auditOfFailures([], { undecided }))).toMatch(/^whether the file passes is open/);
    expect(hintOf(auditOfFailures([failure('7.3/1')], { undecided }))).toMatch(/^mend the rest first/);
  });

  it('may come from the damage of a file, so that a whole copy is the first thing to look for', () => {
    const undecided = [{ clause: '7.1', test: 3, reason: 'The page tree leads to no page.' }];
    const diagnostics = diagnosticsOf(
      auditOfFailures([], { undecided, facts: { ...FACTS, isRepaired: true } }),
      { all: false },
    );
    expect(diagnostics.find(({ code }) => code === 'ua/undecided')?.hint).toMatch(/^that may be the damage/);
  });

  it.each(['not-a-pdf', 'broken', 'encrypted', 'too-large'] as const)('is an error: %s', reason => {
    const audit = unreadableAudit('a.pdf', new UnreadablePdf(reason, 'It can’t be read.'));
    expect(linesOf(audit)).toEqual([
      [`a.pdf error ua/${reason}: It can’t be read.`, expect.stringMatching(/^ {2}hint: [a-z]/)],
    ]);
  });
});
