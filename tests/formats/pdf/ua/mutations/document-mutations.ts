import { PDFBool, PDFDict, PDFHeader } from 'pdf-lib';
import {
  addBranch,
  addXmpProperty,
  branch,
  changeXmp,
  dictAt,
  dictOf,
  name,
  text,
} from '../mutation-tools.ts';
import type { Mutation } from './mutation.ts';

const PDFUA_ID = 'http://www.aiim.org/pdfua/ns/id/';

/** Breaks in what the catalog and the metadata say of the whole file. */
export const documentMutations: readonly Mutation[] = [
  {
    clause: '5',
    test: 1,
    name: 'the metadata claims PDF/UA',
    break: doc => changeXmp(doc, xmp => xmp.replace(/<pdfuaid:(\w+)>[\s\S]*?<\/pdfuaid:\1>/g, '')),
  },
  {
    clause: '5',
    test: 2,
    name: 'pdfuaid:part is 1',
    break: doc => changeXmp(doc, xmp => xmp.replace(/<pdfuaid:part>1</, '<pdfuaid:part>2<')),
  },
  {
    clause: '5',
    test: 3,
    name: 'the prefix of part is pdfuaid',
    break: doc => changeXmp(doc, xmp => xmp.replaceAll('pdfuaid', 'ua')),
  },
  {
    clause: '5',
    test: 4,
    name: 'the prefix of amd is pdfuaid',
    break: doc => addXmpProperty(doc, `<u:amd xmlns:u="${PDFUA_ID}">2005</u:amd>`),
  },
  {
    clause: '5',
    test: 5,
    name: 'the prefix of corr is pdfuaid',
    break: doc => addXmpProperty(doc, `<u:corr xmlns:u="${PDFUA_ID}">2005</u:corr>`),
  },
  {
    clause: '6.1',
    test: 1,
    name: 'the header is %PDF-1.0 to %PDF-1.7',
    break: doc => {
      doc.context.header = PDFHeader.forVersion(1, 9);
    },
  },
  {
    clause: '6.2',
    test: 1,
    name: 'MarkInfo says Marked true',
    break: doc => dictAt(doc.catalog, 'MarkInfo').set(name('Marked'), PDFBool.False),
  },
  {
    clause: '7.1',
    test: 4,
    name: 'MarkInfo does not say Suspects true',
    break: doc => dictAt(doc.catalog, 'MarkInfo').set(name('Suspects'), PDFBool.True),
  },
  {
    clause: '7.1',
    test: 8,
    name: 'the catalog has a metadata stream',
    break: doc => void doc.catalog.delete(name('Metadata')),
  },
  {
    clause: '7.1',
    test: 9,
    name: 'the metadata holds a dc:title',
    break: doc => changeXmp(doc, xmp => xmp.replace(/<dc:title>[\s\S]*<\/dc:title>/, '')),
  },
  {
    clause: '7.1',
    test: 10,
    name: 'viewers show the title',
    break: doc => void doc.catalog.delete(name('ViewerPreferences')),
  },
  {
    clause: '7.1',
    test: 11,
    name: 'the catalog has a structure tree',
    also: ['7.1/3', '7.18.1/1', '7.18.1/2', '7.18.4/1', '7.18.5/1'],
    break: doc => void doc.catalog.delete(name('StructTreeRoot')),
  },
  {
    clause: '7.10',
    test: 1,
    name: 'a configuration of optional content has a Name',
    break: doc => setOptionalContent(doc.catalog, dictOf(doc, {})),
  },
  {
    clause: '7.10',
    test: 2,
    name: 'a configuration of optional content has no AS',
    break: doc =>
      setOptionalContent(doc.catalog, dictOf(doc, { Name: text('lagen'), AS: doc.context.obj([]) })),
  },
  {
    clause: '7.11',
    test: 1,
    name: 'an embedded file has F and UF',
    break: doc =>
      void doc.context.register(
        dictOf(doc, { Type: name('Filespec'), F: text('a.txt'), EF: dictOf(doc, {}) }),
      ),
  },
  {
    clause: '7.15',
    test: 1,
    name: 'there is no dynamic XFA form',
    break: doc => {
      const config =
        '<config xmlns="http://www.xfa.org/schema/xci/1.0/"><acrobat><acrobat7><dynamicRender>required</dynamicRender></acrobat7></acrobat></config>';
      const form = doc.catalog.lookupMaybe(name('AcroForm'), PDFDict) ?? dictOf(doc, {});
      const stream = doc.context.register(doc.context.stream(config));
      form.set(name('XFA'), doc.context.obj([text('config'), stream]));
      doc.catalog.set(name('AcroForm'), form);
    },
  },
  {
    clause: '7.16',
    test: 1,
    name: 'an encrypted file lets assistive technology read it',
    // The library leaves strings unencrypted; with the identity filter nothing is to be decrypted at all.
    break: doc => {
      doc.encrypt({
        userPassword: '',
        ownerPassword: 'eigenaar',
        permissions: { contentAccessibility: false },
      });
      const encrypt = doc.context.lookup(doc.context.trailerInfo.Encrypt, PDFDict);
      encrypt.set(name('StmF'), name('Identity'));
      encrypt.set(name('StrF'), name('Identity'));
      delete doc.context.security;
    },
  },
  {
    clause: '7.18.6.2',
    test: 1,
    name: 'media name their content type',
    break: doc => setMedia(doc.catalog, { Alt: doc.context.obj([text('nl'), text('een film')]) }),
  },
  {
    clause: '7.18.6.2',
    test: 2,
    name: 'media have alternate text',
    break: doc => setMedia(doc.catalog, { CT: text('video/mp4') }),
  },
];

