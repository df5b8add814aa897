import { type PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from '../../src/audit/audit-diagnostics.ts';
import { summaryOf } from '../../src/audit/audit-summary.ts';
import { auditOf } from '../../src/audit/audited-pdf.ts';
import { checkPdfUa } from '../../src/formats/pdf/ua/check-ua.ts';
import { buildSample } from '../formats/pdf/ua/sample.ts';

/** A form that keeps all rules, broken as forms are: by what its catalog and its fields lack. */
async function auditWithout(catalogKeys: readonly string[], fieldKeys: readonly string[] = []) {
  const doc = await PDFDocument.load(await buildSample(), { updateMetadata: false });
  const remove = (dict: PDFDict, keys: readonly string[]) => {
    for (const key of keys) dict.delete(PDFName.of(key));
  };
  remove(doc.catalog, catalogKeys);
  for (const field of doc.getForm().getFields()) remove(field.acroField.dict, fieldKeys);
  return auditOf('form.pdf', await checkPdfUa(await doc.save({ useObjectStreams: false })));
}

/** What is told, and in which order. */
const codesOf = (audit: Awaited<ReturnType<typeof auditWithout>>) =>
  diagnosticsOf(audit, { all: false }).map(({ code }) => code);

describe('a real form', () => {
  it('has nothing to mend when it keeps all rules', async () => {
    const audit = await auditWithout([]);
    expect([codesOf(audit), audit.outcome]).toEqual([[], 'passes']);
  });

  it('is to be tagged first, when nothing in it is', async () => {
    const audit = await auditWithout(['StructTreeRoot', 'MarkInfo']);
    expect(codesOf(audit)).toEqual(['ua/7.1-11']);
    expect(audit.problems.length).toBeGreaterThan(3);
  });

  it('is to be given a language once, however many rules ask for one', async () => {
    const audit = await auditWithout(['Lang']);
    expect(codesOf(audit)).toEqual(['ua/7.2-34']);
    expect(audit.problems.length).toBeGreaterThan(3);
  });

  it('is to be given tags, then names, then a language and a title', async () => {
    const audit = await auditWithout(['StructTreeRoot', 'MarkInfo', 'Lang', 'Metadata'], ['TU']);
    expect(codesOf(audit)).toEqual(['ua/7.1-11', 'ua/7.18.1-3', 'ua/7.2-34', 'ua/7.1-8']);
    expect(summaryOf([audit])[1]).toMatch(/mend first: the document is not tagged/);
  });
});
