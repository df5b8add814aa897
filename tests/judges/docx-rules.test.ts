import { describe, expect, it } from 'vitest';
import {
  builtDocx,
  fillableDocx,
  filledDocx,
  hostileDocx,
  oneDocx,
  openBuilt,
} from '../support/built-docx.ts';
import { broken, docxBreaks } from '../support/docx-breaks.ts';
import { docxRules } from '../support/docx-rules.ts';
import { longAnswersTo } from '../support/long-answers.ts';

const blank = [...(await builtDocx()), ...(await hostileDocx())];
const filled = (await fillableDocx()).map(async built => ({
  ...(await filledDocx(built, longAnswersTo(built.document))),
  title: `${built.title}, filled in`,
}));
const files = [
  ...[...blank, ...(await Promise.all(filled))].map(built => ({
    name: `${built.title}.docx`,
    word: openBuilt(built),
  })),
  ...blank.map(built => ({ name: `${built.title}.dotx`, word: openBuilt(built, 'dotx') })),
];

describe.each(files)('$name keeps the rule:', ({ word }) => {
  it.each(docxRules)('$name', ({ check }) => {
    expect(check(word)).toEqual([]);
  });
});

const whole = await oneDocx('alle_velden');
const brokenRules = (docx: Uint8Array): readonly string[] => {
  const word = openBuilt({ ...whole, docx });
  return docxRules.filter(({ check }) => check(word).length > 0).map(({ name }) => name);
};

describe('a file of ours, broken in one way, fails just that rule', () => {
  it.each(docxBreaks)('$rule: $how', change => {
    const expected = new Set([change.rule, ...(change.also ?? [])]);
    expect(new Set(brokenRules(broken(whole.docx, change)))).toEqual(expected);
  });

  it('and there is a way to break each', () => {
    expect(new Set(docxBreaks.map(({ rule }) => rule))).toEqual(new Set(docxRules.map(({ name }) => name)));
  });
});
