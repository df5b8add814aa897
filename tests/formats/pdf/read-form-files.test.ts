import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FormValue } from '../../../src/formats/pdf/form-field.ts';
import { readFilledForm } from '../../../src/formats/pdf/read-form.ts';
import { UnreadableForm } from '../../../src/formats/pdf/unreadable-form.ts';
import { appended, bytesOf, formObjects, type RawObjects, rawPdf, rawStream } from './raw-pdf.ts';

const NAME = '<</FT/Tx/T(naam)/V(Anna)>>';
const ONE = rawPdf(formObjects('10 0 R', { 10: NAME }));

const form = (file: string) => readFilledForm(bytesOf(file));
const valuesOf = (file: string): Readonly<Record<string, FormValue>> => Object.fromEntries(form(file).values);
const textOf = (file: string): string => (form(file).values.get('naam') as { text: string }).text;
const withField = (field: string, more: RawObjects = {}): string =>
  rawPdf(formObjects('10 0 R', { 10: field, ...more }));

function reasonOf(file: string | Uint8Array): string {
  try {
    readFilledForm(typeof file === 'string' ? bytesOf(file) : file);
  } catch (error) {
    return error instanceof UnreadableForm ? error.reason : String(error);
  }
  return 'read';
}

describe('a text', () => {
  it.each([
    ['in PDFDocEncoding', '(\\200 \\240 \\222 \\037 \\201\\356)', '• € ™ ˜ †î'],
    ['in UTF-8, as PDF 2.0 has it', '(\xef\xbb\xbfZo\xc3\xab)', 'Zoë'],
    ['in UTF-16 of the other order', '<fffe5a006f00eb00>', 'Zoë'],
    ['in UTF-16 with its language', '<feff001b006e006c001b005a006f00eb>', 'Zoë'],
    ['with a line end as it stands', '(een\r\ntwee\rdrie)', 'een\ntwee\ndrie'],
    ['with a line end that is hidden', '(een\\\r\n twee)', 'een twee'],
    ['with parentheses in pairs', '(a (b (c)) d)', 'a (b (c)) d'],
    ['with an escape that stands for nothing', '(\\q\\053\\5)', 'q+\x05'],
    ['in hexadecimal with spaces and an odd digit', '<41 6E 6e 6 1 2>', 'Anna '],
    ['as a list of which two are picked', '[(een)(twee)]', 'een\ntwee'],
  ])('%s is read', (_, value, expected) => {
    expect(textOf(withField(`<</FT/Tx/T(naam)/V ${value}>>`))).toBe(expected);
  });

  it.each([
    ['as it is', rawStream('Anna')],
    ['packed', rawStream(deflateSync('Anna').toString('latin1'), '/Filter/FlateDecode')],
    ['packed and in hexadecimal', rawStream(`${deflateSync('Anna').toString('hex')}>`, '/Filter[/AHx/Fl]')],
    ['with a wrong length', '<</Length 2>>stream\r\nAnnaendstream'],
    ['with its length elsewhere', '<</Length 12 0 R>>stream\nAnna\nendstream'],
    ['whose length is itself', '<</Length 11 0 R>>stream\nAnna endstream'],
  ])('may be a stream, %s', (_, stream) => {
    expect(textOf(withField('<</FT/Tx/T(naam)/V 11 0 R>>', { 11: stream, 12: '4' })).trim()).toBe('Anna');
  });
});

describe('a value', () => {
  it('may stand in the widget of its field', () => {
    const file = withField('<</FT/Tx/T(naam)/Kids[11 0 R]>>', { 11: '<</Subtype/Widget/V(Anna)>>' });
    expect(textOf(file)).toBe('Anna');
  });

  it('of a button without one is the state its widgets show', () => {
    const file = withField('<</FT/Btn/T(plek)/Kids[<</AS/Off>><</AS/hier>>]>>');
    expect(valuesOf(file)).toEqual({ plek: { type: 'state', state: 'hier' } });
  });

  it('of a button may be a text, as files of form data have it', () => {
    expect(valuesOf(withField('<</FT/Btn/T(vink)/V(Ja)>>'))).toEqual({
      vink: { type: 'state', state: 'Ja' },
    });
  });

  it('has escapes in its name resolved', () => {
    expect(valuesOf(withField('<</FT/Btn/T(vink)/V/J#61>>'))).toEqual({
      vink: { type: 'state', state: 'Ja' },
    });
  });

  it('of two fields of one name is the first that is not empty, and told of when they differ', () => {
    const fields = '[<</FT/Tx/T(naam)/V()>><</FT/Tx/T(naam)/V(Anna)>><</FT/Tx/T(naam)/V(Bo)>>]'.slice(1, -1);
    const read = form(rawPdf(formObjects(fields)));
    expect(read.values.get('naam')).toEqual({ type: 'text', text: 'Anna' });
    expect(read.conflicts).toEqual(['naam']);
  });
});

