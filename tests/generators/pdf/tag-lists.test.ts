import { PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { kidsOf, type StructureElement, typeOf } from '../../../src/formats/pdf/structure-tree.ts';
import { checkPdfUa } from '../../../src/formats/pdf/ua/check-ua.ts';
import { ENGINES } from '../../support/built.ts';
import { generate, HEAD, said } from './support.ts';
import { attribute, documentWithBlock, held, ofType, type TaggedFile, tagged } from './tag-support.ts';

const LISTS = `
- { block: heading, id: kop, level: 1, text: Titel }
- block: text
  id: tekst
  text: |
    - Een punt.
    - Nog een punt.

    1. Eerst dit.
    2. Dan dat.
- block: checklist
  id: lijst
  items:
    - { id: vink_een, kind: check_item, label: Ik heb een rustige plek. }
    - { id: vink_twee, kind: check_item, label: Ik weet wie er komt. }
- block: definitions
  id: woorden
  items:
    - { id: verlof, title: Verlof, text: Vrij van werk. }
    - { id: loon, title: Loon, text: Wat je verdient. }
`;

const MANY = Array.from(
  { length: 60 },
  (_, index) => `    - { id: w${index}, title: Woord, text: Betekenis. }`,
);
const MANY_TICKS = Array.from(
  { length: 60 },
  (_, index) => `    - { id: vink_${index}, kind: check_item, label: Punt ${index}. }`,
);
const LONG_LISTS = `
- { block: heading, id: kop, level: 1, text: Titel }
- block: definitions
  id: woorden
  items:
${MANY.join('\n')}
- block: text
  id: tekst
  text: |
    - Een punt.

    1. Eerst dit.
- block: checklist
  id: vinken
  items:
${MANY_TICKS.join('\n')}
`;

/** Lists of one item right behind each other, so that every page begins with another one. */
const SHORT_LISTS = `
- { block: heading, id: kop, level: 1, text: Titel }
${Array.from(
  { length: 60 },
  (_, i) =>
    `- { block: definitions, id: woorden_${i}, items: [{ id: w${i}, title: Woord, text: Betekenis. }] }`,
).join('\n')}
${Array.from(
  { length: 60 },
  (_, i) =>
    `- { block: checklist, id: lijst_${i}, items: [{ id: vink_${i}, kind: check_item, label: Punt ${i}. }] }`,
).join('\n')}
`;

const numberings = (file: TaggedFile): readonly (string | undefined)[] =>
  ofType(file, 'L').map(list => attribute(file, list, 'ListNumbering'));

/** What the label and the body of the items of a list hold. */
const partsOf = (file: TaggedFile, list: StructureElement | undefined): readonly (readonly string[])[] =>
  list?.children.map(item => item.children.map(part => `${typeOf(part)}: ${held(file, part)}`)) ?? [];

/** Elements that name another parent than the one that holds them (ISO 32000-1 table 323, `P`). */
const estranged = ({ elements }: TaggedFile): readonly string[] =>
  elements.filter(({ dict, parent }) => dict.get(PDFName.of('P')) !== parent?.ref).map(typeOf);

describe.each(ENGINES)('with the %s engine', engineName => {
  describe.each(['normal', 'large'] as const)('in %s print', size => {
    let file: TaggedFile;
    let long: TaggedFile;
    beforeAll(async () => {
      file = await tagged(LISTS, { engineName, size });
      long = await tagged(LONG_LISTS, { engineName, size });
    });

    it('bullets are discs, numbers decimal; ticks and words are no numbers', () => {
      expect(numberings(file)).toEqual(['/Disc', '/Decimal', '/None', '/None']);
    });

    it('the label of a definition is its word', () => {
      const words = partsOf(file, ofType(file, 'L').at(-1));
      expect(words).toEqual([
        ['Lbl: P', 'LBody: P'],
        ['Lbl: P', 'LBody: P'],
      ]);
    });

    it('a list that runs over pages is one', () => {
      expect(ofType(long, 'L').map(({ children }) => children.length)).toEqual([60, 1, 1, 60]);
    });

    it('lists of one look that meet at a page break stay apart', async () => {
      const short = await tagged(SHORT_LISTS, { engineName, size });
      expect(ofType(short, 'L').map(({ children }) => children.length)).toEqual(Array(120).fill(1));
    });

    it('no list is left without items', () => {
      expect(ofType(long, 'L').filter(({ dict }) => kidsOf(dict).length === 0)).toEqual([]);
    });

    it('what moved knows its new parent', () => {
      expect([estranged(file), estranged(long)]).toEqual([[], []]);
    });

    it('what moved is found by its marked content', async () => {
      const { failures } = await checkPdfUa(long.bytes);
      expect(failures).toEqual([]);
    });
  });

  describe('a template of somebody else', () => {
    const saidOf = async (body: string): Promise<readonly string[]> =>
      said(await generate(twoDefinitions, `${HEAD}= Titel\n${body}`, { engineName }));

    it('may set definitions in its own way, as long as words are labels', async () => {
      expect(await saidOf(words('par(words.at(n - 1))', '[Een.], [Twee.]'))).toEqual([]);
    });

    it('is told when it sets them as paragraphs, with the name of the document', async () => {
      expect(await saidOf('*Verlof* Vrij.\n\n*Loon* Geld.')).toEqual([
        'error pdf/definitions-unmatched: the template sets 0 definitions of document "doc", which has 2\n  hint: set them with enum(), whose numbering gives each word in a par(), as "definitions" of templates/pdf/blocks.typ does',
      ]);
    });

    it('is told when it sets them as a list with numbers', async () => {
      expect(await saidOf('+ Vrij.\n+ Geld.')).toEqual([
        expect.stringMatching(/^error pdf\/definitions-unmatched: the template sets 0 definitions /),
      ]);
    });

    it('is told when another list passes for one', async () => {
      const three = words('par(words.at(calc.rem(n, 2)))', '[Een.], [Twee.], [Drie.]');
      expect(await saidOf(three)).toEqual([
        'error pdf/definitions-unmatched: the template sets 3 definitions of document "doc", which has 2\n  hint: a list that is none of definitions has numbers or signs before its items, not words in paragraphs',
      ]);
    });

    it('is told when they have no words', async () => {
      const [first, ...others] = await saidOf(words('none', '[Een.], [Twee.]'));
      expect(first).toBe(
        'error pdf/definition-wordless: the template sets a definition of document "doc" without its word\n  hint: the word stands before the item or is the first paragraph in it, as "definitions" of templates/pdf/blocks.typ does',
      );
      expect(others).toHaveLength(1);
    });
  });
});

const twoDefinitions = documentWithBlock({
  type: 'definitions',
  id: 'woorden',
  items: [
    { id: 'verlof', title: 'Verlof', content: [] },
    { id: 'loon', title: 'Loon', content: [] },
  ],
});

/** A list whose labels are what `label` gives for the number `n`. */
const words = (label: string, items: string): string =>
  `#let words = ("Verlof", "Loon")\n#enum(numbering: n => ${label}, ${items})`;
