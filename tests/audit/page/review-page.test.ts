import { describe, expect, it } from 'vitest';
import { RULE_NAMES } from '../../../src/audit/advice/rule-names.ts';
import { reviewPage } from '../../../src/audit/page/review-page.ts';
import { readRecord } from '../../../src/audit/page/review-record.ts';
import type { Review } from '../../../src/formats/pdf/ua/review/review.ts';
import { auditOfFailures, failure } from '../sample-audit.ts';
import { BARE, box, DIGEST, PASSED, SAMPLE, samplePage } from './sample-review.ts';

/** The ids of the questions that a page asks. */
const questions = (page: string): readonly string[] =>
  [...page.matchAll(/<section class="question" id="([^"]+)"/g)].map(match => match[1] ?? '');

const withText = (text: string): Review => ({
  ...SAMPLE,
  title: text,
  fields: SAMPLE.fields.map(field => ({ ...field, field: text, name: text })),
  reading: SAMPLE.reading.map(item => ({ ...item, text, type: text, language: text })),
  tables: SAMPLE.tables.map(table => ({
    ...table,
    caption: text,
    rows: [[{ isHeader: false, text, columns: -3, rows: Number.NaN, headers: [text] }]],
  })),
  links: [{ text, description: text, page: null, target: text, box: null }],
});

const failing = (...rules: readonly string[]) => auditOfFailures(rules.map(rule => failure(rule)));

