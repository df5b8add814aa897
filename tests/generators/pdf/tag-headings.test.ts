import { PDFDict, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { typeOf } from '../../../src/formats/pdf/structure-tree.ts';
import { ENGINES } from '../../support/built.ts';
import { generate, HEAD, said, textAt } from './support.ts';
import { documentWithBlock, type TaggedFile, tagged } from './tag-support.ts';

const BLOCKS = `
- { block: heading, id: kop, level: 1, text: Titel }
- { block: step, id: stap_een, text: Bekijk je situatie, summary: Wat lukt al?, lead: { id: een, text: Denk na. } }
- { block: step, id: stap_twee, text: Kies je doel, summary: Wat wil je?, lead: { id: twee, text: Kies. } }
- { block: heading, id: tips, level: 2, text: Zo doe je dat }
- block: points
  id: punten
  points:
    - { id: luister, title: Vraag en luister, text: Hoor wat er is. }
    - { id: kijk, title: Kijk vooruit, text: Wat kan wel? }
`;

/** The titles of bookmarks, each behind the one it stands under. */
function bookmarks({ pdf }: TaggedFile): readonly (string | undefined)[] {
  const below = (parent: PDFDict): readonly (string | undefined)[] => {
    const first = parent.lookupMaybe(PDFName.of('First'), PDFDict);
    return first ? from(first) : [];
  };
  const from = (item: PDFDict): readonly (string | undefined)[] => {
    const next = item.lookupMaybe(PDFName.of('Next'), PDFDict);
    return [textAt(item, 'Title'), ...below(item), ...(next ? from(next) : [])];
  };
  return below(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict));
}

const TITLES = [
  'Titel',
  'Stap 1. Bekijk je situatie',
  'Stap 2. Kies je doel',
  'Zo doe je dat',
  '1. Vraag en luister',
  '2. Kijk vooruit',
];

describe.each(ENGINES)('with the %s engine', engineName => {
  let file: TaggedFile;
  beforeAll(async () => {
    file = await tagged(BLOCKS, { engineName });
  });

  const headings = () => file.elements.filter(element => /^H\d$/.test(typeOf(element)));

  it('headings of steps and points are heard as sentences, others as they stand', () => {
    expect(headings().map(({ dict }) => textAt(dict, 'ActualText'))).toEqual([
      undefined,
      'Stap 1. Bekijk je situatie',
      'Stap 2. Kies je doel',
      undefined,
      '1. Vraag en luister',
      '2. Kijk vooruit',
    ]);
  });

  it('their titles say the same', () => {
    expect(headings().map(({ dict }) => textAt(dict, 'T'))).toEqual(TITLES);
  });

  it('bookmarks say the same', () => {
    expect(bookmarks(file)).toEqual(TITLES);
  });

  it('a template that leaves out the heading of a step is told so, with the name of the document', async () => {
    expect(said(await generate(oneStep, `${HEAD}= Titel\n`, { engineName }))).toEqual([
      'error pdf/heading-missing: the template sets no heading "Stap 1 Kies" of document "doc"\n  hint: set it with heading(), its number and its words inside, as "step" of templates/pdf/blocks.typ does',
    ]);
  });

  it('so is one that sets it as a paragraph', async () => {
    const template = `${HEAD}= Titel\n#text(size: 20pt)[Stap 1 Kies]`;
    expect(said(await generate(oneStep, template, { engineName }))).toEqual([
      expect.stringMatching(/^error pdf\/heading-missing: /),
    ]);
  });

  it('and one that leaves out its bookmark', async () => {
    const template = `${HEAD}= Titel\n#heading(level: 2, bookmarked: false)[Stap 1 Kies]`;
    expect(said(await generate(oneStep, template, { engineName }))).toEqual([
      'error pdf/bookmark-missing: the template makes no bookmark of the heading "Stap 1 Kies" of document "doc"\n  hint: leave out bookmarked: false and outlined: false where the template sets headings',
    ]);
  });

  it('every point without a heading is told of in one run', async () => {
    const template = `${HEAD}= Titel\n== 2 Kijk`;
    expect(said(await generate(twoPoints, template, { engineName }))).toEqual([
      'error pdf/heading-missing: the template sets no heading "1 Vraag" of document "doc"\n  hint: set it with heading(), its number and its words inside, as "points" of templates/pdf/blocks.typ does',
    ]);
  });
});

/** A document of one step, for templates that don't read it. */
const oneStep = documentWithBlock({
  type: 'step',
  id: 'stap',
  number: 1,
  word: 'Stap',
  text: 'Kies',
  lead: { id: 'lead', content: [] },
});

const twoPoints = documentWithBlock({
  type: 'points',
  id: 'punten',
  points: [
    { id: 'vraag', title: 'Vraag', content: [] },
    { id: 'kijk', title: 'Kijk', content: [] },
  ],
});
