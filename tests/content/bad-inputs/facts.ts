import { documentWithFields, project } from '../../support/content-files.ts';
import type { BadInput } from './bad-input.ts';

const FIELD = '- { id: naam, kind: text, label: Naam }';

/** A project with these facts; the first begins on line 2 of their file. */
function projectWithFacts(facts: string, others: Readonly<Record<string, string>> = {}) {
  return project(documentWithFields(FIELD), { 'data/shared/facts.yaml': `facts:\n${facts}`, ...others });
}

type Keys = Partial<Record<'id' | 'land' | 'source' | 'checked_on' | 'used_in', string>>;

/** A fact with nothing wrong in it but what these keys say. */
function fact(keys: Keys): string {
  const { id = 'feit_termijn', land = '[be]', source = 'https://example.be/a' } = keys;
  const { checked_on = '2026-11-01', used_in = '[naam]' } = keys;
  return `  - id: ${id}
    text: Het bezoek is binnen tien werkdagen.
    land: ${land}
    source: ${source}
    checked_on: ${checked_on}
    used_in: ${used_in}
`;
}

const TIP = `locale: nl-NL
tips:
  tip_rust:
    text: Neem rust.
    audience: [werknemer]
    phase: voor
`;

export const wrongFacts: readonly BadInput[] = [
  {
    name: 'sources that are cut off or without https',
    files: projectWithFacts(
      fact({ source: 'https://www.example.be/online-die...' }) +
        fact({ id: 'feit_recht', source: 'www.example.be' }),
    ),
    expected: `
data/shared/facts.yaml:5:13 error content/bad-link: the address "https://www.example.be/online-die..." is cut off
  hint: copy the whole address from the browser
data/shared/facts.yaml:11:13 error content/bad-link: the address "www.example.be" does not begin with https://
  hint: write the whole address
`,
  },
  {
    name: 'a fact nobody ever compared with its source',
    files: projectWithFacts(fact({ checked_on: 'never' })),
    expected: `
data/shared/facts.yaml:6:17 warning content/stale-fact: fact "feit_termijn" was never checked
  hint: look it up in its source, and write the day here as yyyy-mm-dd
`,
  },
  {
    name: 'a fact of long ago, as a warning',
    files: projectWithFacts(fact({ checked_on: '2026-05-01' })),
    expected: `
data/shared/facts.yaml:6:17 warning content/stale-fact: fact "feit_termijn" was last checked 205 days ago
  hint: look it up in its source, and write the day here
`,
  },
  {
    name: 'a fact checked tomorrow',
    files: projectWithFacts(fact({ checked_on: '2026-11-23' })),
    expected: `
data/shared/facts.yaml:6:17 error content/bad-fact: fact "feit_termijn" was checked on 2026-11-23, which is still to come
`,
  },
  {
    name: 'a fact checked on a day that does not exist',
    files: projectWithFacts(fact({ checked_on: '2026-02-30' })),
    expected: `
data/shared/facts.yaml:6:17 error content/wrong-value: "checked_on" of fact "feit_termijn" must be a day that exists, as yyyy-mm-dd, or never, not "2026-02-30"
`,
  },
  {
    name: 'a fact used where nothing is, and in a link',
    files: projectWithFacts(fact({ used_in: '[tip_rsut, link_a]' }), {
      'data/shared/tips.yaml': TIP,
      'data/shared/links.yaml':
        'locale: nl-NL\nlinks:\n  - { id: link_a, url: "https://example.nl/a", label: A, category: wet, checked_on: 2026-11-01 }\n',
    }),
    expected: `
data/shared/facts.yaml:7:15 error content/unknown-reference: fact "feit_termijn" is used in "tip_rsut", which is in no document, block or tip
  hint: did you mean "tip_rust"?
data/shared/facts.yaml:7:25 error content/unknown-reference: fact "feit_termijn" is used in "link_a", which is in no document, block or tip
  hint: known here: doc, deel, naam, tip_rust
`,
  },
  {
    name: 'uses of facts while the tips cannot be read: only the file that is broken',
    files: projectWithFacts(fact({ used_in: '[tip_rust]' }), {
      'data/shared/tips.yaml': 'locale: nl-NL\ntips: [\n',
    }),
    expected: `
data/shared/tips.yaml:3:1 error content/yaml: a [ or { before this place is not closed
  hint: close it, or indent this line further
`,
  },
  {
    name: 'an id that a field has already',
    files: projectWithFacts(fact({ id: 'naam' })),
    expected: `
data/shared/facts.yaml:2:9 error content/duplicate-id: id "naam" is used twice, also at data/documents/doc.yaml:13:19
  hint: choose another id for one of them
`,
  },
  {
    name: 'a fact with an id no file can use, in an unknown country, used nowhere',
    files: projectWithFacts(fact({ id: 'Feit termijn', land: '[de]', used_in: '[]' })),
    expected: `
data/shared/facts.yaml:2:5 error content/bad-id: "Feit termijn" can't be an id
  hint: use lower-case letters, digits and _, beginning with a letter: "feit_termijn"
data/shared/facts.yaml:4:12 error content/unknown-value: "0" of "land" of fact "Feit termijn" must be nl or be, not "de"
  hint: did you mean "be"?
data/shared/facts.yaml:7:5 error content/wrong-count: "used_in" of fact "Feit termijn" has 0 members, but needs at least 1
`,
  },
  {
    name: 'facts in another language',
    files: projectWithFacts(fact({}), {
      'data/shared/facts.nl-BE.yaml': 'facts: []\n',
    }),
    expected: `
data/shared/facts.nl-BE.yaml:1:1 error content/file-name: facts have no variants
  hint: facts.yaml says of each fact in which countries it holds
`,
  },
];
