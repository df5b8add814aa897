import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/build/node-host.ts';
import { readableDocuments } from '../../src/build/readable-documents.ts';
import { loadContent } from '../../src/content/load.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { extractFile } from '../../src/extract/extract-file.ts';
import { docxTemplate } from '../../src/prefill/docx-template.ts';
import { xlsxTemplate } from '../../src/prefill/xlsx-template.ts';
import { oneDocx } from '../support/built-docx.ts';
import { builtXlsx } from '../support/built-xlsx.ts';
import { must } from '../support/must.ts';
import { ROOT } from '../support/overlay-host.ts';

const documents = readableDocuments(must(loadContent(nodeHost(ROOT), { today: null })));
const [workbook] = await builtXlsx();
const book = await oneDocx('werkboek');
const form = await oneDocx('werkbalans_formulier');

describe('a Word file', () => {
  it('is read by what it says it is, whatever it is called', () => {
    const filled = docxTemplate(form.docx, form.document).fill({ wf_naam_medewerker: 'Anna' });
    const [result] = must(extractFile(filled, 'terug.pdf', { documents }));
    expect(result).toMatchObject({
      format: 'docx',
      document: 'werkbalans_formulier',
      version: '1.0',
      values: { wf_naam_medewerker: 'Anna', wf_datum: null },
      warnings: [],
    });
  });

  it('of the parents’ workbook is refused, and read when they handed it over', () => {
    const refused = extractFile(book.docx, 'werkboek.docx', { documents });
    expect(refused.ok ? [] : refused.diagnostics.map(formatDiagnostic)).toEqual([
      'error extract/personal: "werkboek.docx" is of document "werkboek", which belongs to the person who filled it in\n' +
        '  hint: when that person handed it over to be read, add --personal',
    ]);
    expect(must(extractFile(book.docx, 'werkboek.docx', { documents, personal: true }))).toHaveLength(1);
  });
});

describe('a workbook with options', () => {
  it('gives its inputs, and none of what it calculates', () => {
    const { xlsx, comparison } = workbook ?? { xlsx: new Uint8Array(), comparison: undefined };
    const filled = comparison && xlsxTemplate(xlsx, comparison).fill({ oo_voltijdse_uren: 38 });
    const [result] = must(extractFile(filled ?? xlsx, 'opties.xlsx', { documents }));
    expect(result).toMatchObject({
      format: 'xlsx',
      document: 'optieoverzicht',
      values: { oo_voltijdse_uren: 38 },
      unknown: [],
      warnings: [],
    });
    expect(Object.keys(result?.values ?? {})).not.toContain('oo_01_uren');
  });
});
