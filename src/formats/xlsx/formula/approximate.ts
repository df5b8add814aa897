/**
 * Arithmetic that hides what binary numbers do to decimal ones, in the way LibreOffice 7.4 does; its behaviour was
 * measured (`tests/formats/xlsx/formula`). Excel hides it too, by rules nobody has written down; for amounts and scores
 * of a few decimals both come to the same.
 */

/** Numbers that differ by less than this part of themselves are equal. */
const EQUAL_WITHIN = 2 ** -48;
/** Beyond it, fractions have 11 bits at most, and nothing is cleaned up. */
const LARGEST_CLEANED = 2 ** 41;

/** Whether numbers are the same but for the last bits. Integers are only equal to themselves, as is zero. */
export function approximatelyEqual(a: number, b: number): boolean {
  if (a === b) return true;
  if (a === 0 || b === 0) return false;
  const difference = Math.abs(a - b);
  if (difference >= Math.abs(a) * EQUAL_WITHIN || difference >= Math.abs(b) * EQUAL_WITHIN) return false;
  return !(Number.isSafeInteger(a) && Number.isSafeInteger(b));
}

/** Below zero when a is smaller, 0 when both are approximately equal. */
export function compareNumbers(a: number, b: number): number {
  return approximatelyEqual(a, b) ? 0 : a - b;
}

/** a + b, and 0 where only rounding noise would be left: `0.1+0.2-0.3`. */
export function addApproximately(a: number, b: number): number {
  const haveOppositeSigns = (a < 0 && b > 0) || (a > 0 && b < 0);
  return haveOppositeSigns && approximatelyEqual(a, -b) ? 0 : a + b;
}

/**
 * A number to 15 significant digits, by arithmetic: the result may lie a bit beside the decimal, which is why this
 * isn't `toPrecision`.
 */
export function cleaned(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size > LARGEST_CLEANED || Number.isInteger(value) || hasShortFraction(size)) return value;
  const places = 14 - Math.floor(Math.log10(size));
  const factor = 10 ** Math.abs(places);
  const scaled = places < 0 ? size / factor : size * factor;
  if (!Number.isFinite(scaled)) return value;
  const rounded = roundHalfUp(scaled);
  return Math.sign(value) * (places < 0 ? rounded * factor : rounded / factor);
}

/** Whether the fraction has 11 bits at most, so that it is exact. */
const hasShortFraction = (size: number): boolean => Number.isInteger(size * 2048);

/** The largest integer up to a number, which may be short of it by noise: `0.3/0.1` is 3. */
export const floorApproximately = (value: number): number => Math.floor(cleaned(value));
const ceilApproximately = (value: number): number => Math.ceil(cleaned(value));

/** `Math.round` lifts 0.49999999999999994 to 1. Only for sizes. */
function roundHalfUp(size: number): number {
  const floor = Math.floor(size);
  return size - floor < 0.5 ? floor : floor + 1;
}

export type Direction = 'nearest' | 'up' | 'down';

/**
 * `ROUND`, `ROUNDUP`, `ROUNDDOWN`: halves, and what is a half but for noise, go away from zero.
 * @param digits an integer; below zero it rounds tens, hundreds and so on
 * @param direction `up` is away from zero, `down` towards it
 */
export function round(value: number, digits: number, direction: Direction): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const isFraction = !Number.isInteger(value);
  if (digits >= 0 && !isFraction) return value;
  // LibreOffice leaves 12 digits, so that ROUNDDOWN(2588.75/14,11) ends in 286, not in 28571. We follow it: where amounts
  // are rounded, noise is further behind.
  const isCleaned = direction !== 'nearest' && digits < 12 && isFraction;
  const size = isCleaned ? significant12(Math.abs(value)) : Math.abs(value);
  return Math.sign(value) * roundSize(size, digits, direction);
}

function roundSize(size: number, digits: number, direction: Direction): number {
  if (digits >= 0 && Number.isInteger(size)) return size;
  if (digits === 0) return direction === 'nearest' ? roundHalfUp(size) : toInteger(size, direction);
  const factor = 10 ** Math.abs(digits);
  if (!Number.isFinite(factor)) return digits > 0 ? size : 0;
  const scaled = digits > 0 ? size * factor : size / factor;
  if (!Number.isFinite(scaled)) return size;
  const rounded = scaled < 2 ** 52 ? toInteger(scaled, direction) : scaled;
  return digits > 0 ? rounded / factor : rounded * factor;
}

function toInteger(size: number, direction: Direction): number {
  if (direction === 'up') return ceilApproximately(size);
  return floorApproximately(direction === 'nearest' ? size + 0.5 : size);
}

/** A size to 12 significant digits; like `cleaned`, by the arithmetic that LibreOffice does. */
function significant12(size: number): number {
  const power = Math.floor(Math.log10(size)) - 11;
  return roundHalfUp(power < 0 ? size * 10 ** -power : size / 10 ** power) * 10 ** power;
}
