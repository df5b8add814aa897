import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPackage, writePackage } from '../../../src/formats/ooxml/package.ts';
import { UnreadableFile } from '../../../src/formats/ooxml/unreadable-file.ts';
import { MAX_ENTRY_BYTES } from '../../../src/formats/ooxml/zip.ts';
import { type OddEntry, zipOf } from './zip-bytes.ts';

const TYPES: OddEntry = { name: '[Content_Types].xml', text: '<Types/>' };
const PART: OddEntry = { name: 'word/document.xml', text: '<w:document/>'.repeat(20) };

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const read = (entries: readonly OddEntry[], options = {}) => readPackage(zipOf(entries, options));
const textOf = (part: Uint8Array | undefined): string => Buffer.from(part ?? []).toString();

describe('readPackage', () => {
  it('names the parts in the order of the file', () => {
    expect(read([TYPES, PART]).names).toEqual(['[Content_Types].xml', 'word/document.xml']);
  });

  it.each([
    ['deflated', PART],
    ['stored', { ...PART, method: 0 }],
    ['with its sizes behind the data', { ...PART, hasDescriptor: true }],
    ['with its sizes in a zip64 field', { ...PART, isZip64: true }],
    ['empty', { ...PART, text: '' }],
  ])('reads a part that is %s', (_, entry) => {
    expect(textOf(read([TYPES, entry]).part(PART.name))).toBe(entry.text);
  });

  it('reads a zip64 directory, which some programs always write', () => {
    expect(textOf(read([TYPES, PART], { isZip64: true }).part(PART.name))).toBe(PART.text);
  });

  it('reads a file with a comment behind it', () => {
    expect(read([TYPES, PART], { comment: 'PK\u0005\u0006 but not the end' }).names).toHaveLength(2);
  });

  it('finds a part whatever its case', () => {
    expect(textOf(read([TYPES, PART]).part('Word/Document.XML'))).toBe(PART.text);
  });

  it('takes backslashes and a slash in front for what they mean', () => {
    expect(read([TYPES, { ...PART, name: '\\word\\document.xml' }]).names).toContain('word/document.xml');
  });

  it('leaves out folders', () => {
    expect(read([TYPES, { name: 'word/', text: '', method: 0 }]).names).toEqual(['[Content_Types].xml']);
  });

  it('knows no part that is not there', () => {
    expect(read([TYPES]).part('word/document.xml')).toBeUndefined();
  });

  it('gives a part packed as it is', () => {
    expect(read([TYPES, { ...PART, method: 0 }]).packedPart(PART.name)).toMatchObject({
      method: 0,
      size: PART.text.length,
      packed: Buffer.from(PART.text),
    });
  });
});

