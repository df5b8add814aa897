export interface SubroutineList {
  readonly count: number;
  at(index: number): Uint8Array | undefined;
}

/** What a Type 2 charstring calls. */
export interface Subroutines {
  readonly local: SubroutineList;
  readonly global: SubroutineList;
}

/** Numbers and calls before the width is known: some 50 numbers at most, from subroutines maybe. */
const MOST_STEPS = 2000;

/**
 * The width a Type 2 charstring states, as its difference from nominalWidthX; nothing when it leaves the default, and
 * `unknown` when it calls what isn't there, or for more than any glyph does.
 * The width is an extra number before the first operator that clears the stack.
 * @see Adobe Technical Note 5177 §3.1 and §4
 */
export function type2Width(charstring: Uint8Array, subroutines: Subroutines): number | 'unknown' | undefined {
  const found = run(charstring, { stack: [], subroutines, left: MOST_STEPS }, 0);
  return found === 'none' || found === 'go on' ? undefined : found;
}

type Outcome = number | 'none' | 'unknown' | 'go on';

interface Run {
  readonly stack: number[];
  readonly subroutines: Subroutines;
  /** Steps that may still be taken: subroutines that call each other multiply. */
  left: number;
}

function run(code: Uint8Array, state: Run, depth: number): Outcome {
  const { stack, subroutines } = state;
  if (depth > 10) return 'unknown';
  for (let at = 0; at < code.length; ) {
    if (--state.left < 0) return 'unknown';
    const byte = code[at++] ?? 0;
    if (byte >= 32 || byte === 28) {
      at = pushNumber(code, at, byte, stack);
      continue;
    }
    switch (byte) {
      case 10:
      case 29: {
        const list = byte === 10 ? subroutines.local : subroutines.global;
        const called = list.at((stack.pop() ?? 0) + bias(list.count));
        const outcome = called === undefined ? 'unknown' : run(called, state, depth + 1);
        if (outcome !== 'go on') return outcome;
        break;
      }
      case 11:
        return 'go on';
      default:
        return widthBefore(byte, stack);
    }
  }
  return 'go on';
}

function widthBefore(operator: number, stack: readonly number[]): Outcome {
  const [first = 0] = stack;
  switch (operator) {
    // Stem hints and masks take pairs.
    case 1:
    case 3:
    case 18:
    case 19:
    case 20:
    case 23:
      return stack.length % 2 === 1 ? first : 'none';
    case 21: // rmoveto
      return stack.length > 2 ? first : 'none';
    case 4: // vmoveto
    case 22: // hmoveto
      return stack.length > 1 ? first : 'none';
    case 14: // endchar, with four operands for an accented character
      return stack.length === 1 || stack.length === 5 ? first : 'none';
    default:
      return 'none';
  }
}

function pushNumber(code: Uint8Array, at: number, byte: number, stack: number[]): number {
  const next = (offset: number) => code[at + offset] ?? 0;
  if (byte === 28) {
    stack.push(((next(0) << 24) | (next(1) << 16)) >> 16);
    return at + 2;
  }
  if (byte <= 246) stack.push(byte - 139);
  else if (byte <= 250) stack.push((byte - 247) * 256 + next(0) + 108);
  else if (byte <= 254) stack.push(-(byte - 251) * 256 - next(0) - 108);
  else stack.push(((next(0) << 24) | (next(1) << 16) | (next(2) << 8) | next(3)) / 65536);
  return at + (byte <= 246 ? 0 : byte === 255 ? 4 : 1);
}

const bias = (count: number): number => (count < 1240 ? 107 : count < 33_900 ? 1131 : 32_768);

/** The width comes first in Type 1, after three numbers or quotients at most; it is asked of each glyph of a program. */
const MOST_TYPE1_STEPS = 50;

/** Finds a subroutine of a Type 1 program, deciphered. */
export type FindSubroutine = (index: number) => Uint8Array | undefined;

/**
 * The width a Type 1 charstring sets with hsbw or sbw, itself or in a subroutine, in font units; nothing when none is found.
 * @see Adobe Type 1 Font Format §6
 */
export function type1Width(charstring: Uint8Array, subroutine: FindSubroutine): number | undefined {
  const found = runType1(charstring, { stack: [], subroutine, left: MOST_TYPE1_STEPS }, 0);
  return typeof found === 'number' ? found : undefined;
}

interface Type1Run {
  readonly stack: number[];
  readonly subroutine: FindSubroutine;
  /** Steps that may still be taken. */
  left: number;
}

function runType1(code: Uint8Array, state: Type1Run, depth: number): Outcome {
  const { stack } = state;
  if (depth > 10) return 'unknown';
  for (let at = 0; at < code.length; ) {
    if (--state.left < 0) return 'unknown';
    const byte = code[at++] ?? 0;
    if (byte >= 32) {
      at = pushType1Number(code, at, byte, stack);
      continue;
    }
    switch (byte) {
      case 10: {
        const called = state.subroutine(stack.pop() ?? -1);
        const outcome = called === undefined ? 'unknown' : runType1(called, state, depth + 1);
        if (outcome !== 'go on') return outcome;
        break;
      }
      case 11:
        return 'go on';
      case 12: {
        const escaped = code[at++];
        if (escaped !== 12) return escaped === 7 ? (stack[2] ?? 'none') : 'none';
        const [divisor = 1, number = 0] = [stack.pop(), stack.pop()];
        stack.push(number / divisor);
        break;
      }
      default:
        return byte === 13 ? (stack[1] ?? 'none') : 'none';
    }
  }
  return 'go on';
}

/** A number is written as in Type 2, but for that of five bytes: it is whole. */
function pushType1Number(code: Uint8Array, at: number, byte: number, stack: number[]): number {
  if (byte !== 255) return pushNumber(code, at, byte, stack);
  const next = (offset: number) => code[at + offset] ?? 0;
  stack.push((next(0) << 24) | (next(1) << 16) | (next(2) << 8) | next(3));
  return at + 4;
}
