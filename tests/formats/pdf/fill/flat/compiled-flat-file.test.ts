import { beforeAll, describe, expect, it } from 'vitest';
import { compileFlat } from '../../../../../src/formats/pdf/fill/flat/compile-flat.ts';
import {
  readCompiledFlat,
  writeCompiledFlat,
} from '../../../../../src/formats/pdf/fill/flat/compiled-flat-file.ts';
import { fillableFlat } from '../../../../../src/formats/pdf/fill/flat/fillable-flat.ts';
import type { FormValues } from '../../../../../src/formats/pdf/form-field.ts';
import { otherForm } from '../../../../support/other-form.ts';
import { FLAT_WORDS } from './flat-words.ts';

const VALUES: FormValues = new Map([['naam', { type: 'text', text: 'Łukasz '.repeat(40) }]]);

describe('a compiled flat template that was kept', () => {
  let kept: Uint8Array;
  let filled: Uint8Array;
  beforeAll(async () => {
    const compiled = await compileFlat(await otherForm(), { words: FLAT_WORDS });
    kept = writeCompiledFlat(compiled);
    filled = Uint8Array.from(fillableFlat(compiled).fill(VALUES).bytes);
  });

  it('fills the same file as before', () => {
    const compiled = readCompiledFlat(kept);
    const again = compiled && fillableFlat(compiled).fill(VALUES).bytes;
    expect(Buffer.compare(again ?? new Uint8Array(), filled)).toBe(0);
  });

  it.each([0, 20, 60, 400, 5000])('is not taken with another byte at %i', at => {
    const broken = Uint8Array.from(kept);
    broken[at] = (broken[at] ?? 0) ^ 1;
    expect(readCompiledFlat(broken)).toBeNull();
  });

  it.each([0, 10, 50, 300, 5000])('is not taken when only %i bytes of it are there', length =>
    expect(readCompiledFlat(kept.subarray(0, length))).toBeNull(),
  );
});
