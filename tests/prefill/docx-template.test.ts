import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/extract/read-docx.ts';
import { docxTemplate } from '../../src/prefill/docx-template.ts';
import { answersTo } from '../support/answers.ts';
import { builtDocx } from '../support/built-docx.ts';

const all = await builtDocx();
const filled = all.map(({ title, document, docx }) => {
  const values = answersTo(document);
  const file = docxTemplate(docx, document).fill(values);
  return { title, document, values, file };
});

describe.each(filled)('$title, filled', ({ document, values, file }) => {
  it('gives back the record it was filled from', () => {
    expect(readDocx(file, document)).toMatchObject({ values, raw: {}, conflicts: [], unknown: [] });
  });

  it('is equal when it is filled again from what was read', () => {
    const again = docxTemplate(file, document).fill(readDocx(file, document).values);
    expect(readDocx(again, document).values).toEqual(values);
  });
});
