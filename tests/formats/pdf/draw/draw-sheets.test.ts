import { degrees, PDFDocument, rgb } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../../../src/build/node-host.ts';
import { drawSheets } from '../../../../src/formats/pdf/draw/draw-sheets.ts';
import { PDFIUM_WASM } from '../../../../src/formats/pdf/draw/pdfium.ts';
import type { Raster } from '../../../../src/formats/png.ts';
import { ROOT } from '../../../support/overlay-host.ts';

const wasm = nodeHost(ROOT).readPackage(PDFIUM_WASM) ?? new Uint8Array();

interface Sheets {
  readonly opened: boolean;
  readonly sheets: ReadonlyMap<number, Raster>;
}

/** The pages asked for at 36 dots an inch, until there are as many as wanted. */
async function sheets(
  pdf: Uint8Array,
  {
    pages = [1],
    wanted = 9,
    password = '',
  }: { pages?: readonly number[]; wanted?: number; password?: string } = {},
): Promise<Sheets> {
  const drawn = new Map<number, Raster>();
  const take = (page: number, raster: Raster): boolean => drawn.set(page, raster).size < wanted;
  return { opened: await drawSheets(pdf, { wasm, password, dpi: 36, pages, take }), sheets: drawn };
}

async function pdfOf(build: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  build(document);
  return document.save();
}

const plain = (pages: number): Promise<Uint8Array> =>
  pdfOf(document => {
    for (let page = 0; page < pages; page++) document.addPage([144, 72]);
  });

/** The colour of a pixel, as #rrggbb. */
function colourAt(raster: Raster | undefined, x: number, y: number): string {
  const at = 4 * (y * (raster?.width ?? 0) + x);
  return `#${Buffer.from(raster?.rgba.subarray(at, at + 3) ?? []).toString('hex')}`;
}

describe('a page as a reader shows it', () => {
  it('has the dots an inch that were asked for', async () => {
    const { sheets: drawn } = await sheets(await plain(1));
    expect(drawn.get(1)).toMatchObject({ width: 72, height: 36 });
  });

  it('is white where it is empty, and wholly opaque', async () => {
    const raster = (await sheets(await plain(1))).sheets.get(1);
    expect(new Set(raster?.rgba)).toEqual(new Set([255]));
  });

  it('is turned as its Rotate says', async () => {
    const turned = await pdfOf(document => document.addPage([144, 72]).setRotation(degrees(90)));
    expect((await sheets(turned)).sheets.get(1)).toMatchObject({ width: 36, height: 72 });
  });

  it('shows form fields in the colours of the file', async () => {
    const form = await pdfOf(document => {
      const page = document.addPage([144, 72]);
      const field = document.getForm().createTextField('naam');
      field.addToPage(page, {
        x: 40,
        y: 20,
        width: 60,
        height: 30,
        backgroundColor: rgb(0, 0, 1),
        borderWidth: 0,
      });
    });
    expect(colourAt((await sheets(form)).sheets.get(1), 35, 18)).toBe('#0000ff');
  });

  it('of two hundred inches is no picture of megabytes', async () => {
    const large = await pdfOf(document => document.addPage([14_400, 7200]));
    expect((await sheets(large)).sheets.get(1)).toMatchObject({ width: 2400, height: 1200 });
  });
});

describe('drawing pages', () => {
  it('draws those that were asked for, and passes over what is not there', async () => {
    const { sheets: drawn } = await sheets(await plain(3), { pages: [0, 2, 3, 4] });
    expect([...drawn.keys()]).toEqual([2, 3]);
  });

  it('stops when no more are wanted', async () => {
    const { sheets: drawn } = await sheets(await plain(3), { pages: [1, 2, 3], wanted: 2 });
    expect([...drawn.keys()]).toEqual([1, 2]);
  });

  it.each([
    ['no PDF', 'hello'],
    ['nothing', ''],
    ['a PDF without pages', '%PDF-1.7\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF'],
  ])('says that it could not open %s', async (_, text) => {
    expect(await sheets(new TextEncoder().encode(text))).toEqual({ opened: false, sheets: new Map() });
  });

  it('opens an encrypted file with its password, and with no other', async () => {
    const document = await PDFDocument.create();
    document.addPage([144, 72]);
    document.encrypt({ userPassword: 'geheim', ownerPassword: 'eigenaar' });
    const locked = await document.save();
    expect((await sheets(locked, { password: 'geheim' })).sheets.size).toBe(1);
    expect((await sheets(locked, { password: 'fout' })).opened).toBe(false);
  });
});
