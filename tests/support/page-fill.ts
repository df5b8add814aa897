import type { Document, Field } from '../../src/model/document.ts';
import type { FieldValues } from '../../src/model/field-values.ts';
import type { PrintSize } from '../../src/model/print.ts';
import { fieldsOfDocument, walk } from '../../src/model/walk.ts';
import type { DrawnBox } from './drawn-boxes.ts';
import { readLetters } from './page-text.ts';
import { readWidgets, type Widget } from './pdfjs.ts';
import type { Area, Picture } from './picture.ts';

const mm = (value: number): number => (value * 72) / 25.4;

// ---- pages

/** Where the text area begins and ends, mm from the top of the paper (`templates/pdf/base.typ`). */
const TEXT_AREA: Readonly<Record<PrintSize, readonly [number, number]>> = {
  normal: [33, 275],
  large: [36, 270],
};

/** How far down the text area a page is used, from 0 to 1: to its lowest ink. */
export function fullness({ width, height, grey }: Picture, size: PrintSize): number {
  const [top, bottom] = TEXT_AREA[size].map(value => Math.round((value / 297) * height)) as [number, number];
  for (let y = bottom; y > top; y--) {
    if (grey.subarray(y * width, (y + 1) * width).some(value => value < 200))
      return (y - top) / (bottom - top);
  }
  return 0;
}

// ---- boxes

/** A widget people fill in, with the box that is drawn for it. */
export interface DrawnField {
  readonly widget: Widget;
  readonly box: Area;
}

/** The widgets people fill in with their boxes; one without a box is its own. */
export function drawnFields(widgets: readonly Widget[], boxes: readonly DrawnBox[]): readonly DrawnField[] {
  /** A box stands around its widget, by no more than this on any side, pt. */
  const AROUND = 6;
  return widgets
    .filter(({ readOnly }) => !readOnly)
    .map(widget => {
      const around = boxes.find(({ page, area }) => {
        const insets = widget.rect.map((value, at) =>
          at < 2 ? value - (area[at] ?? 0) : (area[at] ?? 0) - value,
        );
        return page === widget.page && insets.every(inset => inset > -0.1 && inset < AROUND);
      });
      return { widget, box: around?.area ?? widget.rect };
    });
}

/**
 * Boxes lower than what is written in them by hand, of `document.lineHeight` a line, or typed, of 11 pt; a line may be
 * lost in rounding to the baseline grid, but no more than a millimetre of it. For the normal size of print.
 */
export function lowBoxes(document: Document, fields: readonly DrawnField[]): readonly string[] {
  const TYPED = 11 * 1.25;
  return fieldsOfDocument(document).flatMap(field => {
    if (field.kind !== 'multiline') return [];
    const { lines } = field.spec;
    const needed = Math.max(lines * mm(document.lineHeight) - mm(1), lines * TYPED);
    return fields
      .filter(({ widget }) => widget.fieldName === field.name)
      .map(({ box: [, bottom, , top] }) => top - bottom)
      .filter(height => height < needed)
      .map(height => `${field.name}: ${height.toFixed(1)} pt for ${lines} lines, needs ${needed.toFixed(1)}`);
  });
}

/** Ticks smaller than 6 mm, and in ruled checklists than 8 mm. */
export function smallTicks(document: Document, fields: readonly DrawnField[]): readonly string[] {
  const ruled = [...walk(document)].flatMap(block =>
    block.type === 'checklist' && block.style === 'ruled' ? block.items.map(({ name }) => name) : [],
  );
  const least = ({ fieldName }: Widget) => (ruled.includes(fieldName.replace(/_vink$/, '')) ? mm(8) : mm(6));
  return fields
    .filter(({ widget: { checkBox, radioButton } }) => checkBox || radioButton)
    .filter(({ widget, box: [left, bottom, right, top] }) => {
      return Math.min(right - left, top - bottom) < least(widget) - 0.05;
    })
    .map(
      ({ widget: { fieldName }, box: [left, , right] }) => `${fieldName}: ${(right - left).toFixed(1)} pt`,
    );
}

/** Boxes of a page whose outline has less contrast in grey than 3:1 with what is inside or outside, somewhere. */
export function faintOutlines(
  picture: Picture,
  fields: readonly DrawnField[],
  pageHeight: number,
): readonly string[] {
  const scale = picture.height / pageHeight;
  const at = (x: number, y: number): number =>
    picture.grey[Math.floor((pageHeight - y) * scale) * picture.width + Math.floor(x * scale)] ?? 255;
  return fields.flatMap(({ widget, box }) => {
    const round = widget.checkBox || widget.radioButton;
    const weakest = Math.min(
      ...crossings(box, round ? [0.5] : [0.25, 0.5, 0.75]).map(points => {
        const greys = points.map(([x, y]) => at(x, y));
        const outline = Math.min(...greys);
        return Math.min(contrast(outline, greys[0] ?? 0), contrast(outline, greys.at(-1) ?? 0));
      }),
    );
    return weakest < 3 ? [`${widget.fieldName}: ${weakest.toFixed(2)}:1`] : [];
  });
}