describe('a file that was appended to', () => {
  it('holds what was written last', () => {
    expect(textOf(appended(ONE, { 10: '<</FT/Tx/T(naam)/V(Bo)>>' }))).toBe('Bo');
  });

  it('holds nothing of an object that was deleted', () => {
    const file = withField('<</FT/Tx/T(naam)/V 11 0 R>>', { 11: '(Anna)' });
    expect(textOf(appended(file, {}, { deleted: [11] }))).toBe('');
  });

  it('may hold objects for new readers in a stream beside its table', () => {
    const start = ONE.length;
    const field = `10 0 obj\n<</FT/Tx/T(naam)/V(Bo)>>\nendobj\n`;
    const entry = `\x01${String.fromCharCode(start >> 8, start & 255)}`;
    const stream = `20 0 obj\n${rawStream(entry, '/Type/XRef/W[1 2 0]/Index[10 1]/Size 99')}\nendobj\n`;
    const at = start + field.length + stream.length;
    const prev = /startxref\s+(\d+)/.exec(ONE)?.[1];
    const trailer = `trailer\n<</Size 99/Root 1 0 R/Prev ${prev}/XRefStm ${start + field.length}>>\n`;
    const table = `xref\n10 1\n0000000000 65535 f \n${trailer}startxref\n${at}\n%%EOF\n`;
    expect(textOf(ONE + field + stream + table)).toBe('Bo');
  });
});

describe('a damaged file', () => {
  it('is read by its objects when its table is wrong, and says so', () => {
    const read = form(ONE.replace(/\n\d{10} 00000 n/g, '\n0000000007 00000 n'));
    expect(read.values.get('naam')).toEqual({ type: 'text', text: 'Anna' });
    expect(read.isRepaired).toBe(true);
  });

  it('is read by its objects when its last number is wrong', () => {
    expect(textOf(ONE.replace(/startxref\n\d+/, 'startxref\n3'))).toBe('Anna');
  });

  it('may have something before its header', () => {
    const read = form(`From: iemand\r\n\r\n${ONE}`);
    expect(read.values.get('naam')).toEqual({ type: 'text', text: 'Anna' });
    expect(read.isRepaired).toBe(false);
  });

  it('is refused when something that the form leads to is lost', () => {
    const file = rawPdf(formObjects('10 0 R 11 0 R', { 10: NAME, 11: NAME }));
    const broken = file.replace('11 0 obj', '11 0 xyz').replace(/startxref\n\d+/, 'startxref\n3');
    expect(reasonOf(broken)).toBe('damaged');
  });

  it('may have its objects in streams', () => {
    const packed = rawStream(`10 0 ${NAME}`, '/Type/ObjStm/N 1/First 5');
    const file = rawPdf(formObjects('10 0 R', { 20: packed }));
    expect(textOf(file.replace(/startxref\n\d+/, 'startxref\n3'))).toBe('Anna');
  });
});

