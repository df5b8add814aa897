import type { FontRole, TypedFont } from '../../typed-font.ts';
import type { AdoptedBox, AdoptedPlan } from '../field-plan.ts';
import { n } from '../flat/show-text.ts';
import { type SetText, setAdopted } from './set-adopted.ts';

/** A drawn text: its content stream without the frame, and what it is drawn with. */
export interface AdoptedDrawing {
  readonly content: string;
  /** The fonts it names, besides the simple one. */
  readonly fonts: readonly Exclude<FontRole, 'simple'>[];
  readonly fits: boolean;
  /** Font size drawn, pt. */
  readonly size: number;
}

/**
 * Draws the text of a field into a widget.
 * @param shown for a list the label of its option
 * @see ISO 32000-1 §12.7.3.3 for the marked content `Tx`
 */
export function drawAdopted(
  shown: string,
  plan: Pick<AdoptedPlan, 'setting' | 'options' | 'maxLength'>,
  box: AdoptedBox,
  font: TypedFont,
): AdoptedDrawing {
  const set = setAdopted(shown, plan, box, font);
  const { width, height, edge } = box;
  // Who sets a field to no size at all doesn't want it seen.
  const isHidden = width <= 0 || height <= 0;
  if (shown === '' && plan.setting !== 'list_box') return { ...EMPTY, size: set.size };
  const used = new Set<FontRole>();
  const clip = [edge, edge, Math.max(0, width - 2 * edge), Math.max(0, height - 2 * edge)];
  const text = linesOf(set, box, { font, used });
  const content = `/Tx BMC\nq\n${clip.map(n).join(' ')} re W n\n${barOf(set)}${text}Q\nEMC`;
  return {
    content,
    fonts: (['composite', 'fallback'] as const).filter(role => used.has(role)),
    fits: set.fits || isHidden,
    size: set.size,
  };
}

const EMPTY = { content: '/Tx BMC\nEMC', fonts: [], fits: true } as const;

/** The colour viewers put behind a chosen line. */
const CHOSEN = '0.6 0.757 0.855 rg';
const barOf = ({ bar }: SetText): string => (bar ? `${CHOSEN}\n${bar.map(n).join(' ')} re f\n` : '');

function linesOf(
  { lines, size }: SetText,
  { colour }: AdoptedBox,
  { font, used }: { readonly font: TypedFont; readonly used: Set<FontRole> },
): string {
  let source = `BT\n${colour.map(n).join(' ')} ${TEXT_PAINT[colour.length] ?? 'g'}\n`;
  let [left, foot] = [0, 0];
  for (const { text, x, y } of lines) {
    source += `${n(x - left)} ${n(y - foot)} Td\n`;
    [left, foot] = [left + round(x - left), foot + round(y - foot)];
    for (const run of font.runs(text)) {
      used.add(run.font);
      source += `/${font.names[run.font]} ${n(size)} Tf ${run.operand} Tj\n`;
    }
  }
  return `${source}ET\n`;
}

/** The operators that set the colour of text, by the number of its parts (§8.6.8). */
const TEXT_PAINT: Readonly<Record<number, string>> = { 1: 'g', 3: 'rg', 4: 'k' };

/** What was written, so that rounding doesn't add up over many lines. */
const round = (value: number): number => Math.round(value * 1000) / 1000;
