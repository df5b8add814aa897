import { layoutText, PADDING } from '../../text-layout.ts';
import type { TypedFont } from '../../typed-font.ts';
import type { AdoptedBox, AdoptedPlan } from '../field-plan.ts';
import { joined, settable } from '../flat/show-text.ts';

/** A text set in a widget: its lines with the places they begin at, pt of the widget's own space. */
export interface SetText {
  readonly size: number;
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  /** A bar behind the chosen line of a list box: left, bottom, width and height, pt. */
  readonly bar: readonly [number, number, number, number] | null;
  readonly fits: boolean;
}

/** Sizes of letters where a form leaves them to the viewer, pt. */
const LARGEST = 12;
const SMALLEST = 6;
/** A size that a form sets is only made smaller while it stays easy to read, as in our own forms. */
const SMALLEST_OF_SET = 9;
/** Height of a line that looks full, in font sizes: from the top of its capitals to the foot of its tails, and some white. */
const LINE_HEIGHT = 1.15;
const LEADING = 1.25;

/** Sets a text as the field wants it. @param shown for a list box the label of its chosen option */
export function setAdopted(
  shown: string,
  { setting, options, maxLength }: Pick<AdoptedPlan, 'setting' | 'options' | 'maxLength'>,
  box: AdoptedBox,
  font: TypedFont,
): SetText {
  switch (setting) {
    case 'line':
      return setLine(joined(settable(shown)), box, font);
    case 'comb':
      return setComb(joined(settable(shown)), maxLength ?? 1, box, font);
    case 'multiline':
      return setLines(settable(shown), box, font);
    case 'list_box':
      return setListBox(
        shown,
        (options ?? []).map(({ label }) => label),
        box,
      );
  }
}

/** The sizes to try, largest first, pt. */
export function sizesOf({ size, height, edge }: AdoptedBox): readonly [largest: number, smallest: number] {
  if (size > 0) return [size, Math.min(size, SMALLEST_OF_SET)];
  const largest = Math.max(4, Math.min(LARGEST, (height - 2 * edge) / LINE_HEIGHT));
  return [Math.round(largest * 10) / 10, Math.min(largest, SMALLEST)];
}

/** The largest size at which a test holds; the smallest, when it holds at none. */
function sizeWhere(
  [largest, smallest]: readonly [number, number],
  holds: (size: number) => boolean,
): { readonly size: number; readonly fits: boolean } {
  for (let step = 0; ; step++) {
    const size = Math.max(smallest, largest - 0.5 * step);
    const fits = holds(size);
    if (fits || size <= smallest) return { size, fits };
  }
}

function setLine(text: string, box: AdoptedBox, font: TypedFont): SetText {
  const wide = font.width(text) / 1000;
  const room = box.width - 2 * box.padding;
  const { size, fits } = sizeWhere(sizesOf(box), at => wide * at <= room);
  const quadding = fits ? box.quadding : 0;
  const line = { text, x: indent({ ...box, quadding }, wide * size), y: centred(box, size, font) };
  return { size, lines: [line], bar: null, fits };
}

/** Every letter in the middle of a cell of its own (ISO 32000-1 table 228). */
function setComb(text: string, cells: number, box: AdoptedBox, font: TypedFont): SetText {
  const letters = [...text];
  const cell = box.width / cells;
  const widest = Math.max(0, ...letters.map(letter => font.width(letter))) / 1000;
  const { size } = sizeWhere(sizesOf(box), at => widest * at <= cell);
  const spare = Math.max(0, cells - letters.length);
  const first = box.quadding === 2 ? spare : box.quadding === 1 ? Math.floor(spare / 2) : 0;
  const y = centred(box, size, font);
  const lines = letters.map((letter, index) => {
    const middle = cell * (first + index + 0.5);
    return { text: letter, x: middle - (font.width(letter) * size) / 2000, y };
  });
  return { size, lines, bar: null, fits: letters.length <= cells };
}

function setLines(text: string, box: AdoptedBox, font: TypedFont): SetText {
  const inside = 2 * (box.padding - PADDING);
  const room = { width: box.width - inside, height: box.height - inside, multiline: true };
  const [largest, smallest] = box.size > 0 ? sizesOf(box) : [LARGEST, SMALLEST];
  const set = layoutText(text, font, room, largest, smallest);
  // A line that falls outside would be cut through its letters; the whole value stays in the field.
  const inSight = Math.max(1, Math.floor((room.height - 2 * PADDING) / set.leading));
  const top = box.height - box.padding - (font.ascent * set.size) / font.unitsPerEm;
  const lines = set.lines.slice(0, set.fits ? undefined : inSight).map((line, index) => {
    const width = (font.width(line.trimEnd()) * set.size) / 1000;
    return { text: line, x: indent(box, width), y: top - index * set.leading };
  });
  return { size: set.size, lines, bar: null, fits: set.fits };
}

/** All options in sight from the top, or from the chosen one where they are too many. */
function setListBox(shown: string, labels: readonly string[], box: AdoptedBox): SetText {
  const size = box.size > 0 ? box.size : LARGEST;
  const leading = size * LEADING;
  const room = Math.max(1, Math.floor((box.height - 2 * box.edge) / leading));
  const chosen = labels.indexOf(shown);
  const first = chosen < room ? 0 : Math.min(chosen, labels.length - room);
  const inSight = labels.slice(first, first + room);
  const top = box.height - box.edge;
  const foot = (row: number) => top - (row + 1) * leading;
  // Tails of letters take some 0.2 of their size.
  const lines = inSight.map((text, row) => ({ text, x: box.padding, y: foot(row) + 0.3 * size }));
  const wide = box.width - 2 * box.edge;
  const bar = chosen < 0 ? null : ([box.edge, foot(chosen - first), wide, leading] as const);
  return { size, lines, bar, fits: true };
}

function indent({ width, padding, quadding }: AdoptedBox, wide: number): number {
  if (quadding === 1) return (width - wide) / 2;
  return quadding === 2 ? width - padding - wide : padding;
}

/** One line is centred on the font's own height, as viewers do. */
function centred({ height }: AdoptedBox, size: number, font: TypedFont): number {
  return (height - ((font.ascent + font.descent) * size) / font.unitsPerEm) / 2;
}
