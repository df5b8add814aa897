import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFRef, PDFString } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PdfReading, readPdf } from '../../src/extract/read-pdf.ts';
import { compileFlat } from '../../src/formats/pdf/fill/flat/compile-flat.ts';
import { fillableFlat } from '../../src/formats/pdf/fill/flat/fillable-flat.ts';
import { actionsOn, answersTo } from '../support/answers.ts';
import { builtDocument } from '../support/built.ts';
import { type PdfBrowser, startChromium } from '../support/chromium.ts';
import { inFolder, judge } from '../support/judges.ts';
import { fillWithPdfium } from '../support/pdfium.ts';
import { fillWithPdfjs } from '../support/pdfjs.ts';
import { certificateOf, signField } from '../support/sign.ts';

const { bytes, document } = await builtDocument('werkbalans_formulier');
const actions = actionsOn(document);
const filled = await fillWithPdfjs(bytes, actions);

/** A reading of the form with every answer in it, and nothing to tell. */
const WHOLE: PdfReading = {
  part: null,
  identity: { document: 'werkbalans_formulier', version: '1.0', locale: 'nl-NL' },
  values: answersTo(document) as PdfReading['values'],
  raw: {},
  conflicts: [],
  lacking: [],
  unknown: [],
  renamed: [],
  signatures: [],
  isRepaired: false,
};

/** The form as another program writes it anew. */
function rewritten(program: string, args: readonly string[], input = filled): Uint8Array {
  return inFolder(folder => {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
    writeFileSync(from, input);
    execFileSync(
      program,
      args.map(arg => (arg === 'FROM' ? from : arg === 'TO' ? to : arg)),
      { stdio: 'ignore' },
    );
    return readFileSync(to);
  });
}

async function withPdfLib(change: (pdf: PDFDocument) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(filled, { updateMetadata: false });
  change(pdf);
  return pdf.save({ updateFieldAppearances: false });
}

describe('a form reads back whole, and knows which document it is,', () => {
  it('after pdf.js, which appends what was filled in', () => {
    expect(readPdf(filled, document)).toEqual(WHOLE);
  });

  it('after pdf.js wrote it twice', async () => {
    expect(readPdf(await fillWithPdfjs(filled, actions), document)).toEqual(WHOLE);
  });

  it('after PDFium, which writes all anew', async () => {
    expect(readPdf(await fillWithPdfium(bytes, actions), document)).toEqual(WHOLE);
  });

  it('after pdf-lib', async () => {
    expect(readPdf(await withPdfLib(() => undefined), document)).toEqual(WHOLE);
  });

  it('when a program leaves out the XMP packet, as Preview on the Mac does', async () => {
    const saved = await withPdfLib(({ catalog }) => catalog.delete(PDFName.of('Metadata')));
    expect(readPdf(saved, document)).toEqual(WHOLE);
  });

  it('when a program replaces the keywords', async () => {
    const saved = await withPdfLib(pdf => pdf.setKeywords(['HR']));
    expect(readPdf(saved, document)).toEqual(WHOLE);
  });

  it('when a program forgets the list of fields, by the widgets on its pages', async () => {
    const saved = await withPdfLib(({ catalog }) => catalog.delete(PDFName.of('AcroForm')));
    expect(readPdf(saved, document)).toEqual(WHOLE);
  });
});

judge('qpdf')('qpdf', () => {
  it.each([
    ['linearized', ['--linearize']],
    ['without object streams', ['--object-streams=disable']],
    ['with object streams', ['--object-streams=generate']],
    ['unpacked', ['--qdf', '--object-streams=disable']],
    ['with all streams packed again', ['--recompress-flate', '--compress-streams=y']],
  ])('leaves a form %s that reads back whole', (_, args) => {
    expect(readPdf(rewritten('qpdf', [...args, 'FROM', 'TO']), document)).toEqual(WHOLE);
  });
});