describe('a file is refused', () => {
  const wide = `/Kids[${'10 0 R '.repeat(50_000)}]`;
  it.each([
    ['that is cut off within its first save', ONE.slice(0, -60), 'cut-off'],
    ['that is cut off within what was appended', `${ONE}10 0 obj\n<</FT/Tx/T(naam)/V(B`, 'cut-off'],
    ['that is locked', rawPdf(formObjects('10 0 R', { 10: NAME }), '/Encrypt<</Filter/Standard>>'), 'locked'],
    [
      'with a form that only Adobe’s programs know',
      rawPdf({ ...formObjects(''), 1: '<</Type/Catalog/AcroForm<</XFA(x)/Fields[]>>>>' }),
      'xfa',
    ],
    ['without a form', rawPdf({ ...formObjects(''), 1: '<</Type/Catalog/Pages 2 0 R>>' }), 'no-form'],
    [
      'that is a scan',
      rawPdf({
        1: '<</Type/Catalog/Pages 2 0 R>>',
        2: '<</Type/Pages/Kids[3 0 R]/Resources<</XObject<</a 4 0 R>>>>>>',
        3: '<</Type/Page/Parent 2 0 R>>',
        4: rawStream('', '/Subtype/Image'),
      }),
      'scan',
    ],
    [
      'that was made to be printed',
      rawPdf(
        { ...formObjects(''), 1: '<</Type/Catalog/Pages 2 0 R>>' },
        '/Info<</Keywords(veldwerk:document=doc, veldwerk:version=1.0, veldwerk:locale=nl-NL)>>',
      ),
      'printed-flat',
    ],
    ['with names without end', withField(`<</FT/Tx/T(${'a'.repeat(2000)})>>`), 'hostile'],
    ['with objects in each other', withField(`<</FT/Tx/T(naam)/V ${'['.repeat(5000)}`), 'hostile'],
    [
      'with a stream that unpacks to all memory',
      withField('<</FT/Tx/T(naam)/V 11 0 R>>', { 11: rawStream(bomb(), '/Filter[/Fl/Fl]') }),
      'hostile',
    ],
    ['without a catalog', rawPdf({ 2: '<<>>' }), 'damaged'],
    ['that has no objects at all', '%PDF-1.7\n%%EOF\n', 'damaged'],
    ['with nothing but a header', '%PDF-1.7\n', 'not-pdf'],
    ['with a kid that is all its own kids', withField(`<</FT/Tx/T(naam)/V(Anna)${wide}>>`), 'read'],
  ])('%s', (_, file, reason) => {
    expect(reasonOf(file)).toBe(reason);
  });

  it('that says why in words for people, with nothing of what it holds', () => {
    expect(() => form(ONE.slice(0, -60))).toThrow('the file is cut off: its end is missing');
  });

  /** A gigabyte, packed twice. */
  function bomb(): string {
    return deflateSync(deflateSync(Buffer.alloc(1 << 28))).toString('latin1');
  }
});

describe('a file built to exhaust its reader ends', () => {
  it.each([
    ['a reference to itself', withField('<</FT/Tx/T(naam)/V 11 0 R>>', { 11: '11 0 R' })],
    ['a ring of references', withField('<</FT/Tx/T(naam)/V 11 0 R>>', { 11: '12 0 R', 12: '11 0 R' })],
    ['a group in itself', withField('<</FT/Tx/T(naam)/Kids[<</T(a)/Kids[10 0 R]>>]>>')],
    ['sections that follow each other in a ring', appended(ONE, {}, { trailer: '/Prev 9' })],
    [
      'a parent that is its own',
      rawPdf({
        ...formObjects(''),
        3: '<</Type/Page/Annots[4 0 R]>>',
        4: '<</Subtype/Widget/Parent 4 0 R>>',
      }),
    ],
    ['a page that is its own parent', rawPdf({ ...formObjects(''), 2: '<</Kids[2 0 R 2 0 R]>>' })],
    [
      'an object stream in itself',
      rawPdf(formObjects('10 0 R', { 20: rawStream('20 0 <<>>', '/Type/ObjStm/N 1/First 5') })),
    ],
  ])('on %s', (_, file) => {
    expect(['read', 'damaged']).toContain(reasonOf(file));
  });

  it('on a chain of a hundred thousand groups', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, index) => [10 + index, `<</T()/Kids[${11 + index} 0 R]>>`]),
    );
    expect(reasonOf(rawPdf(formObjects('10 0 R', { ...chain, 100010: NAME })))).toBe('read');
  });

  it('on many objects that have no end', () => {
    const open = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [10 + index, '<</V(']));
    const fields = Array.from({ length: 20_000 }, (_, index) => `${10 + index} 0 R`).join(' ');
    expect(['hostile', 'read', 'damaged']).toContain(reasonOf(rawPdf(formObjects(fields, open))));
  });

  it.each(Array.from({ length: 39 }, (_, index) => index))(
    'cut at %i fortieths, without another error',
    part => {
      const cut = ONE.slice(0, Math.floor((ONE.length * part) / 40));
      expect(['not-pdf', 'cut-off', 'damaged']).toContain(reasonOf(cut));
    },
  );

  it.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'with some bytes changed (%i), without another error',
    seed => {
      const bytes = Buffer.from(ONE, 'latin1');
      const places = Array.from(
        { length: 5 },
        (_, nth) => ((seed * 7919 + nth * 104_729) * 31) % bytes.length,
      );
      for (const place of places) bytes[place] = (seed * 37 + place) & 255;
      expect(reasonOf(bytes)).not.toMatch(/Error/);
    },
  );
});
