import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  quotedPath,
  refuseShared,
  refuseTarget,
  writeOutputs,
  writeStandardOutput,
} from '../../src/cli/check-output.ts';
import { jsonPieces } from '../../src/cli/json-pieces.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'veldwerk-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

describe('where a report may go', () => {
  it.each(['form.pdf', 'form.DOCX', 'ticked.html', 'ticked.htm'])('is never over a document: %s', name => {
    expect(refuseTarget({ option: '--sarif', path: at(name) }, [])).toMatchObject([{ code: 'check/out' }]);
  });

  it('is not over a document to which a link leads', () => {
    writeFileSync(at('form.pdf'), '%PDF-1.7');
    symlinkSync(at('form.pdf'), at('report.sarif'));
    expect(refuseTarget({ option: '--sarif', path: at('report.sarif') }, [])).toHaveLength(1);
  });

  it('is not over a file that is judged, whatever that is called', () => {
    writeFileSync(at('form'), '%PDF-1.7');
    expect(refuseTarget({ option: '--junit', path: at('./form') }, [at('form')])).toHaveLength(1);
  });

  it('is somewhere', () => {
    expect(refuseTarget({ option: '--junit', path: '' }, [])).toMatchObject([{ code: 'check/option' }]);
  });

  it('is a file of its own, however it is spelt', () => {
    const named = [
      { option: '--record', path: at('a') },
      { option: '--sarif', path: at('./b') },
      { option: '--junit', path: at('x/../b') },
    ];
    expect(refuseShared(named)).toMatchObject([
      { message: expect.stringContaining('--sarif and --junit name the same file') },
    ]);
  });
});

describe('a place that can’t be', () => {
  it('is told of when it is written to, not before', () => {
    writeFileSync(at('file'), '');
    expect(refuseShared([{ option: '--junit', path: at('file/report.xml') }])).toEqual([]);
  });
});

describe('reports', () => {
  it('are written in folders that are made for them', () => {
    const path = at('a/b/report.xml');
    expect(writeOutputs([{ option: '--junit', path, pieces: ['<x', '/>'], isPrivate: false }])).toEqual([]);
    expect(readFileSync(path, 'utf8')).toBe('<x/>');
  });

  it('that can’t be written are told of', () => {
    writeFileSync(at('file'), '');
    const lost = writeOutputs([
      { option: '--junit', path: at('file/report.xml'), pieces: [], isPrivate: false },
    ]);
    expect(lost).toMatchObject([{ code: 'check/out', severity: 'error' }]);
  });
});

/** Standard output that can't be written to. */
const broken = (code: string) =>
  new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });

describe('standard output', () => {
  it('tells that a report is lost', async () => {
    expect(await writeStandardOutput(['{}'], broken('ENOSPC'))).toMatchObject([
      { code: 'check/out', message: "can't write to standard output: the disk is full" },
    ]);
  });

  it('is of no concern to a reader who has enough', async () => {
    expect(await writeStandardOutput(['{}'], broken('EPIPE'))).toEqual([]);
  });
});

describe('names that somebody else chose', () => {
  const NAME = 'a\u009b31m\u202e##vso[task.setvariable]\n::add-mask::e.pdf';

  it('command nothing in JSON, and are the same when it is read', () => {
    const text = [...jsonPieces({ file: NAME })].join('');
    expect(text).not.toMatch(/[\u0080-\u009f\u202e]|##|^\s*::/m);
    expect(JSON.parse(text)).toEqual({ file: NAME });
  });

  it('command nothing in a message', () => {
    expect(quotedPath(NAME)).toBe(
      '"a<U+009B>31m<U+202E><U+0023>#vso[task.setvariable]<U+000A>::add-mask::e.pdf"',
    );
  });
});
