import { afterAll, beforeAll, expect, it } from 'vitest';
import { fieldsOfDocument } from '../../src/model/walk.ts';
import { actionsOn, answersTo, recordOf } from '../support/answers.ts';
import { builtDocument } from '../support/built.ts';
import { type PdfBrowser, startChromium } from '../support/chromium.ts';
import { ask, judge } from '../support/judges.ts';
import { rolesInPdfjs, valuesInPdfjs } from '../support/pdfjs.ts';

const form = await builtDocument('werkbalans_formulier');
const sheet = await builtDocument('werkbalans_voorbereiding');
const allKinds = await builtDocument('alle_velden');

judge('chromium', 'qpdf')("Chromium's own viewer, with mouse and keyboard", () => {
  let browser: PdfBrowser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser?.close());

  it.each([form, sheet, allKinds])(
    'fills, saves and keeps every answer in $title',
    async ({ document, bytes }) => {
      const opened = await browser.open(bytes);
      await opened.act(actionsOn(document));
      await expect.poll(async () => recordOf(document, await opened.save())).toEqual(answersTo(document));
      const saved = await opened.save();
      expect(await rolesInPdfjs(saved)).toEqual(await rolesInPdfjs(bytes));
      expect(ask('qpdf', ['--check', 'FILE'], saved)).toMatchObject({ status: 0, stderr: '' });
    },
  );

  it('walks the form by Tab in reading order', async () => {
    const opened = await browser.open(form.bytes);
    // Tab stops at the printed names too, which take no typing; a place to sign is no stop.
    const stops = [...(await valuesInPdfjs(form.bytes)).keys()];
    await opened.typeThrough(
      stops[0] ?? '',
      stops.map((_, index) => String(index + 1)),
    );
    await expect
      .poll(async () => [...(await valuesInPdfjs(await opened.save())).values()])
      .toEqual(stops.map((name, index) => (name.endsWith('_naam') ? '' : String(index + 1))));
    expect(stops.filter(name => !name.endsWith('_naam'))).toEqual(
      fieldsOfDocument(form.document)
        .filter(({ kind }) => kind !== 'signature')
        .map(({ name }) => name),
    );
  });
});
