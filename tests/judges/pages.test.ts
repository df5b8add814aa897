import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../../src/build/build.ts';
import { nodeHost } from '../../src/build/node-host.ts';
import {
  type BuiltDocument,
  builtDocument,
  builtDocuments,
  hostileDocuments,
  prefilled,
} from '../support/built.ts';
import { drawnBoxes } from '../support/drawn-boxes.ts';
import { judge } from '../support/judges.ts';
import { ROOT } from '../support/overlay-host.ts';
import {
  cutAnswers,
  type DrawnField,
  drawnFields,
  faintOutlines,
  fullAnswers,
  fullness,
  lowBoxes,
  smallTicks,
} from '../support/page-fill.ts';
import {
  chapterHeading,
  loneHeadings,
  type PageText,
  readPages,
  runts,
  textNearEdge,
  textOffColumn,
  textOverBoxes,
  textOverText,
  textUnseen,
} from '../support/page-text.ts';
import { readWidgets } from '../support/pdfjs.ts';
import { drawWithPoppler, type Picture } from '../support/picture.ts';

/** Pages meant to be nearly empty, as `naast/werkboek, page 3`; covers and back pages are full by their panel. */
const SPARSE: readonly string[] = [];

/** How far down a page is used where the chapter goes on behind it: in large print a field that stays whole is large. */
const LEAST_WITHIN_CHAPTER = { normal: 0.6, large: 0.4 } as const;

/** Short words alone on a last line: none, but for a few where a line of large print holds little. */
const MOST_RUNTS = { normal: 0, large: 2 } as const;

const ours = await builtDocuments();
const read = await readAll(ours);
const hostile = await readAll(await hostileDocuments());
const normal = read.filter(({ print }) => print.size === 'normal');

describe.each([...read, ...hostile])('the text of $title', ({ pages, fields }) => {
  it('keeps 10 mm from the edge of the paper', () => {
    expect(pages.flatMap(textNearEdge)).toEqual([]);
  });

  it('keeps to its column', () => {
    expect(pages.flatMap(textOffColumn)).toEqual([]);
  });

  it('overlaps no other text', () => {
    expect(pages.flatMap(textOverText)).toEqual([]);
  });

  it('stands over no field', () => {
    const boxesOn = (page: PageText) =>
      fields.filter(({ widget }) => widget.page === page.number).map(({ box }) => box);
    expect(pages.flatMap(page => textOverBoxes(page, boxesOn(page)))).toEqual([]);
  });

  it('has no heading parted from what stands under it', () => {
    expect(loneHeadings(pages)).toEqual([]);
  });
});

it.each(read)('$title has next to no short word alone on a last line', ({ pages, print }) => {
  const found = pages.flatMap(runts);
  expect(found.slice(MOST_RUNTS[print.size])).toEqual([]);
});

judge('pdftoppm')('drawn by poppler', () => {
  describe.each(read)('$title', ({ title, bytes, pages, print }) => {
    let pictures: readonly Picture[] = [];
    beforeAll(() => {
      pictures = drawWithPoppler(bytes, 150).pages;
    });
    afterAll(() => {
      pictures = [];
    });

    it('shows every letter', () => {
      expect(pages.flatMap((page, at) => textUnseen(page, pictureOf(pictures, at)))).toEqual([]);
    });

    it('has no page less than a fifth full', () => {
      const empty = pictures.flatMap((picture, at) =>
        fullness(picture, print.size) < 0.2 ? [`${title}, page ${at + 1}`] : [],
      );
      expect(empty.filter(page => !SPARSE.includes(page))).toEqual([]);
    });

    it('fills its pages, but for the last of a chapter', () => {
      const short = pictures.flatMap((picture, at) => {
        const next = pages[at + 1];
        const full = fullness(picture, print.size);
        const goesOn = next !== undefined && chapterHeading(next) === null;
        return goesOn && full < LEAST_WITHIN_CHAPTER[print.size]
          ? [`page ${at + 1}: ${full.toFixed(2)}`]
          : [];
      });
      expect(short).toEqual([]);
    });
  });

  it.each(normal)('the fields and ticks of $title stand out in grey', ({ bytes, fields, pages }) => {
    // 250 dots an inch: a line of half a point has a pixel to itself.
    const faint = drawWithPoppler(bytes, 250).pages.flatMap((picture, at) => {
      const own = fields.filter(({ widget }) => widget.page === at + 1);
      return faintOutlines(picture, own, pages[at]?.height ?? 0);
    });
    expect(faint).toEqual([]);
  });
});

