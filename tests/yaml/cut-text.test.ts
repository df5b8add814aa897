import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { parsed } from './support.ts';

const said = (yaml: string): readonly string[] => parsed(yaml).diagnostics.map(formatDiagnostic);

const HINT =
  '\n  hint: put the whole text in double quotes; a comment that is meant goes on a line of its own';

describe('a comment that looks like the rest of a text is told of', () => {
  it.each([
    ['text: Zie vraag #3 hierboven', '1:17', '#3 hierboven'],
    ['text: Kamer #3', '1:13', '#3'],
    ['text: Stuur je hond # mee', '1:21', '# mee'],
    ['text: Zie kolom nr #', '1:20', '#'],
    ['text: Kolom #', '1:13', '#'],
    ['text: Kolom   #3', '1:15', '#3'],
    ['text: Zie vraag\n  over je werk # en rust', '2:16', '# en rust'],
    ['- een\n- Kamer #3\n', '2:9', '#3'],
    ['text: Kamer #3\r\nmore: 1\r\n', '1:13', '#3'],
    ['rows: [\n  Kamer #3\n]', '2:9', '#3'],
  ])('%j', (yaml, place, comment) => {
    const warning = `a.yaml:${place} warning test/comment-in-text: the text ends before "${comment}": an unquoted " #" begins a comment${HINT}`;
    expect(said(yaml)).toEqual([warning]);
  });

  it('and is no error: the text before it is the value', () => {
    expect(parsed('text: Zie vraag #3').source?.value).toEqual({ text: 'Zie vraag' });
  });
});

describe('a comment that is one is not', () => {
  it.each([
    ['behind a single word', 'corners: round # or square'],
    ['behind a number', 'max: 40 # letters'],
    ['behind a number, without a space', 'max: 40 #letters'],
    ['behind what is true or false', 'required: true #always'],
    ['two spaces behind a text', 'text: Zie vraag hierboven  # twee woorden'],
    ['a tab behind a text', 'text: Zie vraag hierboven\t# twee woorden'],
    ['behind double quotes', 'text: "Zie vraag" # 3'],
    ['behind single quotes', "text: 'Zie vraag' #3"],
    ['behind a closing bracket', 'rows: [Kamer een] #3'],
    ['on a line of its own', 'text: Zie vraag\n# drie\nmore: 1'],
    ['in the head of a block', 'text: | #3\n  Zie vraag #3'],
    ['behind a key', 'rows: #3\n  a: 1'],
  ])('%s', (_, yaml) => expect(said(yaml)).toEqual([]));

  it('nor is a # inside a word', () => expect(said('text: Kamer#3 en C#')).toEqual([]));
});

describe('what such a comment breaks says so', () => {
  it.each([
    [
      'a text that goes on',
      'text: Zie vraag #3 en\n  vraag 4\nmore: 1',
      'a.yaml:2:3 error test/yaml: the indentation does not fit the lines above\n  hint: keys of one mapping begin in one column; ',
    ],
    [
      'a closing brace in the comment',
      'field: { label: Kamer #3, kind: text }\nmore: 1',
      'a.yaml:2:1 error test/yaml: a [ or { before this place is not closed\n  hint: close it, or indent this line further; ',
    ],
    [
      'a comma in the comment',
      'field: { label: Kamer #3,\n  kind: text }',
      'a.yaml:2:3 error test/yaml: a comma is missing between [ ] or { }\n  hint: ',
    ],
  ])('%s', (_, yaml, start) => {
    const end = 'in the line above an unquoted " #" begins a comment: put its text in double quotes';
    expect(said(yaml)).toEqual([`${start}${end}`]);
  });
});

it.each([
  ['texts on one line', `[${'a b,'.repeat(90_000)}]`, 0],
  ['comments on one line', `a: b${' #a'.repeat(160_000)}\nc: 1`, 1],
  ['comments on one line before a quote', `a: b${' #a'.repeat(160_000)}"\n  c\nd: 1`, 1],
])('is done in a moment with %s', (_, yaml, count) => expect(said(yaml)).toHaveLength(count));
