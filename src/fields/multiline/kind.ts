import * as z from 'zod';
import { HARD_TEXT, type Kind } from '../kind.ts';

export interface MultilineSpec {
  /** Lines the box shows at least; typed text may be longer and scrolls. */
  readonly lines: number;
}

/** Text of any length over several lines; lines are parted by `\n`. */
export const multiline: Kind<MultilineSpec, string | null> = {
  spec: z.strictObject({ lines: z.int().min(1).max(60) }),
  shape: 'lines',
  value: z.string().nullable(),
  blank: null,
  samples: [
    { spec: { lines: 6 }, value: null },
    { spec: { lines: 6 }, value: `Eerste regel\n\n${HARD_TEXT}` },
    { spec: { lines: 2 }, value: 'lang '.repeat(600).trim() },
  ],
};
