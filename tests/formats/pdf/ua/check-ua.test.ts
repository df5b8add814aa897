import { type PDFDict, PDFDocument, PDFName, PDFNumber } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdfUa } from '../../../../src/formats/pdf/ua/check-ua.ts';
import { UnreadablePdf } from '../../../../src/formats/pdf/ua/unreadable-pdf.ts';
import {
  addArtifact,
  addBranch,
  addKid,
  branch,
  cell,
  dictAt,
  findAnnotation,
  name,
  showText,
  structTreeRoot,
  text,
  topElement,
  type0Font,
} from './mutation-tools.ts';
import { buildSample } from './sample.ts';
import { type1Font } from './type1-program.ts';

let sample: Uint8Array;

beforeAll(async () => {
  sample = await buildSample();
});

async function changed(change: (doc: PDFDocument) => void): Promise<Uint8Array> {
  const doc = await PDFDocument.load(sample, { updateMetadata: false });
  change(doc);
  return doc.save({ updateFieldAppearances: false, addDefaultPage: false });
}

const reasonOf = (bytes: Uint8Array): Promise<string> =>
  checkPdfUa(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof UnreadablePdf ? error.reason : String(error)),
  );

describe('where a failure is', () => {
  it('gives the page and the path of an element', async () => {
    const { failures } = await checkPdfUa(
      await changed(doc => {
        addBranch(
          doc,
          branch('Sect', branch('P'), branch('P', branch('Figure', { Pg: doc.getPage(0).ref }))),
        );
      }),
    );
    expect(failures).toMatchObject([{ clause: '7.3', test: 1, path: 'Document/Sect/P[2]/Figure', page: 1 }]);
  });

  it('gives the page, the path and the object of a widget', async () => {
    const { failures } = await checkPdfUa(
      await changed(doc => void findAnnotation(doc, 'Widget').delete(name('TU'))),
    );
    expect(failures).toMatchObject([
      {
        clause: '7.18.1',
        test: 3,
        page: 1,
        path: 'Document/P[3]/Form',
        object: expect.stringMatching(/^\d+ 0 R$/),
      },
    ]);
  });
});

describe('what is left undecided', () => {
  it('names the rules and the font whose predefined CMap is not at hand', async () => {
    const { undecided } = await checkPdfUa(
      await changed(doc => type0Font(doc).set(name('Encoding'), name('UniJIS-UTF16-H'))),
    );
    expect(undecided.map(({ clause, test }) => `${clause}/${test}`)).toEqual([
      '7.21.4.1/2',
      '7.21.5/1',
      '7.21.7/2',
      '7.21.8/1',
    ]);
    expect(undecided[0]?.reason).toContain('ABCDEF+PublicSans');
  });
});

describe('what keeps the rules', () => {
  it('lets an annotation out of sight go untagged', async () => {
    const { failures } = await checkPdfUa(
      await changed(doc => {
        const widget = findAnnotation(doc, 'Widget');
        widget.delete(name('TU'));
        widget.delete(name('StructParent'));
        widget.set(name('F'), PDFNumber.of(2));
      }),
    );
    expect(failures).toEqual([]);
  });

  it('takes the TU of a widget without T from its field', async () => {
    const { failures } = await checkPdfUa(
      await changed(doc => {
        const widget = findAnnotation(doc, 'Widget');
        const field = doc.context.obj({}) as PDFDict;
        for (const key of ['FT', 'T', 'TU'].map(PDFName.of)) {
          field.set(key, widget.lookup(key) ?? name('Tx'));
          widget.delete(key);
        }
        widget.set(name('Parent'), doc.context.register(field));
      }),
    );
    expect(failures).toEqual([]);
  });

  it('finds the header of a cell that names it', async () => {
    const { failures } = await checkPdfUa(
      await changed(doc => {
        const named = cell(doc, { Headers: doc.context.obj([text('kop')]) });
        const header = branch('TH', { ID: text('kop') });
        addBranch(doc, branch('Table', branch('TR', header), branch('TR', branch('TD', named))));
      }),
    );
    expect(failures).toEqual([]);
  });

  it('reads the glyphs and widths of a Type 1 program', async () => {
    const { failures } = await checkPdfUa(await changed(doc => showText(doc, type1Font(doc), '(A)')));
    expect(failures).toEqual([]);
  });

  it('takes the names of a Type 1 program for Unicode, and finds a wrong width', async () => {
    const bytes = await changed(doc => showText(doc, type1Font(doc, { width: 650 }), '(A)'));
    expect((await checkPdfUa(bytes)).failures).toMatchObject([{ clause: '7.21.5', test: 1, page: 1 }]);
  });
});

