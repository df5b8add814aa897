import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { auditOf, unreadableAudit } from '../../src/audit/audited-pdf.ts';
import { junitOf } from '../../src/audit/junit.ts';
import { UnreadablePdf } from '../../src/formats/pdf/ua/unreadable-pdf.ts';
import { auditOfFailures, FACTS, failure, reportOf } from './sample-audit.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** All elements, by a strict parser; throws on what is no XML. */
function elementsOf(xml: string): readonly Element[] {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes }));
  parser.write(xml).close();
  return found;
}

const named = (xml: string, name: string) => elementsOf(xml).filter(element => element.name === name);

const OPEN = [{ clause: '7.21.7', test: 1, reason: 'Its CMap is not at hand.' }];
const failing = auditOfFailures([failure('7.18.1/3', { page: 1, field: 'a' }), failure('5/1')], {
  undecided: OPEN,
});
const unreadable = unreadableAudit('kapot.pdf', new UnreadablePdf('broken', 'The file has no pages.'));
const passing = auditOf('goed.pdf', reportOf([]));
const rejected = new Map([
  [
    'goed.pdf',
    [{ code: 'review/rejected', severity: 'error', message: 'the person found it not good' } as const],
  ],
]);

describe('a JUnit report', () => {
  it('has a suite for each file, with its counts', () => {
    const suites = named(junitOf([failing, unreadable, passing]), 'testsuite');
    expect(suites.map(({ attributes }) => attributes)).toEqual([
      { name: 'form.pdf', tests: '106', failures: '2', errors: '1' },
      { name: 'kapot.pdf', tests: '1', failures: '0', errors: '1' },
      { name: 'goed.pdf', tests: '106', failures: '0', errors: '0' },
    ]);
  });

  it('adds them up', () => {
    const [all] = named(junitOf([failing, unreadable, passing]), 'testsuites');
    expect(all?.attributes).toEqual({ name: 'PDF/UA-1', tests: '213', failures: '2', errors: '2' });
  });

  it('gives each case a name of its own, since GitLab drops those of the same name', () => {
    const cases = named(junitOf([failing, passing]), 'testcase');
    const names = new Set(cases.map(({ attributes }) => `${attributes.classname} ${attributes.name}`));
    expect(names.size).toBe(212);
  });

  it('says in a failure what is wrong and how often', () => {
    expect(named(junitOf([failing]), 'failure').map(({ attributes }) => attributes)).toEqual([
      {
        type: 'formal',
        message: 'The file does not say that it is accessible (no PDF/UA mark in its metadata) (1 place)',
      },
      { type: 'barrier', message: 'A form field has no name (tooltip) (1 place)' },
    ]);
  });

  it.each([
    ['a rule that is broken', failing, 'mark in its metadata) (1 place)\n'],
    ['a rule that could not be judged', failing, '>Could not be judged. Its CMap is not at hand.</error>'],
    ['a file that can’t be read', unreadable, '>The file has no pages.\n'],
  ])('says in its text about %s what the attribute says, since GitLab shows only that', (_, audit, text) => {
    expect(junitOf([audit])).toContain(text);
  });

  it('tells what a file keeps as one case, where hundreds of files would be too much for GitLab', () => {
    const xml = junitOf([failing, ...Array.from({ length: 200 }, () => passing)]);
    const names = named(xml, 'testcase').map(({ attributes }) => attributes.name);
    expect(names.slice(-1)).toEqual(['All other rules of PDF/UA-1 are kept.']);
    expect(named(xml, 'testsuite').slice(0, 2)).toMatchObject([
      { attributes: { name: 'form.pdf', tests: '4', failures: '2', errors: '1' } },
      { attributes: { name: 'goed.pdf', tests: '1', failures: '0', errors: '0' } },
    ]);
  });

  it('says in its body where, and which rule it follows from', () => {
    const xml = junitOf([auditOfFailures([failure('7.1/8'), failure('7.1/9', { page: 3 })])]);
    expect(xml).toContain('This follows from rule 7.1/8: mend that first.\npage 3: Something is wrong.');
  });

  it('says where to set it in the program that made the file', () => {
    const facts = { ...FACTS, producer: 'LibreOffice 7.4' };
    const xml = junitOf([auditOfFailures([failure('7.1/9')], { facts })]);
    expect(xml).toContain('\nIn LibreOffice: File, Properties, Description, Title.\n');
  });

  it('names fewer places where there are many failures', () => {
    const many = Array.from({ length: 60 }, (_, index) => failure('7.3/1', { page: index + 1 }));
    const xml = junitOf(Array.from({ length: 4000 }, () => auditOfFailures(many)));
    expect(xml).toContain('page 25: Something is wrong.\nand 35 more</failure>');
  });

  it('names some places, and counts the others', () => {
    const many = Array.from({ length: 60 }, (_, index) => failure('7.3/1', { page: index + 1 }));
    const xml = junitOf([auditOfFailures(many)]);
    expect(xml).toContain('page 50: Something is wrong.\nand 10 more</failure>');
  });

  it('tells a rule that could not be judged as an error, so that it never looks passed', () => {
    const errors = named(junitOf([auditOfFailures([], { undecided: OPEN })]), 'error');
    expect(errors.map(({ attributes }) => attributes.message)).toEqual([
      'Could not be judged. Its CMap is not at hand.',
    ]);
  });

  it('fails a rule that is broken, whatever else of it could not be judged', () => {
    const xml = junitOf([auditOfFailures([failure('7.21.7/1')], { undecided: OPEN })]);
    expect([named(xml, 'failure').length, named(xml, 'error').length]).toEqual([1, 0]);
  });

  it('tells a file that can’t be read as an error', () => {
    expect(named(junitOf([unreadable]), 'error').map(({ attributes }) => attributes)).toEqual([
      { type: 'ua/broken', message: 'The file has no pages.' },
    ]);
  });

  it('stays XML, whatever a file and its fields are called', () => {
    const audit = auditOf('a"<&\u0000\ud83d]]>.pdf', reportOf([failure('7.3/1', { path: ']]><x>\u0001&' })]));
    const [suite] = named(junitOf([audit]), 'testsuite');
    expect(suite?.attributes.name).toBe('a"<&<U+0000><U+D83D>]]>.pdf');
  });

  it('is the same for the same files', () => {
    expect(junitOf([failing])).toBe(junitOf([failing]));
  });

  it('has a case for what a person found, which fails when that is not good', () => {
    const xml = junitOf([passing], rejected);
    expect(named(xml, 'failure').map(({ attributes }) => attributes)).toEqual([
      { type: 'review/rejected', message: 'the person found it not good' },
    ]);
    expect(named(xml, 'testsuite')[0]?.attributes).toMatchObject({ tests: '107', failures: '1' });
  });

  it('has that case kept when somebody looked and found it good', () => {
    const xml = junitOf([passing], new Map([['goed.pdf', []]]));
    expect(named(xml, 'testsuite')[0]?.attributes).toMatchObject({ tests: '107', failures: '0' });
    expect(named(xml, 'testcase').at(-1)?.attributes.name).toBe('A person looked at it, and found it good.');
  });
});
