import { expect, it } from 'vitest';
import { builtDocuments } from '../support/built.ts';
import { ask, judge } from '../support/judges.ts';

const documents = [...(await builtDocuments('native')), ...(await builtDocuments('wasm'))];

judge('qpdf')('qpdf --check', () => {
  it.each(documents)('finds no error and no warning in $title ($engine)', ({ bytes }) => {
    expect(ask('qpdf', ['--check', 'FILE'], bytes)).toEqual({
      status: 0,
      stdout: expect.stringContaining('No syntax or stream encoding errors found'),
      stderr: '',
    });
  });
});
