import { describe, expect, it } from 'vitest';
import { bytesOf, cut, faultOf } from './support.ts';

const ROWS = { records: '/rows' };
const MARKER = 'TESTWAARDE-MAG-NOOIT-IN-EEN-DOCUMENT';
const latin1 = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0));
const utf16 = (text: string) => Uint8Array.from([...text].flatMap(letter => [letter.charCodeAt(0), 0]));

describe('a file that is something else', () => {
  it.each([
    ['nothing', '', 'empty', 'the file is empty'],
    ['blank', ' \r\n\t\n', 'empty', 'the file is empty'],
    ['only a byte-order mark', '\uFEFF', 'empty', 'the file is empty'],
    ['XML', '<?xml version="1.0"?><a/>', 'not-json', 'the file is not JSON: it looks like XML'],
    ['a web page', '\n<!DOCTYPE html><p>', 'not-json', 'the file is not JSON: it looks like a web page'],
    [
      'a table',
      'Id;Naam\n1;Jan',
      'not-json',
      'the file is not JSON: it looks like a table with separators (CSV)',
    ],
    [
      'a table in quotes',
      '"Id";"Naam"\n',
      'not-json',
      'the file is not JSON: it looks like a table with separators (CSV)',
    ],
    [
      'a table of numbers',
      '1\t2\n3\t4',
      'not-json',
      'the file is not JSON: it looks like a table with separators (CSV)',
    ],
    ['words', 'Beste mensen', 'not-json', 'the file is not JSON'],
    [
      'an archive',
      'PK\u0003\u0004aaaa',
      'not-json',
      'the file is not JSON: it looks like a zip archive or an Excel or Word file',
    ],
    ['a PDF', '%PDF-1.7', 'not-json', 'the file is not JSON: it looks like a PDF'],
  ])('is refused when it is %s', (_, text, code, message) => {
    expect(faultOf(text, ROWS)).toMatchObject({ code, message });
  });

  it.each([
    ['packed with gzip', Uint8Array.of(0x1f, 0x8b, 8, 0)],
    ['an old Excel file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
  ])('is refused when it is %s', (_, bytes) => {
    expect(faultOf(bytes, ROWS)).toMatchObject({ code: 'not-json' });
  });

  it.each([
    ['with a mark', Uint8Array.of(0xff, 0xfe, ...utf16('{"rows":[]}'))],
    ['without one', utf16('{"rows":[]}')],
    ['the other way round', Uint8Array.of(0, ...utf16('{"rows":[]}'))],
  ])('is refused in UTF-16 %s', (_, bytes) => {
    expect(faultOf(bytes, ROWS)).toMatchObject({
      code: 'encoding',
      message: 'the file is written in UTF-16, not in UTF-8',
      hint: 'export again, with UTF-8 as the encoding',
    });
  });

  it.each([
    ['a record', '{"rows":[{"a":"Ren\xe9e"}]}', 18],
    ['what stands around the records', '{"n":"Ren\xe9e","rows":[]}', 9],
    ['what stands behind the records', '{"rows":[1,2,3],"n":"Ren\xe9e"}', 24],
  ])('is refused in Windows-1252, at the first letter that shows it, in %s', (_, text, offset) => {
    expect(faultOf(latin1(text), ROWS)).toMatchObject({
      code: 'encoding',
      offset,
      hint: 'export again, with UTF-8 as the encoding, not Windows-1252',
    });
  });
});

describe('a file without the list', () => {
  it.each([
    ['{"data":[{"id":1}]}', 'records: /rows is not there', 'the file has an array at /data'],
    ['{"d":{"r":[1]},"x":[{}]}', 'records: /rows is not there', 'the file has arrays at /x and /d/r'],
    ['[{"id":1}]', 'records: /rows is not there', "the file itself is the array: write records: ''"],
    [
      '{"error":"no"}',
      'records: /rows is not there',
      'there is no array in the file; is it an answer with an error in it?',
    ],
    ['{"rows":{"a":[1]}}', 'records: /rows is an object, not a list', 'the file has an array at /rows/a'],
    [
      '{"rows":null,"a~b":{"c/d":[1]}}',
      'records: /rows is null, not a list',
      'the file has an array at /a~0b/c~1d',
    ],
    [
      '{"rows":"[1]"}',
      'records: /rows is a text, not a list',
      'there is no array in the file; is it an answer with an error in it?',
    ],
  ])('%s is refused with a hint where one is', (text, message, hint) => {
    expect(faultOf(text, ROWS)).toMatchObject({ message, hint });
  });

  it('is refused when the file was to be the list', () => {
    expect(faultOf('{"rows":[1]}', { records: '' })).toMatchObject({
      code: 'not-an-array',
      message: "records: '' (the whole file) is an object, not a list",
      hint: 'the file has an array at /rows',
    });
  });

  it('does not look at what all objects inherit', () => {
    expect(faultOf('{"a":[]}', { records: '/constructor' }).message).toBe(
      'records: /constructor is not there',
    );
  });
});

describe('a damaged file', () => {
  it.each([
    ['{"rows":[{"id":1},', 'truncated', 18],
    ['{"rows":[{"id":"a', 'truncated', 17],
    ['{"rows":[{"id":1}]', 'truncated', 18],
    ['{"rows":[1]', 'truncated', 11],
    ['{"ro', 'truncated', 4],
    ['{"rows":[{"id":1},]}', 'syntax', 18],
    ['{"rows":[,1]}', 'syntax', 9],
    ['{"rows":[1,,2]}', 'syntax', 11],
    ['{"rows":[1 2]}', 'syntax', 11],
    ['{"rows":[{"id":1}{"id":2}]}', 'syntax', 17],
    ['{"rows":[{"id":1}}}', 'syntax', 17],
    ['{"rows":[{"id":1,}]}', 'syntax', 17],
    ['{"rows":[{\'id\':1}]}', 'syntax', 10],
    ['{"rows":[{"id":01}]}', 'syntax', 16],
    ['{"rows":[{"id":12,5}]}', 'syntax', 18],
    ['{"rows":[{"id":[1}]}]}', 'syntax', 17],
    ['{"rows":[{"id":[1},{"id":[2}]}', 'syntax', 17],
    ['{"rows":[{"id":{"a":1},{"id":2}]}', 'syntax', 23],
    ['{"rows":[NaN]}', 'syntax', 9],
    ['{"rows":[{"id":"a\nb"}]}', 'syntax', 17],
    ['{"rows":[{"id":"\\x"}]}', 'syntax', 17],
    ['{"rows":[{"id":"\\u12g4"}]}', 'syntax', 20],
    ['{"rows":[1]} ,', 'syntax', 13],
    ['{"rows":[1]}{"rows":[2]}', 'syntax', 12],
    ['{"rows":[1],}', 'syntax', 12],
    ['{"rows":[1] "a":2}', 'syntax', 12],
    ['{rows:[1]}', 'syntax', 1],
    ['{"rows":[1],"rows":[2]}', 'key-twice', 19],
  ])('%j is refused as %s at byte %i', (text, code, offset) => {
    expect(faultOf(text, ROWS)).toMatchObject({ code, offset });
  });

  it('is refused at the same byte however small the blocks', () => {
    const text = '{"rows":[{"id":1},{"id":2},{"id":3},{"id":+4}]}';
    expect(faultOf(text, { ...ROWS, block: 4, pieces: [9, 2, 11] })).toMatchObject({
      code: 'syntax',
      offset: 42,
    });
  });

  it('shows none of its text', () => {
    const { message, hint } = faultOf(`{"rows":[{"${MARKER}":"${MARKER}" ${MARKER}}]}`, ROWS);
    expect(`${message} ${hint}`).not.toContain(MARKER);
  });
});

describe('a file beyond the limits', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  it('may nest 64 deep, the list of records counted', () => {
    expect(cut(`{"rows":[${nested(62)}]}`, ROWS).records).toHaveLength(1);
  });

  it.each([
    ['in a record', `{"rows":[${nested(63)}]}`, 71],
    ['beside the records', `{"a":${nested(64)},"rows":[]}`, 68],
    ['in a record on a line', `{"a":1}\n${nested(65)}\n`, 72],
  ])('is refused when it nests deeper %s', (_, text, offset) => {
    expect(faultOf(text, ROWS)).toMatchObject({ code: 'too-deep', offset });
  });

  it('is refused with millions of brackets, without running out of stack', () => {
    expect(faultOf('['.repeat(3_000_000), ROWS).code).toBe('too-deep');
  });

  it('is refused with a record of more than 16 MB', () => {
    const text = `{"rows":[1,{"a":"${'x'.repeat(16 * 2 ** 20)}"}]}`;
    expect(faultOf(text, ROWS)).toMatchObject({
      code: 'too-large',
      offset: 11,
      message: 'a record is larger than 16 MB',
    });
  });

  it('is refused with 100 MB of nothing', () => {
    const { code, message } = faultOf(new Uint8Array(100 * 2 ** 20).fill(0x20), ROWS);
    expect({ code, message }).toEqual({
      code: 'no-records',
      message: 'records: /rows is not in the first 64 MB of the file',
    });
  });

  it('is refused with more than 64 MB behind the records', () => {
    const bytes = new Uint8Array(65 * 2 ** 20).fill(0x20);
    bytes.set(bytesOf('{"rows":[1]}'));
    expect(faultOf(bytes, ROWS)).toMatchObject({
      code: 'too-large',
      message: 'more than 64 MB stand outside the records',
    });
  });
});
