import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPdfs } from '../../src/build/check-files.ts';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'veldwerk-'));
  for (const folder of ['b/deep', 'none', '.hidden', 'loop'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of [
    'c.pdf',
    'A.PDF',
    'b/deep/x.pdf',
    'b/note.txt',
    '.hidden/y.pdf',
    'b/.z.pdf',
    'loop/l.pdf',
  ])
    writeFileSync(join(root, file), '');
  symlinkSync(join(root, 'loop'), join(root, 'loop', 'again'), 'junction');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The names found below the root, and the messages where there is no file. */
const found = (...paths: readonly string[]) =>
  findPdfs(paths.map(path => join(root, path))).map(
    one => one.refused?.message ?? one.file.slice(root.length + 1).replaceAll('\\', '/'),
  );

describe('the files that arguments stand for', () => {
  it('are all PDFs below a folder, by their names, without what is hidden', () => {
    expect(found('')).toEqual(['A.PDF', 'b/deep/x.pdf', 'c.pdf', 'loop/l.pdf']);
  });

  it('are those that are named, whatever their names end in', () => {
    expect(found('b/note.txt', '.hidden/y.pdf')).toEqual(['b/note.txt', '.hidden/y.pdf']);
  });

  it('count once, in whatever way they are named', () => {
    expect(found('c.pdf', 'b/../c.pdf', 'b', 'b/deep/x.pdf')).toEqual(['c.pdf', 'b/deep/x.pdf']);
  });

  it('are found once where a link leads back to its folder', () => {
    expect(found('loop')).toEqual(['loop/l.pdf']);
  });

  it('are missed where a folder holds none', () => {
    expect(found('none', 'c.pdf')).toEqual(['it is a folder without PDF files', 'c.pdf']);
  });

  it.each(['nowhere.pdf', 'c.pdf/nowhere.pdf'])('are missed where nothing is: %s', name => {
    expect(found(name)).toEqual(['there is no such file']);
  });

  it('are missed where a pattern was passed on by a shell, with what to name instead', () => {
    expect(findPdfs(['nowhere/*.pdf'])[0]?.refused?.hint).toBe(
      'patterns are not followed here: name a folder, which stands for every PDF below it',
    );
  });

  // Windows lets nobody make one without asking.
  it.skipIf(process.platform === 'win32')('are missed where a link leads nowhere', () => {
    mkdirSync(join(root, 'links'));
    symlinkSync(join(root, 'gone.pdf'), join(root, 'links', 'link.pdf'));
    expect(found('links')).toEqual(['it is a link that leads nowhere']);
  });

  it.runIf(process.platform === 'linux')('are missed where a name is not UTF-8', () => {
    mkdirSync(join(root, 'latin'));
    writeFileSync(
      Buffer.concat([Buffer.from(join(root, 'latin/'), 'utf8'), Buffer.from('caf\xe9.pdf', 'latin1')]),
      '',
    );
    expect(found('latin')).toEqual(['its name is not written in UTF-8']);
  });

  it('are not read from standard input', () => {
    expect(findPdfs(['-'])).toMatchObject([{ refused: { code: 'ua/no-file' } }]);
  });
});