type Point = readonly [number, number];

/** Ways across each side of a box, from outside to inside, at these shares of its length. */
function crossings(
  [left, bottom, right, top]: Area,
  shares: readonly number[],
): readonly (readonly Point[])[] {
  /** From and to the side, pt: beyond its line, not yet at what is beside it. */
  const steps = Array.from({ length: 17 }, (_, step) => -2 + step / 4);
  return shares.flatMap(share => {
    const [x, y] = [left + share * (right - left), bottom + share * (top - bottom)];
    return [
      steps.map(step => [left + step, y] as const),
      steps.map(step => [right - step, y] as const),
      steps.map(step => [x, bottom + step] as const),
      steps.map(step => [x, top - step] as const),
    ];
  });
}

/** Contrast of two greys from 0 to 255 (WCAG 2.1, relative luminance). */
function contrast(one: number, other: number): number {
  const [dark, light] = [one, other]
    .sort((a, b) => a - b)
    .map(value => {
      const share = value / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

// ---- answers

/** 81 characters: the longest name of the exports we test with. */
const LONG_NAME = 'Maximiliaan-Alexander van Oudheusden tot Nieuwegein en Vreeswijk-Şentürk-Yıldırım';
const WORDS = 'Samen kijken wij terug op het werk en maken een afspraak over wat vanaf morgen anders kan. ';
/** A letter of 11 pt is about as wide, pt: 85 letters a line on the whole width, 40 on half. */
const LETTER = 5.42;

/** Answers that a document's fields must hold; lines of text only in the normal size of print. */
export function fullAnswers(document: Document, size: PrintSize, widgets: readonly Widget[]): FieldValues {
  const widths = new Map(widgets.map(({ fieldName, rect }) => [fieldName, rect[2] - rect[0]]));
  const answers = fieldsOfDocument(document).map(field => {
    const answer = fullAnswer(field, size, Math.floor((widths.get(field.name) ?? 0) / LETTER));
    return [field.name, answer] as const;
  });
  return Object.fromEntries(answers.filter(([, answer]) => answer !== null));
}

function fullAnswer(field: Field, size: PrintSize, letters: number): FieldValues[string] {
  const words = (count: number) => WORDS.repeat(3).slice(0, count).trim();
  switch (field.kind) {
    case 'text':
      return /\.(name|hr_adviser)$/.test(field.prefill ?? '') ? LONG_NAME : words(field.spec.max ?? 40);
    case 'multiline':
      return size === 'normal' ? Array(field.spec.lines).fill(words(letters)).join('\n') : null;
    case 'date':
      return '2026-09-30';
    case 'number':
      return field.spec.max ?? 9999.5;
    case 'free_check':
      return { vink: false, tekst: words(40) };
    case 'choice':
      return (
        [...field.spec.options].sort((one, other) => other.label.length - one.label.length)[0]?.id ?? null
      );
    case 'signature':
      return { signed: false, name: LONG_NAME };
    case 'checkbox':
    case 'check_item':
      return null;
  }
}

/** The smallest letters of an answer, pt. */
const SMALLEST = 9;

/** Fields whose answer isn't wholly inside them, or in letters too small to read. */
export async function cutAnswers(bytes: Uint8Array): Promise<readonly string[]> {
  const pages = await readLetters(bytes, { answers: true });
  const answered = (await readWidgets(bytes)).filter(
    ({ fieldType }) => fieldType === 'Tx' || fieldType === 'Ch',
  );
  return answered.flatMap(widget => {
    const letters = (pages[widget.page - 1]?.letters ?? []).filter(({ ink }) => isWithin(ink, widget.rect));
    const [shown, value] = [unspaced(letters.map(({ text }) => text).join('')), unspaced(answerIn(widget))];
    const small = letters.some(({ size }) => size < SMALLEST);
    return shown === value && !small ? [] : [`${widget.fieldName} shows “${shown}” of “${value}”`];
  });
}

function answerIn({ fieldValue, options = [] }: Widget): string {
  const value = [fieldValue ?? ''].flat().join('');
  return options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value;
}

const unspaced = (text: string): string => text.replace(/\s/g, '');

/** Half a point beyond is what a viewer's rounding shows. */
const isWithin = (ink: Area, [left, bottom, right, top]: Area): boolean =>
  ink[0] > left - 0.5 && ink[1] > bottom - 0.5 && ink[2] < right + 0.5 && ink[3] < top + 0.5;
