import type { Hex } from './brand.ts';

/**
 * Fills of workbooks that mean something, beside a word or a sign that says the same. They are no brand's own: good and
 * bad look alike in every workbook. A brand's colours must be readable on each.
 */
export const SIGNAL_FILLS = {
  good: '#DDF1E4',
  attention: '#FDEBC8',
  bad: '#FADCDC',
  calculated: '#F3F3F5',
} as const satisfies Readonly<Record<string, Hex>>;
export type SignalName = keyof typeof SIGNAL_FILLS;

export function isSignalName(name: string): name is SignalName {
  return Object.hasOwn(SIGNAL_FILLS, name);
}
