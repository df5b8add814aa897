import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, type PDFRef, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { stateOf, textOf } from '../../../src/formats/pdf/form-field.ts';
import { readForm } from '../../../src/formats/pdf/read-form.ts';
import { UnreadableForm } from '../../../src/formats/pdf/unreadable-form.ts';
import { inFolder, judge } from '../../support/judges.ts';

type Entries = Readonly<Record<string, unknown>>;
type Add = (entries: Entries) => PDFRef;

const text = (value: string): PDFHexString => PDFHexString.fromText(value);

/** A file with a form of these top fields. */
async function formOf(fields: (add: Add, pdf: PDFDocument) => unknown): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const add: Add = entries => pdf.context.register(pdf.context.obj(entries as never) as PDFObject);
  const form = pdf.context.obj({});
  form.set(PDFName.of('Fields'), pdf.context.obj(fields(add, pdf) as never) as PDFObject);
  pdf.catalog.set(PDFName.of('AcroForm'), form);
  return pdf.save({ updateFieldAppearances: false });
}

const read = async (fields: Parameters<typeof formOf>[0]) =>
  Object.fromEntries(await readForm(await formOf(fields)));

describe('a value', () => {
  it.each<[string, unknown, string]>([
    ['in PDFDocEncoding', PDFString.of('Anna'), 'Anna'],
    ['with escapes', PDFString.of('\\(1\\) \\\\'), '(1) \\'],
    ['in UTF-16 with its mark', text('Łukasz'), 'Łukasz'],
    ['that is empty', PDFString.of(''), ''],
    ['that is no text', 3, ''],
  ])('%s is read', async (_, value, expected) => {
    const values = await read(add => [add({ FT: 'Tx', T: text('naam'), V: value })]);
    expect(values).toEqual({ naam: { type: 'text', text: expected } });
  });

  it('may be a stream', async () => {
    const values = await read((add, { context }) => {
      const stream = context.register(context.flateStream(text('Zoë').asBytes()));
      return [add({ FT: 'Tx', T: text('naam'), V: stream })];
    });
    expect(values).toEqual({ naam: { type: 'text', text: 'Zoë' } });
  });

  it('is empty where a field has none', async () => {
    expect(await read(add => [add({ FT: 'Tx', T: text('naam') })])).toEqual({
      naam: { type: 'text', text: '' },
    });
  });

  it('of a button is its appearance state, Off where there is none', async () => {
    const values = await read(add => [
      add({ FT: 'Btn', T: text('a'), V: 'Ja' }),
      add({ FT: 'Btn', T: text('b') }),
    ]);
    expect(values).toEqual({ a: { type: 'state', state: 'Ja' }, b: { type: 'state', state: 'Off' } });
  });

  it('of a signature is whether there is one', async () => {
    const values = await read(add => [
      add({ FT: 'Sig', T: text('a'), V: add({ Type: 'Sig' }) }),
      add({ FT: 'Sig', T: text('b') }),
    ]);
    expect(values).toEqual({
      a: { type: 'signature', signed: true },
      b: { type: 'signature', signed: false },
    });
  });

  it('of a type the standard does not know is passed over', async () => {
    expect(await read(add => [add({ FT: 'Zz', T: text('a') }), add({ T: text('b') })])).toEqual({});
  });
});

describe('a field in a group', () => {
  it('has the names above it before its own, joined with dots', async () => {
    const values = await read(add => {
      const leaf = add({ FT: 'Tx', T: text('naam'), V: text('Anna') });
      return [add({ T: text('wf'), Kids: [add({ T: text('1'), Kids: [leaf] })] })];
    });
    expect(values).toEqual({ 'wf.1.naam': { type: 'text', text: 'Anna' } });
  });

  it('takes over the type and value of the group', async () => {
    const values = await read(add => {
      const kids = [add({ T: text('a') }), add({ T: text('b'), V: text('eigen') })];
      return [add({ FT: 'Tx', T: text('groep'), V: text('samen'), Kids: kids })];
    });
    expect(values).toEqual({
      'groep.a': { type: 'text', text: 'samen' },
      'groep.b': { type: 'text', text: 'eigen' },
    });
  });

  it('adds nothing to the name when it has none itself', async () => {
    const values = await read(add => [
      add({ T: text(''), Kids: [add({ FT: 'Tx', T: text('a'), V: text('x') })] }),
    ]);
    expect(values).toEqual({ a: { type: 'text', text: 'x' } });
  });
});

