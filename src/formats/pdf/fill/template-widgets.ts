import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import { numberTree } from './number-tree.ts';
import type { PageObject } from './template-pages.ts';

/** One place of a field on a page (ISO 32000-1 §12.5.6.19). */
export interface TemplateWidget {
  /** Object number of the widget annotation; null when it is held directly. */
  readonly number: number | null;
  readonly dict: PDFDict;
  /** From 0; null when no page has it among its annotations. */
  readonly page: number | null;
  /** Left, bottom, right, top, in pt of the page, in that order whatever the file says. */
  readonly rect: readonly [number, number, number, number];
  /** The appearance state that means on, for a check box or radio button; null for others. */
  readonly onState: string | null;
  /** Object number of its normal appearance stream, when it has one that is the same in all states. */
  readonly appearance: number | null;
  /** The structure element it stands in, when the file is tagged. */
  readonly element: { readonly number: number; readonly dict: PDFDict } | null;
}

/** What pages and structure tree know of widgets. */
export interface WidgetPlaces {
  readonly page: ReadonlyMap<PDFDict, number>;
  readonly element: ReadonlyMap<number, PDFObject>;
}

/** Pages by annotation dictionary, and structure elements by `StructParent`. */
export function widgetPlaces(
  context: PDFContext,
  { catalog, pages }: { readonly catalog: PDFDict; readonly pages: readonly PageObject[] },
): WidgetPlaces {
  const page = new Map<PDFDict, number>();
  pages.forEach(({ dict }, index) => {
    const annotations = dict.lookup(PDFName.of('Annots'));
    if (!(annotations instanceof PDFArray)) return;
    for (const held of annotations.asArray()) {
      const annotation = context.lookup(held);
      if (annotation instanceof PDFDict && !page.has(annotation)) page.set(annotation, index);
    }
  });
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  const tree = root instanceof PDFDict ? root.get(PDFName.of('ParentTree')) : undefined;
  return { page, element: numberTree(context, tree) };
}

/** Reads a widget annotation; undefined when it is none. */
export function readWidget(
  context: PDFContext,
  held: PDFObject,
  places: WidgetPlaces,
): TemplateWidget | undefined {
  const dict = context.lookup(held);
  if (!(dict instanceof PDFDict)) return undefined;
  const rect = rectangleOf(dict);
  if (!rect) return undefined;
  const structParent = dict.lookup(PDFName.of('StructParent'));
  const element = structParent instanceof PDFNumber ? places.element.get(structParent.asNumber()) : undefined;
  const elementDict = context.lookup(element);
  const normal = normalAppearance(dict);
  return {
    number: held instanceof PDFRef ? held.objectNumber : null,
    dict,
    page: places.page.get(dict) ?? null,
    rect,
    onState: onStateOf(context.lookup(normal)),
    appearance:
      normal instanceof PDFRef && !(context.lookup(normal) instanceof PDFDict) ? normal.objectNumber : null,
    element:
      element instanceof PDFRef && elementDict instanceof PDFDict
        ? { number: element.objectNumber, dict: elementDict }
        : null,
  };
}

function rectangleOf(dict: PDFDict): TemplateWidget['rect'] | undefined {
  const rect = dict.lookup(PDFName.of('Rect'));
  if (!(rect instanceof PDFArray) || rect.size() < 4) return undefined;
  const numbers = [0, 1, 2, 3].map(index => rect.lookup(index));
  const [a, b, c, d] = numbers.map(item => (item instanceof PDFNumber ? item.asNumber() : Number.NaN));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  if (![a, b, c, d].every(Number.isFinite)) return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** Whether anything in the file draws a widget. */
export const hasAppearance = (dict: PDFDict): boolean =>
  dict.context.lookup(normalAppearance(dict)) !== undefined;

function normalAppearance(dict: PDFDict): PDFObject | undefined {
  const appearance = dict.lookup(PDFName.of('AP'));
  return appearance instanceof PDFDict ? appearance.get(PDFName.of('N')) : undefined;
}

/** The one state that isn't `Off` (§12.7.4.2.3). */
function onStateOf(normal: PDFObject | undefined): string | null {
  if (!(normal instanceof PDFDict)) return null;
  const state = normal.keys().find(key => key.decodeText() !== 'Off');
  return state?.decodeText() ?? null;
}
