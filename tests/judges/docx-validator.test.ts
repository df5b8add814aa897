import { beforeAll, expect, it } from 'vitest';
import { builtDocx, fillableDocx, filledDocx, hostileDocx, oneDocx } from '../support/built-docx.ts';
import { broken } from '../support/docx-breaks.ts';
import { longAnswersTo } from '../support/long-answers.ts';
import { validateAll, validated, validationErrors } from '../support/ooxml-validator.ts';

const blank = await builtDocx();
const filled = await Promise.all(
  (await fillableDocx()).map(async built => {
    const { docx } = await filledDocx(built, longAnswersTo(built.document));
    return { name: `${built.title}, filled in`, type: 'docx', bytes: docx } as const;
  }),
);
const demanding = (await hostileDocx()).filter(({ document }) => /formulier|werkboek/.test(document.id));
// A template is its document with another type (tests/judges/docx-files.test.ts): one of each brand will do.
const templates = blank.filter(({ document }) => document.id === 'alle_velden');
const files = [
  ...[...blank, ...demanding].map(
    ({ title, docx }) => ({ name: `${title}.docx`, type: 'docx', bytes: docx }) as const,
  ),
  ...templates.map(({ title, dotx }) => ({ name: `${title}.dotx`, type: 'dotx', bytes: dotx }) as const),
  ...filled,
];

validated('the validator of Office files', () => {
  let errors: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    errors = await validateAll(files);
  });

  it.each(files)('finds nothing in $name', ({ name }) => {
    expect(errors.get(name)).toEqual([]);
  });

  it('finds what is wrong', async () => {
    const { docx } = await oneDocx('alle_velden');
    const wrong = broken(docx, {
      rule: 'schema',
      how: 'a property that is none',
      change: parts => parts.edit('word/document.xml', '<w:pPr>', '<w:pPr><w:none/>'),
    });
    expect(await validationErrors(wrong)).toEqual([expect.stringContaining('invalid child element')]);
  });
});
