import { parseNumber } from '../../core/locale-format.ts';
import type { CellValue } from '../../formats/xlsx/cell-value.ts';
import { shownValue, valueIn, type XlsxCodec, type XlsxContext } from '../xlsx-codec.ts';
import type { NumberSpec } from './kind.ts';

/** Digits that Excel keeps; what lies beyond is dust: 0.284 × 100 is 28.399999999999995. */
const DIGITS = 15;

/** A number as it is. Of a percentage the cell holds the hundredth part, shown as a percentage by its format. */
export const numberXlsx: XlsxCodec<'number'> = {
  write: ({ name, spec }, value) => [
    { name, value: value === null || !spec.percent ? value : withoutDust(value / 100) },
  ],
  read({ name, spec }, values, context) {
    const held = valueIn(values, name);
    if (held === null) return { value: null };
    const value = readNumber(held, spec, context);
    return value === undefined ? { value: null, raw: shownValue(held, context.locale) } : { value };
  },
};

function readNumber(
  held: CellValue,
  { percent = false }: NumberSpec,
  { locale }: XlsxContext,
): number | undefined {
  if (typeof held === 'number') return percent ? withoutDust(held * 100) : held;
  if (typeof held !== 'string') return undefined;
  // Typed so that Excel saw no number: "60 %" in a percentage says what the cell shows.
  return parseNumber(percent ? held.trim().replace(/\s*%$/, '') : held, locale);
}

const withoutDust = (value: number): number => Number(value.toPrecision(DIGITS));
