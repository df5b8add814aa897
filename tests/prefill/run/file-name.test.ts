import { describe, expect, it } from 'vitest';
import { fileStem } from '../../../src/prefill/run/file-name.ts';

const FORM = { id: 'werkbalans_formulier', version: '1.0' };
const HOSTILE = [
  '../../etc/passwd',
  '..\\..\\windows',
  '/etc/passwd',
  'C:\\x',
  'CON',
  'nul.txt',
  '.',
  '..',
  '.hidden',
  '-rf',
  'a\u0000b',
  'a\nb',
  'a b',
  'a:b*c?d"e<f>g|h',
  '😀',
  'Łukasz',
  'u\u0308',
  '\u202egnp.exe',
  '\ud800',
  'x'.repeat(300),
  '😀'.repeat(4000),
  '',
];

/** With a start of each that fits a test's name. */
const SHOWN = HOSTILE.map(id => [id.slice(0, 20), id] as const);

describe('a file name', () => {
  it('is the document, the id and eight digits of a hash', () => {
    expect(fileStem(FORM, '0042')).toMatch(/^werkbalans_formulier-0042-[0-9a-f]{8}$/);
  });

  it.each(SHOWN)('holds nothing that a file system could mind, with id %j', (_, id) => {
    expect(fileStem(FORM, id)).toMatch(/^werkbalans_formulier-[A-Za-z0-9_.-]*-[0-9a-f]{8}$/);
  });

  it.each(SHOWN)('holds no two points in a row, with id %j', (_, id) => {
    expect(fileStem(FORM, id)).not.toContain('..');
  });

  it.each(SHOWN)('leaves room for an extension in the 100 letters of tar, with id %j', (_, id) => {
    expect(fileStem({ ...FORM, id: 'd'.repeat(200) }, id).length).toBeLessThanOrEqual(90);
  });

  it.each([
    ['a/b', 'a\\b'],
    ['a/b', 'a_b'],
    ['😀', '😁'],
    ['\ud800', '\ud801'],
    ['x'.repeat(60), 'x'.repeat(61)],
    ['ü', 'u\u0308'],
  ])('keeps ids apart that are cleaned to the same: %j and %j', (one, other) => {
    expect(fileStem(FORM, one)).not.toBe(fileStem(FORM, other));
  });

  it('holds twice as much of the hash when the id had to be changed', () => {
    expect(fileStem(FORM, 'a/b')).toMatch(/^werkbalans_formulier-a_b_[0-9a-f]{8}-[0-9a-f]{8}$/);
  });

  it('is another one for another version of the document', () => {
    expect(fileStem({ ...FORM, version: '1.1' }, '1')).not.toBe(fileStem(FORM, '1'));
  });

  it('is the same whenever it is made', () => {
    expect(fileStem(FORM, '0042')).toBe('werkbalans_formulier-0042-a3ddcb6c');
  });
});
