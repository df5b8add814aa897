import { describe, expect, it } from 'vitest';
import { buildDocument, type DocumentRequest } from '../../src/content/build-document.ts';
import { loadContent } from '../../src/content/load.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import type { Block, Document } from '../../src/model/document.ts';
import { fieldsOfDocument, walk } from '../../src/model/walk.ts';
import { documentWith, documentWithFields, HEAD, project, STRINGS } from '../support/content-files.ts';
import { memoryHost } from '../support/memory-host.ts';

type Files = ReturnType<typeof project>;

function content(files: Files) {
  const loaded = loadContent(memoryHost(files));
  if (!loaded.ok) throw new Error(loaded.diagnostics.map(formatDiagnostic).join('\n'));
  return loaded.value;
}

function build(files: Files, request: Omit<DocumentRequest, 'id'> = {}): Document {
  const built = buildDocument(content(files), { id: 'doc', ...request });
  if (!built.ok) throw new Error(built.diagnostics.map(formatDiagnostic).join('\n'));
  return built.value;
}

function refusal(files: Files, request: DocumentRequest): string {
  const built = buildDocument(content(files), request);
  return built.ok ? 'built' : built.diagnostics.map(formatDiagnostic).join('\n');
}

const accessibleNames = (document: Document) => fieldsOfDocument(document).map(field => field.accessibleName);
const names = (document: Document) => fieldsOfDocument(document).map(field => field.name);
const blockOf = <T extends Block['type']>(document: Document, type: T) =>
  [...walk(document)].find((block): block is Extract<Block, { type: T }> => block.type === type);

const NAME = '- { id: naam, kind: text, label: Naam }';
const OPTIONAL = `${NAME}\n- { id: functie, kind: text, label: Functie, optional: true }`;
const TIPS = `locale: nl-NL
tips:
  tip_beide: { text: Neem rust., audience: [werknemer], phase: voor }
  tip_be: { text: Bel je ziekenfonds., word: Let op, audience: [werknemer], phase: voor, land: [be] }
`;
const BELGIAN = {
  'data/shared/strings.nl-BE.yaml': STRINGS.replace('nl-NL', 'nl-BE')
    .replace('Tip\n', '{ same_as: nl-NL }\n')
    .replace('Nederlands', 'Vlaams'),
};

it('gives a field its own spec and the common keys, with what is left out settled', () => {
  const document = build(
    project(documentWithFields('- { id: brief, kind: multiline, label: Brief, lines: 4 }')),
  );
  expect(fieldsOfDocument(document)).toEqual([
    {
      kind: 'multiline',
      name: 'brief',
      label: 'Brief',
      help: null,
      required: false,
      prefill: null,
      spec: { lines: 4 },
      accessibleName: 'Titel: Brief',
    },
  ]);
});

it('fills in the defaults of a kind', () => {
  const options = '[{ id: ja, label: Ja }, { id: nee, label: Nee }]';
  const document = build(
    project(documentWithFields(`- { id: keuze, kind: choice, label: Kies, options: ${options} }`)),
  );
  expect(fieldsOfDocument(document)[0]?.spec).toMatchObject({ as: 'list' });
});

it('names a field after the nearest heading of its section, with a colon unless the heading is a sentence', () => {
  const heading = (id: string, text: string, level = 2) =>
    `- { block: heading, id: ${id}, level: ${level}, text: "${text}" }`;
  const questions = (id: string) =>
    `- block: questions\n  fields:\n    - { id: ${id}, kind: text, label: Naam }`;
  const document = build(
    project(
      documentWith(
        [
          heading('kop_1', 'Groot', 1),
          questions('a'.repeat(4)),
          heading('kop_2', 'Wie ben je?'),
          questions('bbbb'),
          heading('kop_3', 'Je werk'),
          questions('dddd'),
        ].join('\n'),
      ),
    ),
  );
  expect(accessibleNames(document)).toEqual(['Groot: Naam', 'Wie ben je? Naam', 'Je werk: Naam']);
});

