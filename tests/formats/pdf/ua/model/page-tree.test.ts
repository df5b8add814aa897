import { describe, expect, it } from 'vitest';
import { checkPdfUa } from '../../../../../src/formats/pdf/ua/check-ua.ts';
import { bytesOf, type RawObjects, rawPdf } from '../../raw-pdf.ts';

/** A file with a page, or what is told instead. */
const objects = (more: RawObjects): RawObjects => ({
  1: '<</Type/Catalog/Pages 2 0 R>>',
  2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>',
  ...more,
});

describe('a page tree', () => {
  const tree = (root: string, more: RawObjects = {}): string =>
    rawPdf(objects({ 2: `<</Type/Pages${root}>>`, ...more }));
  const reasons = async (file: string): Promise<readonly string[]> => [
    ...new Set((await checkPdfUa(bytesOf(file))).undecided.map(({ reason }) => reason)),
  ];

  it('that is whole leaves nothing undecided', async () => {
    expect(await reasons(rawPdf(objects({})))).toEqual([]);
  });

  it.each([
    ['lists what isn’t there', '/Kids[77 0 R]/Count 1', {}],
    ['lists nothing but itself', '/Kids[2 0 R]/Count 1', {}],
    ['has groups that list each other', '/Kids[6 0 R]/Count 1', { 6: '<</Type/Pages/Kids[2 0 R]/Count 1>>' }],
    ['is null', '', { 2: 'null' }],
  ])('that %s leaves the pages to be looked for, and what they hold undecided', async (_, root, more) => {
    const { facts, undecided } = await checkPdfUa(bytesOf(tree(root, more)));
    expect(facts).toMatchObject({ isRepaired: true, pages: 1 });
    expect(undecided).toContainEqual({
      clause: '7.1',
      test: 3,
      reason: 'The page tree leads to no page: the pages were looked for in the file.',
    });
  });

  it.each([
    ['isn’t there', {}],
    ['is no page', { 77: '<</Type/StructElem/S/P>>' }],
  ])('with a kid that %s leaves undecided what that held', async (_, more) => {
    const reason = 'Kids of the page tree that aren’t there, or are no pages: 1.';
    expect(await reasons(tree('/Kids[3 0 R 77 0 R]/Count 2', more))).toEqual([reason]);
  });

  it('that counts more pages than it has leaves undecided what they held', async () => {
    const reason = 'The page tree says that it has 5 pages, and leads to 1.';
    expect(await reasons(tree('/Kids[3 0 R]/Count 5'))).toEqual([reason]);
  });

  it('may list a page twice', async () => {
    expect(await reasons(tree('/Kids[3 0 R 3 0 R]/Count 2'))).toEqual([]);
  });

  it('of a file without any page makes it a broken one', async () => {
    const read = checkPdfUa(bytesOf(tree('/Kids[]/Count 0', { 3: '<<>>' })));
    await expect(read).rejects.toMatchObject({ reason: 'broken' });
  });
});
