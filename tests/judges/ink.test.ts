import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import type { FieldValues } from '../../src/model/field-values.ts';
import { fieldsOfDocument } from '../../src/model/walk.ts';
import { actionsOn, answersTo } from '../support/answers.ts';
import { type BuiltDocument, fillableDocuments, prefilled } from '../support/built.ts';
import { judge } from '../support/judges.ts';
import { drawWithPdfium, fillWithPdfium } from '../support/pdfium.ts';
import { fillWithPdfjs, readWidgets, type Widget } from '../support/pdfjs.ts';
import { type Area, crop, darkShare, drawWithPoppler, type Picture } from '../support/picture.ts';

const DPI = 150;

const documents = (await fillableDocuments()).filter(({ brand }) => brand.id === 'naast');

const FILLERS: readonly { readonly by: string; fill(built: BuiltDocument): Promise<Uint8Array> }[] = [
  { by: 'pdf.js', fill: ({ bytes, document }) => fillWithPdfjs(bytes, actionsOn(document)) },
  { by: 'PDFium', fill: ({ bytes, document }) => fillWithPdfium(bytes, actionsOn(document)) },
  { by: 'a record', fill: built => prefilled(built, answersTo(built.document)) },
  { by: 'a record with long texts', fill: built => prefilled(built, longAnswersTo(built.document)) },
];

const filled = await Promise.all(
  documents.flatMap(built =>
    FILLERS.map(async ({ by, fill }) => ({
      title: built.title,
      by,
      blank: built.bytes,
      saved: await fill(built),
      widgets: await readWidgets(built.bytes),
    })),
  ),
);

/** Draws a file that was drawn just before by showing what came of it: a blank one comes once for each who fills it. */
function onceInARow(draw: (bytes: Uint8Array) => Pages): (bytes: Uint8Array) => Pages {
  let last: { readonly bytes: Uint8Array; readonly pages: Pages } | undefined;
  return bytes => {
    if (last?.bytes !== bytes) last = { bytes, pages: draw(bytes) };
    return last.pages;
  };
}
type Pages = Promise<readonly Picture[]>;

const byPdfium = async (bytes: Uint8Array): Pages => (await drawWithPdfium(bytes, DPI)).pages;
const byPoppler = async (bytes: Uint8Array): Pages => drawWithPoppler(bytes, DPI).pages;
const blankByPdfium = onceInARow(byPdfium);
const blankByPoppler = onceInARow(byPoppler);

describe.each(filled)('$title, filled by $by, drawn by PDFium', ({ blank, saved, widgets }) => {
  it('has ink in every ticked box and nowhere outside the fields', async () => {
    expect(inkOf(await blankByPdfium(blank), await byPdfium(saved), widgets)).toEqual(CLEAN);
  });
});

judge('pdftoppm')('drawn by poppler', () => {
  it.each(filled)(
    '$title, filled by $by, has ink in every ticked box and nowhere outside the fields',
    async ({ blank, saved, widgets }) => {
      expect(inkOf(await blankByPoppler(blank), await byPoppler(saved), widgets)).toEqual(CLEAN);
    },
  );
});

const CLEAN = { untickedOnBlank: [], unticked: [], outside: [] };

function inkOf(before: readonly Picture[], after: readonly Picture[], widgets: readonly Widget[]) {
  const boxes = widgets.filter(({ checkBox }) => checkBox);
  const dark = (pages: readonly Picture[], { page, rect }: Widget) => {
    const picture = pages[page - 1];
    return picture ? darkShare(crop(picture, shrunk(rect, 3), DPI), 160) : 0;
  };
  return {
    untickedOnBlank: boxes.filter(box => dark(before, box) > 0).map(({ fieldName }) => fieldName),
    unticked: boxes.filter(box => dark(after, box) < 0.05).map(({ fieldName }) => fieldName),
    outside: before.flatMap((picture, index) => {
      const areas = widgets.filter(({ page }) => page === index + 1).map(({ rect }) => rect);
      return changedOutside(picture, after[index], areas).map(place => `page ${index + 1}: ${place}`);
    }),
  };
}

const shrunk = ([left, bottom, right, top]: Area, by: number): Area => [
  left + by,
  bottom + by,
  right - by,
  top - by,
];

/** The first places, pt from the lower left corner, where two pictures differ outside these areas. */
function changedOutside(
  before: Picture,
  after: Picture | undefined,
  areas: readonly Area[],
): readonly string[] {
  const { width, height, grey } = before;
  if (after && Buffer.from(grey.buffer, grey.byteOffset, grey.length).equals(after.grey)) return [];
  // Half a point on each side: the edge of a drawn letter is spread over two pixels.
  const loose = areas.map(area => shrunk(area, -0.5));
  const places: string[] = [];
  for (let at = 0; at < grey.length && places.length < 5; at++) {
    if (Math.abs((grey[at] ?? 0) - (after?.grey[at] ?? 0)) < 40) continue;
    const x = ((at % width) * 72) / DPI;
    const y = ((height - Math.floor(at / width)) * 72) / DPI;
    const inside = loose.some(
      ([left, bottom, right, top]) => x >= left && x <= right && y >= bottom && y <= top,
    );
    if (!inside) places.push(`${x.toFixed(1)} ${y.toFixed(1)}`);
  }
  return places;
}

/** Answers that no box holds. */
function longAnswersTo(document: Document): FieldValues {
  const long = fieldsOfDocument(document).flatMap(({ kind, name, spec }) => {
    if (kind === 'multiline') return [[name, 'Dit past er echt niet in. '.repeat(150)] as const];
    return kind === 'text' && !('max' in spec)
      ? [[name, 'Jan-Willem van der Ploeg '.repeat(12)] as const]
      : [];
  });
  return { ...answersTo(document), ...Object.fromEntries(long) };
}
