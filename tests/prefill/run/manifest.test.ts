import { describe, expect, it } from 'vitest';
import {
  changedInputs,
  type DoneBatch,
  manifestLine,
  manifestText,
  parseManifest,
} from '../../../src/prefill/run/manifest.ts';
import { NOTHING } from '../../../src/prefill/run/tally.ts';

const INPUTS = { 'the export': 'a', 'the mapping': 'b' };
const FIRST: DoneBatch = { done: 0, records: 10, end: 5120, tally: NOTHING };
const HEAD = manifestLine({ run: 1, inputs: INPUTS });

describe('the manifest of a run', () => {
  it('reads back as it was written', () => {
    const text = `${HEAD}${manifestLine({ publishing: 0 })}${manifestLine(FIRST)}${manifestLine({ finished: true })}`;
    expect(parseManifest(text)).toEqual({
      inputs: INPUTS,
      done: [FIRST],
      publishing: new Set([0]),
      finished: true,
    });
  });

  it.each(['{"done":1,"reco', '{"done":1}', '\u0000\u0000\u0000'])(
    'leaves out a last line that was not written to its end: %j',
    torn => {
      expect(parseManifest(`${HEAD}${manifestLine(FIRST)}${torn}`)?.done).toEqual([FIRST]);
    },
  );

  it('leaves out all behind a line that is damaged', () => {
    expect(parseManifest(`${HEAD}\u0000\u0000\n${manifestLine(FIRST)}`)?.done).toEqual([]);
  });

  it.each(['', '\n', 'not ours\n', '{}\n', 'null\n', '[1]\n', '7\n'])('is none when it says %j', text => {
    expect(parseManifest(text)).toBeNull();
  });

  it('keeps what was begun and not done when a run goes on', () => {
    const text = manifestText({ inputs: INPUTS, done: [FIRST], publishing: new Set([0, 1]) });
    expect(parseManifest(text)?.publishing).toEqual(new Set([1]));
  });

  it('tells which inputs changed, came or went', () => {
    expect(changedInputs({ same: '1', other: '2', gone: '3' }, { same: '1', other: '4', come: '5' })).toEqual(
      ['other', 'come', 'gone'],
    );
  });
});
