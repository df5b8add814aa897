import { describe, expect, it } from 'vitest';
import { readType1 } from '../../../../../src/formats/pdf/ua/fonts/type1.ts';
import { type1Program } from '../type1-program.ts';

describe('a Type 1 program', () => {
  it.each([
    ['', {}],
    [' in subroutines', { inSubroutines: true }],
    [' in charstrings without meaningless bytes', { lenIv: 0 }],
    [' in charstrings that are not encrypted', { lenIv: -1, inSubroutines: true }],
  ])('has the widths that stand%s', (_, options) => {
    expect([...(readType1(type1Program(options))?.widths ?? [])]).toEqual([
      ['.notdef', 500],
      ['A', 600],
    ]);
  });

  it.each([
    ['nothing of a binary one', 'binary', undefined],
    ['a PFB file', 'PFB', 'PFB'],
    ['hexadecimal', 'hexadecimal', 'hexadecimal'],
  ] as const)('is read, and told to be %s', (_, form, flaw) => {
    const program = readType1(type1Program({ form }));
    expect({ width: program?.widths.get('A'), flaw: program?.flaw }).toEqual({ width: 600, flaw });
  });
});
