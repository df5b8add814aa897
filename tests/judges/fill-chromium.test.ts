import { afterAll, beforeAll, expect, it } from 'vitest';
import { fieldsOfDocument } from '../../src/model/walk.ts';
import { actionsOn, answersTo, recordOf } from '../support/answers.ts';
import { builtDocument } from '../support/built.ts';
import { type PdfBrowser, startChromium } from '../support/chromium.ts';
import { ask, judge } from '../support/judges.ts';
import { rolesInPdfjs, valuesInPdfjs } from '../support/pdfjs.ts';
import { LINK, tabStops } from '../support/tab-stops.ts';

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
    // Tab stops at links and at the printed names too, which take no typing; a place to sign is no stop.
    const fields = [...(await valuesInPdfjs(form.bytes)).keys()];
    const stops = (await tabStops(form.bytes)).filter(name => name === LINK || fields.includes(name));
    await opened.typeThrough(
      stops[0] ?? '',
      stops.map((_, index) => String(index + 1)),
    );
    const typed = stops.flatMap((name, index) =>
      name === LINK ? [] : [name.endsWith('_naam') ? '' : String(index + 1)],
    );
    await expect.poll(async () => [...(await valuesInPdfjs(await opened.save())).values()]).toEqual(typed);
    expect(fields.filter(name => !name.endsWith('_naam'))).toEqual(
      fieldsOfDocument(form.document)
        .filter(({ kind }) => kind !== 'signature')
        .map(({ name }) => name),
    );
  });
});
