import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdfUa } from '../../../src/formats/pdf/ua/check-ua.ts';
import type { FieldValues } from '../../../src/model/field-values.ts';
import { at, documentOf, generate, must, openForm, placing, said, textAt } from './support.ts';

const document =
  documentOf(`- { id: naam, kind: text, label: Naam, help: Voor- en achternaam., required: true, max: 40 }
- { id: dag, kind: date, label: Dag }
- { id: uren, kind: number, label: Uren }
- { id: wensen, kind: multiline, lines: 4, label: Wensen }
- { id: gelezen, kind: checkbox, label: Gelezen }
- id: kan
  kind: choice
  label: Kan dit?
  options: [{ id: ja, label: Ja }, { id: nee, label: Nee }]
- id: plek
  kind: choice
  as: radio
  required: true
  label: Plek
  options: [{ id: hier, label: Hier }, { id: daar, label: Daar }]`);

const TEMPLATE = placing('naam', 'dag', 'uren', 'wensen', 'gelezen', 'kan', 'plek:hier', 'plek:daar');

const VALUES: FieldValues = {
  naam: 'Łukasz (1)',
  dag: '2026-03-02',
  uren: 30.4,
  wensen: 'een\ntwee',
  gelezen: true,
  kan: 'nee',
  plek: 'daar',
};

type Form = Awaited<ReturnType<typeof openForm>>;
let blank: Form;
let filled: Form;
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = must(await generate(document, TEMPLATE));
  blank = await openForm(bytes);
  filled = await openForm(must(await generate(document, TEMPLATE, { values: VALUES })));
});

/** The widgets of a radio group, in order. */
function buttons({ pdf, fields }: Form, name: string): readonly PDFDict[] {
  const kids = fields.get(name)?.lookup(PDFName.of('Kids'), PDFArray);
  return (kids?.asArray() ?? []).map(kid => pdf.context.lookup(kid, PDFDict));
}

const states = (widget: PDFDict | undefined): readonly string[] =>
  widget
    ?.lookup(PDFName.of('AP'), PDFDict)
    .lookup(PDFName.of('N'), PDFDict)
    .keys()
    .map(key => key.decodeText()) ?? [];

/** The content of a widget's normal appearance. */
function drawing({ fields }: Form, name: string): string {
  const stream = fields.get(name)?.lookup(PDFName.of('AP'), PDFDict).lookup(PDFName.of('N'));
  return stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('latin1') : '';
}

describe('the form dictionary', () => {
  const form = () => blank.pdf.catalog.lookup(PDFName.of('AcroForm'), PDFDict);

  it('lists every field once, in the order of the document', () => {
    const fields = form().lookup(PDFName.of('Fields'), PDFArray).asArray();
    const names = fields.map(field => textAt(blank.pdf.context.lookup(field, PDFDict), 'T'));
    expect(names).toEqual(['naam', 'dag', 'uren', 'wensen', 'gelezen', 'kan', 'plek']);
  });

  it('has the font, size and colour that viewers type with', () => {
    expect(textAt(form(), 'DA')).toMatch(/^\/VwTekst 11 Tf [\d.]+ [\d.]+ [\d.]+ rg$/);
    expect(at(form(), 'DR', 'Font', 'VwTekst', 'Encoding')).toBe('/WinAnsiEncoding');
  });

  it('never asks viewers to draw anew what is drawn already', () => {
    expect(form().has(PDFName.of('NeedAppearances'))).toBe(false);
    expect(form().has(PDFName.of('XFA'))).toBe(false);
  });
});