judge('mutool')('mutool clean', () => {
  it.each([
    ['tidied', ['-ggg']],
    ['packed', ['-z', '-gggg']],
    ['unpacked', ['-d']],
  ])('leaves a form %s that reads back whole', (_, args) => {
    expect(readPdf(rewritten('mutool', ['clean', ...args, 'FROM', 'TO']), document)).toEqual(WHOLE);
  });
});

judge('chromium')('Chromium', () => {
  let browser: PdfBrowser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser?.close());

  it('saves a filled form that reads back whole', async () => {
    const opened = await browser.open(bytes);
    await opened.act(actions);
    await expect.poll(async () => readPdf(await opened.save(), document)).toEqual(WHOLE);
  });
});

describe('of a form that was appended to', () => {
  it('the last value counts', async () => {
    const again = await fillWithPdfjs(filled, [
      { type: 'write', name: 'wf_naam_medewerker', text: 'Iemand anders' },
    ]);
    expect(readPdf(again, document).values.wf_naam_medewerker).toBe('Iemand anders');
  });

  it('a deleted object stays deleted', async () => {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const name = PDFString.of('Weg');
    const ref = pdf.context.register(name);
    expect(ref).toBeInstanceOf(PDFRef);
    const field = pdf.getForm().getTextField('wf_naam_medewerker').acroField;
    field.dict.set(PDFName.of('V'), ref);
    const saved = await pdf.save({ useObjectStreams: false, updateFieldAppearances: false });
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(saved).toString('latin1'))?.[1];
    const root = pdf.context.trailerInfo.Root as PDFRef;
    const table = `xref\n${ref.objectNumber} 1\n0000000000 00001 f \n`;
    const trailer = `trailer\n<</Size 9999/Root ${root.objectNumber} 0 R/Prev ${start}>>\n`;
    const update = `${table}${trailer}startxref\n${saved.length}\n%%EOF\n`;
    const deleted = Buffer.concat([saved, Buffer.from(update, 'latin1')]);
    expect(readPdf(saved, document).values.wf_naam_medewerker).toBe('Weg');
    expect(readPdf(deleted, document).values.wf_naam_medewerker).toBeNull();
  });
});

describe('of a signed form is told', () => {
  const [EMPLOYEE, MANAGER] = ['wf_handtekening_medewerker', 'wf_handtekening_leidinggevende'];
  const signatures = (file: Uint8Array) => readPdf(file, document).signatures;
  let once: Uint8Array;
  let twice: Uint8Array;
  beforeAll(async () => {
    once = await signField(filled, EMPLOYEE, certificateOf('Lukas'));
    twice = await signField(once, MANAGER, certificateOf('Bo'));
  });

  it('that nothing came after the signature', () => {
    expect(signatures(once)).toEqual([{ field: EMPLOYEE, after: 'whole', changed: [] }]);
  });

  it('that a second signature changed nothing', () => {
    expect(signatures(twice)).toEqual([
      { field: EMPLOYEE, after: 'appended', changed: [] },
      { field: MANAGER, after: 'whole', changed: [] },
    ]);
  });

  it('which fields were changed after both signed', async () => {
    const action = { type: 'write', name: 'wf_naam_hr', text: 'Iemand anders' } as const;
    const changed = await fillWithPdfjs(twice, [action]);
    expect(signatures(changed)).toEqual([
      { field: EMPLOYEE, after: 'appended', changed: ['wf_naam_hr'] },
      { field: MANAGER, after: 'appended', changed: ['wf_naam_hr'] },
    ]);
  });

  it('that it can’t be told when another program wrote all anew', async () => {
    const pdf = await PDFDocument.load(once, { updateMetadata: false });
    const saved = await pdf.save({ updateFieldAppearances: false });
    expect(signatures(saved)).toEqual([{ field: EMPLOYEE, after: 'unknown', changed: [] }]);
  });
});

it('a form that was printed flat is refused with what it is', async () => {
  const flat = fillableFlat(await compileFlat(bytes, { words: document.strings }));
  const file = flat.fill(new Map([['wf_naam_hr', { type: 'text', text: 'Bo' }]])).bytes.slice();
  expect(() => readPdf(file, document)).toThrow('the file was made to be printed');
});
