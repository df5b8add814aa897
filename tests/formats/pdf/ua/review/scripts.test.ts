import { describe, expect, it } from 'vitest';
import { reviewPdf } from '../../../../../src/formats/pdf/ua/review/review-pdf.ts';
import { element, marked, type SmallPdf, smallPdf } from './small-pdf.ts';

/** What codes of the font say: the letters of שלום are A to D, so that it is painted as DCBA from left to right. */
const CHARACTERS: Readonly<Record<string, string>> = {
  A: '05E9', // ש
  B: '05DC', // ל
  C: '05D5', // ו
  D: '05DD', // ם
  S: '0633', // س
  X: '06440627', // لا
  P: 'FEFC', // ﻼ, the same in the form it has at the end of a word
  M: '0301', // combining acute accent
  F: '00660069', // fi
  G: 'D83DDE00', // 😀
  H: '6F22', // 漢
  K: '5B57', // 字
};
const lines = Object.entries(CHARACTERS).map(
  ([code, unicode]) => `<${code.charCodeAt(0).toString(16)}> <${unicode}>`,
);
const TO_UNICODE = `begincmap 1 begincodespacerange <00> <FF> endcodespacerange
  ${lines.length} beginbfchar ${lines.join('\n')} endbfchar endcmap`;
const WIDTHS = new Array(224).fill(500).join(' ');
const FONT: NonNullable<SmallPdf['objects']> = {
  5: `<</Type/Font/Subtype/TrueType/BaseFont/Proef/Encoding/WinAnsiEncoding/ToUnicode 7 0 R
    /FirstChar 32/LastChar 255/Widths[${WIDTHS}]>>`,
  7: ['', TO_UNICODE],
};

/** The text of one paragraph with one piece of content. */
async function paragraph(show: string): Promise<string | undefined> {
  const objects = { ...FONT, 10: element('P', '0') };
  const pdf = smallPdf({ content: marked(0, 100, 150, show), structure: '10 0 R', objects });
  return (await reviewPdf(pdf)).reading[0]?.text;
}

describe('text from right to left', () => {
  it.each([
    ['a word', '(DCBA) Tj', 'שלום'],
    ['words painted from left to right', '(DCBA) Tj 30 0 Td (BA) Tj', 'של שלום'],
    ['words painted in the order of reading', '(BA) Tj -30 0 Td (DCBA) Tj', 'של שלום'],
    ['lines', '(DCBA) Tj 0 -12 Td (BA) Tj', 'שלום של'],
    ['kerned letters', '[(DC) 20 (BA)] TJ', 'שלום'],
    ['letters in reversed strings', '/ReversedChars BMC (DCBA) Tj EMC', 'שלום'],
    ['a number in it', '(12,50 DCBA) Tj', 'שלום 12,50'],
    ['brackets around it', '(\\(DCBA\\)) Tj', '(שלום)'],
    ['a word of a Latin line', '(zeg DCBA nog) Tj', 'zeg שלום nog'],
    ['a Latin word in it', '(DCBA pdf AB) Tj', 'לש pdf שלום'],
    ['a ligature', '(XS) Tj', 'سلا'],
    ['a presentation form', '(PS) Tj', 'سلا'],
    ['ActualText, which is in order', '/Span <</ActualText<FEFF05E905DC>>> BDC (BA) Tj EMC', 'של'],
    [
      'ActualText beside what is painted',
      '(DCBA ) Tj /Span <</ActualText<FEFF05E905DC>>> BDC (BA) Tj EMC',
      'של שלום',
    ],
    [
      'ActualText of each glyph',
      '/Span <</ActualText<FEFF05DC>>> BDC (B) Tj EMC /Span <</ActualText<FEFF05E9>>> BDC (A) Tj EMC',
      'של',
    ],
    [
      'ActualText of brackets, which says whether they open or close',
      '/Span <</ActualText(\\))>> BDC (\\() Tj EMC (BA) Tj /Span <</ActualText(\\()>> BDC (\\)) Tj EMC',
      '(של)',
    ],
  ])('is read in its order: %s', async (_, show, expected) => {
    expect(await paragraph(show)).toBe(expected);
  });

  /** A line with more Latin than Hebrew letters, which is read “pdf bij של” from left to right. */
  const MIXED = marked(0, 100, 150, '(pdf bij BA) Tj');
  const read = async (pdf: Omit<SmallPdf, 'content' | 'structure'>) => {
    const objects = { ...FONT, 10: element('P', '0'), ...pdf.objects };
    const all = smallPdf({ ...pdf, content: MIXED, structure: '10 0 R', objects });
    return (await reviewPdf(all)).reading[0]?.text;
  };
  const parents = { 6: '<</Type/StructTreeRoot/K[10 0 R]/ParentTree<</Nums[0[10 0 R]]>>>>' };
  const paragraphWith = (more: string) => ({ objects: { ...parents, 10: element('P', '0', more) } });

  it.each([
    ['of most of its letters, when the file says nothing', {}, 'pdf bij של'],
    ['of the language of its element', paragraphWith('/Lang(he-IL)'), 'של pdf bij'],
    ['of WritingMode of its element', paragraphWith('/A<</O/Layout/WritingMode/RlTb>>'), 'של pdf bij'],
    ['of most of its letters, in a language from left to right', paragraphWith('/Lang(en)'), 'pdf bij של'],
    ['of most of its letters, where Lang is no language', paragraphWith('/Lang(-)'), 'pdf bij של'],
    ['of the language of the document', { catalog: '/Lang(ar)' }, 'של pdf bij'],
    [
      'of Direction, without a language',
      { catalog: '/Lang()/ViewerPreferences<</Direction/R2L>>' },
      'של pdf bij',
    ],
  ])('goes the way %s', async (_, pdf, expected) => {
    expect(await read(pdf)).toBe(expected);
  });

  it('joins the parts of a word in several pieces of content', async () => {
    const content = marked(0, 100, 150, '(BA) Tj') + marked(1, 90, 150, '(DC) Tj');
    const objects = { ...FONT, 10: element('P', '0 1') };
    const { reading } = await reviewPdf(smallPdf({ content, structure: '10 0 R', objects }));
    expect(reading[0]?.text).toBe('שלום');
  });

  it('is told so of an artifact', async () => {
    const content = '/Artifact BMC BT /F1 10 Tf 10 20 Td (DC) Tj (BA) Tj ET EMC';
    const { artifacts } = await reviewPdf(smallPdf({ content, structure: '', objects: FONT }));
    expect(artifacts[0]?.text).toBe('שלום');
  });
});