it.each(normal)('the boxes of $title hold their lines, by hand and typed', ({ document, fields }) => {
  expect(lowBoxes(document, fields)).toEqual([]);
});

it.each(read)('the ticks of $title are large enough for a pen', ({ document, fields }) => {
  expect(smallTicks(document, fields)).toEqual([]);
});

it.each(read)('the fields of $title show what they must hold', async one => {
  const widgets = await readWidgets(one.bytes);
  const filled = await prefilled(one, fullAnswers(one.document, one.print.size, widgets));
  expect(await cutAnswers(filled)).toEqual([]);
});

// ---- each judge finds what it looks for

/** Typst source of a page with one fault, what looks at it, and what is said. */
const BROKEN: readonly (readonly [
  string,
  string,
  (pages: readonly PageText[]) => readonly string[],
  string,
])[] = [
  ['text near the edge', '#place(dx: -20mm)[rand]', each(textNearEdge), '“rand”'],
  ['text cut off by the page', '#place(dx: 170mm)[afgesneden]', each(textNearEdge), '“afgesneden”'],
  ['text beyond the text area', '#place(dx: -10mm)[buiten]', each(textOffColumn), '“buiten”'],
  [
    'a column that runs up to the next',
    '#grid(columns: 2, column-gutter: 1mm, block[links], block[rechts])',
    each(textOffColumn),
    '“links”',
  ],
  ['text over text', '#place(dy: 1mm)[over] onder', each(textOverText), 'overlaps'],
  ['a heading at the foot of a page', '#v(236mm)\n= Kop\n#pagebreak()\nDe tekst.', loneHeadings, '“Kop”'],
  ['a heading over one line', '#v(228mm)\n= Kop\nEen regel.\n#pagebreak()\nNog een.', loneHeadings, '“Kop”'],
  ['a short word on a last line', 'Een regel met tekst \\ slot', each(runts), '“slot”'],
];

it.each(BROKEN)('finds %s', async (_, source, faultsIn, said) => {
  expect(faultsIn(await readPages(await typeset(source)))).toEqual([expect.stringContaining(said)]);
});

it('finds text over a field', async () => {
  const [page] = await readPages(await typeset('Naam'));
  expect(page && textOverBoxes(page, [[60, 700, 100, 760]])).toEqual([expect.stringContaining('“Naam”')]);
});

judge('pdftoppm')('in pictures', () => {
  it.each([
    ['of its background', '#text(fill: white)[wit]', '“wit”'],
    [
      'cut off by a clip',
      '#block(clip: true, width: 5mm, height: 5mm, box(width: 50mm)[geknipt])',
      '“geknipt”',
    ],
    ['under a box', '#box[bedekt]#place(dy: -1em, rect(width: 20mm, height: 2em, fill: silver))', '“bedekt”'],
  ])('finds text %s', async (_, source, said) => {
    const bytes = await typeset(source);
    const [page] = await readPages(bytes);
    const [picture] = drawWithPoppler(bytes, 150).pages;
    expect(page && picture && textUnseen(page, picture)).toEqual([expect.stringContaining(said)]);
  });

  it.each([
    ['next to nothing', 'Een regel.', 0.02],
    ['a half', '#v(118mm) Een regel.', 0.5],
  ])('finds %s on a page', async (_, source, full) => {
    const [picture] = drawWithPoppler(await typeset(source), 150).pages;
    expect(picture && fullness(picture, 'normal')).toBeCloseTo(full, 1);
  });

  it('finds a faint outline', async () => {
    const outlined = (stroke: string) =>
      typeset(`#place(rect(width: 80mm, height: 11mm, stroke: 0.5pt + ${stroke}))`);
    const field = {
      widget: { fieldName: 'veld' },
      box: [70.87, 717.17, 297.64, 748.35],
    } as unknown as DrawnField;
    const faultsWith = async (stroke: string) => {
      const [picture] = drawWithPoppler(await outlined(stroke), 250).pages;
      return picture && faintOutlines(picture, [field], 841.89);
    };
    expect(await faultsWith('luma(190)')).toEqual([expect.stringContaining('veld: 1.')]);
    expect(await faultsWith('luma(100)')).toEqual([]);
  });
});

