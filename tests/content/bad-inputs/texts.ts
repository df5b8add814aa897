import { documentWith, documentWithFields, project, STRINGS } from '../../support/content-files.ts';
import type { BadInput } from './bad-input.ts';

const TEXT = `- block: text
  id: tekst
  text: |
`;

export const wrongTexts: readonly BadInput[] = [
  {
    name: 'a heading in a text',
    files: project(documentWith(`${TEXT}    # Kop\n\n    Tekst.`)),
    expected: `
data/documents/doc.yaml:14:11 error content/markdown: a text can't hold a heading
  hint: use a heading block
`,
  },
  {
    name: 'HTML, code, an image, a quotation and a line',
    files: project(
      documentWith(
        `${TEXT}    Dit is <b>vet</b> en \`code\`.\n\n    ![foto](https://example.nl/a.png)\n\n    > Citaat.\n\n    ---`,
      ),
    ),
    expected: `
data/documents/doc.yaml:14:18 error content/markdown: a text can't hold HTML
  hint: allowed are paragraphs, **strong**, *emphasis*, lists and [links](link:…)
data/documents/doc.yaml:14:24 error content/markdown: a text can't hold HTML
  hint: allowed are paragraphs, **strong**, *emphasis*, lists and [links](link:…)
data/documents/doc.yaml:14:32 error content/markdown: a text can't hold code
  hint: allowed are paragraphs, **strong**, *emphasis*, lists and [links](link:…)
data/documents/doc.yaml:16:11 error content/markdown: a text can't hold an image
  hint: allowed are paragraphs, **strong**, *emphasis*, lists and [links](link:…)
data/documents/doc.yaml:18:11 error content/markdown: a text can't hold a quotation
  hint: allowed are paragraphs, **strong**, *emphasis*, lists and [links](link:…)
data/documents/doc.yaml:20:11 error content/markdown: a text can't hold a line across
  hint: allowed are paragraphs, **strong**, *emphasis*, lists and [links](link:…)
`,
  },
  {
    name: 'Markdown in a folded block, at its own line',
    files: project(
      documentWith(
        '- block: text\n  id: tekst\n  text: >-\n    Dit is de eerste regel\n    en hier staat `code` in.',
      ),
    ),
    expected: `
data/documents/doc.yaml:15:25 error content/markdown: a text can't hold code
  hint: allowed are paragraphs, **strong**, *emphasis*, lists and [links](link:…)
`,
  },
  {
    name: 'Markdown in quotes with escapes, at its own column',
    files: project(documentWith('- block: text\n  id: tekst\n  text: "Zeg \\"ja\\"\\u00a0of `nee`."')),
    expected: `
data/documents/doc.yaml:13:35 error content/markdown: a text can't hold code
  hint: allowed are paragraphs, **strong**, *emphasis*, lists and [links](link:…)
`,
  },
  {
    name: 'a list that does not begin with one',
    files: project(documentWith(`${TEXT}    2026. Dat was een goed jaar.`)),
    expected: `
data/documents/doc.yaml:14:11 error content/markdown: a numbered list begins with 1, not 2026
  hint: for a sentence that begins with a number, write a backslash before the full stop
`,
  },
  {
    name: 'Markdown in a label',
    files: project(documentWithFields('- { id: naam, kind: text, label: Naam **voluit** }')),
    expected: `
data/documents/doc.yaml:13:49 error content/markdown: "label" of "naam" is plain text: "**" would show as it is
  hint: remove the Markdown signs
`,
  },
  {
    name: 'text still to be written',
    files: project(
      documentWith(`${TEXT}    Lorem ipsum dolor.\n- { block: heading, id: kop, level: 2, text: TODO }`),
    ),
    expected: `
data/documents/doc.yaml:14:11 error content/placeholder: "Lorem ipsum" stands for a text that is still to be written
  hint: write the text
data/documents/doc.yaml:15:52 error content/placeholder: "TODO" stands for a text that is still to be written
  hint: write the text
`,
  },
  {
    name: 'empty texts',
    files: project(
      documentWithFields('- id: naam\n  kind: text\n  label:\n- { id: plaats, kind: text, label: " " }'),
    ),
    expected: `
data/documents/doc.yaml:15:13 error content/empty: "label" of field "naam" is empty
  hint: fill it in
data/documents/doc.yaml:16:39 error content/empty: "label" of field "plaats" is empty
  hint: fill it in
`,
  },
  {
    name: 'a sign that cannot be printed',
    files: project(documentWithFields('- { id: naam, kind: text, label: "Naam\\u0007" }')),
    expected: `
data/documents/doc.yaml:13:49 error content/unprintable: the text holds U+0007, a sign that can't be printed
  hint: remove it
`,
  },
  {
    name: 'long sentences in a text and a help, as warnings',
    files: project(
      documentWithFields(
        `- id: naam
  kind: text
  label: Naam
  help: Kort. Dit is een zin die veel te lang is omdat er steeds maar weer nieuwe woorden bij komen zonder dat er ooit een punt volgt.`,
      ),
    ),
    expected: `
data/documents/doc.yaml:16:25 warning content/long-sentence: this sentence has 25 words; readers manage 20
  hint: make it two sentences
`,
  },
  {
    name: 'a link and strong words that are not ended',
    files: project(
      documentWith(
        `${TEXT}    Lees over [verlof](link:link_verlof en meer.\n\n    Kijk [hier] (link:link_verlof) eens.\n\n    **Let op. Klaar.`,
      ),
    ),
    expected: `
data/documents/doc.yaml:14:28 error content/markdown: a link is not complete here
  hint: write [words](link:link_id), without spaces between
data/documents/doc.yaml:16:21 error content/markdown: a link is not complete here
  hint: write [words](link:link_id), without spaces between
data/documents/doc.yaml:18:11 error content/markdown: "**" opens or closes no strong words here
  hint: write **words**, without spaces inside
`,
  },
  {
    name: 'a word of the other country',
    files: project(
      documentWith(`${TEXT}    Praat met je leidinggevende\n    of met een van de Arbeidsartsen.`),
      {
        'data/shared/terms.yaml': `terms:
  - id: term_arts
    words: { nl-NL: [bedrijfsarts], nl-BE: [arbeidsarts] }
`,
      },
    ),
    expected: `
data/documents/doc.yaml:15:29 error content/wrong-term: "Arbeidsartsen" is the word of nl-BE
  hint: in nl-NL write "bedrijfsarts"
`,
  },
  {
    name: 'a word of the other country that begins like ours',
    files: project(
      documentWith(`${TEXT}    Voltijds of voltijd, dat is de vraag.`).replace('nl-NL', 'nl-BE'),
      {
        'data/shared/strings.yaml': STRINGS.replace('nl-NL', 'nl-BE'),
        'data/shared/terms.yaml': `terms:
  - id: term_voltijd
    words: { nl-NL: [voltijd], nl-BE: [voltijds] }
`,
      },
    ),
    expected: `
data/documents/doc.yaml:14:23 error content/wrong-term: "voltijd" is the word of nl-NL
  hint: in nl-BE write "voltijds"
`,
  },
];
