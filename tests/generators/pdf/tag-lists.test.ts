import { PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { kidsOf, type StructureElement, typeOf } from '../../../src/formats/pdf/structure-tree.ts';
import { checkPdfUa } from '../../../src/formats/pdf/ua/check-ua.ts';
import { ENGINES } from '../../support/built.ts';
import { attribute, held, ofType, type TaggedFile, tagged } from './tag-support.ts';

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
      expect(ofType(long, 'L').map(({ children }) => children.length)).toEqual([60, 1, 1]);
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
});
