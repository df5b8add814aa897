import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outputFolder } from '../../src/build/output-folder.ts';
import { inFolder } from '../support/judges.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('makes no folder before there is something to keep', () => {
  inFolder(root => {
    const folder = outputFolder(join(root, 'out'));
    folder.discard();
    expect(existsSync(join(root, 'out'))).toBe(false);
  });
});

it('shows nothing of a staged file until all is published', () => {
  inFolder(root => {
    const folder = outputFolder(root);
    folder.stage('a/b.pdf', bytes('new'));
    expect(existsSync(join(root, 'a'))).toBe(false);
    folder.publish();
    expect(readFileSync(join(root, 'a/b.pdf'), 'utf8')).toBe('new');
  });
});

it('keeps the old file when what was staged is forgotten', () => {
  inFolder(root => {
    writeFileSync(join(root, 'b.pdf'), 'old');
    const folder = outputFolder(root);
    folder.stage('b.pdf', bytes('new'));
    folder.discard();
    expect(readFileSync(join(root, 'b.pdf'), 'utf8')).toBe('old');
    expect(existsSync(join(root, '.building'))).toBe(false);
  });
});

it('removes what a killed run left behind, and nothing else', () => {
  inFolder(root => {
    mkdirSync(join(root, '.building', 'zuid'), { recursive: true });
    writeFileSync(join(root, '.building', 'zuid', 'b.pdf'), 'half');
    writeFileSync(join(root, 'b.pdf'), 'old');
    outputFolder(root);
    expect(existsSync(join(root, '.building'))).toBe(false);
    expect(readFileSync(join(root, 'b.pdf'), 'utf8')).toBe('old');
  });
});

it('brings back every file when one can not be put in its place', () => {
  inFolder(root => {
    writeFileSync(join(root, 'a.pdf'), 'old');
    mkdirSync(join(root, 'c.pdf'));
    const folder = outputFolder(root);
    for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) folder.stage(name, bytes('new'));
    expect(() => folder.publish()).toThrow('there is a folder where a file should be');
    expect(readFileSync(join(root, 'a.pdf'), 'utf8')).toBe('old');
    expect(existsSync(join(root, 'b.pdf'))).toBe(false);
  });
});

it('reads an old result, and nothing where there is none', () => {
  inFolder(root => {
    writeFileSync(join(root, 'a.pdf'), 'old');
    const folder = outputFolder(root);
    expect(Buffer.from(folder.read('a.pdf') ?? []).toString()).toBe('old');
    expect(folder.read('b.pdf')).toBeUndefined();
  });
});
