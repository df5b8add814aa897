import { expect, it } from 'vitest';
import * as z from 'zod';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { checkShape } from '../../src/yaml/check-shape.ts';
import { namedByPath } from '../../src/yaml/wording.ts';
import { source } from './support.ts';

const schema = z.strictObject({
  name: z
    .string()
    .regex(/^[A-Z]/, 'a name with a capital')
    .optional(),
  nick: z
    .string()
    .regex(/^[a-z]/)
    .optional(),
  age: z.int().min(0).max(150).optional(),
  grown: z.boolean().optional(),
  size: z.union([z.string(), z.strictObject({ cm: z.number() })], 'text or { cm: NUMBER }').optional(),
  tags: z.array(z.string().max(5)).max(2).optional(),
  pair: z.tuple([z.number(), z.number()]).optional(),
  notes: z.record(z.string().regex(/^n_/), z.string()).optional(),
  home: z.strictObject({ street: z.string(), number: z.number() }).optional(),
  pet: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('cat'), lives: z.number() }),
      z.strictObject({ kind: z.literal('dog'), tricks: z.array(z.string()).optional() }),
    ])
    .optional(),
});

function said(yaml: string): readonly string[] {
  return checkShape(source(yaml), schema, namedByPath('the test file')).diagnostics.map(formatDiagnostic);
}

it('gives the value when nothing is wrong', () => {
  const { value } = checkShape(source('age: 3'), schema, namedByPath('the test file'));
  expect(value).toEqual({ age: 3 });
});

it.each([
  ['name: anna', 'a.yaml:1:7 error test/wrong-value: name must be a name with a capital, not "anna"'],
  ['nick: Anna', 'a.yaml:1:7 error test/wrong-value: nick must be something else, not "Anna"'],
  ['name: ""', 'a.yaml:1:1 error test/empty: name is empty\n  hint: fill it in'],
  ['name:', 'a.yaml:1:1 error test/empty: name is empty\n  hint: fill it in'],
  [
    'name: #Anna # is she here?',
    'a.yaml:1:7 error test/empty: name is empty: an unquoted # begins a comment\n  hint: put it in double quotes: "#Anna"',
  ],
  ['name: 007, # Bond', 'a.yaml:1:7 error test/wrong-value: name must be a name with a capital, not "007,"'],
  [
    'name: 007 # Bond',
    'a.yaml:1:7 error test/wrong-type: name must be text, not the number 7\n  hint: put it in double quotes: "007"',
  ],
  [
    '{ name: yes, tags: [true] }',
    'a.yaml:1:9 error test/wrong-value: name must be a name with a capital, not "yes"\na.yaml:1:21 error test/wrong-type: tags 1 must be text, not the value true\n  hint: put it in double quotes: "true"',
  ],
  ['age: 200', 'a.yaml:1:6 error test/wrong-value: age must be at most 150, not 200'],
  ['age: 1.5', 'a.yaml:1:6 error test/wrong-type: age must be a whole number, not 1.5'],
  ['grown:', 'a.yaml:1:7 error test/wrong-type: grown must be true or false, not nothing'],
  ['size: [1]', 'a.yaml:1:7 error test/wrong-value: size must be text or { cm: NUMBER }, not a list'],
  ['tags:', 'a.yaml:1:1 error test/empty: tags is empty\n  hint: an empty list is written []'],
  ['tags: [a, b, c]', 'a.yaml:1:1 error test/wrong-count: tags has 3 members, but needs at most 2'],
  ['tags: [abcdef]', 'a.yaml:1:8 error test/wrong-value: tags 1 must be at most 5 long, not "abcdef"'],
  ['pair: [1]', 'a.yaml:1:1 error test/wrong-count: pair has 1 member, but needs exactly 2'],
  ['pair: [1, 2, 3]', 'a.yaml:1:1 error test/wrong-count: pair has 3 members, but needs exactly 2'],
  ['notes: { m: x }', 'a.yaml:1:10 error test/unknown-key: "m" can\'t be a key of notes'],
  [
    'home: { street: A, numbr: 1 }',
    'a.yaml:1:20 error test/unknown-key: home has no key "numbr"\n  hint: did you mean "number"?',
  ],
  ['home: { street: A }', 'a.yaml:1:7 error test/missing-key: home has no "number"\n  hint: add "number:"'],
  [
    'pet: { kind: cot }',
    'a.yaml:1:14 error test/unknown-value: pet.kind must be cat or dog, not "cot"\n  hint: did you mean "cat"?',
  ],
  [
    'pet: { kind: dog, lives: 9 }',
    'a.yaml:1:19 error test/unknown-key: pet has no key "lives"\n  hint: "lives" is a key of cat',
  ],
  ['- a', 'a.yaml:1:1 error test/wrong-type: the test file must be a mapping (key: value), not a list'],
  [
    '',
    'a.yaml:1:1 error test/missing-key: the file is empty\n  hint: begin with the keys of an example file',
  ],
])('says what is wrong with %j', (yaml, expected) => {
  expect(said(yaml).join('\n')).toBe(expected);
});
