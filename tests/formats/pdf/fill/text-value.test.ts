import { PDFContext, PDFHexString, PDFObjectParser, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { textValue } from '../../../../src/formats/pdf/fill/text-value.ts';

/** The text another library reads from a source. */
function readBack(source: string): string {
  const bytes = Uint8Array.from(Buffer.from(`${source} `, 'latin1'));
  const object = PDFObjectParser.forBytes(bytes, PDFContext.create()).parseObject();
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : String(object);
}

describe('a text as a string object', () => {
  it.each([
    ['', '()'],
    ['Anna', '(Anna)'],
    ['Zoë', '(Zo\xeb)'],
    ['€ 30,40', '(\xa0 30,40)'],
    ['Łukasz', '(\x95ukasz)'],
    ['a(b)c\\', '(a\\(b\\)c\\\\)'],
    ['een\r\ntwee', '(een\\r\\ntwee)'],
    ['“ja”', '(\x8dja\x8e)'],
  ])('has %j as %j: PDFDocEncoding where that has every letter', (text, source) => {
    expect(textValue(text)).toBe(source);
  });

  it('is UTF-16BE with its mark where PDFDocEncoding ends', () => {
    expect(textValue('ş')).toBe('(\xfe\xff\x01\x5f)');
  });

  it('escapes bytes of UTF-16BE that would end the string or be read as a line end', () => {
    expect(textValue('Ĩ\u0d0d')).toBe('(\xfe\xff\x01\\(\\r\\r)');
  });

  it.each(['\xfe\xffAnna', '\xef\xbb\xbfAnna'])(
    'is UTF-16BE when %j would be read as the mark of another encoding',
    text => {
      expect(textValue(text).startsWith('(\xfe\xff\x00')).toBe(true);
    },
  );

  it.each([
    'þÿ begint zo',
    'Łukasz „ja” – €',
    'Γιώργος',
    'Nguyễn',
    '漢字 😀',
    'zachte\u00adafbreking en vast\u00a0wit',
    '((\\))',
    'tab\tregel\nregel',
    '\u0131\ufb01\u2212',
  ])('is read back by another library: %j', text => {
    expect(readBack(textValue(text))).toBe(text);
  });
});