it('counts questions on through the document, without those left out', () => {
  const table = (id: string, optional = '') => `- block: question_table
  id: tabel_${id}
  heads: [{ id: kop_${id}_1, label: Vraag }, { id: kop_${id}_2, label: Antwoord }]
  fields:
    - { id: ${id}_een, kind: text, label: Hoe gaat het${optional} }
    - { id: ${id}_twee, kind: text, label: Wat nu }`;
  const document = build(project(documentWith(`${table('eerste', ', optional: true')}\n${table('tweede')}`)));
  expect(accessibleNames(document)).toEqual([
    'Titel: Vraag 1. Wat nu',
    'Titel: Vraag 2. Hoe gaat het',
    'Titel: Vraag 3. Wat nu',
  ]);
});

it('names a cell after its row and column', () => {
  const document = build(
    project(
      documentWith(`- block: field_table
  id: tabel
  row_head: { id: rij, label: Gesprek }
  columns: [{ id: kolom_1, label: Doel }, { id: kolom_2, label: HR-adviseur }]
  rows:
    - id: rij_1
      label: Gesprek 1
      fields: [{ id: doel, kind: text }, { id: adviseur, kind: text }]`),
    ),
  );
  expect(accessibleNames(document)).toEqual(['Gesprek 1, doel', 'Gesprek 1, HR-adviseur']);
  expect(fieldsOfDocument(document)[0]?.label).toBe('Doel');
});

it('names the day of signing after the signature', () => {
  const document = build(
    project(
      documentWith(`- block: signatures
  id: tekenen
  places:
    - signature: { id: hand, kind: signature, label: Handtekening }
      date: { id: dag, kind: date, label: Getekend op }`),
    ),
  );
  expect(accessibleNames(document)).toEqual(['Titel: Handtekening', 'Handtekening, getekend op']);
});

it('leaves an optional field out unless it is asked for', () => {
  const files = project(documentWithFields(OPTIONAL));
  expect(names(build(files))).toEqual(['naam']);
  expect(names(build(files, { with: ['functie'] }))).toEqual(['naam', 'functie']);
});

it('leaves out a block of which nothing is left, and a section without blocks', () => {
  const files = project(documentWithFields('- { id: functie, kind: text, label: Functie, optional: true }'));
  expect(build(files).sections).toEqual([]);
});

it('lists the optional parts and locales of a document', () => {
  const { documents } = content(project(documentWithFields(OPTIONAL)));
  expect(documents.map(({ id, locales, optional }) => ({ id, locales, optional }))).toEqual([
    { id: 'doc', locales: ['nl-NL'], optional: ['functie'] },
  ]);
});

it('refuses an optional part, document or locale that is not there, and names the nearest', () => {
  const files = project(documentWithFields(OPTIONAL));
  expect(refusal(files, { id: 'doc', with: ['functi'] })).toBe(
    'error content/unknown-part: document "doc" has no optional part "functi"\n  hint: did you mean "functie"?',
  );
  expect(refusal(files, { id: 'dok' })).toBe(
    'error content/unknown-document: there is no document "dok"\n  hint: did you mean "doc"?',
  );
  expect(refusal(files, { id: 'doc', locale: 'en' })).toBe(
    'error content/unknown-locale: document "doc" does not exist in en\n  hint: it exists in nl-NL',
  );
});

it('puts the texts of a variant in place, and those it shares with the base', () => {
  const files = project(documentWithFields(`${NAME}\n- { id: stad, kind: text, label: Stad }`), {
    ...BELGIAN,
    'data/documents/doc.nl-BE.yaml': `locale: nl-BE
texts:
  doc: { same_as: nl-NL }
  naam: { label: Je naam }
  stad: { same_as: nl-NL }
`,
  });
  const labels = (document: Document) => fieldsOfDocument(document).map(({ label }) => label);
  expect(labels(build(files, { locale: 'nl-BE' }))).toEqual(['Je naam', 'Stad']);
  expect(labels(build(files))).toEqual(['Naam', 'Stad']);
});

