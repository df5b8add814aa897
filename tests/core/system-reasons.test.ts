import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingReason, systemCode, systemReason } from '../../src/core/system-reasons.ts';

/** What is thrown. */
function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('the code of an error', () => {
  it('is the system’s', () => {
    expect(systemCode(thrownBy(() => readFileSync('no/such/file')))).toBe('ENOENT');
  });

  it('is none for a fault of ours, even where Node gives one', () => {
    expect(systemCode(thrownBy(() => readFileSync('\0')))).toBeUndefined();
  });

  it.each([new Error('plain'), 'ENOENT', { code: 'ENOENT' }, undefined])('is none for %j', thrown => {
    expect(systemCode(thrown)).toBeUndefined();
  });
});

describe('why the system refused', () => {
  it('depends on what was asked of it', () => {
    expect([systemReason('EACCES'), readingReason('EACCES')]).toEqual([
      'you may not write there',
      'you may not read it',
    ]);
  });

  it('is told by its code where no words are known', () => {
    expect(readingReason('EXDEV')).toBe('the system says EXDEV');
  });
});
