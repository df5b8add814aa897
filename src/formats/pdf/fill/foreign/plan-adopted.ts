import type { AdoptedPlan, AdoptedWidget, DictPlan } from '../field-plan.ts';
import { n } from '../flat/show-text.ts';
import type { TemplateField } from '../template-fields.ts';
import type { TemplateWidget } from '../template-widgets.ts';
import { drawFrame, edgeOf, type FrameSize } from './draw-frame.ts';
import { type Setting, settingOf } from './setting.ts';
import { readWidgetLook, type WidgetLook } from './widget-look.ts';

/** Entries of a field that go with its value: `I`, `RV` and `TI` repeat it in other forms, which would contradict it. */
export const VALUE_ENTRIES = ['V', 'I', 'RV', 'DS', 'TI'] as const;
/** Entries of a widget that show its value. */
export const SHOWN_ENTRIES = ['DA', 'AP', 'AS'] as const;

/** A field of a form from elsewhere as it is filled. @param setting what {@link settingOf} says of it */
export function planAdopted(
  field: TemplateField,
  { setting, editable }: { readonly setting: Setting; readonly editable: boolean },
  dicts: {
    readonly field: DictPlan | null;
    readonly widgets: readonly (readonly [DictPlan, TemplateWidget])[];
  },
  shared: ReadonlySet<number>,
): AdoptedPlan {
  const { name, filled, maxLength, options, type } = field;
  return {
    type: 'adopted',
    name,
    filled,
    setting,
    maxLength,
    options: type === 'list' ? options : null,
    editable,
    field: dicts.field,
    widgets: dicts.widgets.map(([plan, widget]) => {
      const { shape, frame, box } = adoptedWidget(field, widget);
      const isShared = widget.appearance === null || shared.has(widget.appearance);
      return { ...plan, appearance: isShared ? null : widget.appearance, shape, frame, box };
    }),
  };
}

/** What a widget shows besides its text, and where that goes. */
export function adoptedWidget(
  field: TemplateField,
  widget: TemplateWidget,
): Pick<AdoptedWidget, 'shape' | 'frame' | 'box'> & { readonly matrix: Matrix } {
  const look = readWidgetLook(field, widget);
  const [left, bottom, right, top] = widget.rect;
  const [across, up] = [round(right - left), round(top - bottom)];
  const isTurned = look.rotation === 90 || look.rotation === 270;
  const size: FrameSize = isTurned ? { width: up, height: across } : { width: across, height: up };
  const edge = edgeOf(look);
  const cells = settingOf(field) === 'comb' ? field.maxLength : null;
  const matrix = matrixOf(look.rotation, across, up);
  const turned = look.rotation === 0 ? '' : `/Matrix[${matrix.map(n).join(' ')}]`;
  return {
    matrix,
    shape: `/Type/XObject/Subtype/Form/BBox[0 0 ${n(size.width)} ${n(size.height)}]${turned}`,
    frame: drawFrame(look, size, cells),
    box: {
      ...size,
      edge,
      // Viewers keep as much white beside a border as the border takes.
      padding: Math.max(LEAST_PADDING, 2 * edge),
      size: look.size,
      colour: look.colour,
      quadding: look.quadding,
    },
  };
}

const LEAST_PADDING = 2;

/** The six numbers of a transformation (ISO 32000-1 §8.3.4). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/**
 * Turns a widget's own space into its rectangle.
 * @see ISO 32000-1 table 189, `R`
 */
function matrixOf(rotation: WidgetLook['rotation'], across: number, up: number): Matrix {
  switch (rotation) {
    case 0:
      return [1, 0, 0, 1, 0, 0];
    case 90:
      return [0, 1, -1, 0, across, 0];
    case 180:
      return [-1, 0, 0, -1, across, up];
    case 270:
      return [0, -1, 1, 0, 0, up];
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
