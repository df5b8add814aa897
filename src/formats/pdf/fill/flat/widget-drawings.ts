import { createHash } from 'node:crypto';
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
} from 'pdf-lib';
import { objectParts } from '../object-parts.ts';
import { plainReferences } from '../plain-references.ts';
import type { TemplateWidget } from '../template-widgets.ts';
import type { PageResources } from './page-resources.ts';
import { n } from './show-text.ts';
import { streamText } from './stream-text.ts';

/** Appearance streams of widgets as pages draw them, each kept once: ticks and dots, and what nobody fills. */
export class WidgetDrawings {
  readonly #context: PDFContext;
  readonly #byDigest = new Map<string, { readonly name: string; readonly ref: PDFRef }>();
  /** Source of the operator that sets the colour of ticks; null when there are none in one of our own colours. */
  paint: string | null = null;

  constructor(context: PDFContext) {
    this.#context = context;
  }

  /** Source that draws a widget's on-state in its place; nothing when it has none. */
  on({ dict, onState, rect }: TemplateWidget, resources: PageResources): string {
    const states = dictAt(dictAt(dict, 'AP'), 'N');
    const held = onState === null ? undefined : states?.get(PDFName.of(onState));
    const stream = this.#context.lookup(held);
    this.paint ??= paintOf(streamText(stream) ?? '');
    return this.#draw(held, rect, resources);
  }

  /** Source that draws a widget that is off, where it has a look for that. */
  off({ dict, rect }: TemplateWidget, resources: PageResources): string {
    const states = dictAt(dictAt(dict, 'AP'), 'N');
    return this.#draw(states?.get(PDFName.of('Off')), rect, resources);
  }

  /** Source that draws a widget as it looks in the template on paper; nothing when it is hidden or empty. */
  asItIs({ dict, rect }: TemplateWidget, resources: PageResources): string {
    const flags = dict.lookup(PDFName.of('F'));
    const set = flags instanceof PDFNumber ? flags.asNumber() : 0;
    if ((set & PRINT) === 0 || (set & HIDDEN) !== 0) return '';
    const normal = dictAt(dict, 'AP')?.get(PDFName.of('N'));
    const states = this.#context.lookup(normal);
    const state = dict.lookup(PDFName.of('AS'));
    const held = states instanceof PDFDict && state instanceof PDFName ? states.get(state) : normal;
    return this.#draw(held, rect, resources);
  }

  #draw(held: PDFObject | undefined, rect: TemplateWidget['rect'], resources: PageResources): string {
    const stream = this.#context.lookup(held);
    if (!(held instanceof PDFRef) || !(stream instanceof PDFStream) || isEmpty(stream)) return '';
    const { name, ref } = this.#once(held, stream);
    resources.addXObject(name, ref);
    return `q ${placement(stream.dict, rect)} cm /${name} Do Q\n`;
  }

  #once(ref: PDFRef, stream: PDFStream): { readonly name: string; readonly ref: PDFRef } {
    const entries = plainReferences(objectParts(stream.dict));
    const digest = createHash('sha256').update(entries).update(stream.getContents()).digest('hex');
    const kept = this.#byDigest.get(digest);
    if (kept) return kept;
    const made = { name: `VwBeeld${this.#byDigest.size + 1}`, ref };
    this.#byDigest.set(digest, made);
    return made;
  }
}

/** Annotation flags Print and Hidden (table 165). */
const PRINT = 4;
const HIDDEN = 2;

/** Whether a stream draws nothing, as those of empty fields. */
function isEmpty(stream: PDFStream): boolean {
  return (
    streamText(stream)
      ?.replace(/\/Tx\s+BMC|EMC/g, '')
      .trim() === ''
  );
}

/** The first colour of a drawing in RGB, as a filling colour. */
function paintOf(content: string): string | null {
  const [, colour] = /([\d.]+ [\d.]+ [\d.]+) (?:RG|rg)\b/.exec(content) ?? [];
  return colour === undefined ? null : `${colour} rg`;
}

/** The matrix that puts an appearance in its rectangle (§12.5.5, algorithm 8.1). */
function placement(stream: PDFDict, [left, bottom, right, top]: TemplateWidget['rect']): string {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersAt(stream, 'BBox');
  const held = numbersAt(stream, 'Matrix');
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = held.length === 6 ? held : [];
  const corners = [
    [x1, y1],
    [x1, y2],
    [x2, y1],
    [x2, y2],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  const [minX, minY] = [Math.min(...xs), Math.min(...ys)];
  const scaleX = (right - left) / (Math.max(...xs) - minX) || 1;
  const scaleY = (top - bottom) / (Math.max(...ys) - minY) || 1;
  const finite = Number.isFinite(scaleX) && Number.isFinite(scaleY) ? [scaleX, scaleY] : [1, 1];
  const [sx = 1, sy = 1] = finite;
  return `${n(sx)} 0 0 ${n(sy)} ${n(left - sx * minX)} ${n(bottom - sy * minY)}`;
}

function numbersAt(dict: PDFDict, key: string): readonly number[] {
  const array = dict.lookup(PDFName.of(key));
  if (!(array instanceof PDFArray)) return [];
  return Array.from({ length: array.size() }, (_, index) => array.lookup(index)).map(item =>
    item instanceof PDFNumber ? item.asNumber() : 0,
  );
}

function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const held = dict?.lookup(PDFName.of(key));
  return held instanceof PDFDict ? held : undefined;
}