describe('the page', () => {
  it('asks every question of a file that has something of everything', () => {
    expect(questions(samplePage())).toEqual([
      'title',
      'reading-order',
      'headings',
      'fields',
      'pictures',
      'tables',
      'languages',
      'links',
      'artifacts',
      'senses',
      'contrast',
      'motion',
      'letters',
      'use',
    ]);
  });

  it('leaves out what a file has nothing of, and says so', () => {
    const page = samplePage({ review: BARE });
    expect(questions(page)).toEqual([
      'title',
      'reading-order',
      'headings',
      'languages',
      'senses',
      'contrast',
      'motion',
      'use',
    ]);
    expect(page).toContain('Tabellen: er is er geen.');
  });

  it('answers nothing beforehand', () => {
    expect(samplePage()).not.toMatch(/<input[^>]*\schecked/);
  });

  it('says at the top what the machine found', () => {
    expect(samplePage()).toContain('Geen fouten. Het bestand voldoet aan alle regels');
  });

  it.each([
    [
      'nl-NL',
      '<summary>Niet elk veld heeft een naam ',
      '<summary>In het bestand zit een laag voor de drukpers',
    ],
    ['en', '<summary>A form field has no name (tooltip) ', '<summary>A layer for the printing press'],
  ] as const)('names what the machine found broken in its own language: %s', (locale, first, second) => {
    const page = samplePage({ locale, audit: failing('7.18.1/3', '7.18.2/1') });
    expect(page).toContain(first);
    expect(page).toContain(second);
  });

  it('says what a tag is where a title has the word', () => {
    const means = 'Een tag zegt wat een stuk van het document is';
    expect(samplePage({ audit: failing('7.18.4/1') })).toContain(means);
    expect(samplePage({ audit: failing('7.18.1/3') })).not.toContain(means);
  });

  it('names all that is broken, the last of many in a fold', () => {
    const rules = RULE_NAMES.filter(name => name.startsWith('7.21.'));
    const page = samplePage({ audit: failing(...rules) });
    expect([...page.matchAll(/ISO 14289-1, 7\.21\./g)]).toHaveLength(rules.length);
    expect(page).toContain(`<summary>Toon er nog ${rules.length - 12}</summary>`);
  });

  it('counts what there is to mend, not what follows from it', () => {
    const page = samplePage({ audit: failing('7.1/8', '5/1') });
    expect(page).toContain('Het bestand voldoet niet aan PDF/UA-1. Herstel dit eerst.');
    expect(page).not.toContain('<summary>Het bestand zegt niet');
  });

  it('says of a table without a header cell that it has none', () => {
    const [table] = SAMPLE.tables;
    const cells = [{ isHeader: false, text: 'Dag', columns: 1, rows: 1, headers: [] }];
    const tables = table ? [{ ...table, rows: [cells] }] : [];
    expect(samplePage({ review: { ...SAMPLE, tables } })).toContain('Geen enkele cel van deze tabel');
    expect(samplePage()).not.toContain('Geen enkele cel van deze tabel');
  });

  it('says of a table without cells that it has none, and asks nobody to choose one', () => {
    const tables = SAMPLE.tables.map(table => ({ ...table, rows: [[], []] }));
    const page = samplePage({ review: { ...SAMPLE, tables } });
    expect(page).toContain('In deze tabel zijn geen cellen te vinden.');
    expect(page).not.toContain('Kies een cel, met de muis');
  });

  it('says of a table without a word, and of a picture on no page, that there is nothing to see', () => {
    const tables = SAMPLE.tables.map(table => ({
      ...table,
      rows: table.rows.map(row => row.map(cell => ({ ...cell, text: ' ' }))),
    }));
    const pictures = SAMPLE.pictures.map(picture => ({ ...picture, box: null }));
    const page = samplePage({ review: { ...SAMPLE, tables, pictures } });
    expect(page).toContain('In de cellen van deze tabel staat geen tekst.');
    expect(page).toContain('afbeelding 1, op geen enkele pagina te zien');
    expect(samplePage()).not.toContain('geen tekst.');
  });

  it('says how many fields of a page are folded away', () => {
    const fields = SAMPLE.fields.flatMap(field => [
      field,
      { ...field, boxes: field.boxes.slice(0, 1).map(place => ({ ...place, page: 1 })) },
    ]);
    const page = samplePage({ review: { ...SAMPLE, fields: fields.slice(1) } });
    expect(page).toContain('<summary>Pagina 1: 2 velden</summary>');
    expect(page).toContain('<summary>Pagina 2: 1 veld</summary>');
  });

  it('shows a page on which nothing is read out, and says so', () => {
    const reading = SAMPLE.reading.filter(({ page }) => page !== 2);
    const page = samplePage({ review: { ...SAMPLE, reading } });
    expect(page).toContain('Op deze pagina wordt niets voorgelezen.');
    expect(samplePage()).not.toContain('Op deze pagina wordt niets voorgelezen.');
  });

  it('says so before anything else when nothing of the file is read out', () => {
    expect(samplePage({ review: { ...SAMPLE, reading: [] } })).toContain('Er wordt niets voorgelezen.');
  });

  it('says of a file without tags that programs have to guess, not that nothing is read out', () => {
    const page = samplePage({
      review: { ...SAMPLE, reading: [], facts: { ...SAMPLE.facts, isTagged: false } },
    });
    expect(page).toContain('Een voorleesprogramma moet dan raden.');
    expect(page).not.toContain('niets voorgelezen.');
  });

  it('names the fields that no piece of the reading order stands for', () => {
    expect(samplePage()).toMatch(/1 veld staat niet in de leesvolgorde<\/summary>.*soort.*pagina 2/);
  });

  it('says nothing of fields out of order when it knows a part of the order only', () => {
    const review = { ...SAMPLE, leftOut: new Map([['reading', 12]] as const) };
    expect(samplePage({ review })).not.toContain('niet in de leesvolgorde');
  });

  it('tells words in the tag of a field from its name', () => {
    const reading = SAMPLE.reading.map(item => ({ ...item, type: 'Form', from: 'content' as const }));
    expect(samplePage({ review: { ...SAMPLE, reading } })).toContain(
      'tekst bij een veld, niet de naam ervan',
    );
  });

  it('shows a link without words where it stands', () => {
    const links = [{ text: '', description: '', page: null, target: '', box: box(400) }];
    expect(samplePage({ review: { ...SAMPLE, links } })).toMatch(
      /geen woorden<\/em><svg class="crop".*niet te vinden waarheen.*<td>pagina 1<\/td>/,
    );
  });

  it('offers no way out of a question that holds for every file', () => {
    const page = samplePage();
    expect(page).toContain('name="verdict-motion" value="not-applicable"');
    expect(page).not.toContain('name="verdict-title" value="not-applicable"');
  });

  it('says in its own language to which page a link goes', () => {
    const links = [{ text: 'Zie hieronder', description: '', page: 2, target: '', box: null }];
    expect(samplePage({ review: { ...SAMPLE, links } })).toContain('<td class="address">pagina 2</td>');
  });

  it('tells a link that is called as a page is, and leads elsewhere, by its address', () => {
    const links = [{ text: 'Zie', description: '', page: null, target: 'page 2', box: null }];
    expect(samplePage({ review: { ...SAMPLE, links } })).toContain('lang="zxx">page 2</bdi>');
  });

  it('counts formulas apart from pictures', () => {
    const [picture] = SAMPLE.pictures;
    const on = (type: string, page: number) => (picture ? [{ ...picture, type, box: box(20, page) }] : []);
    const pictures = [...on('Figure', 1), ...on('Formula', 1), ...on('Formula', 2)];
    const page = samplePage({ review: { ...SAMPLE, pictures } });
    expect(page).toContain('<summary>Pagina 1: 1 afbeelding, 1 formule</summary>');
    expect(page).toContain('<summary>Pagina 2: 1 formule</summary>');
  });

  it('says of a text in no language that it is unknown', () => {
    const languages = [{ language: '', text: '/A', path: 'Span', page: 1 }];
    expect(samplePage({ review: { ...SAMPLE, languages } })).toContain('<strong>onbekende taal</strong>');
  });

  it('says what stands for a character that nobody can tell', () => {
    const reading = SAMPLE.reading.map(item => ({ ...item, text: 'Dag \ufffd' }));
    expect(samplePage({ review: { ...SAMPLE, reading } })).toContain('Waar \ufffd staat');
    expect(samplePage()).not.toContain('Waar \ufffd staat');
  });

  it('says once of each part of the file that it can’t be read', () => {
    const reason = 'The font program of Proef can’t be read.';
    const undecided = [
      { clause: '7.21.5', test: 1, reason },
      { clause: '7.21.5', test: 1, reason: 'and 3 more' },
      { clause: '7.21.7', test: 1, reason },
      { clause: '7.1', test: 9, reason: 'The XMP metadata is too large to be read.' },
    ];
    expect(samplePage({ audit: { ...PASSED, outcome: 'undecided', undecided } })).toContain(
      '3 regels konden niet worden nagekeken. Niet elk lettertype kan helemaal worden gelezen. De gegevens over het bestand (XMP) kunnen niet worden gelezen.</p>',
    );
  });

  it('draws a thick line where reading goes back up', () => {
    expect(samplePage()).not.toContain('class="way back"');
    const reading = SAMPLE.reading.filter(({ page }) => page === 1).toReversed();
    expect(samplePage({ review: { ...SAMPLE, reading } })).toContain('class="way back"');
  });

  it('says so when the machine could not judge all', () => {
    const undecided = [{ clause: '7.2', test: 1, reason: 'x' }];
    expect(samplePage({ audit: { ...PASSED, outcome: 'undecided', undecided } })).toContain(
      'Eén regel kon niet worden nagekeken.',
    );
  });

  it('is the same for the same file on the same day', () => {
    expect(samplePage()).toBe(samplePage());
  });

  it('speaks English too', () => {
    const page = samplePage({ locale: 'en' });
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('0 of 14 judged');
  });

  it('holds each picture of a page once, however many fields are on it', () => {
    expect([...samplePage().matchAll(/data:image\/png/g)]).toHaveLength(2);
  });

  it('says texts of the file in their own language', () => {
    expect(samplePage({ locale: 'en' })).toContain('<bdi lang="de">Urlaub</bdi>');
    expect(samplePage({ locale: 'en' })).toContain('<bdi lang="nl-NL">Je naam</bdi>');
  });

  it('says how much of the file it doesn’t show', () => {
    const page = samplePage({ review: { ...SAMPLE, leftOut: new Map([['letters', 12]]) } });
    expect(page).toContain('<li>nog 12 letters</li>');
    expect(readRecord(page)?.isPartial).toBe(true);
  });

  it.each(['a', 'en-12', 'nl-a'])('calls a language that nobody knows by its tag: %s', language => {
    const page = samplePage({ review: { ...SAMPLE, language } });
    expect(page).toContain(`<dd>${language}</dd>`);
  });

  it('says that a field has no name', () => {
    expect(samplePage()).toContain('Dit veld heeft geen naam.');
  });

  it('tells a repeated text that is not read out once, with its pages', () => {
    expect(samplePage()).toContain('<bdi lang="nl-NL">Pagina</bdi> <span class="kind">pagina 1, 2</span>');
  });

  it('does without pictures', () => {
    expect(samplePage({ pictures: new Map() })).toContain('Van deze pagina is er geen beeld.');
  });
});

