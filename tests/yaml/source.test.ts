import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { parsed, source } from './support.ts';

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

it('points at the last of the values a key is given', () => {
  expect(source('a: 1\na: 2').at(['a'])).toEqual({ file: 'a.yaml', line: 2, column: 4 });
});

it('points at the nearest of two anchors with one name', () => {
  const redefined = source('a: &x { b: 1 }\nc: *x\nd: &x { b: 2 }');
  expect(redefined.at(['c', 'b'])).toEqual({ file: 'a.yaml', line: 1, column: 12 });
});

it.each([
  ['a: 030 # no quotes', '030 # no quotes'],
  ['a: #fff', '#fff'],
])('gives a value as it is written: %j', (yaml, written) => {
  expect(source(yaml).written(['a'])).toBe(written);
});

it.each([
  [
    'a: 1\n---\nb: 2',
    'a.yaml:2:1 error test/yaml: a second document begins here; a file holds one\n  hint: remove the line "---" or "..."',
  ],
  [
    'a: 1\n---\n',
    'a.yaml:2:1 error test/yaml: a second document begins here; a file holds one\n  hint: remove the line "---" or "..."',
  ],
  [
    'a: 1\n...\nb: 2',
    'a.yaml:3:1 error test/yaml: a second document begins here; a file holds one\n  hint: remove the line "---" or "..."',
  ],
  [
    `a: &a [${'1,'.repeat(60_000)}]\nb: [*a]`,
    'a.yaml:1:1 error test/yaml: the file holds more than 100000 values, with its aliases written out\n  hint: split it, or use fewer aliases (*name)',
  ],
  [
    'a: *b\nb: &b 1\na: 2',
    'a.yaml:1:4 error test/yaml: the alias *b has no anchor above it\n  hint: put the text in quotes, or add &b above it\na.yaml:3:1 error test/duplicate-key: the key "a" stands twice in one mapping, first at 1:1\n  hint: keep one of the two',
  ],
])('refuses a file that begins with %.20j', (yaml, expected) => {
  const { source, diagnostics } = parsed(yaml);
  expect(source).toBeUndefined();
  expect(diagnostics.map(formatDiagnostic).join('\n')).toBe(expected);
});

it('takes one document between its marks', () => {
  expect(source('---\na: 1\n...\n').value).toEqual({ a: 1 });
});

it('refuses a file above its limit, in kilobytes', () => {
  expect(parsed('#'.repeat(2001), 2000).diagnostics.map(formatDiagnostic)).toEqual([
    'a.yaml:1:1 error test/yaml: the file has 3 kB; a test file has at most 2 kB\n  hint: make it smaller',
  ]);
});
