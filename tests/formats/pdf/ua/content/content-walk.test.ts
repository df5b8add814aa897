import { describe, expect, it } from 'vitest';
import { PdfDict, PdfStream } from '../../../../../src/formats/pdf/read/pdf-object.ts';
import { ContentWalk } from '../../../../../src/formats/pdf/ua/content/content-walk.ts';
import { readParentTree } from '../../../../../src/formats/pdf/ua/model/number-tree.ts';

const SINK = {
  marked() {},
  sideLanguage() {},
  item() {},
  text() {},
  form() {},
  unread() {},
  fontless() {},
};
const EMPTY = new PdfStream(new PdfDict(new Map(), []), 0, {
  file: { resolve: () => null, dataOf: () => new Uint8Array() },
});

function paint(times: number, size: { pages: number; annotations: number }): void {
  const walk = new ContentWalk(readParentTree(undefined), SINK, size);
  for (let time = 0; time < times; time++) walk.appearance(EMPTY, 1, { get: () => undefined });
}

describe('what a file may paint', () => {
  it('is bounded for a file of one page', () => {
    expect(() => paint(110_000, { pages: 1, annotations: 1 })).toThrow('more content than can be checked');
  });

  it('grows with its pages and annotations', () => {
    expect(() => paint(110_000, { pages: 50, annotations: 600 })).not.toThrow();
  });
});
