import type { Document, Element } from 'slimdom';
import { PARAGRAPH_ORDER, RUN_ORDER, STYLE_ORDER } from './order.ts';
import { type AddedStyle, idOf, type MergedStyles, nameOf, StyleList } from './styles.ts';
import {
  attributeOf,
  changeNumber,
  childOf,
  descendantsOf,
  newElement,
  putInOrder,
  rootOf,
  treeOf,
} from './xml.ts';

/** How what is ours is made to look like the letterhead's house. */
export interface HouseStyle {
  /** A size of ours, in half points, as the letterhead would have it. */
  size(halfPoints: number): number;
  /** The font of our headings, and `w:rFonts` of the letterhead's. */
  readonly headings: { readonly ours: string | undefined; readonly theirs: Element | undefined };
  readonly ours: StyleList;
  readonly theirs: StyleList;
}

/** Fonts of signs: ticks and bullets are other signs, or none, in any other font. */
const SIGN_FONT = /^(?:MS Gothic|Segoe UI Symbol|Symbol|Webdings|Wingdings.*|Courier New)$/;
/** A weight that a font's name tells, as in `Public Sans SemiBold`; by any other name the text would lose it. */
const HEAVY = /\b(?:semi|demi|extra|ultra)?(?:bold|black|heavy)$/i;
const WEIGHT = /\s(?:(?:semi|demi|extra|ultra)?(?:thin|light|bold|black|heavy)|regular|book|medium)$/i;
/** 8 pt; smaller is hard to read, whatever a letterhead says. */
const SMALLEST = 16;
/** What Word takes for the size of text when nothing says it: 10 pt. */
const UNSAID = 20;
const HEADINGS = ['heading 1', 'heading 2', 'heading 3'];

/** Compares our styles with the letterhead's, before any of ours is added. */
export function houseStyle(ours: Document, theirs: Document): HouseStyle {
  const [our, their] = [new StyleList(ours), new StyleList(theirs)];
  const headingFonts = their.chain(idIn(their, 'heading 1')).flatMap(style => runOf(style, 'rFonts') ?? []);
  return {
    size: sizeScale(anchorsOf([ours, our], [theirs, their])),
    headings: { ours: fontOf(runOf(our.byName('heading 1'), 'rFonts')), theirs: headingFonts[0] },
    ours: our,
    theirs: their,
  };
}

/**
 * Gives added styles the letterhead's fonts and sizes; colours are the brand's, so they stay. What is a heading of
 * ours takes colour and weight, too, from the heading it builds on.
 */
export function dressStyles({ added }: MergedStyles, house: HouseStyle): void {
  for (const style of added) {
    const before = sizeIn(style.element);
    const run = childOf(style.element, 'rPr');
    if (isHeading(style, house)) {
      standOnHeading(style, house);
      const plain = ['rFonts', 'b', 'bCs', 'i', 'iCs', ...(isOnGround(style.element) ? [] : ['color'])];
      for (const name of plain) childOf(run, name)?.remove();
    }
    dressRuns(style.element, house);
    const after = sizeIn(style.element);
    scaleLine(style.element, before && after ? after / before : house.size(UNSAID) / UNSAID);
  }
}

/** Gives everything below an element of ours the letterhead's fonts and sizes. */
export function dressRuns(element: Element, house: HouseStyle): void {
  for (const run of descendantsOf(element, 'rPr')) dressRun(run, house);
}

function dressRun(run: Element, { size, headings }: HouseStyle): void {
  for (const name of ['sz', 'szCs']) {
    const element = childOf(run, name);
    if (element) changeNumber(element, 'val', size);
  }
  const fonts = childOf(run, 'rFonts');
  const font = fontOf(fonts);
  if (!fonts || (font && SIGN_FONT.test(font))) return;
  fonts.remove();
  if (font !== undefined && headings.theirs && familyOf(font) === familyOf(headings.ours)) {
    putInOrder(run, treeOf(run).importNode(headings.theirs, true), RUN_ORDER);
  }
  if (!font || !HEAVY.test(font)) return;
  for (const name of ['b', 'bCs']) putInOrder(run, newElement(run, name), RUN_ORDER);
}

/** A size of ours and the letterhead's for the same kind of text, in half points. */
type Anchor = readonly [ours: number, theirs: number];
type Styles = readonly [tree: Document, list: StyleList];