describe('readPackage refuses', () => {
  const zip = zipOf([TYPES, PART]);
  const oleFile = (stream: string): Uint8Array =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from(stream, 'utf16le'),
    ]);

  it.each<[string, Uint8Array, RegExp]>([
    ['no bytes', new Uint8Array(), /empty/],
    ['a text', bytesOf('Beste collega,'), /not a Word or Excel file/],
    ['a PDF', bytesOf('%PDF-1.7'), /PDF/],
    ['an RTF file', bytesOf('{\\rtf1}'), /RTF/],
    ['a file of before 2007', oleFile('WordDocument'), /before 2007/],
    ['a file with a password', oleFile('EncryptedPackage'), /password/],
    [
      'an OpenDocument file',
      zipOf([
        { name: 'mimetype', text: 'x', method: 0 },
        { name: 'content.xml', text: '<a/>' },
      ]),
      /OpenDocument/,
    ],
    ['some other zip', zipOf([PART]), /not a Word or Excel file/],
    ['a file that was cut off', zip.subarray(0, zip.length - 30), /damaged/],
    ['only the start of a zip', bytesOf('PK\u0003\u0004'), /damaged/],
    ['a locked part', zipOf([TYPES, { ...PART, flags: 1 }]), /password/],
    ['an unknown way of packing', zipOf([TYPES, { ...PART, method: 12 }]), /packed/],
    ['two parts with one name', zipOf([TYPES, PART, { ...PART, name: 'word/Document.xml' }]), /two parts/],
    ['a name that climbs out', zipOf([TYPES, { ...PART, name: 'word/../../x.xml' }]), /name/],
    ['a name of a drive', zipOf([TYPES, { ...PART, name: 'C:/x.xml' }]), /name/],
    ['a part that says it is huge', zipOf([TYPES, { ...PART, size: MAX_ENTRY_BYTES + 1 }]), /far more/],
    [
      'parts that are huge together',
      zipOf([TYPES, ...[1, 2, 3, 4, 5].map(n => ({ ...PART, name: `${n}.xml`, size: MAX_ENTRY_BYTES }))]),
      /far more/,
    ],
  ])('%s', (_, bytes, reason) => {
    expect(() => readPackage(bytes)).toThrow(UnreadableFile);
    expect(() => readPackage(bytes)).toThrow(reason);
  });

  it.each<[string, OddEntry]>([
    ['unpacks to more than it says', { ...PART, size: 10 }],
    ['unpacks to less than it says', { ...PART, size: 10_000 }],
    ['has another sum', { ...PART, crc: 1 }],
    ['is no deflated data', { ...PART, method: 8, text: '', size: 5 }],
  ])('a part that %s, once it is read', (_, entry) => {
    expect(() => read([TYPES, entry]).part(PART.name)).toThrow(UnreadableFile);
  });

  it.each(Array.from({ length: zip.length }, (_, at) => at))('or reads a file with byte %i changed', at => {
    const changed = Uint8Array.from(zip, (byte, index) => (index === at ? byte ^ 0xff : byte));
    expect(outcome(changed)).toBe('an outcome');
  });
});

/** A damaged file is read or refused: nothing else may happen. */
function outcome(bytes: Uint8Array): string {
  try {
    const file = readPackage(bytes);
    for (const name of file.names) file.part(name);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
  }
  return 'an outcome';
}

describe('writePackage', () => {
  const parts: readonly (readonly [string, Uint8Array])[] = [
    ['word/document.xml', bytesOf('<w:document/>'.repeat(50))],
    ['word/media/image1.png', bytesOf('x'.repeat(500))],
    ['_rels/.rels', bytesOf('<Relationships/>')],
    ['[Content_Types].xml', bytesOf('<Types/>')],
  ];
  const file = writePackage(parts);

  it('puts the content types first, then the relations, then the rest as given', () => {
    expect(readPackage(file).names).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/media/image1.png',
    ]);
  });

  it('is read by another library', () => {
    expect(unzipSync(file)).toEqual(Object.fromEntries(parts));
  });

  it('reads what another library writes', () => {
    const other = readPackage(zipSync(Object.fromEntries(parts)));
    expect(textOf(other.part('word/document.xml'))).toBe('<w:document/>'.repeat(50));
  });

  it('stores what does not get smaller', () => {
    expect(readPackage(file).packedPart('[Content_Types].xml')?.method).toBe(0);
  });

  it('stores pictures', () => {
    expect(readPackage(file).packedPart('word/media/image1.png')?.method).toBe(0);
  });

  it('stores everything at level 0', () => {
    const stored = readPackage(writePackage(parts, { level: 0 }));
    expect(stored.packedPart('word/document.xml')?.method).toBe(0);
  });

  it('is the same file again', () => {
    expect(writePackage(parts)).toEqual(file);
  });

  it('dates everything at the first day of DOS time', () => {
    expect(Buffer.from(file).readUInt32LE(10)).toBe(0x0021_0000);
  });

  it('marks names that are not ASCII as UTF-8', () => {
    const names = Object.keys(unzipSync(writePackage([...parts, ['word/één.xml', bytesOf('')]])));
    expect(names).toContain('word/één.xml');
  });

  it('refuses two parts with one name', () => {
    expect(() => writePackage([...parts, ['Word/document.xml', bytesOf('')]])).toThrow(/two parts/);
  });
});
