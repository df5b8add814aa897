import { describe, expect, it } from 'vitest';
import { checkPdfUa } from '../../../../src/formats/pdf/ua/check-ua.ts';
import type { UaReport } from '../../../../src/formats/pdf/ua/report.ts';
import { bytesOf, type RawObjects, rawPdf, rawStream } from '../raw-pdf.ts';

/** Small files made to overload their readers: each would take minutes if work were done again for every element. */
const report = (root: string, more: RawObjects, catalog = ''): Promise<UaReport> =>
  checkPdfUa(
    bytesOf(
      rawPdf({
        1: `<</Type/Catalog/Pages 2 0 R/StructTreeRoot 4 0 R${catalog}>>`,
        2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 7 0 R>>',
        4: `<</Type/StructTreeRoot/K 5 0 R${root}>>`,
        5: '<</S/Document/P 4 0 R/K 6 0 R>>',
        6: '[]',
        7: rawStream('', ''),
        ...more,
      }),
    ),
  );

/** The kids of the document, by the number of the first. */
const kids = (count: number, kid: (index: number) => string): RawObjects => ({
  6: `[${Array.from({ length: count }, (_, index) => `${100 + index} 0 R`).join(' ')}]`,
  ...Object.fromEntries(Array.from({ length: count }, (_, index) => [100 + index, kid(index)])),
});

const rules = (found: readonly { clause: string; test: number }[]): readonly string[] =>
  found.map(({ clause, test }) => `${clause}/${test}`);

const metadata = (xml: string): Promise<UaReport> =>
  report('', { 8: rawStream(xml, '/Type/Metadata/Subtype/XML') }, '/Lang(nl)/Metadata 8 0 R');

describe('a file made to overload its reader', () => {
  it('has a role map whose every role leads through all after it', async () => {
    const roles = Array.from({ length: 20_000 }, (_, index) => `/R${index}/R${index + 1}`).join('');
    const { omitted } = await report(
      `/RoleMap<<${roles}>>`,
      kids(10_000, index => `<</S/R${index}/P 5 0 R>>`),
    );
    expect(omitted).toContainEqual({ clause: '7.1', test: 5, count: 9000 });
  });

  it('has tables whose grids together are beyond all measure: they are left undecided', async () => {
    const cell = '<</S/TD/A<</O/Table/ColSpan 900000>>>>';
    const { undecided } = await report(
      '',
      kids(2000, () => `<</S/Table/K<</S/TR/K ${cell}>>>>`),
    );
    expect(undecided).toContainEqual(
      expect.objectContaining({
        clause: '7.5',
        test: 1,
        reason: expect.stringContaining('places for cells'),
      }),
    );
  });

  it('has one row of thousands of cells, which hundreds of tables list a thousand times', async () => {
    const { failures } = await report('', {
      ...kids(300, () => '<</S/Table/P 5 0 R/K 8 0 R>>'),
      8: `[${'9 0 R '.repeat(1000)}]`,
      9: '<</S/TR/P 100 0 R/K 10 0 R>>',
      10: `[${'11 0 R '.repeat(50_000)}]`,
      11: '<</S/TD/P 9 0 R>>',
    });
    expect(rules(failures)).not.toContain('7.2/3');
  });

  it('has thousands of attribute objects for each cell', async () => {
    const read = report('', {
      ...kids(2, () => '<</S/Table/K<</S/TR/K<</S/TD/A 8 0 R>>>>>>'),
      8: `[${'<</O/Table>>'.repeat(1000)}]`,
    });
    await expect(read).rejects.toThrow('attributes of one element');
  });

  it('has one language of megabytes for thousands of elements', async () => {
    const { omitted } = await report('', {
      ...kids(20_000, () => '<</S/P/P 5 0 R/Lang 8 0 R>>'),
      8: `(nl${'-abcdefgh'.repeat(100_000)}!)`,
    });
    expect(omitted).toContainEqual({ clause: '7.2', test: 29, count: 19_000 });
  });

  it('has marked content nested beyond all measure', async () => {
    const read = report('', { 7: rawStream('/P BMC '.repeat(20_000), '') });
    await expect(read).rejects.toThrow('more content than can be checked');
  });

  it.each([
    ['characters', `<a>${' '.repeat((1 << 24) + 1)}</a>`],
    ['elements', `<a>${'<b/>'.repeat(200_001)}</a>`],
  ])('has metadata of too many %s: what they hold is left undecided', async (_, xml) => {
    const { failures, undecided } = await metadata(xml);
    expect(rules(undecided)).toEqual(['5/1', '5/2', '5/3', '5/4', '5/5', '7.1/9']);
    expect(rules(failures).filter(rule => rules(undecided).includes(rule))).toEqual([]);
  });

  it('is not what has the metadata of a long history', async () => {
    const { undecided } = await metadata(`<a>${'<b/>'.repeat(50_000)}</a>`);
    expect(rules(undecided)).toEqual([]);
  });
});

describe('an empty file', () => {
  it('is told to be empty', async () => {
    await expect(checkPdfUa(new Uint8Array())).rejects.toThrow('The file is empty.');
  });
});
