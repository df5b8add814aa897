import { describe, expect, it } from 'vitest';
import { nextStepOf, summaryOf } from '../../src/audit/audit-summary.ts';
import { auditOf, unreadableAudit } from '../../src/audit/audited-pdf.ts';
import { UnreadablePdf } from '../../src/formats/pdf/ua/unreadable-pdf.ts';
import { auditOfFailures, FACTS, failure, reportOf } from './sample-audit.ts';

const passing = auditOf('form.pdf', reportOf([]));
const OPEN = [{ clause: '7.21.7', test: 1, reason: 'Its CMap is not at hand.' }];

describe('the last lines', () => {
  it('say what passed', () => {
    expect(summaryOf([passing])[0]).toBe('form.pdf passes PDF/UA-1: 106 rules, 12 pages, 24 fields');
  });

  it('leave out fields of a file without any', () => {
    const audit = auditOf('a.pdf', reportOf([], { facts: { ...FACTS, pages: 1, formFields: 0 } }));
    expect(summaryOf([audit])[0]).toBe('a.pdf passes PDF/UA-1: 106 rules, 1 page');
  });

  it('say once a run that a person has to look, however many files pass', () => {
    expect(nextStepOf([passing, passing], 'open')).toEqual([
      expect.stringMatching(/^A person still has to look.*--review pages/),
    ]);
  });

  it.each([
    ['map/Mijn form.pdf', 'veldwerk check "map/Mijn form.pdf" --review "Mijn form.html"'],
    ['C:\\map\\form.PDF', 'veldwerk check C:\\map\\form.PDF --review form.html'],
  ])('say what to type for %s', (file, command) => {
    expect(nextStepOf([{ ...passing, file }], 'open')[0]).toContain(command);
  });

  it('say what failed, and what to mend first', () => {
    const audit = auditOfFailures([
      failure('5/1'),
      failure('7.3/1', { page: 1 }),
      failure('7.3/1', { page: 2 }),
    ]);
    expect(summaryOf([audit])).toEqual([
      'form.pdf fails PDF/UA-1: 2 things to mend (2 of 106 rules broken, in 3 places)',
      '  mend first: pictures have no description (alternative text)',
    ]);
    expect(nextStepOf([audit], 'open')).toEqual([expect.stringMatching(/^To see the places: .*--review/)]);
  });

  it('count things to mend, not the rules that follow from them', () => {
    const failures = ['7.1/11', '7.1/3'].map(rule => failure(rule));
    const audit = auditOfFailures(failures, { facts: { ...FACTS, isTagged: false } });
    expect(summaryOf([audit])[0]).toBe(
      'form.pdf fails PDF/UA-1: 1 thing to mend (2 of 106 rules broken, in 2 places)',
    );
  });

  it('say what to do with a page that is made, and nothing more once it is ticked', () => {
    expect(nextStepOf([passing], 'page-made')).toEqual([expect.stringMatching(/^Open the page/)]);
    expect(nextStepOf([passing], 'done')).toEqual([]);
  });

  it('say where to set it in the program that made the file', () => {
    const facts = { ...FACTS, isTagged: false, producer: 'LibreOffice 7.4' };
    expect(summaryOf([auditOfFailures([failure('7.1/11')], { facts })]).slice(2, 4)).toEqual([
      '  made with LibreOffice: mend it there, and make the PDF again:',
      expect.stringMatching(/^ {4}- tags: .*Universal Accessibility \(PDF\/UA\)/),
    ]);
  });

  it('name the damage of a file, and nobody for it', () => {
    const facts = { ...FACTS, producer: 'LibreOffice 7.4', isRepaired: true };
    expect(summaryOf([auditOfFailures([failure('7.1/11')], { facts })]).slice(1)).toEqual([
      '  mend first: the file itself, which is damaged',
    ]);
  });

  it('say that a file keeps another standard, instead of what to mend first', () => {
    expect(summaryOf([auditOfFailures([failure('5/2'), failure('6.1/1')])])[1]).toContain('PDF/UA-2');
  });

  it('give no verdict when a rule could not be judged', () => {
    expect(summaryOf([auditOfFailures([], { undecided: OPEN })])).toEqual([
      'form.pdf breaks no rule of PDF/UA-1, but 1 rule could not be judged: no verdict, 12 pages, 24 fields',
    ]);
  });

  it('say which file could not be judged at all', () => {
    const audit = unreadableAudit('a.pdf', new UnreadablePdf('broken', 'The file has no pages.'));
    expect(summaryOf([audit])).toEqual(['a.pdf could not be judged: the file has no pages.']);
  });
});
