import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readZip } from '../../../src/formats/ooxml/zip.ts';
import type { ArchiveFormat } from '../../../src/prefill/run/archive/archive-format.ts';
import { archiveOutput } from '../../../src/prefill/run/archive/packed.ts';
import { tar } from '../../../src/prefill/run/archive/tar.ts';
import { zip } from '../../../src/prefill/run/archive/zip.ts';
import { filesIn } from './folder-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'veldwerk-archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LONG_NAME = `0001/${'d'.repeat(40)}-${'x'.repeat(40)}-01234567.xlsx`;
/** Sizes around those of tar's blocks. */
const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['a.pdf', Buffer.from('hello')],
  ['0001/empty.pdf', new Uint8Array()],
  ['0001/one-block.pdf', new Uint8Array(512).fill(1)],
  ['0001/one-more.pdf', new Uint8Array(513).fill(2)],
  ['10000/large.docx', new Uint8Array(3_000_000).fill(3)],
  [LONG_NAME, Buffer.from('long')],
];

/** An archive of some files, in two pieces, as two blocks of a run give them. */
function archive(format: ArchiveFormat, files = FILES): Uint8Array {
  const directory = format.directory();
  const output = archiveOutput(format);
  const pieces = [files.slice(0, 2), files.slice(2)].map(some => {
    for (const [path, bytes] of some) output.put(0, path, bytes);
    return output.take() ?? new Uint8Array();
  });
  const starts = [0, pieces[0]?.length ?? 0];
  for (const [index, piece] of pieces.entries()) directory.note(piece, starts[index] ?? 0);
  const whole = Buffer.concat(pieces);
  return Buffer.concat([whole, directory.end(whole.length)]);
}

function saved(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** What a program says; it must say that all is well. */
function ask(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', cwd: folder });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

const asText = Object.fromEntries(
  FILES.map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]),
);

describe('a tar', () => {
  const path = saved('all.tar', archive(tar));

  it('is unpacked by GNU tar', () => {
    const target = mkdtempSync(join(folder, 'gnu-'));
    ask('tar', '-xf', path, '-C', target);
    expect(filesIn(target)).toEqual(asText);
  });

  it('is unpacked by Python', () => {
    const target = mkdtempSync(join(folder, 'python-'));
    ask(
      'python3',
      '-W',
      'ignore',
      '-c',
      'import sys, tarfile; tarfile.open(sys.argv[1]).extractall(sys.argv[2])',
      path,
      target,
    );
    expect(filesIn(target)).toEqual(asText);
  });

  it('says of its files that nobody but their owner may read them, and no day', () => {
    const line = ask('tar', '--utc', '--full-time', '-tvf', path).split('\n')[0];
    expect(line).toMatch(/^-rw------- 0\/0 +5 1970-01-01 00:00:00 a\.pdf$/);
  });

  it('refuses a name that it could only cut off', () => {
    expect(() => archive(tar, [['x'.repeat(101), new Uint8Array()]])).toThrow('too long a name');
  });

  it('leaves nothing of an earlier file in the room behind a later one', () => {
    const output = archiveOutput(tar);
    output.put(0, 'a', new Uint8Array(2000).fill(0x78));
    output.reuse((output.take() ?? new Uint8Array()).buffer);
    output.put(0, 'b', new Uint8Array(1));
    expect(Buffer.from(output.take() ?? []).includes('x')).toBe(false);
  });
});

describe('a zip', () => {
  const path = saved('all.zip', archive(zip));

  it('is found whole by unzip', () => {
    expect(ask('unzip', '-tqq', path)).toBe('');
  });

  it('is unpacked by unzip', () => {
    const target = mkdtempSync(join(folder, 'unzip-'));
    ask('unzip', '-qq', path, '-d', target);
    expect(filesIn(target)).toEqual(asText);
  });

  it('is unpacked by Python', () => {
    const target = mkdtempSync(join(folder, 'python-'));
    ask('python3', '-W', 'ignore', '-m', 'zipfile', '-e', path, target);
    expect(filesIn(target)).toEqual(asText);
  });

  it('is read by our own reader', () => {
    expect(readZip(archive(zip)).map(({ name, size }) => [name, size])).toEqual(
      FILES.map(([name, bytes]) => [name, bytes.length]),
    );
  });

  it('says of its files that nobody but their owner may read them', () => {
    expect(ask('unzip', '-Zs', path)).toContain('-rw-------');
  });
});

describe('a zip of more than 65,534 files', () => {
  const files = Array.from({ length: 65_540 }, (_, at) => [`${at}.pdf`, Buffer.from(String(at))] as const);
  const path = saved('many.zip', archive(zip, files));

  it('is found whole by unzip', () => {
    expect(ask('unzip', '-tqq', path)).toBe('');
  });

  it('has all of them for Python', () => {
    const script =
      'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(len(z.namelist()), z.testzip())';
    expect(ask('python3', '-W', 'ignore', '-c', script, path)).toBe('65540 None\n');
  });
});

describe('a zip of more than 4 GiB', () => {
  // A file with a hole: Python looks from its end for where the entry is.
  const START = 5 * 2 ** 30;
  const script = [
    'import sys, zipfile',
    'path, start = sys.argv[1], int(sys.argv[2])',
    'entry, end = open(path + ".entry", "rb").read(), open(path + ".end", "rb").read()',
    'with open(path, "wb") as f: f.seek(start); f.write(entry); f.write(end)',
    'z = zipfile.ZipFile(path)',
    'print(z.infolist()[0].header_offset, z.read("a.pdf").decode())',
  ].join('\n');

  it('tells where its last files are', () => {
    const output = archiveOutput(zip);
    output.put(0, 'a.pdf', Buffer.from('far away'));
    const entry = output.take() ?? new Uint8Array();
    const directory = zip.directory();
    directory.note(entry, START);
    saved('far.zip.entry', entry);
    saved('far.zip.end', directory.end(START + entry.length));
    expect(ask('python3', '-W', 'ignore', '-c', script, join(folder, 'far.zip'), String(START))).toBe(
      `${START} far away\n`,
    );
  });
});
