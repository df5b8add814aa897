import { type Elementwise, elementwise } from './function.ts';

export const LOGIC: Readonly<Record<string, Elementwise>> = {
  FALSE: elementwise([], () => false),
  NOT: elementwise(['logical'], holds => !holds),
  TRUE: elementwise([], () => true),
};
