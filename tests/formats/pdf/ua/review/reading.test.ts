import { describe, expect, it } from 'vitest';
import { reviewPdf } from '../../../../../src/formats/pdf/ua/review/review-pdf.ts';
import { element, marked, type SmallPdf, smallPdf } from './small-pdf.ts';

const read = async (pdf: SmallPdf) => (await reviewPdf(smallPdf(pdf))).reading;
const textsOf = async (pdf: SmallPdf) => (await read(pdf)).map(({ type, text }) => `${type}: ${text}`);
/** One paragraph with one piece of content. */
const paragraph = async (show: string) =>
  (
    await textsOf({
      content: marked(0, 10, 150, show),
      structure: '10 0 R',
      objects: { 10: element('P', '0') },
    })
  )[0];

describe('what is read out', () => {
  it('follows the structure tree, not the content', async () => {
    const content = marked(0, 10, 50, '(laatst) Tj') + marked(1, 10, 150, '(eerst) Tj');
    expect(
      await textsOf({
        content,
        structure: '10 0 R 11 0 R',
        objects: { 10: element('H1', '1'), 11: element('P', '0') },
      }),
    ).toEqual(['H1: eerst', 'P: laatst']);
  });

  it('lets a link run on in its paragraph', async () => {
    const content =
      marked(0, 10, 150, '(Zie ) Tj') + marked(1, 30, 150, '(hier) Tj') + marked(2, 50, 150, '(.) Tj');
    expect(
      await textsOf({
        content,
        structure: '10 0 R',
        objects: { 10: element('P', '0 11 0 R 2'), 11: element('Link', '1') },
      }),
    ).toEqual(['P: Zie hier.']);
  });

  it('parts a paragraph where a field stands in it', async () => {
    const content = marked(0, 10, 150, '(Naam) Tj') + marked(1, 200, 150, '(verplicht) Tj');
    expect(
      await textsOf({
        content,
        structure: '10 0 R',
        page: '/Annots[12 0 R]',
        objects: {
          10: element('P', '0 11 0 R 1'),
          11: element('Form', '<</Type/OBJR/Obj 12 0 R>>'),
          12: '<</Type/Annot/Subtype/Widget/FT/Tx/T(naam)/TU(Uw naam)/Rect[50 145 150 165]>>',
        },
      }),
    ).toEqual(['P: Naam', 'Form: Uw naam', 'P: verplicht']);
  });

  it('goes through the role map', async () => {
    const objects = {
      6: '<</Type/StructTreeRoot/K[10 0 R]/RoleMap<</Kop/H2>>>>',
      10: element('Kop', '0'),
    };
    expect(await textsOf({ content: marked(0, 10, 150, '(Titel) Tj'), structure: '', objects })).toEqual([
      'H2: Titel',
    ]);
  });

  it.each([
    ['Figure', '/Alt(Een boom)', { text: 'Een boom', from: 'alt' }],
    ['Figure', '', { text: 'beeld', from: 'content' }],
    ['P', '/ActualText(Stap 1)', { text: 'Stap 1', from: 'actual-text' }],
    ['TD', '/Alt(niet gelezen)', { text: 'beeld', from: 'content' }],
  ])('reads a %s with %s by what stands for it', async (type, more, expected) => {
    expect(
      await read({
        content: marked(0, 10, 150, '(beeld) Tj'),
        structure: '10 0 R',
        objects: { 10: element(type, '0', more) },
      }),
    ).toMatchObject([expected]);
  });

  it('tells a picture for which nothing is read', async () => {
    const content = '/Figure <</MCID 0>> BDC 20 30 100 50 re f EMC';
    expect(
      await read({ content, structure: '10 0 R', objects: { 10: element('Figure', '0') } }),
    ).toMatchObject([{ type: 'Figure', text: '', box: { page: 1, x: 20, y: 120, width: 100, height: 50 } }]);
  });

  it('reads content of a form XObject by the stream that an MCR names', async () => {
    const form = marked(0, 5, 5, '(in vorm) Tj');
    expect(
      await textsOf({
        content: 'q 1 0 0 1 50 50 cm /X1 Do Q q /X1 Do Q',
        structure: '10 0 R',
        objects: {
          10: element('P', '<</Type/MCR/Stm 20 0 R/MCID 0>>'),
          20: ['/Type/XObject/Subtype/Form/BBox[0 0 100 100]/StructParents 1', form],
        },
      }),
    ).toEqual(['P: in vorm']);
  });

  it('reads an element once that is its own descendant', async () => {
    expect(
      await textsOf({
        content: marked(0, 10, 150, '(eens) Tj'),
        structure: '10 0 R',
        objects: { 10: element('Sect', '11 0 R'), 11: element('P', '0 10 0 R 0') },
      }),
    ).toEqual(['P: eens']);
  });

  it('goes as deep as the file does', async () => {
    const depth = 20_000;
    const objects = Object.fromEntries(
      Array.from({ length: depth }, (_, index) => [index + 100, element('Sect', `${index + 101} 0 R`)]),
    );
    expect(
      await textsOf({
        content: marked(0, 10, 150, '(diep) Tj'),
        structure: '100 0 R',
        objects: { ...objects, [depth + 100]: element('P', '0') },
      }),
    ).toEqual(['P: diep']);
  });
});

