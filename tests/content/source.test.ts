import { describe, expect, it } from 'vitest';
import { parseSource, type Source } from '../../src/content/source.ts';

function source(yaml: string): Source {
  const parsed = parseSource('a.yaml', new TextEncoder().encode(yaml));
  if (!parsed.source) throw new Error(parsed.diagnostics[0]?.message);
  return parsed.source;
}

/** Line and column of the first `@` of a text, as found by its offset in the value. */
function placeOfMark(yaml: string): string {
  const it = source(yaml);
  const { text } = it.value as { text: string };
  const { line, column } = it.at(['text'], text.indexOf('@'));
  return `${line}:${column}`;
}

describe('finds a character of a text in the file', () => {
  it.each([
    ['plain', 'text: een@twee', '1:10'],
    ['plain over two lines', 'text: een\n  twee drie@', '2:12'],
    ['single quotes', "text: 'foto''s @'", '1:16'],
    ['double quotes', 'text: "een @"', '1:12'],
    ['double quotes with escapes', 'text: "\\"\\u00e9\\x41\\t\\\\ @"', '1:25'],
    ['double quotes over lines', 'text: "een\n  twee \\\n  drie @"', '3:8'],
    ['a literal block', 'text: |\n  een\n\n    twee\n  @', '5:3'],
    ['a literal block with an indentation sign', 'text: |2-\n    een\n  @', '3:3'],
    ['a folded block', 'text: >-\n  een\n  twee @\n  drie', '3:8'],
    ['a literal block with a comment in its header', 'text: | # uitleg\n  een @', '2:7'],
  ])('%s', (_, yaml, place) => expect(placeOfMark(yaml)).toBe(place));
});

it('points at the value of a key', () => {
  expect(source('a:\n  b: twee').at(['a', 'b'])).toEqual({ file: 'a.yaml', line: 2, column: 6 });
});

it('points at a key', () => {
  expect(source('a:\n  b: twee').keyAt(['a', 'b'])).toEqual({ file: 'a.yaml', line: 2, column: 3 });
});

it('points at the parent of what is missing', () => {
  expect(source('a:\n  b: twee').at(['a', 'c'])).toEqual({ file: 'a.yaml', line: 2, column: 3 });
});

it('points at what an alias stands for', () => {
  expect(source('a: &x\n  b: een\nc: *x').at(['c', 'b'])).toEqual({ file: 'a.yaml', line: 2, column: 6 });
});

it('counts columns from behind a byte order mark', () => {
  expect(source('\ufeffa: een').keyAt(['a'])).toEqual({ file: 'a.yaml', line: 1, column: 1 });
});

it('reads lines that end as on Windows', () => {
  expect(source('a: een\r\nb: twee\r\n').at(['b'])).toEqual({ file: 'a.yaml', line: 2, column: 4 });
});
