import { describe, expect, it } from 'vitest';
import { auditOf } from '../../src/audit/audited-pdf.ts';
import { runOverview } from '../../src/audit/run-overview.ts';
import { FACTS, failure, reportOf } from './sample-audit.ts';

const auditWith = (file: string, rules: readonly string[], producer: string | null = null) =>
  auditOf(
    file,
    reportOf(
      rules.map(rule => failure(rule)),
      { facts: { ...FACTS, producer } },
    ),
  );

describe('many files', () => {
  it('have in common what keeps people out first, by the number of files', () => {
    const audits = [
      auditWith('a.pdf', ['7.1/9', '7.1/10']),
      auditWith('b.pdf', ['7.1/9', '7.18.1/3']),
      auditWith('c.pdf', ['7.1/9', '7.18.1/3']),
    ];
    expect(runOverview(audits)).toEqual([
      'in common:',
      '    - 2 files: form fields have no name (tooltip)',
      '    - 3 files: the document has no title',
    ]);
  });

  it('are told with the worst of them', () => {
    const audits = [
      auditWith('a.pdf', ['7.1/9']),
      auditWith('b.pdf', ['7.1/10', '7.1/9']),
      auditWith('c.pdf', ['7.18.1/3']),
      auditWith('d.pdf', ['7.1/10']),
    ];
    expect(runOverview(audits).slice(-4)).toEqual([
      'worst:',
      '    - c.pdf: 1 thing to mend, 1 of which keeps people out',
      '    - b.pdf: 2 things to mend',
      '    - a.pdf: 1 thing to mend',
    ]);
  });

  it('are told once what to set in the program that made them', () => {
    const audits = [
      auditWith('a.pdf', ['7.1/9'], 'LibreOffice 7.4'),
      auditWith('b.pdf', ['7.1/9', '7.1/10'], 'LibreOffice 7.5'),
    ];
    expect(runOverview(audits).slice(2)).toEqual([
      'made with LibreOffice, 2 files: mend it there, and make the PDF again:',
      '    - title: File, Properties, Description, Title',
      '    - title in the window: File, Export As, Export as PDF, User Interface, “Display document title”',
    ]);
  });
});

it('of one file nothing more is told', () => {
  expect(runOverview([auditWith('a.pdf', ['7.1/9'])])).toEqual([]);
});
