import { expect, it } from 'vitest';
import { actionsOn, answersTo, recordOf, shownValues } from '../support/answers.ts';
import { fillableDocuments } from '../support/built.ts';
import { ask, judge } from '../support/judges.ts';
import { fillWithPdfium, valuesInPdfium } from '../support/pdfium.ts';
import { rolesInPdfjs } from '../support/pdfjs.ts';

const built = await fillableDocuments();
const filled = await Promise.all(
  built.map(async one => ({ ...one, saved: await fillWithPdfium(one.bytes, actionsOn(one.document)) })),
);

it.each(filled)('PDFium: reads every answer back from a filled $title', async ({ document, saved }) => {
  expect(await recordOf(document, saved)).toEqual(answersTo(document));
});

it.each(filled)('PDFium: shows every answer again in $title', async ({ document, saved }) => {
  expect(await valuesInPdfium(saved)).toEqual(shownValues(document));
});

it.each(filled)('PDFium: leaves the structure tree of $title as it was', async ({ bytes, saved }) => {
  expect(await rolesInPdfjs(saved)).toEqual(await rolesInPdfjs(bytes));
});

judge('qpdf')('qpdf --check after PDFium', () => {
  it.each(filled)('finds no error and no warning in $title', ({ saved }) => {
    expect(ask('qpdf', ['--check', 'FILE'], saved)).toMatchObject({ status: 0, stderr: '' });
  });
});
