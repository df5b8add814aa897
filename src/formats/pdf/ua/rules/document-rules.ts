import { asStream, booleanEntry, dictEntry, entry } from '../model/cos.ts';
import type { UaDocument } from '../model/document.ts';
import { isMetadataStream } from '../model/object-survey.ts';
import { DUBLIN_CORE, PDFUA_ID, type XmpProperty } from '../model/xmp.ts';
import { fileRule, type UaRule } from './rule.ts';

/** Clauses 5, 6 and the parts of 7.1 and 7.16 about the file as a whole. */
export const documentRules: readonly UaRule[] = [
  fileRule('5', 1, 'The metadata names PDF/UA in the identification schema.', {
    keeps: pdf => !canReadMetadata(pdf) || identification(pdf).length > 0,
    undecided: hugeMetadata,
    message: 'The XMP metadata holds no pdfuaid properties: the file doesn’t claim PDF/UA.',
  }),
  fileRule('5', 2, 'pdfuaid:part is 1.', {
    keeps: pdf => {
      const part = uaProperty(pdf, 'part')?.value;
      return identification(pdf).length === 0 || (part !== undefined && /^[+]?0*1$/.test(part));
    },
    undecided: hugeMetadata,
    message: 'pdfuaid:part is not 1, the part of ISO 14289 that this checks.',
  }),
  prefixRule(3, 'part'),
  prefixRule(4, 'amd'),
  prefixRule(5, 'corr'),
  fileRule('6.1', 1, 'The header line is %PDF-1.n, n from 0 to 7, and nothing else.', {
    keeps: ({ opened }) => /^%PDF-1\.[0-7]$/.test(opened.header),
    message: 'The header line is not %PDF-1.n with n from 0 to 7, followed by an end of line.',
  }),
  fileRule('6.2', 1, 'MarkInfo says the file is tagged.', {
    keeps: ({ catalog }) => booleanEntry(dictEntry(catalog, 'MarkInfo'), 'Marked') === true,
    message: 'The catalog has no MarkInfo with Marked true.',
  }),
  fileRule('7.1', 4, 'MarkInfo doesn’t call the tags suspect.', {
    keeps: ({ catalog }) => booleanEntry(dictEntry(catalog, 'MarkInfo'), 'Suspects') !== true,
    message: 'MarkInfo says Suspects true: the tags are not to be trusted.',
  }),
  fileRule('7.1', 8, 'The catalog has a metadata stream.', {
    keeps: hasMetadata,
    message: 'The catalog has no Metadata stream of Type Metadata and Subtype XML.',
  }),
  fileRule('7.1', 9, 'The metadata holds a dc:title.', {
    keeps: pdf => !canReadMetadata(pdf) || hasTitle(pdf),
    undecided: hugeMetadata,
    message: 'The XMP metadata holds no dc:title that names the document.',
  }),
  fileRule('7.1', 10, 'Viewers are told to show the title.', {
    keeps: ({ catalog }) => booleanEntry(dictEntry(catalog, 'ViewerPreferences'), 'DisplayDocTitle') === true,
    message: 'The catalog has no ViewerPreferences with DisplayDocTitle true.',
  }),
  fileRule('7.1', 11, 'There is a structure tree.', {
    keeps: ({ catalog }) => dictEntry(catalog, 'StructTreeRoot') !== undefined,
    message: 'The catalog has no StructTreeRoot: the file isn’t tagged.',
  }),
  fileRule('7.16', 1, 'An encrypted file lets assistive technology read it.', {
    keeps: ({ opened }) => opened.encryption === undefined || mayExtract(opened.encryption.permissions),
    message: 'The file is encrypted and bit 10 of P is off: text may not be extracted for accessibility.',
  }),
];

/** Without a metadata stream, 7.1 test 8 says what is wrong; rules about what is in it have nothing to judge. */
function hasMetadata({ catalog }: UaDocument): boolean {
  return isMetadataStream(asStream(entry(catalog, 'Metadata')));
}

const canReadMetadata = (pdf: UaDocument): boolean => hasMetadata(pdf) && !pdf.isXmpTooLarge;

function hugeMetadata(pdf: UaDocument): readonly string[] {
  return hasMetadata(pdf) && pdf.isXmpTooLarge ? ['The XMP metadata is too large to be read.'] : [];
}

const identification = (pdf: UaDocument): readonly XmpProperty[] =>
  hasMetadata(pdf) ? (pdf.xmp ?? []).filter(({ namespace }) => namespace === PDFUA_ID) : [];

const uaProperty = (pdf: UaDocument, name: string): XmpProperty | undefined =>
  identification(pdf).find(({ local }) => local === name);

function prefixRule(test: number, name: string): UaRule {
  return fileRule('5', test, `The namespace prefix of ${name} is pdfuaid.`, {
    keeps: pdf => (uaProperty(pdf, name)?.prefix ?? 'pdfuaid') === 'pdfuaid',
    undecided: hugeMetadata,
    message: `The property ${name} of the PDF/UA identification has another prefix than pdfuaid.`,
  });
}

const hasTitle = ({ xmp = [] }: UaDocument): boolean =>
  xmp.some(
    ({ namespace, prefix, local, alternatives = [] }) =>
      namespace === DUBLIN_CORE && prefix === 'dc' && local === 'title' && alternatives.length > 0,
  );

const mayExtract = (permissions: number | undefined): boolean =>
  permissions !== undefined && (permissions & 512) === 512;
