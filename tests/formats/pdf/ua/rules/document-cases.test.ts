import type { PDFDocument, PDFObject } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { checkPdfUa } from '../../../../../src/formats/pdf/ua/check-ua.ts';
import {
  addXmpProperty,
  changeXmp,
  dictAt,
  dictOf,
  inDutchThroughout,
  name,
  text,
} from '../mutation-tools.ts';
import { broken, changed, reportOn, undecided } from './judged.ts';

const config = (render: string) =>
  `<?xml version="1.0"?><xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><config xmlns="http://www.xfa.org/schema/xci/3.0/">` +
  `<acrobat><acrobat7><dynamicRender>${render}</dynamicRender></acrobat7></acrobat></config></xdp:xdp>`;

/** Metadata that say a title without its language. */
const DEFAULT_TITLE = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
  xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Foto</rdf:li></rdf:Alt>
  </dc:title></rdf:Description></rdf:RDF>`;

/** A form that is XFA too, from the bytes of its XML. */
function addXfa(doc: PDFDocument, xml: string | Uint8Array): void {
  const form = doc.catalog.getOrCreateAcroForm().dict;
  form.set(name('XFA'), doc.context.register(doc.context.stream(xml)));
}

describe('the metadata', () => {
  it('holds no title when it is written plainly', async () => {
    const rules = await broken(doc =>
      changeXmp(doc, xmp => xmp.replace(/<dc:title>[\s\S]*<\/dc:title>/, '<dc:title>Proef</dc:title>')),
    );
    expect(rules).toEqual(['7.1/9']);
  });

  it('holds a title in which only the second text has a language', async () => {
    const rules = await broken(doc => {
      changeXmp(doc, xmp => xmp.replace('<rdf:li xml:lang', '<rdf:li>Eerst</rdf:li><rdf:li xml:lang'));
    });
    expect(rules).toEqual([]);
  });

  it('may name the part in an attribute', async () => {
    const rules = await broken(doc =>
      changeXmp(doc, xmp =>
        xmp
          .replace('<pdfuaid:part>1</pdfuaid:part>', '')
          .replace('rdf:about=""', 'rdf:about="" pdfuaid:part="1"'),
      ),
    );
    expect(rules).toEqual([]);
  });

  it('may stand in several descriptions', async () => {
    const rules = await broken(doc =>
      changeXmp(doc, xmp =>
        xmp.replace(
          '<pdfuaid:part>',
          '</rdf:Description><rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>',
        ),
      ),
    );
    expect(rules).toEqual([]);
  });

  it('names no part with white space around it', async () => {
    expect(await broken(doc => changeXmp(doc, xmp => xmp.replace('>1<', '> 1 <')))).toEqual(['5/2']);
  });

  it('claims nothing when it is not well-formed', async () => {
    expect(await broken(doc => changeXmp(doc, xmp => xmp.replace('</dc:title>', '')))).toEqual([
      '5/1',
      '7.1/9',
    ]);
  });

  it.each([
    ['counts when its stream says that it holds metadata', { Type: 'Metadata', Subtype: 'XML' }, ['7.2/33']],
    ['is none when its stream says nothing', {}, []],
  ])('of a part of the file %s', async (_, entries, expected) => {
    const rules = await broken(doc => {
      const xmp = doc.context.stream(DEFAULT_TITLE, entries);
      doc.getPage(0).node.set(name('Metadata'), doc.context.register(xmp));
      inDutchThroughout(doc);
    });
    expect(rules).toEqual(expected);
  });

  it('leaves open which texts it has when it is not well-formed and the catalog has no Lang', async () => {
    const rules = await undecided(doc => {
      doc.catalog.delete(name('Lang'));
      changeXmp(doc, xmp => xmp.replace('</dc:title>', ''));
    });
    expect(rules).toEqual(['7.2/33']);
  });

  it('may have properties in a namespace of one’s own', async () => {
    expect(await broken(doc => addXmpProperty(doc, '<e:a xmlns:e="urn:e">b</e:a>'))).toEqual([]);
  });
});

describe('an XFA form', () => {
  it('may be static', async () => {
    expect(await broken(doc => addXfa(doc, config('forbidden')))).toEqual([]);
  });

  it('is dynamic in UTF-16 too', async () => {
    const xml = Buffer.from(`\uFEFF${config('required')}`, 'utf16le');
    expect(await broken(doc => addXfa(doc, xml))).toEqual(['7.15/1']);
  });

  it('is not dynamic when its value only looks like the word', async () => {
    expect(await broken(doc => addXfa(doc, config(' required ')))).toEqual([]);
  });

  it('that is not well-formed is left undecided', async () => {
    expect(await undecided(doc => addXfa(doc, '<xdp>'))).toEqual(['7.15/1']);
  });
});

describe('the header', () => {
  it.each([
    ['a version that there is not', '%PDF-1.8\n'],
    ['a version of another standard', '%PDF-2.0\n'],
    ['something behind the version', '%PDF-1.7 '],
  ])('breaks the rule with %s', async (_, header) => {
    const bytes = Buffer.from(await changed(() => {}));
    bytes.write(header, 'latin1');
    expect((await checkPdfUa(bytes)).failures).toMatchObject([{ clause: '6.1', test: 1 }]);
  });
});

describe('Lang in the catalog', () => {
  it('is there when it is empty, but no language tag', async () => {
    expect(await broken(doc => doc.catalog.set(name('Lang'), text('')))).toEqual(['7.2/29']);
  });

  it('is not there when it is a name', async () => {
    const rules = await broken(doc => doc.catalog.set(name('Lang'), name('nl')));
    expect(rules).toContain('7.2/34');
  });
});

describe('optional content', () => {
  it('needs a name in every configuration', async () => {
    const rules = await broken(doc => {
      const named = dictOf(doc, { Name: text('Lagen') });
      const properties = dictOf(doc, { D: named, Configs: doc.context.obj([named, dictOf(doc, {})]) });
      doc.catalog.set(name('OCProperties'), properties);
    });
    expect(rules).toEqual(['7.10/1']);
  });

  it('may not switch by itself, not even with an AS that is empty', async () => {
    const rules = await broken(doc => {
      const named = dictOf(doc, { Name: text('Lagen'), AS: doc.context.obj([]) });
      doc.catalog.set(name('OCProperties'), dictOf(doc, { D: named }));
    });
    expect(rules).toEqual(['7.10/2']);
  });
});

describe('an embedded file', () => {
  const attach = (doc: PDFDocument, entries: Readonly<Record<string, PDFObject>>) => {
    const file = doc.context.register(doc.context.stream('inhoud'));
    const specification = dictOf(doc, { EF: dictOf(doc, { F: file }), ...entries });
    doc.catalog.set(name('AF'), doc.context.obj([doc.context.register(specification)]));
  };

  it('has both its names', async () => {
    expect(await broken(doc => attach(doc, { F: text('a.csv'), UF: text('a.csv') }))).toEqual([]);
  });

  it('lacks one', async () => {
    const lacking = { Type: name('Filespec'), UF: text('a.csv') };
    expect(await broken(doc => attach(doc, lacking))).toEqual(['7.11/1']);
  });

  it('lacks one in a specification of the older Type', async () => {
    expect(await broken(doc => attach(doc, { Type: name('F'), F: text('a.csv') }))).toEqual(['7.11/1']);
  });

  it('is not what a dictionary holds that neither its Type nor its place calls a specification', async () => {
    expect(await broken(doc => attach(doc, { F: text('a.csv') }))).toEqual([]);
  });

  it('lacks one in the specification of a file attachment, whatever its Type', async () => {
    const rules = await broken(doc => {
      const file = doc.context.register(doc.context.stream('inhoud'));
      const specification = dictOf(doc, { EF: dictOf(doc, { F: file }), F: text('a.csv') });
      const attachment = dictOf(doc, {
        Subtype: name('FileAttachment'),
        F: doc.context.obj(2),
        FS: specification,
      });
      doc.getPage(0).node.addAnnot(doc.context.register(attachment));
    });
    expect(rules).toEqual(['7.11/1']);
  });

  it('is not a form that is called EF', async () => {
    const rules = await broken(doc => {
      const form = doc.context.stream('', { Subtype: 'Form', F: 1 });
      const objects = dictOf(doc, { EF: doc.context.register(form) });
      dictAt(doc.getPage(0).node, 'Resources').set(name('XObject'), objects);
    });
    expect(rules).toEqual([]);
  });
});

describe('bookmarks', () => {
  it('are none when the first is no dictionary', async () => {
    const rules = await broken(doc => {
      doc.catalog.delete(name('Lang'));
      doc.catalog.set(name('Outlines'), doc.context.obj({ First: 1 }));
    });
    expect(rules).not.toContain('7.2/2');
  });

  it('need a language when there is one', async () => {
    const rules = await broken(doc => {
      doc.catalog.delete(name('Lang'));
      doc.catalog.set(name('Outlines'), doc.context.obj({ First: { Title: text('Een') } }));
    });
    expect(rules).toContain('7.2/2');
  });
});

describe('alternate text of media', () => {
  const withAlt = (alt: readonly string[]) => (doc: PDFDocument) => {
    const clip = dictOf(doc, { S: name('MCD'), CT: text('video/mp4'), Alt: doc.context.obj(alt.map(text)) });
    const rendition = dictOf(doc, { S: name('MR'), C: clip });
    doc.catalog.set(name('OpenAction'), dictOf(doc, { S: name('Rendition'), R: rendition }));
  };

  it('may be a list that is still empty', async () => {
    expect(await broken(withAlt([]))).toEqual([]);
  });

  it('is missed on the page of the annotation that plays them, at the nearest object with a number', async () => {
    const { failures } = await reportOn(doc => {
      const rendition = dictOf(doc, {
        S: name('MR'),
        C: dictOf(doc, { S: name('MCD'), CT: text('video/mp4') }),
      });
      const action = doc.context.register(dictOf(doc, { S: name('Rendition'), R: rendition }));
      const screen = dictOf(doc, { Subtype: name('Screen'), F: doc.context.obj(2), A: action });
      doc.getPage(0).node.addAnnot(doc.context.register(screen));
    });
    expect(failures).toMatchObject([
      { clause: '7.18.6.2', page: 1, object: expect.stringMatching(/^\d+ 0 R$/) },
    ]);
  });

  it('names a language without a text in vain', async () => {
    expect(await broken(withAlt(['nl', '']))).toEqual(['7.18.6.2/2']);
  });
});
