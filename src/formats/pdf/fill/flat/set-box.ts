import { layoutText, PADDING } from '../../text-layout.ts';
import type { TypedFont } from '../../typed-font.ts';
import type { FlatText } from './flat-template.ts';
import { joined, n, type TextShower, withBlanks, withoutEnd } from './show-text.ts';

/** A value set in its box: as much of it as fits. */
export interface BoxedText {
  readonly place: FlatText;
  /** The value as it is set in this box. */
  readonly text: string;
  /** Font size and distance of baselines, pt. */
  readonly size: number;
  readonly leading: number;
  readonly lines: readonly string[];
  readonly fits: boolean;
}

/** Size of a text whose field says “as large as fits”, pt. */
const LARGEST = 12;

/** Sets a value in its box. @param value made {@link settable} */
export function setInBox(place: FlatText, value: string, font: TypedFont): BoxedText {
  const { box, multiline } = place;
  const size = place.size || LARGEST;
  const text = multiline ? value : joined(value);
  const set = layoutText(text, font, { ...box, multiline }, size, place.smallest);
  if (set.fits || multiline) return { place, text, ...set };
  // A field of one line that is high enough shows more of a value that doesn't fit anyway.
  return {
    place,
    text,
    ...layoutText(text, font, { ...box, multiline: true }, size, place.smallest),
    fits: false,
  };
}

/** What stands behind the part of a value that fits: the way to the whole of it. */
export interface Mark {
  readonly text: string;
  /** Source of the operator that sets its colour. */
  readonly paint: string;
}

/** The operators that draw a value in its box, clipped to it. @param mark when not all of it is there */
export function drawInBox(boxed: BoxedText, mark: Mark | null, shower: TextShower): string {
  const { place, size, leading, text } = boxed;
  const { box } = place;
  const inSight = mark ? cut(boxed, mark, shower.font) : { lines: boxed.lines, mark: null };
  const lines = withBlanks(text, inSight.lines);
  let source = place.start;
  let [x, y] = [0, 0];
  lines.forEach((line, index) => {
    const at = {
      x: box.x + indent(boxed, line, shower.font),
      y: baseline(boxed, lines.length, shower.font) - index * leading,
    };
    source += `${n(at.x - x)} ${n(at.y - y)} Td\n`;
    [x, y] = [at.x, at.y];
    source += shower.show(line, size);
  });
  if (inSight.mark !== null) source += `${mark?.paint ?? ''}\n${shower.show(inSight.mark, size)}`;
  return `${source}ET\nQ\n`;
}

/** Where the first baseline is, pt of the page: as appearance streams have it. */
function baseline({ place, size, leading }: BoxedText, count: number, font: TypedFont): number {
  const { box } = place;
  const [rise, drop] = [(font.ascent * size) / font.unitsPerEm, (font.descent * size) / font.unitsPerEm];
  if (place.multiline) return box.y + box.height - PADDING - rise;
  return box.y + (box.height - rise - drop + (count - 1) * leading) / 2;
}

function indent({ place, size }: BoxedText, line: string, font: TypedFont): number {
  if (place.quadding === 0) return PADDING;
  const spare = place.box.width - (font.width(line.trimEnd()) * size) / 1000;
  return place.quadding === 1 ? spare / 2 : spare - PADDING;
}

/** The lines in sight, of which the last leaves room for the mark. */
function cut(
  { place, size, leading, lines }: BoxedText,
  { text }: Mark,
  font: TypedFont,
): { readonly lines: readonly string[]; readonly mark: string } {
  const room = Math.max(1, Math.floor((place.box.height - 2 * PADDING) / leading));
  const width = ((place.box.width - 2 * PADDING) * 1000) / size;
  const shown = lines.slice(0, Math.min(room, lines.length));
  const last = shown.pop() ?? '';
  const mark = font.width(`… ${text}`) <= width ? `… ${text}` : '…';
  return { lines: [...shown, withoutEnd(last, width - font.width(` ${mark}`), font)], mark };
}
