import { documentWith, project } from '../../support/content-files.ts';
import type { BadInput } from './bad-input.ts';

const TEXT = `- block: text
  id: tekst
  text: |
`;

export const wrongReferences: readonly BadInput[] = [
  {
    name: 'a tip that is not there',
    files: project(documentWith('- { block: tip, ref: tip_rsut }'), {
      'data/shared/tips.yaml':
        'locale: nl-NL\ntips:\n  tip_rust:\n    text: Neem rust.\n    audience: [werknemer]\n    phase: voor\n',
    }),
    expected: `
data/documents/doc.yaml:11:28 error content/unknown-reference: there is no tip "tip_rsut"
  hint: did you mean "tip_rust"?
`,
  },
  {
    name: 'a shared block that is not there',
    files: project(documentWith('- { block: shared, ref: blok_privacy }')),
    expected: `
data/documents/doc.yaml:11:31 error content/unknown-reference: there is no shared block "blok_privacy"
`,
  },
  {
    name: 'a shared block twice in one document',
    files: project(documentWith('- { block: shared, ref: blok }\n- { block: shared, ref: blok }'), {
      'data/shared/blocks.yaml': 'locale: nl-NL\nblocks:\n  - { block: contact, id: blok, title: Vragen? }\n',
    }),
    expected: `
data/documents/doc.yaml:12:31 error content/duplicate-id: shared block "blok" stands twice in this document
  hint: keep one of the two
`,
  },
  {
    name: 'a link that is not there, in a literal block',
    files: project(documentWith(`${TEXT}    Lees dit.\n\n    Lees ook [de regels](link:link_regel).`), {
      'data/shared/links.yaml':
        'locale: nl-NL\nlinks:\n  - { id: link_regels, url: "https://example.nl/regels", label: Regels, category: wet, checked_on: 2026-11-01 }\n',
    }),
    expected: `
data/documents/doc.yaml:16:20 error content/unknown-reference: there is no link "link_regel"
  hint: did you mean "link_regels"?
`,
  },
  {
    name: 'addresses without https',
    files: project(
      documentWith(
        `${TEXT}    Lees [dit](http://example.nl), [dat](example.nl) en [meer](mailto:a@example.nl).`,
      ),
    ),
    expected: `
data/documents/doc.yaml:14:16 error content/bad-link: the address "http://example.nl" does not begin with https://
  hint: write the whole address
data/documents/doc.yaml:14:42 error content/bad-link: the address "example.nl" does not begin with https://
  hint: write the whole address
data/documents/doc.yaml:14:63 error content/bad-link: the address "mailto:a@example.nl" does not begin with https://
  hint: write the whole address
`,
  },
  {
    name: 'link records that are cut off, without https, shown but never checked, or checked tomorrow',
    files: project(
      documentWith('- { block: text, id: tekst, text: "[B](link:link_b) en [C](link:link_c)." }'),
      {
        'data/shared/links.yaml': `locale: nl-NL
links:
  - id: link_a
    url: https://www.example.be/online-die...
    label: A
    category: wet
    checked_on: 2026-11-22
  - id: link_b
    url: www.example.be
    label: B
    category: wet
    checked_on: never
  - id: link_c
    url: https://www.example.be/c
    label: C
    category: wet
    checked_on: 2026-05-01
  - id: link_d
    url: https://www.example.be/d
    label: D
    category: wet
    checked_on: 2026-11-23
  - id: link_e
    url: https://www.example.be/e
    label: E
    category: wet
    checked_on: 2026-02-30
`,
      },
    ),
    expected: `
data/shared/links.yaml:4:10 error content/bad-link: the address "https://www.example.be/online-die..." is cut off
  hint: copy the whole address from the browser
data/shared/links.yaml:9:10 error content/bad-link: the address "www.example.be" does not begin with https://
  hint: write the whole address
data/shared/links.yaml:12:17 warning content/stale-link: link "link_b" was never checked
  hint: open it, and write the day here as yyyy-mm-dd
data/shared/links.yaml:17:17 warning content/stale-link: link "link_c" was last checked 205 days ago
  hint: open it, and write the day here
data/shared/links.yaml:22:17 error content/bad-link: link "link_d" was checked on 2026-11-23, which is still to come
data/shared/links.yaml:27:17 error content/wrong-value: "checked_on" of link "link_e" must be a day that exists, as yyyy-mm-dd, or never, not "2026-02-30"
`,
  },
];