describe('letters', () => {
  it.each([
    ['a ligature by its letters', '(Fets) Tj', 'fiets'],
    ['a character beyond the first 65,536', '(aGb) Tj', 'a😀b'],
    ['an accent that is painted over its letter', '(e) Tj -4 0 Td (M) Tj 9 0 Td (n) Tj', 'e\u0301n'],
    ['Chinese over two lines without a space', '(HK) Tj 0 -12 Td (H) Tj', '漢字漢'],
    ['a word after Chinese with one', '(HK) Tj 0 -12 Td (pdf) Tj', '漢字 pdf'],
  ])('are read: %s', async (_, show, expected) => {
    expect(await paragraph(show)).toBe(expected);
  });

  it.each([
    ['Symbol', '(a\\267) Tj', 'α•'],
    ['ZapfDingbats', '(8n) Tj', '✘■'],
  ])('of the standard font %s are known without being described', async (name, show, expected) => {
    const objects = { 5: `<</Type/Font/Subtype/Type1/BaseFont/${name}>>`, 10: element('P', '0') };
    const pdf = smallPdf({ content: marked(0, 10, 150, show), structure: '10 0 R', objects });
    expect((await reviewPdf(pdf)).reading[0]?.text).toBe(expected);
  });

  it('run down a column of vertical text, and on at the head of the next', async () => {
    const objects = {
      5: '<</Type/Font/Subtype/Type0/BaseFont/Proef/Encoding/Identity-V/DescendantFonts[8 0 R]/ToUnicode 7 0 R>>',
      7: [
        '',
        `begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange
        2 beginbfchar <0001> <6F22> <0002> <5B57> endbfchar endcmap`,
      ] as const,
      8: '<</Type/Font/Subtype/CIDFontType2/BaseFont/Proef/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>',
      10: element('P', '0'),
    };
    const show = '<00010002> Tj -20 0 Td <00020001> Tj';
    const pdf = smallPdf({ content: marked(0, 100, 150, show), structure: '10 0 R', objects });
    expect((await reviewPdf(pdf)).reading[0]?.text).toBe('漢字字漢');
  });
});