describe('spaces between words', () => {
  it.each([
    ['a gap as wide as a space', '[(twee) -300 (woorden)] TJ', 'P: twee woorden'],
    ['no kerning', '[(T) 80 (ypo) -60 (grafie)] TJ', 'P: Typografie'],
    ['a gap before a quotation', '[(klaar,) -100 (\\223dag\\224)] TJ', 'P: klaar, “dag”'],
    ['no gap before another word', '[(klaar,) -100 (dag)] TJ', 'P: klaar,dag'],
    ['no gap between the figures of a number', '[(813.2134) -220 (558)] TJ', 'P: 813.2134558'],
    ['a gap between two numbers', '[(813) -280 (558)] TJ', 'P: 813 558'],
    ['a new line', '(een) Tj 0 -12 Td (twee) Tj', 'P: een twee'],
    ['one space for many', '(een  ) Tj 0 -12 Td ( twee) Tj', 'P: een twee'],
    ['no superscript', '(m) Tj 5 4 Td (2) Tj', 'P: m2'],
    [
      'no soft hyphen at the end of a line',
      '(werk) Tj /Span <</ActualText<FEFF00AD>>> BDC (-) Tj EMC 0 -12 Td (gever) Tj',
      'P: werkgever',
    ],
    ['no hyphen at the end of a line', '(e-) Tj 0 -12 Td (mail) Tj', 'P: e-mail'],
    ['no letter spacing', '3 Tc (ruim) Tj', 'P: ruim'],
  ])('come from %s', async (_, show, expected) => {
    expect(await paragraph(show)).toBe(expected);
  });

  it('takes ActualText of marked content instead of what is in it', async () => {
    expect(await paragraph('(wer) Tj /Span <</ActualText(kge)>> BDC (??) Tj EMC (ver) Tj')).toBe(
      'P: werkgever',
    );
  });

  it('shows what can’t be read as U+FFFD', async () => {
    expect(await paragraph('(a\\000b) Tj')).toBe('P: a\ufffdb');
  });
});

describe('what is not read out', () => {
  it('is what is marked as an artifact, and what belongs to no element', async () => {
    const text = (x: number, words: string) => `BT /F1 10 Tf ${x} 20 Td (${words}) Tj ET`;
    const content = `/Artifact BMC ${text(10, 'Pagina 1')} EMC ${text(200, 'los')} ${marked(9, 10, 90, '(vergeten) Tj')}`;
    const { artifacts } = await reviewPdf(smallPdf({ content, structure: '' }));
    expect(artifacts.map(({ text: words, isMarked }) => [words, isMarked])).toEqual([
      ['Pagina 1', true],
      ['los', false],
      ['vergeten', false],
    ]);
  });

  it('is all text of an untagged file, line by line', async () => {
    const content = "BT /F1 10 Tf 12 TL 10 150 Td (een) Tj (regel) ' (drie) ' ET";
    const { artifacts, reading } = await reviewPdf(smallPdf({ content }));
    expect([artifacts.map(({ text }) => text), reading]).toEqual([['een', 'regel', 'drie'], []]);
  });

  it('holds pictures', async () => {
    const content = 'q 40 0 0 20 10 30 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0001 EI Q';
    expect((await reviewPdf(smallPdf({ content }))).artifacts).toEqual([
      {
        kind: 'image',
        text: '',
        isMarked: false,
        page: 1,
        box: { page: 1, x: 10, y: 150, width: 40, height: 20 },
      },
    ]);
  });
});

describe('where it is', () => {
  const place = async (page: string) => {
    const pdf = { content: marked(0, 20, 150, '(abcd) Tj'), structure: '10 0 R', page };
    const { reading, pages } = await reviewPdf(smallPdf({ ...pdf, objects: { 10: element('P', '0') } }));
    return { page: pages[0], box: reading[0]?.box };
  };

  it('counts from the upper left of the page', async () => {
    expect(await place('')).toEqual({
      page: { number: 1, width: 300, height: 200 },
      box: { page: 1, x: 20, y: 42, width: 20, height: 10 },
    });
  });

  it.each([
    ['/Rotate 90', { width: 200, height: 300 }, { x: 148, y: 20, width: 10, height: 20 }],
    ['/Rotate 180', { width: 300, height: 200 }, { x: 260, y: 148, width: 20, height: 10 }],
    ['/Rotate -90', { width: 200, height: 300 }, { x: 42, y: 260, width: 10, height: 20 }],
    ['/UserUnit 2', { width: 600, height: 400 }, { x: 40, y: 84, width: 40, height: 20 }],
    ['/CropBox[10 20 110 170]', { width: 100, height: 150 }, { x: 10, y: 12, width: 20, height: 10 }],
  ])('is on the page as shown with %s', async (page, size, box) => {
    expect(await place(page)).toMatchObject({ page: size, box });
  });
});
