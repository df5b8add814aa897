import { expect, it } from 'vitest';
import { actionsOn, answersTo, recordOf, shownValues } from '../support/answers.ts';
import { fillableDocuments } from '../support/built.ts';
import { ask, judge } from '../support/judges.ts';
import { fillWithPdfjs, rolesInPdfjs, valuesInPdfjs } from '../support/pdfjs.ts';

const filled = await Promise.all(
  (await fillableDocuments()).map(async built => ({
    ...built,
    saved: await fillWithPdfjs(built.bytes, actionsOn(built.document)),
  })),
);

it.each(filled)('pdf.js: reads every answer back from a filled $title', async ({ document, saved }) => {
  expect(await recordOf(document, saved)).toEqual(answersTo(document));
});

it.each(filled)('pdf.js: shows every answer again in $title', async ({ document, saved }) => {
  expect(await valuesInPdfjs(saved)).toEqual(shownValues(document));
});

it.each(filled)('pdf.js: leaves the structure tree of $title as it was', async ({ bytes, saved }) => {
  expect(await rolesInPdfjs(saved)).toEqual(await rolesInPdfjs(bytes));
});

judge('qpdf')('qpdf --check after pdf.js', () => {
  it.each(filled)('finds no error and no warning in $title', ({ saved }) => {
    expect(ask('qpdf', ['--check', 'FILE'], saved)).toMatchObject({ status: 0, stderr: '' });
  });
});
