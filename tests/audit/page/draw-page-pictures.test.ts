import { PDFDocument, rgb } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { drawPagePictures, type PagePictures } from '../../../src/audit/page/draw-page-pictures.ts';
import { nodeHost } from '../../../src/build/node-host.ts';
import { PDFIUM_WASM } from '../../../src/formats/pdf/draw/pdfium.ts';
import { decodePng, pixelsIn } from '../../support/decode-png.ts';
import { ROOT } from '../../support/overlay-host.ts';
import { SAMPLE } from './sample-review.ts';

const wasm = nodeHost(ROOT).readPackage(PDFIUM_WASM) ?? new Uint8Array();

/** Two pages, the first with as many stripes, each in a colour of its own, on the fill of our fields. */
async function pictures(stripes: number): Promise<PagePictures> {
  const document = await PDFDocument.create();
  const page = document.addPage([144, 144]);
  page.drawRectangle({ width: 144, height: 144, color: rgb(0xfb / 255, 0xf4 / 255, 0xec / 255) });
  for (let at = 0; at < stripes; at++) {
    const [across, down] = [at % 36, Math.floor(at / 36)];
    const colour = rgb(across / 36, down / 36, (across + down) / 72);
    page.drawRectangle({ x: 4 * across, y: 2 * down, width: 4, height: 2, color: colour });
  }
  document.addPage([144, 72]);
  return drawPagePictures(await document.save(), SAMPLE, { wasm });
}

describe('the pictures of pages', () => {
  it('are those of the pages that are shown', async () => {
    expect([...(await pictures(0)).keys()]).toEqual([1, 2]);
  });

  it('tell the size of their PNG', async () => {
    const picture = (await pictures(0)).get(2);
    expect(picture).toMatchObject({ width: 200, height: 100 });
    expect(decodePng(picture?.png ?? new Uint8Array())).toMatchObject({ width: 200, height: 100 });
  });

  it.each([0, 200, 1200])('keep the commonest colour as it is beside %i others', async stripes => {
    const png = (await pictures(stripes)).get(1)?.png ?? new Uint8Array();
    expect(pixelsIn(decodePng(png))).toContain('#FBF4EC 255');
  });

  it('of a file that is none are none', async () => {
    expect(await drawPagePictures(new Uint8Array(9), SAMPLE, { wasm })).toEqual(new Map());
  });
});