describe('in the workbook', () => {
  let workbook: (typeof read)[number];
  beforeAll(async () => {
    [workbook] = (await readAll([await builtDocument('werkboek')])) as [typeof workbook];
  });

  it('finds a box too low for its lines', () => {
    const [field] = lowBoxes(workbook.document, workbook.fields.map(lower));
    expect(field).toMatch(/^wb_s1_loopt_goed: /);
  });

  it('finds ticks too small for a pen, the larger ones of ruled lists too', () => {
    const small = smallTicks(workbook.document, workbook.fields.map(smaller));
    expect(small).toContainEqual(expect.stringMatching(/^wb_s4_bron_contract: /));
    expect(small).toContainEqual(expect.stringMatching(/^wb_t_vertrouwelijk: /));
  });

  it('finds an answer that is cut off', async () => {
    const filled = await prefilled(workbook, { wb_eigenaar_naam: 'Maximiliaan-Alexander '.repeat(12) });
    expect(await cutAnswers(filled)).toEqual([expect.stringMatching(/^wb_eigenaar_naam shows /)]);
  });
});

/** A box of two thirds of its height. */
const lower = ({ widget, box: [left, bottom, right, top] }: DrawnField): DrawnField => ({
  widget,
  box: [left, bottom, right, bottom + ((top - bottom) * 2) / 3],
});

/** A box smaller by half a millimetre. */
const smaller = ({ widget, box: [left, bottom, right, top] }: DrawnField): DrawnField => ({
  widget,
  box: [left, bottom, right - 1.4, top - 1.4],
});

function each(faultsIn: (page: PageText) => readonly string[]) {
  return (pages: readonly PageText[]): readonly string[] => pages.flatMap(faultsIn);
}

function pictureOf(pictures: readonly Picture[], at: number): Picture {
  const picture = pictures[at];
  if (!picture) throw new Error(`poppler drew no page ${at + 1}.`);
  return picture;
}

async function readAll(documents: readonly BuiltDocument[]) {
  const all = [];
  for (const built of documents) {
    const fields = drawnFields(await readWidgets(built.bytes), await drawnBoxes(built.bytes));
    all.push({ ...built, pages: await readPages(built.bytes), fields });
  }
  return all;
}

/** A page in the text area of ours, set by the engine. */
async function typeset(source: string): Promise<Uint8Array> {
  const { brand } = await builtDocument('werkboek');
  const page = [
    '#set document(title: "Proef")',
    '#set page(paper: "a4", margin: (left: 25mm, right: 20mm, top: 33mm, bottom: 22mm))',
    `#set text(font: "${brand.fonts.ui.family}", size: 11pt, lang: "nl", hyphenate: false)`,
    source,
  ].join('\n');
  const typesetter = await startEngine(nodeHost(ROOT), 'native');
  const files = new Map([['proef.typ', new TextEncoder().encode(page)]]);
  const set = await typesetter.typeset({
    main: 'proef.typ',
    files,
    fonts: brand.fonts.files,
    date: '2026-03-02',
  });
  if (!set.ok) throw new Error(set.diagnostics.map(({ message }) => message).join('\n'));
  return set.value;
}
