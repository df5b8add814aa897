import { addApproximately, type Direction, floorApproximately, round } from '../approximate.ts';
import { ERROR, finite } from '../error-value.ts';
import { type Elementwise, elementwise } from './function.ts';

export const MATHEMATICS: Readonly<Record<string, Elementwise>> = {
  ABS: elementwise(['number'], number => Math.abs(number)),
  INT: elementwise(['number'], number => finite(floorApproximately(number))),
  MOD: elementwise(['number', 'number'], modulo),
  ROUND: rounding('nearest'),
  ROUNDUP: rounding('up'),
  ROUNDDOWN: rounding('down'),
  SQRT: elementwise(['number'], number => (number < 0 ? ERROR.num : Math.sqrt(number))),
};

function rounding(direction: Direction): Elementwise {
  return elementwise(['number', 'integer'], (number, digits) => finite(round(number, digits, direction)));
}

/** With the sign of the divisor. */
function modulo(number: number, divisor: number): ReturnType<Elementwise['apply']> {
  if (divisor === 0) return ERROR.div0;
  const rest = addApproximately(number, -floorApproximately(number / divisor) * divisor);
  const isInside = divisor > 0 ? rest >= 0 && rest < divisor : rest <= 0 && rest > divisor;
  return isInside ? finite(rest) : ERROR.num;
}
