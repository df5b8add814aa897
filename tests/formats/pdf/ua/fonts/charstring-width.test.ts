import { describe, expect, it } from 'vitest';
import {
  type SubroutineList,
  type1Width,
  type2Width,
} from '../../../../../src/formats/pdf/ua/fonts/charstring-width.ts';

const listOf = (...subroutines: readonly (readonly number[])[]): SubroutineList => ({
  count: subroutines.length,
  at: index => (subroutines[index] === undefined ? undefined : Uint8Array.from(subroutines[index])),
});

/** A number as a Type 2 charstring has it, and a call of the subroutine with that index. */
const number = (value: number) => value + 139;
const call = (index: number) => [number(index - 107), 10];
const [ENDCHAR, RETURN, HSTEM] = [14, 11, 1];

describe('the width in a Type 2 charstring', () => {
  const none = { local: listOf(), global: listOf() };

  it('is the number too many before the first operator', () => {
    expect(type2Width(Uint8Array.of(number(50), ENDCHAR), none)).toBe(50);
    expect(type2Width(Uint8Array.of(number(50), number(1), number(2), HSTEM), none)).toBe(50);
  });

  it('is the default where no number is too many', () => {
    expect(type2Width(Uint8Array.of(number(1), number(2), HSTEM), none)).toBeUndefined();
  });

  it('may stand in a subroutine', () => {
    const local = listOf([number(70), RETURN]);
    expect(type2Width(Uint8Array.of(...call(0), ENDCHAR), { ...none, local })).toBe(70);
  });

  it('is unknown where a subroutine isn’t there', () => {
    expect(type2Width(Uint8Array.of(number(9), ...call(0), ENDCHAR), none)).toBe('unknown');
  });

  it('is unknown where subroutines multiply', () => {
    const levels = Array.from({ length: 9 }, (_, at) =>
      Array.from({ length: 99 }, () => call(at + 1)).flat(),
    );
    const local = listOf(...levels, [RETURN]);
    expect(type2Width(Uint8Array.of(number(9), ...call(0), ENDCHAR), { ...none, local })).toBe('unknown');
  });
});

describe('the width in a Type 1 charstring', () => {
  const [CALLSUBR, HSBW, DIV] = [10, 13, [12, 12]];
  const none = () => undefined;

  it('is the second number of hsbw, and the third of sbw', () => {
    expect(type1Width(Uint8Array.of(number(0), number(50), HSBW), none)).toBe(50);
    expect(type1Width(Uint8Array.of(number(0), number(1), number(60), number(2), 12, 7), none)).toBe(60);
  });

  it('may be a quotient', () => {
    const code = Uint8Array.of(number(0), number(99), number(2), ...DIV, HSBW);
    expect(type1Width(code, none)).toBe(49.5);
  });

  it('may stand in a subroutine, which takes numbers from before', () => {
    const subroutines = [Uint8Array.of(number(70), HSBW)];
    expect(type1Width(Uint8Array.of(number(0), number(0), CALLSUBR), at => subroutines[at])).toBe(70);
  });

  it('is none without that subroutine, and where subroutines call themselves', () => {
    const endless = Uint8Array.of(number(0), CALLSUBR, number(0), CALLSUBR);
    expect(type1Width(endless, none)).toBeUndefined();
    expect(type1Width(endless, () => endless)).toBeUndefined();
  });
});
