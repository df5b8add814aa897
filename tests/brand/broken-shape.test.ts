import { describe, expect, it } from 'vitest';
import { type BrokenBrand, edited, messagesAbout } from './support.ts';

const ALIAS_BOMB = `a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b]
d: [*c, *c, *c, *c]
`;

/** The good brand file with one detail, on line 22. */
function withDetails(detail: string): string {
  return edited(['options: []', `details:\n  ${detail}\noptions: []`]);
}

const cases: readonly BrokenBrand[] = [
  {
    what: 'an empty file',
    yaml: '',
    says: [
      `brand.yaml:1:1 error brand/missing-key: the file is empty
  hint: begin with the keys of an example file`,
    ],
  },
  {
    what: 'a list',
    yaml: '- naast',
    says: [
      `brand.yaml:1:1 error brand/wrong-type: the brand file must be a mapping (key: value), not a list`,
    ],
  },
  {
    what: 'a file in UTF-16',
    yaml: Uint8Array.of(0xff, 0xfe, 0x61, 0),
    says: [
      `brand.yaml:1:1 error brand/yaml: the file is not UTF-8 text
  hint: save it with the encoding UTF-8`,
    ],
  },
  {
    what: 'a file of 100 kB',
    yaml: `#${' '.repeat(100_000)}`,
    says: [
      `brand.yaml:1:1 error brand/yaml: the file has 101 kB; a brand file has at most 100 kB
  hint: leave out what is not the brand`,
    ],
  },
  {
    what: 'brackets without end',
    yaml: '['.repeat(50_000),
    says: [
      `brand.yaml:1:1 error brand/yaml: the file nests more than 40 levels deep
  hint: check brackets and indentation`,
    ],
  },
  {
    what: 'aliases that grow without end',
    yaml: ALIAS_BOMB,
    says: [
      `brand.yaml:1:1 error brand/yaml: the file grows too large when its aliases (*name) are written out
  hint: use fewer aliases`,
    ],
  },
  {
    what: 'a colon too many',
    yaml: edited(['corners: round', 'corners: round: square']),
    says: [
      `brand.yaml:17:10 error brand/yaml: a ": " in this text makes it a mapping
  hint: put the text in double quotes`,
    ],
  },
  {
    what: 'a brace left open',
    yaml: edited(['alt: Logo van Test }', 'alt: Logo van Test']),
    says: [
      `brand.yaml:3:1 error brand/yaml: a [ or { before this place is not closed
  hint: close it, or indent this line further`,
    ],
  },
  {
    what: 'a tab',
    yaml: edited(['  muted:', '\tmuted:']),
    says: [
      `brand.yaml:5:1 error brand/yaml: a tab indents this line
  hint: indent with spaces`,
    ],
  },
  {
    what: 'two documents',
    yaml: edited(['corners:', '---\ncorners:']),
    says: [
      `brand.yaml:17:1 error brand/yaml: a second document begins here; a file holds one
  hint: remove the line "---" or "..."`,
    ],
  },
  {
    what: 'an unknown tag',
    yaml: edited(['corners: round', 'corners: !shape round']),
    says: [
      `brand.yaml:17:10 error brand/yaml: this tag (!name) is not known
  hint: leave it out, or put the text in quotes`,
    ],
  },
  {
    what: 'a misspelt key',
    yaml: edited(['colours:', 'colors:']),
    says: [
      `brand.yaml:3:1 error brand/unknown-key: the brand file has no key "colors"
  hint: did you mean "colours"?`,
    ],
  },
  {
    what: 'a misspelt key of a colour',
    yaml: edited(['  soft:', '  sotf:']),
    says: [
      `brand.yaml:9:3 error brand/unknown-key: colours has no key "sotf"
  hint: did you mean "soft"?`,
    ],
  },
  {
    what: 'an unknown key of a contact line',
    yaml: edited(['E-mail, value:', 'E-mail, adres:']),
    says: [
      `brand.yaml:20:5 error brand/missing-key: contact 2 has no "value"
  hint: add "value:"`,
      `brand.yaml:20:22 error brand/unknown-key: contact 2 has no key "adres"
  hint: known here: label, value`,
    ],
  },
  {
    what: 'a key that JavaScript knows',
    yaml: edited(['options:', '__proto__: { a: 1 }\noptions:']),
    says: [
      `brand.yaml:21:1 error brand/unknown-key: the brand file has no key "__proto__"
  hint: known here: organisation, logo, cover_logo, partner_logo, colours, fonts, corners, contact, details, options, letterhead`,
    ],
  },
  {
    what: 'a key twice',
    yaml: edited(['  muted:', '  ink: "#000000"\n  muted:']),
    says: [
      `brand.yaml:5:3 error brand/duplicate-key: the key "ink" stands twice in one mapping, first at 4:3
  hint: keep one of the two`,
    ],
  },
  {
    what: 'no organisation',
    yaml: edited(['organisation: Stichting Test\n', '']),
    says: [
      `brand.yaml:1:1 error brand/missing-key: the brand file has no "organisation"
  hint: add "organisation:"`,
    ],
  },
  {
    what: 'a number for a name',
    yaml: edited(['Stichting Test', '2026']),
    says: [
      `brand.yaml:1:15 error brand/wrong-type: organisation must be text, not the number 2026
  hint: put it in double quotes: "2026"`,
    ],
  },
  {
    what: 'a name of two lines',
    yaml: edited(['Stichting Test', '"Stichting\\nTest"']),
    says: [
      `brand.yaml:1:15 error brand/wrong-value: organisation must be one line without control characters, not "Stichting\\nTest"`,
    ],
  },
  {
    what: 'a name of 121 characters',
    yaml: edited(['Stichting Test', `Stichting ${'Test '.repeat(22)}T`]),
    says: [
      `brand.yaml:1:15 error brand/wrong-value: organisation has 121 characters, a page has room for 120
  hint: write the name people use`,
    ],
  },
  {
    what: 'a name without a place to break it',
    yaml: edited(['Stichting Test', 'T'.repeat(61)]),
    says: [
      `brand.yaml:1:15 error brand/wrong-value: organisation must be broken by a space or a hyphen at least every 60 characters, not "${'T'.repeat(60)}…"`,
    ],
  },
  {
    what: 'unknown corners',
    yaml: edited(['corners: round', 'corners: rond']),
    says: [
      `brand.yaml:17:10 error brand/unknown-value: corners must be round or square, not "rond"
  hint: did you mean "round"?`,
    ],
  },
  {
    what: 'options left empty',
    yaml: edited(['options: []', 'options:']),
    says: [
      `brand.yaml:21:1 error brand/empty: options is empty
  hint: an empty list is written []`,
    ],
  },
  {
    what: 'a list as an option',
    yaml: edited(['options: []', 'options: [[a]]']),
    says: [`brand.yaml:21:11 error brand/wrong-type: options 1 must be text, not a list`],
  },
  {
    what: 'a contact line without label',
    yaml: edited(['label: Telefoon, ', '']),
    says: [
      `brand.yaml:19:5 error brand/missing-key: contact 1 has no "label"
  hint: add "label:"`,
    ],
  },
  {
    what: 'a contact line with an empty label',
    yaml: edited(['label: Telefoon', 'label: ""']),
    says: [
      `brand.yaml:19:7 error brand/empty: contact 1.label is empty
  hint: fill it in`,
    ],
  },
  {
    what: 'a contact line without value key',
    yaml: edited([', value: 030 555 01 20', '']),
    says: [
      `brand.yaml:19:5 error brand/missing-key: contact 1 has no "value"
  hint: add "value:"`,
    ],
  },
  {
    what: 'a phone number that loses its zero',
    yaml: edited(['030 555 01 20', '0305550120']),
    says: [
      `brand.yaml:19:31 error brand/wrong-type: contact 1.value must be text, not the number 305550120
  hint: put it in double quotes: "0305550120"`,
    ],
  },
  {
    what: 'nine contact lines',
    yaml: edited([
      '  - { label: E-mail',
      `${'  - { label: Balie, value: ~ }\n'.repeat(7)}  - { label: E-mail`,
    ]),
    says: [
      `brand.yaml:18:1 error brand/wrong-count: contact has 9 lines, a page has room for 8
  hint: keep the ones readers need most`,
    ],
  },
  {
    what: 'a contact label of 31 characters',
    yaml: edited(['label: Telefoon', `label: ${'Telefoon '.repeat(3)}gids`]),
    says: [
      `brand.yaml:19:14 error brand/wrong-value: contact 1.label has 31 characters, a page has room for 30
  hint: shorten it`,
    ],
  },
  {
    what: 'a contact value of 121 characters',
    yaml: edited(['030 555 01 20', `${'030 '.repeat(30)}9`]),
    says: [
      `brand.yaml:19:31 error brand/wrong-value: contact 1.value has 121 characters, a page has room for 120
  hint: shorten it, or make two lines of it`,
    ],
  },
  {
    what: 'an address that fits on no line',
    yaml: edited(['vraag@test.example', `${'v'.repeat(50)}@test.example`]),
    says: [
      `brand.yaml:20:29 error brand/wrong-value: contact 2.value must be broken by a space or a hyphen at least every 60 characters, not "${'v'.repeat(50)}@test.exam…"`,
    ],
  },
  {
    what: 'a contact value of two lines',
    yaml: edited(['030 555 01 20', '"Plein 1\\nUtrecht"']),
    says: [
      `brand.yaml:19:31 error brand/wrong-value: contact 1.value must be one line without control characters, not "Plein 1\\nUtrecht"`,
    ],
  },
  {
    what: 'a line break that only Unicode knows',
    yaml: edited(['030 555 01 20', '"Plein 1\\u2028Utrecht"']),
    says: [
      `brand.yaml:19:31 error brand/wrong-value: contact 1.value must be one line without control characters, not "Plein 1\u2028Utrecht"`,
    ],
  },
  {
    what: 'a misspelt detail',
    yaml: withDetails('kept_vor: twee jaar'),
    says: [
      `brand.yaml:22:3 error brand/unknown-key: details has no key "kept_vor"
  hint: did you mean "kept_for"?`,
    ],
  },
  {
    what: 'a number for a detail',
    yaml: withDetails('kept_for: 2'),
    says: [
      `brand.yaml:22:13 error brand/wrong-type: details.kept_for must be text, not the number 2
  hint: put it in double quotes: "2"`,
    ],
  },
  {
    what: 'a detail of two lines',
    yaml: withDetails('return_to: |\n    je leidinggevende\n    of HR'),
    says: [
      `brand.yaml:22:14 error brand/wrong-value: details.return_to must be one line without control characters, not "je leidinggevende\\nof HR\\n"`,
    ],
  },
  {
    what: 'a detail of 121 characters',
    yaml: withDetails(`errors_to: ${'HR, '.repeat(30)}P`),
    says: [
      `brand.yaml:22:14 error brand/wrong-value: details.errors_to has 121 characters, a page has room for 120
  hint: shorten it`,
    ],
  },
  {
    what: 'a detail without a place to break it',
    yaml: withDetails(`errors_to: ${'e'.repeat(61)}`),
    says: [
      `brand.yaml:22:14 error brand/wrong-value: details.errors_to must be broken by a space or a hyphen at least every 60 characters, not "${'e'.repeat(60)}…"`,
    ],
  },
  {
    what: 'details without any',
    yaml: withDetails('# kept_for: twee jaar'),
    says: [
      `brand.yaml:21:1 error brand/empty: details is empty
  hint: fill it in, or leave out its key too`,
    ],
  },
  {
    what: 'four mistakes at once',
    yaml: edited(
      ['logo.svg', 'lgoo.svg'],
      ['"#2A2028"', '"#F5E663"'],
      ['family: Literata', 'family: Litterata'],
      ['corners: round', 'corners: rund'],
    ),
    says: [
      `brand.yaml:2:15 error brand/logo: "lgoo.svg" is not there
  hint: did you mean "logo.svg"?`,
      `brand.yaml:4:8 error brand/contrast: "#F5E663" (ink) on "#FFFFFF" (white) is 1.28:1, text needs 4.5:1; also too low: ink on fill 1.17:1, ink on soft 1.08:1, ink on Excel's grey 1.15:1, ink on Excel's green 1.08:1, ink on Excel's yellow 1.09:1, ink on Excel's red 1.00:1
  hint: "#706600" is the nearest that passes (5.85:1)`,
      `brand.yaml:14:22 error brand/unknown-font: "Litterata" is not a font that comes with Veldwerk
  hint: did you mean "Literata"? (a font of your own needs "files:")`,
      `brand.yaml:17:10 error brand/unknown-value: corners must be round or square, not "rund"
  hint: did you mean "round"?`,
    ],
  },
];

describe('a brand file that does not fit', () => {
  it.each(cases)('says what is wrong with $what', broken => {
    expect(messagesAbout(broken)).toEqual(broken.says);
  });
});
