import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ENGINES, type EngineName } from '../../support/built.ts';
import { ROOT } from '../../support/overlay-host.ts';
import { engine, said } from './support.ts';

const FONT = readFileSync(
  `${ROOT}/node_modules/@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf`,
);
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0h30v10H0z"/></svg>';

/** Set before the template of each case, so that this begins on line 3. */
const HEAD = '#set document(title: "Titel")\n#set text(font: "Public Sans", lang: "nl")\n';

interface Case {
  readonly what: string;
  readonly main: string;
  /** A second template, beside the first. */
  readonly lib?: string;
  readonly says: readonly string[];
}

const CASES: readonly Case[] = [
  { what: 'nothing', main: 'Dag.', says: [] },
  {
    what: 'an unknown variable',
    main: '#oops',
    says: ['t/main.typ:3:2 error typeset/error: unknown variable: oops'],
  },
  {
    what: 'an unknown variable behind letters of two bytes and of two units',
    main: 'é 😀 #oops',
    says: ['t/main.typ:3:6 error typeset/error: unknown variable: oops'],
  },
  {
    what: 'an unknown variable in a function called from elsewhere',
    main: '#import "lib.typ": outer\n#outer()',
    lib: '#let inner(x) = oops\n#let outer() = {\n  inner(1)\n}',
    says: [
      't/lib.typ:1:17 error typeset/error: unknown variable: oops\n  hint: while calling inner at t/lib.typ:3:3; while calling outer at t/main.typ:4:2',
    ],
  },
  {
    what: 'an unknown variable in an imported file',
    main: '#import "lib.typ": x',
    lib: 'Tekst.\n#oops',
    says: [
      't/lib.typ:2:2 error typeset/error: unknown variable: oops\n  hint: while importing at t/main.typ:3:9',
    ],
  },
  {
    what: 'an unknown variable in a show rule',
    main: '#show heading: it => oops\n= Kop',
    says: [
      't/main.typ:3:22 error typeset/error: unknown variable: oops\n  hint: while showing heading at t/main.typ:4:1',
    ],
  },
  {
    what: 'an unknown variable in a page header',
    main: '#set page(header: context oops)\nDag.',
    says: ['t/main.typ:3:27 error typeset/error: unknown variable: oops'],
  },
  {
    what: 'a bracket that is not closed',
    main: '#text[Dag.',
    says: ['t/main.typ:3:6 error typeset/error: unclosed delimiter'],
  },
  {
    what: 'two mistakes of spelling',
    main: '#let x =\n#let = 3',
    says: [
      't/main.typ:3:9 error typeset/error: expected expression',
      't/main.typ:4:5 error typeset/error: expected pattern',
    ],
  },
  {
    what: 'an import of a file that is not there',
    main: '#import "weg.typ": x',
    says: ['t/main.typ:3:9 error typeset/error: file not found'],
  },
  {
    what: 'an import of a name the file does not have',
    main: '#import "lib.typ": y',
    lib: '#let x = 1',
    says: ['t/main.typ:3:20 error typeset/error: unresolved import'],
  },
  {
    what: 'an image that is not there',
    main: '#image("weg.svg", alt: "Niets")',
    says: ['t/main.typ:3:8 error typeset/error: file not found'],
  },
  {
    what: 'a font family that is not there',
    main: '#text(font: "Weg Sans")[Dag.]',
    says: ['t/main.typ:3:13 error typeset/error: unknown font family: weg sans'],
  },
  {
    what: 'a panic',
    main: '#panic("niet zo", 3)',
    says: ['t/main.typ:3:2 error typeset/error: panicked with: "niet zo", 3'],
  },
  {
    what: 'an assertion',
    main: '#assert(1 == 2)',
    says: ['t/main.typ:3:2 error typeset/error: assertion failed'],
  },
  {
    what: 'an assertion with a message',
    main: '#assert(1 == 2, message: "dat kan niet")',
    says: ['t/main.typ:3:2 error typeset/error: assertion failed: dat kan niet'],
  },
  {
    what: 'an argument with a name that is not known',
    main: '#block(widht: 3pt)[Dag.]',
    says: ['t/main.typ:3:8 error typeset/error: unexpected argument: widht'],
  },
  {
    what: 'an argument of another type',
    main: '#block(width: "3pt")[Dag.]',
    says: ['t/main.typ:3:15 error typeset/error: expected relative length or auto, found string'],
  },
  {
    what: 'an argument left out',
    main: '#let f(a, b) = a\n#f(1)',
    says: ['t/main.typ:4:2 error typeset/error: missing argument: b'],
  },
  {
    what: 'a key the data do not have',
    main: '#let data = (a: 1)\n#data.b',
    says: ['t/main.typ:4:7 error typeset/error: dictionary does not contain key "b"'],
  },
  {
    what: 'a function that calls itself for ever',
    main: '#let f(x) = f(x)\n#f(1)',
    says: [
      't/main.typ:3:13 error typeset/error: maximum function call depth exceeded\n  hint: while calling f at t/main.typ:4:2',
    ],
  },
  {
    what: 'something that will go one day',
    main: '#let _ = path()\nDag.',
    says: ['t/main.typ:3:10 warning typeset/warning: the `path` function is deprecated, use `curve` instead'],
  },
  {
    what: 'a layout that never comes to rest, which has no place',
    main: '#let s = state("s", 0)\n#context s.update(s.final() + 1)\n#context s.final()',
    says: [
      'warning typeset/warning: layout did not converge within 5 attempts\n  hint: check if any states or queries are updating themselves',
    ],
  },
];

async function typeset(name: EngineName, { main, lib = '' }: Pick<Case, 'main' | 'lib'>) {
  const { typeset } = await engine(name);
  const files = { 't/main.typ': HEAD + main, 't/lib.typ': lib, 'logo.svg': LOGO };
  return typeset({
    main: 't/main.typ',
    files: new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])),
    fonts: [FONT],
    date: '2026-03-02',
  });
}

it.each(ENGINES.flatMap(name => CASES.map(({ what, ...rest }) => ({ name, what, ...rest }))))(
  'the $name engine tells of $what',
  async ({ name, says, ...template }) => {
    expect(said(await typeset(name, template))).toEqual(says);
  },
);

it.each(ENGINES)('the %s engine tells of a main template that is not there', async name => {
  const { typeset } = await engine(name);
  const outcome = await typeset({ main: 't/weg.typ', files: new Map(), fonts: [FONT], date: '2026-03-02' });
  expect(said(outcome)).toEqual(['error typeset/error: file not found']);
});

// WebAssembly has no PDF/UA mode; there the checker of our own and the form pass see to it.
it.each([
  [
    'an image without alternative text',
    '#image("/logo.svg")',
    'missing alt text',
    'make sure your images and equations have alt text',
  ],
  [
    'a heading level that is skipped',
    '= Een\n=== Drie',
    'skipped from heading level 1 to 3',
    'heading levels must be consecutive',
  ],
  [
    'a link in a page header',
    '#set page(header: link("field:naam", block(width: 9mm, height: 9mm)))\nDag.',
    'PDF artifacts may not contain links',
    'references, citations, and footnotes are also considered links in PDF',
  ],
])('the native engine refuses %s', async (_, main, message, hint) => {
  expect(said(await typeset('native', { main }))).toEqual([
    `error typeset/pdf-ua: PDF/UA-1 error: ${message} (somewhere in t/main.typ or what it imports)\n  hint: ${hint}`,
  ]);
});
