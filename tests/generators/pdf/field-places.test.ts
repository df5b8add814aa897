import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../../src/build/node-host.ts';
import { typesetDocument } from '../../../src/generators/pdf/generate-pdf.ts';
import { ENGINES } from '../../support/built.ts';
import { ROOT } from '../../support/overlay-host.ts';
import { brand, documentOf, engine, generate, HEAD, placing, said } from './support.ts';

const document = documentOf(`- { id: naam, kind: text, label: Naam }
- { id: dag, kind: date, label: Dag }
- id: plek
  kind: choice
  as: radio
  label: Plek
  options: [{ id: hier, label: Hier }, { id: daar, label: Daar }]`);

const ALL = ['naam', 'dag', 'plek:hier', 'plek:daar'];

describe.each(ENGINES)('with the %s engine', engineName => {
  const saidOf = async (template: string): Promise<readonly string[]> =>
    said(await generate(document, template, { engineName }));

  it('a template that places each field once is fine', async () => {
    expect(await saidOf(placing(...ALL))).toEqual([]);
  });

  it('a field the template leaves out is told of', async () => {
    expect(await saidOf(placing('dag', 'plek:hier', 'plek:daar'))).toEqual([
      'error pdf/field-unplaced: field "naam" of document "doc" is on no page\n  hint: the template must place each field with box-of, tick-of or radio-of',
    ]);
  });

  it('so is one radio button of a group, and everything else in the same run', async () => {
    expect(await saidOf(placing('plek:hier', 'plek:heir', 'dag', 'dag'))).toEqual([
      'error pdf/field-unplaced: field "naam" of document "doc" is on no page\n  hint: the template must place each field with box-of, tick-of or radio-of',
      'error pdf/field-unplaced: field "plek:daar" of document "doc" is on no page\n  hint: the template must place each field with box-of, tick-of or radio-of',
      'error pdf/field-unknown: the template places field "plek:heir", which document "doc" doesn\'t have\n  hint: take the name from the document: link("field:" + field.name)',
      'error pdf/field-repeated: field "dag" of document "doc" is placed 2 times\n  hint: a field stands in one place and on one page; set breakable: false on its block',
    ]);
  });

  it('a field that breaks over two pages is placed twice', async () => {
    const template = `${placing(...ALL)}#v(150mm)\n#link("field:naam", block(width: 60mm, height: 150mm, breakable: true, fill: red))`;
    const [repeated] = await saidOf(template.replace('#at("naam")', ''));
    expect(repeated).toMatch(/^error pdf\/field-repeated: field "naam" of document "doc" is placed 2 times/);
  });

  it('a block without a template stops the build with its name', async () => {
    const [section] = document.sections;
    const strange = {
      ...document,
      sections: [{ ...section, blocks: [{ type: 'riddle', id: 'x' }] }],
    } as unknown as typeof document;
    const tools = { host: nodeHost(ROOT), typesetter: await engine(engineName) };
    expect(said(await typesetDocument(strange, brand, tools))).toEqual([
      expect.stringMatching(
        /^templates\/pdf\/blocks\.typ:\d+:\d+ error typeset\/error: panicked with: "no template for block riddle"/,
      ),
    ]);
  });
});

const inHeader = (rest: readonly string[]): string =>
  `#set page(header: link("field:naam", block(width: 60mm, height: 11mm)))\n${placing(...rest)}`;

it('a field in a page header is refused by the native engine, which knows that nobody can reach it there', async () => {
  expect(said(await generate(document, inHeader(ALL.slice(1))))).toEqual([
    expect.stringMatching(/^error typeset\/pdf-ua: PDF\/UA-1 error: PDF artifacts may not contain links/),
  ]);
});

it.each([
  ['only there', ALL.slice(1)],
  ['there as well', ALL],
])('a field in a page header is refused after the WebAssembly engine when it stands %s', async (_, rest) => {
  expect(said(await generate(document, inHeader(rest), { engineName: 'wasm' }))).toEqual([
    'error pdf/field-untagged: field "naam" of document "doc" is placed in a page header, a footer or other decoration\n  hint: screen readers skip those; place it in the text of the page',
  ]);
});

it('a font of the machine is refused, though the native engine finds it', async () => {
  const template = `${placing(...ALL)}#text(font: "Libertinus Serif")[Dag.]`;
  expect(said(await generate(document, template))).toEqual([
    'error pdf/foreign-font: some text is set in "LibertinusSerif-Regular", a font of this machine and not of the brand\n  hint: take out the letters that the fonts of the brand lack, and fonts that a template names',
  ]);
});

it('a package is refused before an engine asks the internet for it', async () => {
  const template = `${HEAD}#import "@preview/cetz:0.3.0"\n`;
  expect(said(await generate(document, template))).toEqual([
    expect.stringMatching(
      /^templates\/pdf\/form\.typ:4:9 error typeset\/package: package "@preview\/cetz:0.3.0" can't/,
    ),
  ]);
});