it('counts widgets of one field as one field', async () => {
  const values = await read(add => {
    const widgets = [add({ Subtype: 'Widget', AS: 'hier' }), add({ Subtype: 'Widget', AS: 'Off' })];
    return [add({ FT: 'Btn', T: text('plek'), V: 'hier', Kids: widgets })];
  });
  expect(values).toEqual({ plek: { type: 'state', state: 'hier' } });
});

describe('a file that is not as it should be', () => {
  it.each<[string, Uint8Array | Promise<Uint8Array>, string]>([
    ['no PDF', new TextEncoder().encode('Beste Anna,'), 'the file is not a PDF, or it is damaged'],
    ['empty', new Uint8Array(), 'the file is not a PDF, or it is damaged'],
    [
      'nothing behind its first line',
      new TextEncoder().encode('%PDF-1.7\n%%EOF'),
      'the file is not a PDF, or it is damaged',
    ],
    [
      'without a form',
      PDFDocument.create().then(pdf => pdf.addPage().doc.save()),
      'the file has no form fields',
    ],
  ])('is refused when it is %s', async (_, bytes, reason) => {
    const refused = readForm(await bytes);
    await expect(refused).rejects.toBeInstanceOf(UnreadableForm);
    await expect(refused).rejects.toThrow(reason);
  });

  it('has no fields when their list is none', async () => {
    expect(await read(() => 3)).toEqual({});
  });

  it('ends also where a field is its own ancestor', async () => {
    const values = await read((add, { context }) => {
      const ref = add({ FT: 'Tx', T: text('a'), V: text('x') });
      context.lookup(ref, PDFDict).set(PDFName.of('Kids'), context.obj([ref]));
      return [ref];
    });
    expect(values).toEqual({});
  });
});

judge('qpdf')('a file that is locked', () => {
  it.each([
    ['', 'eigenaar'],
    ['lezer', 'eigenaar'],
  ])('with the passwords %j and %j is refused in words for people', async (user, owner) => {
    const bytes = await formOf(add => [add({ FT: 'Tx', T: text('naam') })]);
    const locked = inFolder(folder => {
      const [from, to] = [join(folder, 'open.pdf'), join(folder, 'locked.pdf')];
      writeFileSync(from, bytes);
      execFileSync('qpdf', ['--encrypt', user, owner, '256', '--', from, to]);
      return readFileSync(to);
    });
    await expect(readForm(locked)).rejects.toThrow(
      new UnreadableForm('the file is locked with a password', 'locked'),
    );
  });
});

describe('a value of a record', () => {
  const values = new Map([
    ['tekst', { type: 'text', text: 'een\r\ntwee\rdrie\nvier' }],
    ['leeg', { type: 'text', text: '' }],
    ['vink', { type: 'state', state: 'Ja' }],
    ['uit', { type: 'state', state: 'Off' }],
  ] as const);

  it('has one kind of line end, whatever a viewer stored', () => {
    expect(textOf(values, 'tekst')).toBe('een\ntwee\ndrie\nvier');
  });

  it.each(['leeg', 'vink', 'nergens'])('is no text for %s', name => {
    expect(textOf(values, name)).toBeNull();
  });

  it.each([
    ['vink', 'Ja'],
    ['uit', null],
    ['tekst', null],
    ['nergens', null],
  ])('is for %s the state %s', (name, state) => {
    expect(stateOf(values, name)).toBe(state);
  });
});
