import { AGGREGATES } from './aggregates.ts';
import { CHOICES } from './choices.ts';
import { CONDITIONAL } from './conditional.ts';
import { DATES } from './date.ts';
import type { Call, Elementwise } from './function.ts';
import { INFORMATION } from './information.ts';
import { LOGIC } from './logic.ts';
import { MATCH } from './match.ts';
import { MATHEMATICS } from './mathematics.ts';
import { PLACES } from './places.ts';
import { SUMPRODUCT } from './sumproduct.ts';
import { TEXT } from './text.ts';

/**
 * All functions we have, by name. None of them depends on the day, the place or chance, so that a workbook's results
 * can be stored. A function that isn't here is refused when the workbook is prepared.
 * @see ISO/IEC 29500-1 §18.17.7
 */
export const CALLS: ReadonlyMap<string, Call> = new Map(
  Object.entries({ ...AGGREGATES, ...CHOICES, ...CONDITIONAL, ...PLACES, MATCH, SUMPRODUCT }),
);

export const ELEMENTWISE: ReadonlyMap<string, Elementwise> = new Map(
  Object.entries({ ...LOGIC, ...MATHEMATICS, ...TEXT, ...INFORMATION, ...DATES }),
);
