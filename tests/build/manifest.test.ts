import { expect, it } from 'vitest';
import { digest, type Manifest, parseManifest, writeManifest } from '../../src/build/manifest.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const entry = { inputs: 'a', output: 'b', warnings: [] };

it('tells parts apart however they are cut', () => {
  expect(digest('ab', 'c')).not.toBe(digest('a', 'bc'));
});

it('gives text and its bytes one digest', () => {
  expect(digest('Zoë')).not.toBe(digest('Zoe'));
  expect(digest('abc')).toBe(digest(bytes('abc')));
});

it('is the same text whatever the order things were built in', () => {
  const [one, other]: Manifest[] = [
    { a: entry, b: entry },
    { b: entry, a: entry },
  ];
  expect(writeManifest(one ?? {})).toEqual(writeManifest(other ?? {}));
});

it('reads back what was written', () => {
  const warning = { code: 'typeset/warning', severity: 'warning', message: 'x' } as const;
  const manifest: Manifest = { 'a/b.pdf': { ...entry, warnings: [warning] } };
  expect(parseManifest(writeManifest(manifest))).toEqual(manifest);
});

it.each(['', 'x', 'null', '1', '"text"', '[1]', '{"a": null}', '{"a": "b"}', '{"a": {"inputs": "x"}}'])(
  'counts %j as no notes at all',
  text => {
    expect(parseManifest(bytes(text))).toEqual({});
  },
);

it('has no notes before the first build', () => {
  expect(parseManifest(undefined)).toEqual({});
});