describe('every field', () => {
  it('has a name without dots and an accessible name', () => {
    const names = [...blank.fields.values()].map(dict => [textAt(dict, 'T'), textAt(dict, 'TU')]);
    expect(names.filter(([name, tooltip]) => !name || name.includes('.') || !tooltip)).toEqual([]);
  });

  it('says help and hints behind its accessible name', () => {
    expect(textAt(blank.fields.get('naam') as PDFDict, 'TU')).toMatch(/Naam\. Voor- en achternaam\.$/);
    expect(textAt(blank.fields.get('dag') as PDFDict, 'TU')).toMatch(
      /Dag\. Typ dag, maand en jaar, bijvoorbeeld 31-12-2026\.$/,
    );
  });

  // ISO 32000-1 tables 221, 226, 228 and 230: required is bit 2, multiline 13, radio 16, combo 18.
  it.each([
    ['naam', '/Tx', '2'],
    ['dag', '/Tx', undefined],
    ['uren', '/Tx', undefined],
    ['wensen', '/Tx', '4096'],
    ['gelezen', '/Btn', undefined],
    ['kan', '/Ch', '131072'],
    ['plek', '/Btn', '32770'],
  ])('of the kind of %s has the type %s and the flags %s', (name, type, flags) => {
    expect([at(blank.fields.get(name), 'FT'), at(blank.fields.get(name), 'Ff')]).toEqual([type, flags]);
  });

  it('has the length it may have, when that is limited', () => {
    expect(at(blank.fields.get('naam'), 'MaxLen')).toBe('40');
    expect(at(blank.fields.get('wensen'), 'MaxLen')).toBeUndefined();
  });

  it('has no value when nobody filled it in', () => {
    const values = ['naam', 'dag', 'uren', 'wensen', 'kan'].map(name => at(blank.fields.get(name), 'V'));
    expect(values).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('has the value it was given, as people of the language write it', () => {
    const texts = ['naam', 'dag', 'uren', 'wensen', 'kan'].map(name =>
      textAt(filled.fields.get(name) as PDFDict, 'V'),
    );
    expect(texts).toEqual(['Łukasz (1)', '02-03-2026', '30,4', 'een\ntwee', 'nee']);
  });

  it('shows its value without a viewer’s help', () => {
    expect(drawing(filled, 'dag')).toContain('(02-03-2026) Tj');
    expect(drawing(filled, 'kan')).toContain('(Nee) Tj');
    expect(drawing(filled, 'naam')).toMatch(/<[0-9A-F]{4}> Tj\n\/VwTekst 11 Tf \(ukasz \\\(1\\\)\) Tj/);
  });
});

describe('every widget annotation', () => {
  const widgets = () => [
    ...[...blank.fields.values()].filter(dict => dict.has(PDFName.of('Rect'))),
    ...buttons(blank, 'plek'),
  ];

  it('prints, has no border of a viewer and nothing left of the link it was', () => {
    expect(widgets()).toHaveLength(8);
    const odd = widgets().filter(
      dict =>
        at(dict, 'Subtype') !== '/Widget' ||
        at(dict, 'F') !== '4' ||
        at(dict, 'BS', 'W') !== '0' ||
        ['A', 'Border', 'Contents', 'Dest', 'QuadPoints'].some(key => dict.has(PDFName.of(key))),
    );
    expect(odd).toEqual([]);
  });

  it('keeps its place in the structure tree', () => {
    expect(widgets().filter(dict => !dict.has(PDFName.of('StructParent')))).toEqual([]);
  });

  it('has an appearance as large as its rectangle', () => {
    const dict = blank.fields.get('naam') as PDFDict;
    const [left = 0, bottom = 0, right = 0, top = 0] = dict
      .lookup(PDFName.of('Rect'), PDFArray)
      .asArray()
      .map(Number);
    const stream = dict.lookup(PDFName.of('AP'), PDFDict).lookup(PDFName.of('N')) as PDFRawStream;
    const box = stream.dict.lookup(PDFName.of('BBox'), PDFArray).asArray().map(Number);
    expect(box[2]).toBeCloseTo(right - left, 2);
    expect(box[3]).toBeCloseTo(top - bottom, 2);
  });
});

describe('a tick', () => {
  it('names the off state Off, whatever the state is called when it is on', () => {
    expect(states(blank.fields.get('gelezen'))).toEqual(['Ja', 'Off']);
  });

  it('has its value and its appearance state say the same', () => {
    const of = ({ fields }: Form) => [at(fields.get('gelezen'), 'V'), at(fields.get('gelezen'), 'AS')];
    expect([of(blank), of(filled)]).toEqual([
      ['/Off', '/Off'],
      ['/Ja', '/Ja'],
    ]);
  });
});

describe('a radio group', () => {
  it('has name and accessible name on the parent, and no rectangle there', () => {
    const parent = blank.fields.get('plek');
    expect(textAt(parent as PDFDict, 'TU')).toMatch(/Plek$/);
    expect(parent?.has(PDFName.of('Rect'))).toBe(false);
  });

  it('has a button for each option, each with its own state beside Off', () => {
    expect(buttons(blank, 'plek').map(states)).toEqual([
      ['hier', 'Off'],
      ['daar', 'Off'],
    ]);
  });

  it('says question and option on each button', () => {
    expect(buttons(blank, 'plek').map(dict => textAt(dict, 'TU'))).toEqual([
      expect.stringMatching(/Plek Hier$/),
      expect.stringMatching(/Plek Daar$/),
    ]);
  });

  it('has one button pressed, and the parent say which', () => {
    expect(at(filled.fields.get('plek'), 'V')).toBe('/daar');
    expect(buttons(filled, 'plek').map(dict => at(dict, 'AS'))).toEqual(['/Off', '/daar']);
  });

  it('has none pressed when nobody chose', () => {
    expect(at(blank.fields.get('plek'), 'V')).toBe('/Off');
    expect(buttons(blank, 'plek').map(dict => at(dict, 'AS'))).toEqual(['/Off', '/Off']);
  });

  it('has buttons that name their parent', () => {
    const parents = buttons(blank, 'plek').map(dict => dict.get(PDFName.of('Parent')) instanceof PDFRef);
    expect(parents).toEqual([true, true]);
  });
});

describe('a list', () => {
  it('stores ids and shows labels', () => {
    const options = blank.fields.get('kan')?.lookup(PDFName.of('Opt'), PDFArray);
    expect(options?.toString().replaceAll(/\s+/g, ' ')).toBe('[ [ (ja) (Ja) ] [ (nee) (Nee) ] ]');
  });
});

describe('the file', () => {
  it('is gone through by keyboard in the order of the structure tree, on every page', () => {
    const tabs = blank.pdf.getPages().map(({ node }) => at(node, 'Tabs'));
    expect(new Set(tabs)).toEqual(new Set(['/S']));
  });

  it('tells its language, that it is tagged, and shows its title', () => {
    const { catalog } = blank.pdf;
    expect(textAt(catalog, 'Lang')).toBe('nl-NL');
    expect(at(catalog, 'MarkInfo', 'Marked')).toBe('true');
    expect(at(catalog, 'ViewerPreferences', 'DisplayDocTitle')).toBe('true');
  });

  it('claims PDF/UA-1 in metadata that nothing compresses', () => {
    const stream = blank.pdf.catalog.lookup(PDFName.of('Metadata')) as PDFRawStream;
    expect(stream.dict.has(PDFName.of('Filter'))).toBe(false);
    expect(Buffer.from(stream.contents).toString()).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('has no time in it but the day of the document', () => {
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toContain('2026-03-02T00:00:00Z');
    expect(blank.pdf.getModificationDate()?.toISOString()).toBe('2026-03-02T00:00:00.000Z');
  });

  it('has an identifier that follows from its content alone', async () => {
    const idOf = ({ pdf }: Form) => pdf.context.trailerInfo.ID?.toString();
    const again = await openForm(must(await generate(document, TEMPLATE)));
    expect(idOf(again)).toBe(idOf(blank));
    expect(idOf(filled)).not.toBe(idOf(blank));
  });

  it('is the same, byte by byte, when it is made again', async () => {
    expect(must(await generate(document, TEMPLATE))).toEqual(bytes);
  });
});

it('warns of an answer that is longer than its box, and keeps all of it', async () => {
  const long = 'Een lang antwoord. '.repeat(40).trim();
  const outcome = await generate(document, TEMPLATE, { values: { wensen: long } });
  expect(said(outcome)).toEqual([
    'warning pdf/text-overflow: the value of field "wensen" is longer than its box shows\n  hint: the whole value is in the field; on screen it scrolls',
  ]);
  const { fields } = await openForm(must(outcome));
  expect(textAt(fields.get('wensen') as PDFDict, 'V')).toBe(long);
});

it('names the letters of an answer that its font lacks, keeps them, and draws no missing glyph', async () => {
  const outcome = await generate(document, TEMPLATE, { values: { naam: 'Άννα 漢' } });
  expect(said(outcome)).toEqual([
    'warning pdf/missing-letters: the font of answers lacks letters of the value of field "naam": Ά α ν 漢\n  hint: the whole value is in the field; these letters are not drawn',
  ]);
  const { fields } = await openForm(must(outcome));
  expect(textAt(fields.get('naam') as PDFDict, 'V')).toBe('Άννα 漢');
  const { failures } = await checkPdfUa(must(outcome));
  expect(failures.filter(({ clause }) => clause === '7.21.8')).toEqual([]);
});