describe('a file that can’t be read', () => {
  it('is not a PDF when it is empty', async () => {
    expect(await reasonOf(new Uint8Array())).toBe('not-a-pdf');
  });

  it('is not a PDF when it has no header', async () => {
    expect(await reasonOf(Buffer.from('<html>geen pdf</html>'))).toBe('not-a-pdf');
  });

  it('is broken when it ends after the header', async () => {
    expect(await reasonOf(Buffer.from('%PDF-1.7\n'))).toBe('broken');
  });

  it('is broken when it has no catalog', async () => {
    expect(await reasonOf(Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Size 2>>\n'))).toBe(
      'broken',
    );
  });

  it('is encrypted when it needs a password', async () => {
    const bytes = await changed(doc => doc.encrypt({ userPassword: 'geheim', ownerPassword: 'eigenaar' }));
    expect(await reasonOf(bytes)).toBe('encrypted');
  });

  it('is too large when forms paint forms without end', async () => {
    const bytes = await changed(doc => {
      const { node } = doc.getPage(0);
      let inner = doc.context.register(doc.context.stream('', { Subtype: 'Form' }));
      for (let level = 0; level < 40; level++) {
        const resources = { XObject: { F: inner } };
        inner = doc.context.register(
          doc.context.stream('/F Do /F Do', { Subtype: 'Form', Resources: resources }),
        );
      }
      addArtifact(doc, `${node.newXObject('Bom', inner)} Do`);
    });
    expect(await reasonOf(bytes)).toBe('too-large');
  });
});

describe('a file that goes round in circles', () => {
  it('is read when an element is its own child', async () => {
    const bytes = await changed(doc => {
      const { ref, dict } = topElement(doc);
      addKid(doc, dict, ref);
      dict.set(name('P'), ref);
    });
    expect(await reasonOf(bytes)).toBe('read');
  });

  it('is read when the parent tree holds itself', async () => {
    const bytes = await changed(doc => {
      const root = structTreeRoot(doc);
      const tree = dictAt(root, 'ParentTree');
      const ref = doc.context.register(tree);
      tree.set(name('Kids'), doc.context.obj([ref]));
      root.set(name('ParentTree'), ref);
    });
    expect(await reasonOf(bytes)).toBe('read');
  });

  it('is read when a form paints itself', async () => {
    const bytes = await changed(doc => {
      const ref = doc.context.nextRef();
      const resources = { XObject: { F: ref } };
      doc.context.assign(ref, doc.context.stream('/F Do', { Subtype: 'Form', Resources: resources }));
      addArtifact(doc, `${doc.getPage(0).node.newXObject('Lus', ref)} Do`);
    });
    expect(await reasonOf(bytes)).toBe('read');
  });

  it('is read when a span claims millions of columns', async () => {
    const bytes = await changed(doc => {
      const wide = cell(doc, { ColSpan: PDFNumber.of(2_000_000_000) });
      addBranch(doc, branch('Table', branch('TR', branch('TD', wide)), branch('TR', branch('TD'))));
    });
    expect(await reasonOf(bytes)).toBe('read');
  });
});
