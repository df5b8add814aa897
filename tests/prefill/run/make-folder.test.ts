import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../../src/prefill/run/sinks/make-folder.ts';
import { inFolder } from '../../support/judges.ts';

it('makes a folder and those it is in', () => {
  inFolder(root => {
    makeFolder(join(root, 'a/b/c'));
    expect(existsSync(join(root, 'a/b/c'))).toBe(true);
  });
});

it('is content with one that is there', () => {
  inFolder(root => {
    mkdirSync(join(root, 'a'));
    expect(() => makeFolder(join(root, 'a'))).not.toThrow();
  });
});

it('is refused below a file', () => {
  inFolder(root => {
    writeFileSync(join(root, 'a'), '');
    expect(() => makeFolder(join(root, 'a/b/c'))).toThrow('ENOTDIR');
  });
});

it.skipIf(process.platform !== 'linux')('is refused where the system makes none', () => {
  expect(() => makeFolder('/proc/none/such')).toThrow('/proc/none');
});
