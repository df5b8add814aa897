import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/extract/read-docx.ts';
import { readPackage, writePackage } from '../../src/formats/ooxml/package.ts';
import { docxTemplate } from '../../src/prefill/docx-template.ts';
import { oneDocx } from '../support/built-docx.ts';

const { docx, document } = await oneDocx('werkbalans_formulier');

/** The form with its main part changed, as a program or a person might. */
function changed(change: (xml: string) => string, file = docx): Uint8Array {
  const opened = readPackage(file);
  return writePackage(
    opened.names.map(name => {
      const bytes = opened.part(name) ?? new Uint8Array();
      if (name !== 'word/document.xml') return [name, bytes];
      return [name, new TextEncoder().encode(change(new TextDecoder().decode(bytes)))];
    }),
  );
}

/** One content control of the form, as XML, changed. */
function changedControl(tag: string, change: (xml: string) => string) {
  const control = new RegExp(`<w:sdt><w:sdtPr>(?:(?!<w:sdt>).)*<w:tag w:val="${tag}"/>.*?</w:sdt>`, 's');
  return (xml: string): string => xml.replace(control, found => change(found));
}

const signed = changedControl('wf_handtekening_leidinggevende', xml =>
  xml.replace('<w:showingPlcHdr/>', '').replace(/<w:sdtContent>.*<\/w:sdtContent>/s, () => SIGNATURE),
);
const SIGNATURE = '<w:sdtContent><w:r><w:t>J. de Vries</w:t></w:r></w:sdtContent>';
/** As LibreOffice leaves places to sign. */
const unnamed = (xml: string): string =>
  xml.replace(/<w:alias [^>]*\/><w:tag w:val="wf_handtekening_(?:medewerker|leidinggevende)"\/>/g, '');

const NOBODY = { signed: false, name: null };

describe('a form in Word', () => {
  it('says which document it is', () => {
    expect(readDocx(docx, document).identity).toEqual({
      document: 'werkbalans_formulier',
      version: '1.0',
      locale: 'nl-NL',
    });
  });

  it('is signed when something stands in the place to sign', () => {
    const { values } = readDocx(changed(signed), document);
    expect(values.wf_handtekening_leidinggevende).toEqual({ signed: true, name: null });
    expect(values.wf_handtekening_medewerker).toEqual(NOBODY);
  });

  it('keeps its signatures when a program forgets what their places are called', () => {
    const { values } = readDocx(
      changed(xml => unnamed(signed(xml))),
      document,
    );
    expect(values.wf_handtekening_leidinggevende).toEqual({ signed: true, name: null });
    expect(values.wf_handtekening_medewerker).toEqual(NOBODY);
  });

  it('gives no signature to anyone when one of the forgotten places is gone', () => {
    const gone = changedControl('wf_handtekening_medewerker', () => '');
    const { values } = readDocx(
      changed(xml => unnamed(gone(signed(xml)))),
      document,
    );
    expect(values.wf_handtekening_leidinggevende).toEqual(NOBODY);
  });

  it('finds a field whose tag is gone by its binding', () => {
    const filled = docxTemplate(docx, document).fill({ wf_naam_medewerker: 'Zoë' });
    const untagged = changed(xml => xml.replaceAll(/<w:tag [^>]*\/>/g, ''), filled);
    expect(readDocx(untagged, document).values.wf_naam_medewerker).toBe('Zoë');
  });

  it('keeps a day that is no date as it was written', () => {
    const filled = docxTemplate(docx, document).fill({ wf_datum: '2026-03-02' });
    const typed = changed(
      xml => xml.replace('>02-03-2026<', '>volgende week<').replace(/ w:fullDate="[^"]*"/, ''),
      filled,
    );
    const { values, raw, conflicts } = readDocx(typed, document);
    expect({ value: values.wf_datum, raw, conflicts }).toEqual({
      value: null,
      raw: { wf_datum: 'volgende week' },
      conflicts: ['wf_datum'],
    });
  });

  it('names content controls that are not of the document', () => {
    const other = changed(xml => xml.replace('<w:tag w:val="wf_naam_hr"/>', '<w:tag w:val="iets_anders"/>'));
    expect(readDocx(other, document).unknown).toEqual(['iets_anders']);
  });
});
