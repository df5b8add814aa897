import { describe, expect, it } from 'vitest';
import { bytesOf, cut, faultOf } from './support.ts';

const ROWS = { records: '/rows' };

describe('a cutter', () => {
  it('cuts the records out of a list', () => {
    const text = '{"skip":0,"rows":[{"id":1},{"id":2,"in":{"a":["]",{"b":"}"}]}}],"take":100}';
    expect(cut(text, ROWS).records).toEqual([{ id: 1 }, { id: 2, in: { a: [']', { b: '}' }] } }]);
  });

  it('leaves the rest of the file, with an empty list', () => {
    expect(cut('{"skip":0,"rows":[{"id":1},2],"take":100}', ROWS).envelope).toEqual({
      skip: 0,
      rows: [],
      take: 100,
    });
  });

  it('takes the whole file as the list for an empty pointer', () => {
    expect(cut(' [1, "two" ,null,[],{}] \n', { records: '' }).records).toEqual([1, 'two', null, [], {}]);
  });

  it.each([
    ['{"d":{"x":{"results":[9]},"results":[1,2]}}', '/d/results'],
    ['{"results":[9],"d":{"results":[1,2]}}', '/d/results'],
    ['{"a":"d","d":{"a":{},"results" : [1,2]},"z":[{"d":{"results":[8]}}]}', '/d/results'],
    ['{"pages":[{"rows":[9]},{"rows":[1,2]}]}', '/pages/1/rows'],
    ['[[9],[1,2],[8]]', '/1'],
    ['{"a/b":{"m~n":[1,2]}}', '/a~1b/m~0n'],
    ['{"":{"":[1,2]}}', '//'],
    ['{"\\u0072ows":[1,2]}', '/rows'],
    ['{"__proto__":[1,2]}', '/__proto__'],
    ['{"na\\"am":"[","rows":[1,2]}', '/rows'],
    ['{"rows2":[9],"ro":[8],"rows":[1,2]}', '/rows'],
  ])('finds the list of %s at %s', (text, records) => {
    expect(cut(text, { records }).records).toEqual([1, 2]);
  });

  it('gives an empty list no blocks', () => {
    expect(cut('{"rows":[ \n ]}', ROWS).blocks).toEqual([]);
  });

  it('gives blocks of about the size asked for, which know their place', () => {
    const text = `{"rows":[${Array.from({ length: 50 }, (_, i) => `{"id":${i + 10}}`).join(',')}]}`;
    const { blocks } = cut(text, { ...ROWS, block: 40 });
    expect(blocks.slice(0, 2).map(({ offset, count, first }) => ({ offset, count, first }))).toEqual([
      { offset: 9, count: 5, first: 0 },
      { offset: 59, count: 5, first: 5 },
    ]);
  });

  it('gives each block bytes that nobody else has', () => {
    const { blocks } = cut('{"rows":[{"id":1},{"id":2},{"id":3},{"id":4}]}', { ...ROWS, block: 8 });
    expect(new Set(blocks.map(({ bytes }) => bytes.buffer)).size).toBe(blocks.length);
  });

  it('holds a record that is larger than a block', () => {
    const long = 'x'.repeat(5000);
    expect(
      cut(`{"rows":[{"id":"${long}"},2]}`, { ...ROWS, block: 16, pieces: [100, 7, 900] }).records,
    ).toEqual([{ id: long }, 2]);
  });

  it('takes a byte-order mark and Windows line ends', () => {
    expect(cut('\uFEFF{\r\n"rows":[\r\n1,\r\n2\r\n]\r\n}\r\n', ROWS).records).toEqual([1, 2]);
  });

  it('keeps a byte-order mark inside a text', () => {
    expect(cut('{"rows":["\uFEFFa"]}', ROWS).records).toEqual(['\uFEFFa']);
  });
});

describe('a file with a record a line', () => {
  it.each([
    ['by its content', '{"id":1}\n{"id":2}\n', false],
    ['without an end of the last line', '{"id":1}\n{"id":2}', false],
    ['with Windows line ends and empty lines', '{"id":1}\r\n\r\n  \r\n{"id":2}\r\n\r\n', false],
    ['with a byte-order mark', '\uFEFF{"id":1}\n{"id":2}\n', false],
    ['by its name', '{"id":1}\n{"id":2}\n', true],
  ])('is known %s', (_, text, isLines) => {
    expect(cut(text, { ...ROWS, isLines }).records).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('may hold one record when its name says so', () => {
    expect(cut('{"rows":[1,2]}', { ...ROWS, isLines: true }).records).toEqual([{ rows: [1, 2] }]);
  });

  it('may hold any value when its name says so', () => {
    expect(cut('1\n"a,]b"\nnull\n[2]\ntrue', { ...ROWS, isLines: true }).records).toEqual([
      1,
      'a,]b',
      null,
      [2],
      true,
    ]);
  });

  it('is refused when a record runs over the end of its line', () => {
    expect(faultOf('{"id":1}\n{"id":\n2}\n', ROWS)).toMatchObject({ code: 'syntax', offset: 15 });
  });

  it('is refused when two records stand on a line', () => {
    expect(faultOf('{"id":1}\n{"id":2} {"id":3}\n', ROWS)).toMatchObject({ code: 'syntax', offset: 18 });
  });
});

describe('wherever the pieces end, a cutter gives the same', () => {
  const PADDING = ' '.repeat(64);
  const text = `\uFEFF{"p":[{"q":"\\"]"}],${PADDING}"d":{"\\u0072ows":[{"a":"\\\\","é":"€𝄞\\""},[1.5e3,"]"],"x,y",-2 ,null]},"z":{"rows":[]}}\r\n`;
  const lines = `\uFEFF${PADDING}{"a":"\\\\"}\r\n\r\n{"é":"€𝄞\\""}\n{"b":[1,{"c":"}"}]}`;
  const cuts = Array.from({ length: bytesOf(text).length }, (_, i) => i);
  const options = { records: '/d/rows', block: 8 };

  /** The different results of cutting in two at every byte; one when it doesn't matter. */
  const results = (file: string, pieces: (at: number) => readonly number[]) => [
    ...new Set(cuts.map(at => JSON.stringify(cut(file, { ...options, pieces: pieces(at) }).records))),
  ];

  it('at every byte', () => {
    expect(results(text, at => [at])).toEqual([JSON.stringify(cut(text, options).records)]);
  });

  it('at every byte behind the first look', () => {
    expect(results(text, at => [70, at])).toEqual([JSON.stringify(cut(text, options).records)]);
  });

  it('at every byte of a file with a record a line', () => {
    expect(results(lines, at => [at])).toEqual([
      JSON.stringify([{ a: '\\' }, { é: '€𝄞"' }, { b: [1, { c: '}' }] }]),
    ]);
  });

  it('at all bytes at once', () => {
    const pieces = Array.from({ length: 300 }, () => 1);
    expect(cut(text, { ...options, pieces }).records).toEqual([
      { a: '\\', é: '€𝄞"' },
      [1500, ']'],
      'x,y',
      -2,
      null,
    ]);
  });
});
