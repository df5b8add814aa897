import { describe, expect, it } from 'vitest';
import { StringStore } from '../../../../src/formats/pdf/read/string-store.ts';

const LONGEST = 100_000;

function keep(store: StringStore, text: string) {
  const source = Buffer.from(`<<${text}>>`, 'latin1');
  const { bytes, start } = store.kept(source, 2, 2 + text.length);
  source.fill(0);
  return () => Buffer.from(bytes.subarray(start, start + text.length)).toString('latin1');
}

describe('strings that are kept', () => {
  it('stay as they are when what they stood in is gone', () => {
    const store = new StringStore();
    const kept = ['(een)', '(twee)', `(${'x'.repeat(LONGEST)})`, '(vier)'].map(text => keep(store, text));
    expect(kept.map(read => read())).toEqual(['(een)', '(twee)', `(${'x'.repeat(LONGEST)})`, '(vier)']);
  });

  it('share their memory when they are short', () => {
    const store = new StringStore();
    const [one, other] = ['(een)', '(twee)'].map(text => store.kept(Buffer.from(text), 0, text.length));
    expect(one?.bytes).toBe(other?.bytes);
  });
});