/** Rules that all break when no language is known: one can't be had without others. */
const LANGUAGE = ['2', '21', '22', '23', '24', '25', '30', '31', '32', '33', '34'].map(test => `7.2/${test}`);

const noLanguage = (
  test: number,
  rule: string,
  prepare: (doc: Parameters<Mutation['break']>[0]) => void = () => {},
): Mutation => ({
  clause: '7.2',
  test,
  name: rule,
  also: LANGUAGE,
  break: doc => {
    prepare(doc);
    doc.catalog.delete(name('Lang'));
  },
});

/** Breaks that take the language away. */
export const languageMutations: readonly Mutation[] = [
  noLanguage(2, 'the language of bookmarks is known', doc => {
    const item = dictOf(doc, { Title: text('Begin') });
    doc.catalog.set(name('Outlines'), dictOf(doc, { First: doc.context.register(item) }));
  }),
  noLanguage(21, 'the language of ActualText is known', doc => {
    addBranch(doc, branch('Span', { ActualText: text('euro') }));
  }),
  noLanguage(22, 'the language of Alt is known', doc => {
    addBranch(doc, branch('Span', { Alt: text('euro') }));
  }),
  noLanguage(23, 'the language of E is known', doc => {
    addBranch(doc, branch('Span', { E: text('euro') }));
  }),
  noLanguage(33, 'the language of default texts in the metadata is known'),
  noLanguage(34, 'the language of text is known'),
  {
    clause: '7.2',
    test: 29,
    name: 'Lang is a language tag',
    break: doc => doc.catalog.set(name('Lang'), text('Nederlands_BE!')),
  },
];

export { noLanguage };

function setOptionalContent(catalog: PDFDict, config: PDFDict): void {
  const properties = catalog.context.obj({ OCGs: [] }) as PDFDict;
  properties.set(name('D'), config);
  catalog.set(name('OCProperties'), properties);
}

function setMedia(catalog: PDFDict, entries: Parameters<typeof dictOf>[1]): void {
  const { context } = catalog;
  const clip = context.obj({ Type: 'MediaClip', S: 'MCD' }) as PDFDict;
  for (const [key, value] of Object.entries(entries)) clip.set(name(key), value);
  catalog.set(
    name('OpenAction'),
    context.obj({ S: 'Rendition', OP: 0, R: { Type: 'Rendition', S: 'MR', C: clip } }),
  );
}
