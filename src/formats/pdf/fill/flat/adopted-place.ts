import { PDFName, PDFNumber } from 'pdf-lib';
import { PADDING } from '../../text-layout.ts';
import type { AdoptedBox } from '../field-plan.ts';
import { adoptedWidget, type Matrix } from '../foreign/plan-adopted.ts';
import { sizesOf } from '../foreign/set-adopted.ts';
import { settingOf } from '../foreign/setting.ts';
import type { TemplateField } from '../template-fields.ts';
import type { TemplateWidget } from '../template-widgets.ts';
import type { FlatAround, FlatBlank, FlatSetting, FlatText } from './flat-template.ts';
import { n } from './show-text.ts';

/** A place of a text field or list of a form from elsewhere, with the frame its widget had. */
export function adoptedPlace(
  field: TemplateField,
  widget: TemplateWidget,
  {
    mcid,
    element,
    untouched,
  }: Pick<FlatText, 'mcid' | 'element'> & {
    /** Draws the field as it is in the template. */
    readonly untouched: string;
  },
): FlatText | FlatSetting | FlatBlank {
  const { frame, box: inner, matrix } = adoptedWidget(field, widget);
  const space = `${placed(matrix, widget.rect)} cm\n`;
  const setting = settingOf(field) ?? 'line';
  const around: FlatAround = {
    frame: frame === '' ? '' : `q\n${space}${frame}Q\n`,
    untouched: untouched === '' && frame !== '' ? `q\n${space}${frame}Q\n` : untouched,
  };
  const box = { x: 0, y: 0, width: inner.width, height: inner.height };
  if (isHidden(widget)) return { type: 'blank', box, mcid, drawing: '' };
  if (setting === 'comb' || setting === 'list_box') {
    return { type: 'setting', field: field.name, setting, box, mcid, inner, space, around };
  }
  const [size, smallest] = setting === 'multiline' && inner.size === 0 ? [0, 6] : sizesOf(inner);
  const paint = `${inner.colour.map(n).join(' ')} ${TEXT_PAINT[inner.colour.length] ?? 'g'}`;
  return {
    type: 'text',
    field: field.name,
    box: insideOf(inner),
    mcid,
    multiline: setting === 'multiline',
    size,
    smallest,
    paint,
    start: `q\n${space}${clipOf(inner)}BT\n${paint}\n`,
    quadding: inner.quadding,
    element,
    around,
  };
}

/** A matrix that puts a widget's own space on the page. */
function placed([a, b, c, d, e, f]: Matrix, [left, bottom]: TemplateWidget['rect']): string {
  return [a, b, c, d, e + left, f + bottom].map(n).join(' ');
}

/** Text keeps its own distance from the sides of a box: what the border needs beyond that. */
function insideOf({ width, height, padding }: AdoptedBox): FlatText['box'] {
  const inset = padding - PADDING;
  return { x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset };
}

function clipOf({ width, height, edge }: AdoptedBox): string {
  const sides = [edge, edge, Math.max(0, width - 2 * edge), Math.max(0, height - 2 * edge)];
  return `${sides.map(n).join(' ')} re W n\n`;
}

/** The operators that set the colour of text, by the number of its parts (§8.6.8). */
const TEXT_PAINT: Readonly<Record<number, string>> = { 1: 'g', 3: 'rg', 4: 'k' };

/** Annotation flags Hidden and NoView (table 165). */
const UNSEEN = 2 | 32;

function isHidden({ dict }: TemplateWidget): boolean {
  const flags = dict.lookup(PDFName.of('F'));
  return flags instanceof PDFNumber && (flags.asNumber() & UNSEEN) !== 0;
}
