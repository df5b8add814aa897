import { describe, expect, it } from 'vitest';
import { RULE_NAMES } from '../../../src/audit/advice/rule-names.ts';
import type { AuditedPdf } from '../../../src/audit/audited-pdf.ts';
import type { PageLocale } from '../../../src/audit/page/page-locale.ts';
import type { UaFailure } from '../../../src/formats/pdf/ua/report.ts';
import { auditOfFailures, FACTS, failure } from '../sample-audit.ts';
import { samplePage } from './sample-review.ts';

const pageOf = (audit: AuditedPdf, locale: PageLocale = 'nl-NL'): string => samplePage({ audit, locale });

/** Fields without a name, each in a place of its own. */
const unnamed = (count: number): readonly UaFailure[] =>
  Array.from({ length: count }, (_, index) =>
    failure('7.18.1/3', { page: 2, area: 'top left', field: `veld${index + 1}` }),
  );

describe('a thing to mend', () => {
  it('says whom it hinders, what to do and where it is', () => {
    const page = pageOf(auditOfFailures(unnamed(1)));
    expect(page).toContain('<dt>Wie heeft er last van?</dt><dd><p>Een voorleesprogramma zegt alleen');
    expect(page).toContain('<dt>Wat doe je eraan?</dt><dd><p>Geef elk veld een naam');
    expect(page).toContain('<li>Pagina 2, linksboven: veld <code><bdi lang="zxx">veld1</bdi></code></li>');
  });

  it('says so in English too', () => {
    const page = pageOf(auditOfFailures(unnamed(1)), 'en');
    expect(page).toContain('<dt>Who is hindered?</dt><dd><p>A screen reader says');
    expect(page).toContain('<li>Page 2, top left: field <code>');
  });

  it('names twenty places and counts the others', () => {
    const page = pageOf(auditOfFailures(unnamed(31)));
    expect(page.match(/lang="zxx">veld\d+<\/bdi>/g)).toHaveLength(20);
    expect(page).toContain('<li>en nog 11</li>');
  });

  it('names places that are alike once, with how often', () => {
    const page = pageOf(auditOfFailures([1, 2, 3].map(() => failure('7.21.5/1', { font: 'Proef' }))));
    expect(page).toContain('<bdi lang="zxx">Proef</bdi></code> <span class="kind">3 keer</span></li>');
  });

  it('says nothing of places that nobody knows', () => {
    expect(pageOf(auditOfFailures([failure('7.1/9')]))).not.toContain('Waar staat het?');
  });

  it('names what is mended with it', () => {
    expect(pageOf(auditOfFailures([failure('7.1/8'), failure('5/1')]))).toContain(
      '<dt>Is waarschijnlijk meteen ook opgelost</dt><dd><ul><li>Het bestand zegt niet dat het toegankelijk is',
    );
  });

  it('means less where all of it is of one kind', () => {
    const signs = pageOf(auditOfFailures([failure('7.21.7/1', { font: 'ZapfDingbats' })]));
    const letters = pageOf(auditOfFailures([failure('7.21.7/1', { font: 'Proef' })]));
    expect(signs).toContain('<summary>Tekens zoals ✓');
    expect(letters).toContain('<summary>Sommige letters of tekens');
  });

  it('says in English where the program that made the file has it', () => {
    const facts = { ...FACTS, creator: 'Microsoft® Word 2019', producer: 'Microsoft® Word 2019' };
    expect(pageOf(auditOfFailures([failure('7.1/9')], { facts }))).toContain(
      '<p>In Microsoft Word, in het Engels: <span lang="en">File, Info, Title.</span></p>',
    );
  });

  it.each(['nl-NL', 'en'] as const)('is told of every rule, in %s', locale => {
    const page = pageOf(auditOfFailures(RULE_NAMES.map(name => failure(name))), locale);
    expect(page).toContain('<ul class="problems">');
    expect(page).not.toMatch(/undefined|\[object/);
  });

  it('gets no markup into the page with a name', () => {
    expect(pageOf(auditOfFailures([failure('7.18.1/3', { field: '</bdi><img src=x>' })]))).not.toContain(
      '<img',
    );
  });
});
