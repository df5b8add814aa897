import { describe, expect, it } from 'vitest';
import { RecordKeeper } from '../../../src/mapping/export/record-keeper.ts';

const block = (bytes: number, first: number) => ({
  bytes: new Uint8Array(bytes),
  offset: 0,
  count: 1,
  first,
});

describe('RecordKeeper', () => {
  it('keeps records without their bytes', () => {
    const keeper = new RecordKeeper(10);
    keeper.add(block(10, 3), [{ id: '1' }]);
    expect(keeper.blocks).toEqual([
      { bytes: new Uint8Array(), offset: 0, count: 1, first: 3, records: [{ id: '1' }] },
    ]);
  });

  it('keeps nothing of an export that is too large', () => {
    const keeper = new RecordKeeper(10);
    keeper.add(block(6, 0), [1]);
    keeper.add(block(6, 1), [2]);
    keeper.add(block(1, 2), [3]);
    expect(keeper.blocks).toBeNull();
  });

  it('keeps nothing where nothing is to be kept', () => {
    const keeper = new RecordKeeper(0);
    keeper.add(block(0, 0), [1]);
    expect(keeper.blocks).toBeNull();
  });
});
