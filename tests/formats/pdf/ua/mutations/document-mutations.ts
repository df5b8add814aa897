import { PDFArray, PDFBool, PDFDict, type PDFDocument, PDFHeader, PDFRef } from 'pdf-lib';
import {
  addBranch,
  addXmpProperty,
  allDicts,
  branch,
  changeXmp,
  dictAt,
  dictOf,
  name,
  showText,
  structTreeRoot,
  text,
  type0Font,
} from '../mutation-tools.ts';
import { formToBreak, linkToBreak } from '../parts-to-break.ts';
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
    test: 9,
    name: 'dc:title is a language alternative',
    break: doc =>
      changeXmp(doc, xmp => xmp.replace(/<dc:title>[\s\S]*<\/dc:title>/, '<dc:title>Titel</dc:title>')),
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
    // With a field and a link, the same breaks along in each file.
    also: ['7.1/3', '7.18.4/1', '7.18.5/1'],
    break: doc => {
      formToBreak(doc);
      linkToBreak(doc);
      doc.catalog.delete(name('StructTreeRoot'));
    },
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

/** A break by taking the catalog's language away, once all but what `prepare` adds or changes has one of its own. */
const noLanguage = (test: number, rule: string, prepare: (doc: PDFDocument) => void): Mutation => ({
  clause: '7.2',
  test,
  name: rule,
  break: doc => {
    giveLanguages(doc);
    prepare(doc);
    doc.catalog.delete(name('Lang'));
  },
});

/** A replacement text in an element that lies in none with a language. */
const replacement = (test: number, key: string): Mutation =>
  noLanguage(test, `the language of ${key} is known`, doc => {
    const root = doc.catalog.get(name('StructTreeRoot'));
    if (!(root instanceof PDFRef)) throw new Error('The structure tree is not an indirect object');
    addBranch(doc, branch('Span', { [key]: text('euro') }), { ref: root, dict: structTreeRoot(doc) });
  });

/** Breaks that take the language away. */
export const languageMutations: readonly Mutation[] = [
  noLanguage(2, 'the language of bookmarks is known', doc => {
    const item = dictOf(doc, { Title: text('Begin') });
    doc.catalog.set(name('Outlines'), dictOf(doc, { First: doc.context.register(item) }));
  }),
  replacement(21, 'ActualText'),
  replacement(22, 'Alt'),
  replacement(23, 'E'),
  noLanguage(33, 'the language of default texts in the metadata is known', doc =>
    changeXmp(doc, xmp => xmp.replaceAll('xml:lang="nl"', 'xml:lang="x-default"')),
  ),
  // The first glyph of a subset, in an artifact: nothing around it has a language.
  noLanguage(34, 'the language of text is known', doc => showText(doc, type0Font(doc), '<0001>')),
  {
    clause: '7.2',
    test: 29,
    name: 'Lang is a language tag',
    break: doc => doc.catalog.set(name('Lang'), text('Nederlands_BE!')),
  },
  {
    clause: '7.2',
    test: 29,
    name: 'Lang of an element is a language tag',
    break: doc => void addBranch(doc, branch('Span', { Lang: text('nl_NL') })),
  },
];

export { noLanguage };

/** Gives all that may need a language one of its own, so that the catalog's can be missed. */
function giveLanguages(doc: PDFDocument): void {
  doc.catalog.delete(name('Outlines'));
  changeXmp(doc, xmp => xmp.replaceAll('xml:lang="x-default"', 'xml:lang="nl"'));
  for (const { dict } of allDicts(doc))
    if (dict.has(name('S')) && dict.has(name('P'))) dict.set(name('Lang'), text('nl'));
  for (const { dict } of allDicts(doc)) nameKids(dict);
  const stream = (content: string) => doc.context.register(doc.context.stream(content));
  const [begin, end] = [stream('/Span <</Lang (nl)>> BDC\n'), stream('\nEMC')];
  for (const { node } of doc.getPages()) {
    node.normalize();
    const contents = node.lookup(name('Contents'), PDFArray);
    node.set(name('Contents'), doc.context.obj([begin, ...contents.asArray(), end]));
  }
}

/** The name of a group of radio buttons can't have a language: only its buttons lie in elements. They take it over. */
function nameKids(group: PDFDict): void {
  const label = group.get(name('TU'));
  const kids = group.lookupMaybe(name('Kids'), PDFArray);
  if (label === undefined || kids === undefined) return;
  for (let at = 0; at < kids.size(); at++) kids.lookup(at, PDFDict).set(name('TU'), label);
  group.delete(name('TU'));
}

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
