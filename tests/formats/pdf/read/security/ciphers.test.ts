import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BrokenPdf } from '../../../../../src/formats/pdf/read/pdf-object.ts';
import { fromAesCbc, fromAesGcm } from '../../../../../src/formats/pdf/read/security/aes.ts';
import {
  olderPasswordBytes,
  passwordBytes,
} from '../../../../../src/formats/pdf/read/security/password-bytes.ts';
import { rc4 } from '../../../../../src/formats/pdf/read/security/rc4.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

describe('RC4', () => {
  // As published with the cipher.
  it.each([
    ['Key', 'Plaintext', 'bbf316e8d940af0ad3'],
    ['Wiki', 'pedia', '1021bf0420'],
    ['Secret', 'Attack at dawn', '45a01f645fc35b383552544b9bf5'],
  ])('with the key %s makes of %s what it should', (key, data, encrypted) => {
    expect(hex(rc4(Buffer.from(key), Buffer.from(data)))).toBe(encrypted);
  });

  it('leaves nothing of nothing', () => {
    expect(rc4(Buffer.from('Key'), new Uint8Array())).toHaveLength(0);
  });
});

const KEY = Buffer.alloc(32, 7);

describe('AES in CBC mode', () => {
  const vector = Buffer.alloc(16, 1);
  const cipher = createCipheriv('aes-256-cbc', KEY, vector);
  const encrypted = Buffer.concat([vector, cipher.update('Een tekst van meer dan een blok'), cipher.final()]);

  it('gives the data without vector and padding', () => {
    expect(text(fromAesCbc(KEY, encrypted))).toBe('Een tekst van meer dan een blok');
  });

  it('gives the whole blocks of data that are cut off', () => {
    expect(text(fromAesCbc(KEY, encrypted.subarray(0, 40)))).toBe('Een tekst van me');
  });

  it.each([0, 15, 16, 31])('gives nothing of %i bytes, which hold no block', length => {
    expect(fromAesCbc(KEY, encrypted.subarray(0, length))).toHaveLength(0);
  });
});

describe('AES in Galois/counter mode', () => {
  const vector = Buffer.alloc(12, 1);
  const cipher = createCipheriv('aes-256-gcm', KEY, vector);
  const data = Buffer.concat([cipher.update('tekst'), cipher.final()]);
  const encrypted = Buffer.concat([vector, data, cipher.getAuthTag()]);

  it('gives the data without vector and tag', () => {
    expect(text(fromAesGcm(KEY, encrypted))).toBe('tekst');
  });

  it.each([
    ['vector', 0],
    ['data', 12],
    ['tag', 20],
  ])('refuses data of which the %s was changed', (_, at) => {
    const changed = Buffer.from(encrypted);
    changed.writeUInt8(0x55, at);
    expect(() => fromAesGcm(KEY, changed)).toThrow(BrokenPdf);
  });

  it('refuses data that are shorter than vector and tag', () => {
    expect(() => fromAesGcm(KEY, encrypted.subarray(0, 27))).toThrow(BrokenPdf);
  });
});

describe('the bytes of a password', () => {
  it('are PDFDocEncoding before PDF 2.0, where that has its letters', () => {
    expect(olderPasswordBytes('€ŠÁ').map(hex)).toEqual(['a097c1', 'e282acc5a0c381']);
  });

  it('are UTF-8 before PDF 2.0, where PDFDocEncoding lacks a letter', () => {
    expect(olderPasswordBytes('π').map(hex)).toEqual(['cf80']);
  });

  it('are UTF-8 since, as SASLprep makes it and as it was typed', () => {
    expect(passwordBytes('\u2168\u00a0a\u00adb').map(text)).toEqual(['IX ab', '\u2168\u00a0a\u00adb']);
  });

  it('are one way where all agree', () => {
    expect([...olderPasswordBytes('geheim'), ...passwordBytes('geheim')].map(text)).toEqual([
      'geheim',
      'geheim',
    ]);
  });

  it('are 127 since PDF 2.0, at most', () => {
    expect(passwordBytes('x'.repeat(200)).map(({ length }) => length)).toEqual([127]);
  });
});