/** Running text, and the headings that both have. */
function anchorsOf([ours, our]: Styles, [theirs, their]: Styles): readonly Anchor[] {
  const base: Anchor = [textSize(ours, our), textSize(theirs, their)];
  const headings = HEADINGS.flatMap((name): Anchor[] => {
    const sizes = [our, their].map(
      list => list.chain(idIn(list, name)).flatMap(style => sizeIn(style) ?? [])[0],
    );
    return sizes[0] !== undefined && sizes[1] !== undefined ? [[sizes[0], sizes[1]]] : [];
  });
  // Where two headings of ours are of one size, the higher of the letterhead's counts.
  const all = [base, ...headings];
  const first = all.filter(([size], index) => all.findIndex(([other]) => other === size) === index);
  return first.toSorted(([a], [b]) => a - b);
}

/** Between two sizes that both have, ours keeps its place; above and below them, its proportion. */
function sizeScale(anchors: readonly Anchor[]): HouseStyle['size'] {
  return size => {
    const above = anchors.find(([ours]) => ours >= size);
    const below = anchors.findLast(([ours]) => ours <= size);
    const [from, to] = [below ?? above ?? [1, 1], above ?? below ?? [1, 1]];
    const scaled =
      from[0] === to[0]
        ? (size * to[1]) / to[0]
        : from[1] + ((size - from[0]) * (to[1] - from[1])) / (to[0] - from[0]);
    return Math.max(Math.round(scaled), Math.min(SMALLEST, size));
  };
}

function textSize(tree: Document, list: StyleList): number {
  // LibreOffice names no style as the default one.
  const text = list.defaultOf('paragraph') ?? idIn(list, 'normal');
  const said = list.chain(text).flatMap(style => sizeIn(style) ?? []);
  const defaults = childOf(childOf(rootOf(tree), 'docDefaults'), 'rPrDefault');
  return said[0] ?? (defaults && sizeIn(defaults)) ?? UNSAID;
}

/** The size that a style gives itself, in half points. */
function sizeIn(style: Element): number | undefined {
  const size = Number(attributeOf(runOf(style, 'sz')));
  return size > 0 ? size : undefined;
}

function runOf(style: Element | undefined, name: string): Element | undefined {
  return childOf(childOf(style, 'rPr'), name);
}

function idIn(list: StyleList, name: string): string | undefined {
  const style = list.byName(name);
  return style && idOf(style);
}

function fontOf(fonts: Element | undefined): string | undefined {
  return attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi');
}

/** The name of a font without its weight. */
function familyOf(font: string | undefined): string | undefined {
  return font?.replace(WEIGHT, '');
}

function isHeading({ ours }: AddedStyle, house: HouseStyle): boolean {
  const isBuiltOn = house.ours.chain(idOf(ours)).some(style => HEADING.test(nameOf(style)));
  return isBuiltOn && HEADINGS.some(name => house.theirs.byName(name));
}

const HEADING = /^heading ([1-9])$/;

/** A heading that the letterhead hasn't builds on the nearest above it that it has, and takes no number from it. */
function standOnHeading({ element, ours }: AddedStyle, { theirs }: HouseStyle): void {
  const level = Number(HEADING.exec(nameOf(ours))?.[1] ?? 0);
  const levels = Array.from({ length: 9 }, (_, index) => index + 1);
  const nearest = levels.toSorted((a, b) => Math.abs(a - level) - Math.abs(b - level));
  const base = nearest.map(other => idIn(theirs, `heading ${other}`)).find(id => id !== undefined);
  if (level === 0 || base === undefined) return;
  putInOrder(element, newElement(element, 'basedOn', { val: base }), STYLE_ORDER);
  if (!theirs.chain(base).some(style => childOf(childOf(style, 'pPr'), 'numPr'))) return;
  const properties = childOf(element, 'pPr') ?? newElement(element, 'pPr');
  putInOrder(element, properties, STYLE_ORDER);
  const none = newElement(element, 'numPr');
  none.appendChild(newElement(element, 'numId', { val: '0' }));
  putInOrder(properties, none, PARAGRAPH_ORDER);
}

/** A ground of ours under a text asks for the colour that was checked on it. */
function isOnGround(style: Element): boolean {
  return childOf(childOf(style, 'pPr'), 'shd') !== undefined || runOf(style, 'shd') !== undefined;
}

/** A line that is at least, or exactly, so high follows the size of its letters. */
function scaleLine(style: Element, ratio: number): void {
  const spacing = childOf(childOf(style, 'pPr'), 'spacing');
  const isHeight = /^(?:atLeast|exact)$/.test(attributeOf(spacing, 'lineRule') ?? '');
  if (spacing && isHeight) changeNumber(spacing, 'line', line => line * ratio);
}
