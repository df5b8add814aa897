import { createCipheriv, createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PdfFile } from '../../../../../src/formats/pdf/read/pdf-file.ts';
import { BrokenPdf, PdfBytes, PdfStream } from '../../../../../src/formats/pdf/read/pdf-object.ts';
import { LockedPdf } from '../../../../../src/formats/pdf/read/security/locked-pdf.ts';
import { withPdf } from '../../../../../src/formats/pdf/read/with-pdf.ts';
import { bytesOf, type RawObjects, rawPdf, rawStream } from '../../raw-pdf.ts';

const KEY = Buffer.alloc(32, 9);
const PASSWORD = 'geheim';

/** Encrypted as in a file, as latin1. */
function byCbc(text: string, key = KEY): string {
  const vector = Buffer.alloc(16, 3);
  const cipher = createCipheriv('aes-256-cbc', key, vector);
  return Buffer.concat([vector, cipher.update(text), cipher.final()]).toString('latin1');
}

function byGcm(text: string): string {
  const vector = Buffer.alloc(12, 3);
  const cipher = createCipheriv('aes-256-gcm', KEY, vector);
  const data = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([vector, data, cipher.getAuthTag()]).toString('latin1');
}

const hex = (latin1: string): string => `<${Buffer.from(latin1, 'latin1').toString('hex')}>`;

/** The entries that lock the key: those of revision 5, which are made by one hash. */
function keyEntries(): string {
  const salts = 'validatekeysalt!';
  const sha = (text: string): Buffer => createHash('sha256').update(text).digest();
  const check = Buffer.concat([sha(`${PASSWORD}validate`), Buffer.from(salts)]).toString('latin1');
  const cipher = createCipheriv('aes-256-cbc', sha(`${PASSWORD}keysalt!`), Buffer.alloc(16)).setAutoPadding(
    false,
  );
  const locked = hex(cipher.update(KEY).toString('latin1'));
  return `/R 5/P -4/O${hex('o'.repeat(48))}/U${hex(check)}/OE${hex('e'.repeat(32))}/UE${locked}`;
}

const CF = '/CF<</Own<</CFM/AESV3>>/Gcm<</CFM/AESV4>>/None<</CFM/None>>/Odd<</CFM/Odd>>>>';
const OWN = '/StmF/Own/StrF/Own';