it('shows a tip only in the countries it holds in, with its word or the usual one', () => {
  const files = project(documentWith('- { block: tip, ref: tip_beide }\n- { block: tip, ref: tip_be }'), {
    ...BELGIAN,
    'data/shared/tips.yaml': TIPS,
    'data/shared/tips.nl-BE.yaml': 'locale: nl-BE\ntexts:\n  tip_beide: { same_as: nl-NL }\n',
    'data/documents/doc.nl-BE.yaml': 'locale: nl-BE\ntexts:\n  doc: { same_as: nl-NL }\n',
  });
  const words = (document: Document) =>
    [...walk(document)].map(block => (block.type === 'tip' ? [block.id, block.word] : []));
  expect(words(build(files))).toEqual([['tip_beide', 'Tip']]);
  expect(words(build(files, { locale: 'nl-BE' }))).toEqual([
    ['tip_beide', 'Tip'],
    ['tip_be', 'Let op'],
  ]);
});

it('puts a shared block in its place', () => {
  const files = project(documentWith('- { block: shared, ref: blok }'), {
    'data/shared/blocks.yaml':
      'locale: nl-NL\nblocks:\n  - { block: panel, id: blok, title: Let op, text: Lees dit. }\n',
  });
  expect(blockOf(build(files), 'panel')).toMatchObject({ id: 'blok', title: 'Let op' });
});

it('writes version, date, document, variant and hash in one line, as the locale does', () => {
  const files = project(documentWith('- { block: version, id: versie }'), {
    ...BELGIAN,
    'data/documents/doc.nl-BE.yaml': 'locale: nl-BE\ntexts:\n  doc: { same_as: nl-NL }\n',
  });
  expect(blockOf(build(files), 'version')?.text).toMatch(
    /^Versie 1\.0 van 02-03-2026, doc, Nederlands, [0-9a-f]{8}$/,
  );
  expect(blockOf(build(files, { locale: 'nl-BE' }), 'version')?.text).toMatch(
    /^Versie 1\.0 van 02\/03\/2026, doc, Vlaams, [0-9a-f]{8}$/,
  );
});

it('has another hash in the version line when one word is another', () => {
  const lineWith = (word: string) =>
    blockOf(
      build(
        project(
          documentWith(`- { block: text, id: tekst, text: ${word} }\n- { block: version, id: versie }`),
        ),
      ),
      'version',
    )?.text;
  expect(lineWith('Dag.')).toBe(lineWith('Dag.'));
  expect(lineWith('Dag.')).not.toBe(lineWith('Hoi.'));
});

it('says which version this one replaces', () => {
  const files = project(
    documentWith('- { block: version, id: versie }').replace('date:', 'replaces: "0.9"\ndate:'),
  );
  expect(blockOf(build(files), 'version')?.text).toMatch(/, vervangt versie 0\.9$/);
});

describe('words of the brand', () => {
  const files = project(
    documentWith(`- block: text
  id: tekst
  text: |
    Van {organisation}.

    Vragen? Mail **{privacy_contact}**.

    - Inleveren bij {return_to}
    - Klaar
- { block: text, id: bewaar, text: "We bewaren dit {kept_for}." }`),
  );
  const textsOf = (details: object) =>
    build(files, { details }).sections.flatMap(({ blocks }) => blocks.map(block => JSON.stringify(block)));

  it('stand where a text names them', () => {
    const [text, kept] = textsOf({
      organisation: 'Naast',
      privacy_contact: 'privacy@naast.example',
      return_to: 'je leidinggevende',
      kept_for: 'een jaar',
    });
    expect(text).toContain('Van Naast.');
    expect(text).toContain('"url":"mailto:privacy@naast.example"');
    expect(text).toContain('Inleveren bij je leidinggevende');
    expect(kept).toContain('We bewaren dit een jaar.');
  });

  it('that are not given take their paragraph, list item or block with them', () => {
    const texts = textsOf({ organisation: 'Naast' });
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('Van Naast.');
    expect(texts[0]).toContain('Klaar');
    expect(texts[0]).not.toMatch(/Vragen|Inleveren|[{]\w+[}]/);
  });
});

