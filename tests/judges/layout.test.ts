import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/build/node-host.ts';
import { loadContent } from '../../src/content/load.ts';
import { fieldsOf, fieldsOfDocument, walk } from '../../src/model/walk.ts';
import { INVENTORY, TIPS } from '../fixtures/inventory.ts';
import { type BuiltDocument, builtDocuments, builtInFull } from '../support/built.ts';
import { type DrawnBox, drawnBoxes } from '../support/drawn-boxes.ts';
import { ask, judge } from '../support/judges.ts';
import { ROOT } from '../support/overlay-host.ts';
import { readWidgets, type Widget, withPdfjs } from '../support/pdfjs.ts';
import { type Area, crop, darkShare, drawWithPoppler } from '../support/picture.ts';
import { isLabelled, visibleTexts } from '../support/visible-text.ts';

const A4 = { width: 595.28, height: 841.89 };
/** No printer reaches nearer to the edge than this: 10 mm. */
const EDGE = (10 * 72) / 25.4;

const documents = await builtDocuments();
const real = documents.filter(({ document }) => document.id !== 'alle_velden');

/** Pages in the normal size, with every optional part, and at most in large print. */
const PAGES = [
  ['werkbalans_formulier', { pages: 3, inFull: 3, large: 9 }],
  ['werkbalans_handleiding', { pages: 2, inFull: 2, large: 6 }],
  ['werkbalans_voorbereiding', { pages: 1, inFull: 1, large: 2 }],
  ['werkboek', { pages: 18, inFull: 19, large: 39 }],
  ['terugkeergids', { pages: 2, inFull: 2, large: 7 }],
  ['terugkeergids_gespreksblad', { pages: 2, inFull: 2, large: 4 }],
] as const;

it('knows how many pages each document has', () => {
  expect(new Set(PAGES.map(([id]) => id))).toEqual(new Set(real.map(({ document }) => document.id)));
});

it.each(PAGES)(
  '%s has as many pages in each brand, with coloured and white covers',
  async (id, { pages }) => {
    const counted = await Promise.all(
      real.filter(built => built.print.size === 'normal' && built.document.id === id).map(pageCount),
    );
    expect(new Set(counted)).toEqual(new Set([pages]));
  },
);

it.each(PAGES)('%s is no longer than it need be in large print', async (id, { large }) => {
  const counted = await Promise.all(
    real.filter(built => built.print.size === 'large' && built.document.id === id).map(pageCount),
  );
  expect(Math.max(...counted)).toBe(large);
});

it.each(PAGES)('%s has its pages also with every optional part', async (id, { inFull }) => {
  expect(await pageCount(await builtInFull(id))).toBe(inFull);
});

describe.each(documents)('the widgets of $title', ({ bytes }) => {
  it('lie each in the middle of a drawn box, 4 pt from its sides at most', async () => {
    const boxes = await drawnBoxes(bytes);
    // A printed name is set on the bare page.
    const boxed = (await readWidgets(bytes)).filter(({ readOnly }) => !readOnly);
    expect(boxed.filter(widget => !boxes.some(box => holds(box, widget))).map(placeOf)).toEqual([]);
  });

  it('overlap nowhere', async () => {
    const widgets = await readWidgets(bytes);
    const pairs = widgets.flatMap((one, index) =>
      widgets
        .slice(index + 1)
        .flatMap(other => (overlap(one, other) ? [[placeOf(one), placeOf(other)]] : [])),
    );
    expect(pairs).toEqual([]);
  });

  it('lie wholly on a page, off its edges', async () => {
    const outside = (await readWidgets(bytes)).filter(({ rect: [left, bottom, right, top] }) => {
      return left < EDGE || bottom < EDGE || right > A4.width - EDGE || top > A4.height - EDGE;
    });
    expect(outside.map(placeOf)).toEqual([]);
  });
});

it.each(TIPS)('the shared tips have %s', id => {
  const content = loadContent(nodeHost(ROOT), { today: null });
  expect(content).toMatchObject({ ok: true });
  expect(nodeHost(ROOT).read('data/shared/tips.yaml')?.toString()).toContain(`\n  ${id}:\n`);
});

judge('pdftoppm')('the edges of the paper', () => {
  it.each(documents)('stay white within 10 mm in $title', ({ bytes }) => {
    const { pages } = drawWithPoppler(bytes, 72);
    const inked = pages.flatMap((page, index) =>
      edges.flatMap(([name, area]) =>
        darkShare(crop(page, area, 72), 250) > 0 ? [`${name} of ${index + 1}`] : [],
      ),
    );
    expect(inked).toEqual([]);
  });
});

judge('pdftotext')('the text on paper', () => {
  const inFull = Object.keys(INVENTORY);

  it.each(documents)('has every label of $title', ({ document, bytes }) => {
    const text = textOf(bytes);
    const labels = [...walk(document)].flatMap(block =>
      fieldsOf(block).flatMap(field => (isLabelled(block, field) ? [field.label] : [])),
    );
    expect(labels.filter(label => !text.includes(label))).toEqual([]);
  });

  it.each(inFull)('has every item of the inventory of %s', async id => {
    const { document, bytes } = await builtInFull(id);
    const text = textOf(bytes);
    const seen = visibleTexts(document);
    const spoken = new Set(
      fieldsOfDocument(document)
        .map(({ name }) => name)
        .filter(name => !seen.has(name)),
    );
    const missing = (INVENTORY[id] ?? []).filter(
      item => !spoken.has(item) && !text.includes(seen.get(item) ?? '(not in the document)'),
    );
    expect(missing).toEqual([]);
  });

  it.each(documents)('holds no placeholder in $title', ({ bytes }) => {
    expect(textOf(bytes)).not.toMatch(/lorem|ipsum|todo|tbd|xxx|undefined|null|NaN|\[object|[{}]/i);
  });
});

const edges: readonly (readonly [string, Area])[] = [
  ['left', [0, 0, EDGE, A4.height]],
  ['right', [A4.width - EDGE, 0, A4.width, A4.height]],
  ['bottom', [0, 0, A4.width, EDGE]],
  ['top', [0, A4.height - EDGE, A4.width, A4.height]],
];

const placeOf = ({ fieldName, page, rect }: Widget): string =>
  `${fieldName} on page ${page} at ${rect.map(value => value.toFixed(1)).join(' ')}`;

function holds({ page, area }: DrawnBox, widget: Widget): boolean {
  const [left, bottom, right, top] = widget.rect.map((value, side) => {
    const inward = value - (area[side] ?? 0);
    return side < 2 ? inward : -inward;
  }) as [number, number, number, number];
  const inside = [left, bottom, right, top].every(inset => inset > -0.1 && inset <= 4);
  return widget.page === page && inside && Math.abs(left - right) <= 1.2 && Math.abs(bottom - top) <= 1.2;
}

function overlap(one: Widget, other: Widget): boolean {
  const [left, bottom, right, top] = one.rect;
  const [from, under, to, above] = other.rect;
  return one.page === other.page && left < to && from < right && bottom < above && under < top;
}

const pageCount = ({ bytes }: BuiltDocument): Promise<number> =>
  withPdfjs(bytes, async ({ numPages }) => numPages);

/** The text in the order it is set, on one line. */
function textOf(bytes: Uint8Array): string {
  const { stdout } = ask('pdftotext', ['-raw', '-enc', 'UTF-8', 'FILE', '-'], bytes);
  return stdout.replace(/\s+/g, ' ');
}
