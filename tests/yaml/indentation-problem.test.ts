import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { parsed } from './support.ts';

const said = (yaml: string): string => parsed(yaml).diagnostics.map(formatDiagnostic).join('\n');

const tooFar = (place: string, key: string): string =>
  `a.yaml:${place} error test/yaml: this line is indented too far: it goes on with the text above it\n  hint: begin "${key}" in the column of the key above it; when it is text, put the whole text in double quotes`;

describe('a key that is indented too far is told of at its own line', () => {
  it.each([
    ['behind a text', 'id: doc\ntitle: Titel\n  summary: Kort\n', '3:3', 'summary'],
    ['behind a text of two lines', 'title: Een\n  twee\n  summary: Kort\n', '3:3', 'summary'],
    ['behind a number', 'max: 4\n  help: Kort\nid: x\n', '2:3', 'help'],
    ['in a list', 's:\n  - id: a\n     kind: text\n    x: 1\n', '3:6', 'kind'],
    ['in quotes', 'title: Titel\n  "summary": Kort\n', '2:3', 'summary'],
    ['below an empty line', 'title: Titel\n\n  summary: Kort\n', '3:3', 'summary'],
    ['with keys below it', 'title: Titel\n  part:\n    nav: Deel\n', '2:3', 'part'],
    ['with Windows line ends', 'title: Titel\r\n  summary: Kort\r\n', '2:3', 'summary'],
  ])('%s', (_, yaml, place, key) => expect(said(yaml)).toBe(tooFar(place, key)));

  it.each([
    ['a quoted text', 'title: "Titel"\n  summary: Kort\n', '2:3'],
    ['a quoted text and a comment', 'title: "Titel"\n# kort\n  summary: Kort\n', '3:3'],
    ['brackets', 'k: [a]\n  kind: text\n', '2:3'],
  ])('behind %s', (_, yaml, place) => {
    expect(said(yaml)).toBe(
      `a.yaml:${place} error test/yaml: the indentation does not fit the lines above\n  hint: keys of one mapping begin in one column`,
    );
  });
});

it('tells of a list that is indented too far', () => {
  expect(said('s:\n  - id: a\n    - id: b\n')).toBe(
    'a.yaml:3:5 error test/yaml: this line is indented too far: no list can begin here\n  hint: line its "-" up with that of the item above it',
  );
});

it('tells of a first line that is indented further than the others', () => {
  expect(said('  id: doc\ntitle: x\n')).toBe(
    'a.yaml:2:1 error test/yaml: this line is indented less than the first line of the file\n  hint: keys of one mapping begin in one column',
  );
});

it.each([
  ['in one line', 'id: doc\ntitle: Let op: lees dit\n', '2:8'],
  ['in the second line of a text', 'text: Dit is een zin\n  die verder gaat. Let op: dit\n', '1:7'],
  ['in a text of several lines', 'text: Neem mee\n  het volgende: een pen\n  en papier\n', '1:7'],
])('still calls a colon in a sentence a colon: %s', (_, yaml, place) => {
  expect(said(yaml)).toBe(
    `a.yaml:${place} error test/yaml: a ": " in this text makes it a mapping\n  hint: put the text in double quotes`,
  );
});