/** What is read of a file whose objects begin at 5. */
function read<T>(objects: RawObjects, encrypt: string, look: (file: PdfFile) => T): T {
  const dict = `/Encrypt<</Filter/Standard/V 5${keyEntries()}${CF}${encrypt}>>`;
  const file = rawPdf({ 1: '<</Type/Catalog>>', ...objects }, dict);
  return withPdf(bytesOf(file), look, { password: PASSWORD });
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

function stringIn(file: PdfFile, number = 5): string {
  const value = file.objectOf(number);
  if (!(value instanceof PdfBytes)) throw new Error('no string');
  return text(value.bytes);
}

function dataIn(file: PdfFile, number = 5): string {
  const value = file.objectOf(number);
  if (!(value instanceof PdfStream)) throw new Error('no stream');
  return text(value.data);
}

const itemsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(item => (item instanceof PdfBytes ? text(item.bytes) : '')) : [];

describe('strings', () => {
  it('are decrypted by the filter for strings', () => {
    expect(read({ 5: hex(byCbc('tekst')) }, OWN, file => stringIn(file))).toBe('tekst');
  });

  it('are decrypted as they are read in an array', () => {
    const found = read({ 5: `[${hex(byCbc('tekst'))}]` }, OWN, file => itemsIn(file.objectOf(5)));
    expect(found).toEqual(['tekst']);
  });

  it('stand there as they are without a filter', () => {
    expect(read({ 5: '(tekst)' }, '/StmF/Own', file => stringIn(file))).toBe('tekst');
  });

  it('stand there as they are by a filter without a method', () => {
    expect(read({ 5: '(tekst)' }, '/StmF/Own/StrF/None', file => stringIn(file))).toBe('tekst');
  });

  it('are decrypted by AES-GCM', () => {
    expect(read({ 5: hex(byGcm('tekst')) }, '/StmF/Gcm/StrF/Gcm', file => stringIn(file))).toBe('tekst');
  });

  it('in an object stream are encrypted with it, and not once more', () => {
    const stream = rawStream(byCbc('6 0 (tekst)'), '/Type/ObjStm/N 1/First 4');
    const widths = '/Type/XRef/W[1 2 1]/Size 7/Root 1 0 R';
    const encrypt = `/Encrypt<</Filter/Standard/V 5${keyEntries()}${CF}${OWN}>>`;
    const body = `%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n`;
    const table = Buffer.from([
      0,
      0,
      0,
      0,
      1,
      0,
      9,
      0,
      ...Array(12).fill(0),
      1,
      0,
      body.length,
      0,
      2,
      0,
      5,
      0,
    ]);
    const held = `${body}5 0 obj ${stream} endobj\n`;
    const xref = rawStream(table.toString('latin1'), widths + encrypt);
    const file = `${held}7 0 obj ${xref} endobj\nstartxref\n${held.length}\n%%EOF`;
    expect(withPdf(bytesOf(file), opened => stringIn(opened, 6), { password: PASSWORD })).toBe('tekst');
  });
});

describe('streams', () => {
  const crypt = (name: string): string => `/Filter[/Crypt]/DecodeParms[<</Name/${name}>>]`;

  it('are decrypted by the filter for streams', () => {
    expect(read({ 5: rawStream(byCbc('inhoud')) }, OWN, file => dataIn(file))).toBe('inhoud');
  });

  it('are decrypted before their filters are undone', () => {
    const stream = rawStream(byCbc('696e686f7564>'), '/Filter/ASCIIHexDecode');
    expect(read({ 5: stream }, OWN, file => dataIn(file))).toBe('inhoud');
  });

  it('of embedded files are decrypted by the filter for those', () => {
    const stream = rawStream(byGcm('bijlage'), '/Type/EmbeddedFile');
    expect(read({ 5: stream }, `${OWN}/EFF/Gcm`, file => dataIn(file))).toBe('bijlage');
  });

  it.each([
    ['Identity', 'inhoud'],
    ['Gcm', byGcm('inhoud')],
  ])('that name the crypt filter %s are decrypted by that', (name, data) => {
    expect(read({ 5: rawStream(data, crypt(name)) }, OWN, file => dataIn(file))).toBe('inhoud');
  });

  it('that name no crypt filter but have one stand there as they are', () => {
    expect(read({ 5: rawStream('inhoud', '/Filter/Crypt') }, OWN, file => dataIn(file))).toBe('inhoud');
  });

  it('that name an unknown crypt filter are damaged', () => {
    expect(() => read({ 5: rawStream('inhoud', crypt('Nergens')) }, OWN, file => dataIn(file))).toThrow(
      BrokenPdf,
    );
  });

  it('of metadata stand there as they are when the file says so', () => {
    const stream = rawStream('<x/>', '/Type/Metadata');
    expect(read({ 5: stream }, `${OWN}/EncryptMetadata false`, file => dataIn(file))).toBe('<x/>');
  });

  it('of metadata are decrypted when the file doesn’t say so', () => {
    expect(read({ 5: rawStream(byCbc('<x/>'), '/Type/Metadata') }, OWN, file => dataIn(file))).toBe('<x/>');
  });
});

describe('a file', () => {
  const lockOf = (encrypt: string, password = PASSWORD): unknown => {
    const file = rawPdf({ 1: '<</Type/Catalog>>' }, `/Encrypt<<${encrypt}>>`);
    try {
      return withPdf(bytesOf(file), opened => opened.catalog.size, { password });
    } catch (error) {
      return error instanceof LockedPdf ? error.lock : error;
    }
  };

  it.each([
    ['password', `/Filter/Standard/V 5${keyEntries()}${CF}${OWN}`, 'fout'],
    ['handler', `/Filter/Adobe.PubSec/V 5${CF}${OWN}`, PASSWORD],
    ['method', `/Filter/Standard/V 5${keyEntries()}${CF}/StmF/Odd/StrF/Odd`, PASSWORD],
    ['method', `/Filter/Standard/V 3${keyEntries()}`, PASSWORD],
    ['method', `/Filter/Standard/V 5/R 99${CF}${OWN}`, PASSWORD],
  ])('stays locked for want of its %s', (lock, encrypt, password) => {
    expect(lockOf(encrypt, password)).toBe(lock);
  });

  it('is damaged when its encryption dictionary is lost', () => {
    const file = rawPdf({ 1: '<</Type/Catalog>>' }, '/Encrypt 66 0 R');
    const open = (): number => withPdf(bytesOf(file), ({ catalog }) => catalog.size, { password: '' });
    expect(open).toThrow(BrokenPdf);
  });

  it('isn’t encrypted when Encrypt is null', () => {
    const file = rawPdf({ 1: '<</Type/Catalog>>' }, '/Encrypt null');
    expect(withPdf(bytesOf(file), ({ isEncrypted }) => isEncrypted)).toBe(false);
  });

  it('is not decrypted when no password is given', () => {
    const file = rawPdf(
      { 1: '<</Type/Catalog>>', 5: '(abc)' },
      `/Encrypt<</Filter/Standard/V 5${CF}${OWN}>>`,
    );
    expect(withPdf(bytesOf(file), file => stringIn(file))).toBe('abc');
  });
});
