import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PDFContext, PDFDict, PDFDocument, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import { embedFormFont, loadFormFont } from '../../src/formats/pdf/form-font.ts';
import { ROOT } from './overlay-host.ts';

const program = readFileSync(
  join(ROOT, 'node_modules/@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf'),
);

export interface OtherForm {
  readonly pdf: PDFDocument;
  readonly context: PDFContext;
  readonly form: PDFDict;
}

/**
 * A form as another program lays it out: fields apart from their widgets, two widgets a field, keys inherited from a group,
 * default appearance of a name of its own, no tags.
 * @param change what a test does to it before it is saved
 */
export async function otherForm(
  change: (form: OtherForm) => void = () => {},
  { useObjectStreams = true } = {},
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const pages = [pdf.addPage([400, 300]), pdf.addPage([400, 300])];
  const { simple } = embedFormFont(context, loadFormFont(program));
  const form = context.obj({
    Fields: [],
    DR: { Font: { Invul: simple } },
    DA: PDFString.of('0.2 g /Invul 10 Tf'),
  });
  pdf.catalog.set(PDFName.of('AcroForm'), context.register(form));

  const widget = (page: number, rect: readonly number[], entries: object = {}): PDFRef => {
    const held = pages[page];
    if (!held) throw new Error(`There is no page ${page}.`);
    const dict = context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      F: 4,
      Rect: [...rect],
      P: held.ref,
      ...entries,
    });
    const ref = context.register(dict);
    held.node.addAnnot(ref);
    return ref;
  };
  const field = (entries: object, kids: readonly PDFRef[]): PDFRef => {
    const ref = context.register(context.obj({ ...entries, Kids: [...kids] }));
    for (const kid of kids) context.lookup(kid, PDFDict).set(PDFName.of('Parent'), ref);
    return ref;
  };
  const state = (name: string) => {
    const stream = context.register(
      context.stream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }),
    );
    return { AS: 'Off', AP: { N: { [name]: stream, Off: stream } } };
  };

  const name = field({ FT: 'Tx', T: PDFString.of('naam') }, [
    widget(0, [20, 250, 220, 270]),
    widget(1, [20, 250, 120, 270]),
  ]);
  const group = field({ FT: 'Tx', T: PDFString.of('adres'), MaxLen: 6 }, [
    widget(0, [20, 200, 120, 220], { T: PDFString.of('postcode') }),
  ]);
  const agree = field({ FT: 'Btn', T: PDFString.of('akkoord') }, [
    widget(0, [20, 150, 30, 160], state('Yes')),
    widget(1, [20, 150, 30, 160], state('Yes')),
  ]);
  const choice = field({ FT: 'Btn', T: PDFString.of('keuze'), Ff: 1 << 15 }, [
    widget(0, [20, 100, 30, 110], state('a')),
    widget(0, [50, 100, 60, 110], state('b')),
  ]);
  const list = widget(0, [20, 50, 120, 70], {
    FT: 'Ch',
    T: PDFString.of('lijst'),
    Ff: 1 << 17,
    Opt: [[PDFString.of('1'), PDFString.of('Een')], PDFString.of('2')],
  });
  form.set(PDFName.of('Fields'), context.obj([name, group, agree, choice, list]));
  change({ pdf, context, form });
  return pdf.save({ useObjectStreams, updateFieldAppearances: false, addDefaultPage: false });
}
