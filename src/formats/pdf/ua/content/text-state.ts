import { asDict, type CosDict, entry, itemsOf } from '../model/cos.ts';
import { nameOf, type Operation } from './operations.ts';
import type { Resources } from './resources.ts';

/** The part of the graphics state that decides what a string shows. */
export interface TextState {
  readonly font: CosDict | undefined;
  readonly renderingMode: number;
}

export const NO_TEXT: TextState = { font: undefined, renderingMode: 0 };

/** The state after Tf, Tr or gs. */
export function nextState(
  state: TextState,
  { operator, operands }: Operation,
  resources: Resources,
): TextState {
  const [first] = operands;
  switch (operator) {
    case 'Tf':
      return { ...state, font: asDict(resources.get('Font', nameOf(first) ?? '')) };
    case 'Tr':
      return { ...state, renderingMode: typeof first === 'number' ? first : 0 };
    default: {
      const [font] = itemsOf(entry(resources.get('ExtGState', nameOf(first) ?? ''), 'Font'));
      return asDict(font) === undefined ? state : { ...state, font: asDict(font) };
    }
  }
}
