import { COLOUR_NAMES, type ColourName, type Colours, type Hex } from './brand.ts';
import type { BrandFolder } from './brand-folder.ts';
import { brandSchema } from './brand-schema.ts';
import { type ContrastFault, contrastFaults, type FailingPair } from './check-contrast.ts';
import { contrastRatio, formatRatio } from './contrast.ts';
import { part } from './part.ts';
import { error } from './problem.ts';
import { isSignalName, type SignalName } from './signal-fills.ts';

const { shape } = brandSchema.shape.colours;

/** What a colour is called in the brand file. */
type ColourKey = Exclude<keyof typeof shape, 'pattern'>;
const KEYS: Readonly<Record<ColourName, ColourKey>> = {
  ink: 'ink',
  muted: 'muted',
  key: 'key',
  line: 'line',
  fill: 'fill',
  soft: 'soft',
  cover: 'cover',
  coverInk: 'cover_ink',
};

/** The colours with their contrast checked as far as they can be read; undefined when one is missing. */
export function loadColours(folder: BrandFolder): Colours | undefined {
  const palette: Partial<Record<ColourName, Hex>> = {};
  for (const colour of COLOUR_NAMES) {
    const written = part(folder.source, shape[KEYS[colour]], ['colours', KEYS[colour]]);
    if (written !== undefined) palette[colour] = toHex(written);
  }
  for (const fault of contrastFaults(palette)) {
    const at = folder.source.at(['colours', KEYS[fault.colour]]);
    folder.report(error('contrast', at, describeFault(fault), describeNearest(fault, palette)));
  }
  const pattern = part(folder.source, shape.pattern, ['colours', 'pattern']);
  if (!isComplete(palette) || !pattern) return undefined;
  const [one, two, three, four] = pattern;
  return { ...palette, pattern: [toHex(one), toHex(two), toHex(three), toHex(four)] };
}

function isComplete(palette: Partial<Record<ColourName, Hex>>): palette is Record<ColourName, Hex> {
  return COLOUR_NAMES.every(colour => palette[colour] !== undefined);
}

/** `#RGB` and `#RRGGBB`, in any case, as `#RRGGBB`. */
export function toHex(written: string): Hex {
  const digits = written.slice(1).toUpperCase();
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

const NEEDS = { 4.5: 'text needs 4.5:1', 3: 'outlines need 3:1' } as const;

function describeFault({ failing }: ContrastFault): string {
  const [first, ...others] = failing;
  if (!first) return '';
  const also = others.map(
    ({ colour, on, ratio }) => `${KEYS[colour]} on ${labelOf(on)} ${formatRatio(ratio)}`,
  );
  const { foreground, background, colour, on, ratio, minimum } = first;
  const pair = `"${foreground}" (${KEYS[colour]}) on "${background}" (${labelOf(on)})`;
  const more = also.length > 0 ? `; also too low: ${also.join(', ')}` : '';
  return `${pair} is ${formatRatio(ratio)}, ${NEEDS[minimum]}${more}`;
}

const SIGNAL_LABELS: Readonly<Record<SignalName, string>> = {
  good: "Excel's green",
  attention: "Excel's yellow",
  bad: "Excel's red",
  calculated: "Excel's grey",
};

function labelOf(on: FailingPair['on']): string {
  if (on === 'white') return 'white';
  return isSignalName(on) ? SIGNAL_LABELS[on] : KEYS[on];
}

function describeNearest(
  { colour, nearest, failing }: ContrastFault,
  palette: Partial<Record<ColourName, Hex>>,
): string {
  const [first] = failing;
  if (!nearest || !first) return 'no lightness of this colour passes: change the colours it meets first';
  const other = first.colour === colour ? first.background : (palette[first.colour] ?? first.foreground);
  return `"${nearest}" is the nearest that passes (${formatRatio(contrastRatio(nearest, other))})`;
}
