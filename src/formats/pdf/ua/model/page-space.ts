import { type Bounds, type Matrix, multiply, transformedBounds } from '../content/matrix.ts';
import { asNumber, type CosDict, entry, itemsOf, numberEntry, type Value } from './cos.ts';
import { inherited } from './inherited.ts';
import type { UaPage } from './page-tree.ts';

/** A page as it is shown: its crop box, turned by its Rotate. */
export interface ShownPage {
  /** Counted from 1. */
  readonly number: number;
  /** pt */
  readonly width: number;
  readonly height: number;
}

/** A rectangle on a page as it is shown, pt, origin in the upper left. */
export interface PageBox {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Left, bottom, right and top, pt. */
export type Rectangle = readonly [number, number, number, number];

/** A page as it is shown, and the way there from its default user space. */
export interface PageSpace {
  readonly page: ShownPage;
  readonly matrix: Matrix;
}

const US_LETTER: Rectangle = [0, 0, 612, 792];

/**
 * The page as shown: its crop box within its media box, turned by Rotate, in units of UserUnit; the origin moves to the
 * upper left.
 * @see ISO 32000-1 §7.7.3.3, §14.11.2
 */
export function pageSpace({ dict, number }: UaPage): PageSpace {
  const [left, bottom, right, top] = shownBox(dict);
  const unit = positive(numberEntry(dict, 'UserUnit')) ?? 1;
  const [width, height] = [(right - left) * unit, (top - bottom) * unit];
  const upright: Matrix = [unit, 0, 0, -unit, -left * unit, top * unit];
  const turns =
    ((Math.round((inherited(dict, node => numberEntry(node, 'Rotate')) ?? 0) / 90) % 4) + 4) % 4 || 0;
  const isTurned = turns % 2 === 1;
  return {
    page: { number, width: rounded(isTurned ? height : width), height: rounded(isTurned ? width : height) },
    matrix: multiply(upright, turned(turns, width, height)),
  };
}

/** Clockwise by quarters, so that the corner on the upper left is the origin again. */
function turned(turns: number, width: number, height: number): Matrix {
  switch (turns) {
    case 1:
      return [0, 1, -1, 0, height, 0];
    case 2:
      return [-1, 0, 0, -1, width, height];
    case 3:
      return [0, -1, 1, 0, 0, width];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}

function shownBox(page: CosDict): Rectangle {
  const media = inherited(page, node => rectangleOf(entry(node, 'MediaBox'))) ?? US_LETTER;
  const crop = inherited(page, node => rectangleOf(entry(node, 'CropBox'))) ?? media;
  const shown: Rectangle = [
    Math.max(crop[0], media[0]),
    Math.max(crop[1], media[1]),
    Math.min(crop[2], media[2]),
    Math.min(crop[3], media[3]),
  ];
  return shown[0] < shown[2] && shown[1] < shown[3] ? shown : media;
}

/** A rectangle with its corners in order. */
export function rectangleOf(value: Value): Rectangle | undefined {
  const [x1, y1, x2, y2] = itemsOf(value).map(asNumber);
  return x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined
    ? undefined
    : [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

/** A rectangle of a page's default user space, such as the Rect of an annotation, on the page as shown. */
export function boxOfRectangle(
  space: PageSpace | undefined,
  rectangle: Rectangle | undefined,
): PageBox | null {
  if (space === undefined || rectangle === undefined) return null;
  return boxOf(space.page.number, transformedBounds(space.matrix, rectangle));
}

/** Nothing where a hostile file makes numbers that aren't any. */
export function boxOf(page: number, { left, top, right, bottom }: Bounds): PageBox | null {
  const box = {
    page,
    x: rounded(left),
    y: rounded(top),
    width: rounded(right - left),
    height: rounded(bottom - top),
  };
  return Object.values(box).every(Number.isFinite) ? box : null;
}

const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

const positive = (value: number | undefined): number | undefined =>
  value !== undefined && value > 0 && Number.isFinite(value) ? value : undefined;
