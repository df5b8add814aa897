import { beforeAll, describe, expect, it } from 'vitest';
import { compilePdf } from '../../../../src/formats/pdf/fill/compile-pdf.ts';
import type { CompiledPdf } from '../../../../src/formats/pdf/fill/contract.ts';
import { readForm } from '../../../../src/formats/pdf/read-form.ts';
import { checkPdfUa } from '../../../../src/formats/pdf/ua/check-ua.ts';
import { builtDocument } from '../../../support/built.ts';
import { fallbackFont } from '../../../support/fallback-font.ts';
import { ask, judge } from '../../../support/judges.ts';

const NAME = 'wf_naam_medewerker';
const NAMES = ['Γιώργος Παπαδόπουλος', 'Дмитрий Шостакович', 'Nguyễn Thị Ánh Đào', 'Łukasz Αλέξης Şen'];

const valued = (text: string) => new Map([[NAME, { type: 'text', text } as const]]);

let compiled: CompiledPdf;
const fill = (text: string) => {
  const { bytes, ...outcome } = compiled.fill(valued(text));
  return { bytes: Buffer.from(bytes), outcome };
};

describe.each(['slim', 'incremental'] as const)('letters the form font lacks, filled %s', mode => {
  beforeAll(async () => {
    const { bytes } = await builtDocument('werkbalans_formulier');
    compiled = await compilePdf(bytes, { mode, fallback: await fallbackFont() });
  });

  it.each(NAMES)('are drawn with the fallback font and not reported: %s', async text => {
    const { bytes, outcome } = fill(text);
    expect(outcome).toEqual({ overflow: [], missing: [], tooLong: [], unfilled: [] });
    expect(bytes.includes('/VwTekstReserve')).toBe(true);
    expect((await readForm(bytes)).get(NAME)).toEqual({ type: 'text', text });
  });

  it.each(NAMES)('pass PDF/UA-1: %s', async text => {
    const { failures, undecided } = await checkPdfUa(fill(text).bytes);
    expect({ failures, undecided }).toEqual({ failures: [], undecided: [] });
  });

  it('bring the fallback font only into copies that need it', () => {
    const [plain, wide, greek] = ['Anna', 'Łukasz', 'Γιώργος'].map(text => fill(text).bytes);
    expect([plain, wide, greek].map(copy => copy?.includes('/VwTekstReserve'))).toEqual([false, false, true]);
    expect([plain, wide, greek].map(copy => copy?.includes('/VwTekstBreed'))).toEqual([false, true, false]);
  });

  it('are named when neither font has them, and left out of the drawing', () => {
    const { outcome } = fill('Anna ليلى');
    expect(outcome.missing).toEqual([{ field: NAME, letters: ['ل', 'ي', 'ى'] }]);
  });

  it('are drawn as one where a letter and its mark are written apart', async () => {
    const { bytes, outcome } = fill('Zoe\u0308');
    expect(outcome.missing).toEqual([]);
    expect(bytes.includes('(Zo\\353) Tj')).toBe(true);
    expect((await readForm(bytes)).get(NAME)).toEqual({ type: 'text', text: 'Zoe\u0308' });
  });

  judge('pdftotext', 'qpdf')('poppler and qpdf', () => {
    it.each(NAMES)('find %s whole on the page, and the file sound', text => {
      const { bytes } = fill(text);
      expect(ask('pdftotext', ['-layout', 'FILE', '-'], bytes).stdout).toContain(text);
      expect(ask('qpdf', ['--check', 'FILE'], bytes)).toMatchObject({ status: 0, stderr: '' });
    });
  });
});

it('names Greek letters when no fallback font is given', async () => {
  const { bytes } = await builtDocument('werkbalans_formulier');
  const { missing } = (await compilePdf(bytes)).fill(valued('Ωα'));
  expect(missing).toEqual([{ field: NAME, letters: ['Ω', 'α'] }]);
});