describe('parts and steps', () => {
  const files = project(`${HEAD.split('  - id: deel\n')[0]?.trimEnd()}
  - id: deel_1
    nav: Voor
    blocks:
      - { block: part, id: voor, text: Voor het gesprek }
      - { block: steps, id: stappen }
  - id: deel_2
    blocks:
      - { block: step, id: kijken, text: Kijk, summary: Wat is er?, lead: { id: kijken_lead, text: Kijk rond. } }
      - { block: questions, fields: [{ id: wat, kind: text, label: "Wat zie je?" }] }
  - id: deel_3
    optional: true
    blocks:
      - { block: step, id: kiezen, text: Kies, summary: Wat wil je?, lead: { id: kiezen_lead, text: Kies nu. } }
  - id: deel_4
    nav: Na
    blocks:
      - { block: part, id: na, text: Na het gesprek }
      - { block: steps, id: geen_stappen }
`);

  it('are numbered, the optional ones too when they are in', () => {
    const full = build(files, { with: ['deel_3'] });
    expect(blockOf(full, 'part')).toMatchObject({ of: 'Deel 1 van 2', text: 'Voor het gesprek' });
    expect(blockOf(full, 'steps')).toMatchObject({
      steps: [
        { id: 'kijken', number: 1, title: 'Kijk', text: 'Wat is er?' },
        { id: 'kiezen', number: 2, title: 'Kies', text: 'Wat wil je?' },
      ],
    });
    expect(blockOf(build(files), 'steps')?.steps).toHaveLength(1);
  });

  it('list steps only where there are any', () => {
    const blocks = build(files).sections.flatMap(section => section.blocks);
    expect(blocks.filter(({ type }) => type === 'steps')).toHaveLength(1);
  });

  it('give a step its number in the page header, under the name of its part', () => {
    expect(build(files).sections.map(({ nav, navUnder }) => [nav, navUnder])).toEqual([
      ['Voor', null],
      ['1', 'deel_1'],
      ['Na', null],
    ]);
  });

  it('name fields after the step they stand under', () => {
    expect(fieldsOfDocument(build(files)).map(field => field.accessibleName)).toEqual([
      'Stap 1. Kijk: Wat zie je?',
    ]);
  });
});

it('names a note after the point it belongs to', () => {
  const files = project(
    documentWith(`- block: noted_items
  id: punten
  note: { id: notitie, label: Notitie }
  items:
    - item: { id: advies, kind: check_item, label: Welk advies is er? }
      note: { id: advies_notitie, kind: multiline, lines: 4 }`),
  );
  expect(fieldsOfDocument(build(files)).map(field => [field.name, field.accessibleName])).toEqual([
    ['advies', 'Titel: Welk advies is er?'],
    ['advies_notitie', 'Notitie: Welk advies is er?'],
  ]);
});

it('names the items of a card after the card', () => {
  const card = (id: string, title: string) =>
    `    - { id: ${id}, title: ${title}, items: [{ id: ${id}_ja, kind: check_item, label: Gedaan }] }`;
  const cards = `- block: cards\n  id: kaarten\n  cards:\n${card('kaart_a', 'Bellen')}\n${card('kaart_b', 'Mailen')}`;
  expect(accessibleNames(build(project(documentWith(cards))))).toEqual(['Bellen: Gedaan', 'Mailen: Gedaan']);
});

it('leaves the age of links alone that no text shows', () => {
  const files = project(documentWithFields(NAME), {
    'data/shared/links.yaml':
      'locale: nl-NL\nlinks:\n  - { id: link_a, url: "https://a.nl", label: A, category: wet, checked_on: never }\n',
  });
  expect(loadContent(memoryHost(files), { today: '2026-11-22' })).toMatchObject({ ok: true, warnings: [] });
});

it('knows no stale links without a day of today', () => {
  const files = project(documentWithFields(NAME), {
    'data/shared/links.yaml':
      'locale: nl-NL\nlinks:\n  - { id: link_a, url: "https://a.nl", label: A, category: wet, checked_on: never }\n',
  });
  expect(loadContent(memoryHost(files), { today: null })).toMatchObject({ ok: true, warnings: [] });
});