describe('the record in a new page', () => {
  it('belongs to the file, and has every question open', () => {
    const page = samplePage();
    expect(readRecord(page)).toMatchObject({
      file: 'verlof.pdf',
      digest: DIGEST,
      madeOn: '2026-03-02',
      version: '0.1.0',
      machine: { outcome: 'passes', broken: 0, undecided: 0 },
      isPartial: false,
      by: '',
      verdict: null,
      savedOn: null,
    });
    expect(readRecord(page)?.answers.map(({ id }) => id)).toEqual(questions(page));
  });

  it('counts what is ticked one by one', () => {
    const counts = readRecord(samplePage())?.answers.filter(({ items }) => items > 0);
    expect(counts?.map(({ id, items }) => [id, items])).toEqual([
      ['fields', 2],
      ['pictures', 1],
      ['tables', 1],
    ]);
  });
});

describe('a hostile file', () => {
  it.each([
    ['</script><script>alert(1)</script>', '<script>alert'],
    ['--><img src=x onerror=alert(1)>', '<img'],
    ['"><svg onload=alert(1)>', '<svg onload'],
    ["' onmouseover='alert(1)", "' onmouseover='"],
    ['</style></title><iframe src=//x.example>', '<iframe'],
  ])('gets no markup into the page with %s', (text, markup) => {
    const page = samplePage({ review: withText(text), file: text });
    expect(page.replace(/<script type=.*?<\/script>/s, '')).not.toContain(markup);
    expect(readRecord(page)?.file).toBe(text);
  });

  it('gets no script or style beside those of the policy', () => {
    const page = samplePage({ review: withText('</script><style>*{}</style>') });
    expect(page.match(/<(?:script|style)\b[^>]*>/g)).toEqual([
      '<style>',
      '<script type="application/json" id="record">',
      '<script>',
    ]);
  });

  it('turns no direction of text outside its own', () => {
    const page = samplePage({ review: withText('a\u202eb\u2067c\0d\ud800e') });
    expect(page).toContain(
      '<bdi lang="">a\ufffdb\ufffdc\ufffdd\ufffde</bdi>'.replace('lang=""', 'lang="nl-NL"'),
    );
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0]|\p{Surrogate}/u);
  });

  it('shows megabytes of a text as two thousand characters', () => {
    const page = samplePage({ review: withText('€'.repeat(3_000_000)) });
    expect(page.length).toBeLessThan(300_000);
    expect(page).toContain('… en nog 2998000 tekens');
  });

  it('names its types as it likes', () => {
    const reading = ['constructor', '__proto__'].flatMap(type =>
      SAMPLE.reading.map(item => ({ ...item, type })),
    );
    const page = samplePage({ review: { ...SAMPLE, reading } });
    expect(page).toContain('<span class="kind">constructor</span>');
  });

  it('is measured in numbers that browsers know', () => {
    const place = { page: 1, x: Number.NaN, y: Number.POSITIVE_INFINITY, width: -1e300, height: 1e300 };
    const reading = SAMPLE.reading.map(item => ({ ...item, box: place }));
    const fields = SAMPLE.fields.map(field => ({ ...field, boxes: [place] }));
    expect(samplePage({ review: { ...SAMPLE, reading, fields } })).not.toMatch(
      /\s(?:[xy]|width|height|points|viewBox)="[^"]*(?:NaN|Infinity|e\+)/,
    );
  });

  it('of five hundred pages shows sixty, and says what it leaves out', () => {
    const pages = Array.from({ length: 500 }, (_, index) => ({ number: index + 1, width: 595, height: 842 }));
    const reading = pages.flatMap(({ number }) => SAMPLE.reading.map(item => ({ ...item, page: number })));
    const page = samplePage({ review: { ...SAMPLE, pages, reading } });
    expect(page.match(/<summary>Pagina \d+<\/summary>/g)).toHaveLength(60);
    expect(page).toContain('nog 440 pagina’s');
    expect(readRecord(page)?.isPartial).toBe(true);
  });

  it('with a hundred thousand fields shows three hundred', () => {
    const [field] = SAMPLE.fields;
    const fields = Array.from({ length: 100_000 }, () => field ?? SAMPLE.fields).flat();
    const page = reviewPage({
      file: 'x.pdf',
      digest: DIGEST,
      madeOn: '2026-03-02',
      version: '0.1.0',
      review: { ...SAMPLE, fields },
      audit: PASSED,
      pictures: new Map(),
      locale: 'en',
    });
    expect(page.match(/class="item"/g)).toHaveLength(301);
    expect(page).toContain('99700 more fields');
  });
});
