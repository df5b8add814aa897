import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askSecret, readPassword, type SecretInput } from '../../src/cli/check-password.ts';

/** A terminal that remembers what it was told, and in what order. */
class Terminal extends EventEmitter implements SecretInput {
  readonly told: string[] = [];

  setRawMode(isRaw: boolean): void {
    this.told.push(isRaw ? 'raw' : 'cooked');
  }

  resume(): void {
    this.told.push('resume');
  }

  pause(): void {
    this.told.push('pause');
  }

  write(text: string): void {
    this.told.push(text);
  }
}

/** Asks, and types keys one chunk after the other. */
async function typing(...chunks: readonly (string | Uint8Array)[]) {
  const terminal = new Terminal();
  const answer = askSecret('password? ', { input: terminal, output: terminal });
  for (const chunk of chunks) terminal.emit('data', chunk);
  return { answer: await answer, told: terminal.told, listeners: terminal.listenerCount('data') };
}

describe('a password that is asked for', () => {
  it('is what was typed before Enter', async () => {
    expect((await typing('ge', 'heim\r')).answer).toBe('geheim');
  });

  it('is never shown', async () => {
    expect((await typing('geheim\r')).told).toEqual(['password? ', 'raw', 'resume', 'cooked', 'pause', '\n']);
  });

  it('can be typed wrong and mended, a sign at a time', async () => {
    expect((await typing('gek😀\u007f\u007f', 'heim\n')).answer).toBe('geheim');
  });

  it('may have letters whose bytes come apart', async () => {
    const [first = 0, second = 0] = new TextEncoder().encode('é');
    expect((await typing(Uint8Array.of(first), Uint8Array.of(second), '\r')).answer).toBe('é');
  });

  it.each([
    ['nothing is typed', '\r'],
    ['Ctrl-C is', 'geh\u0003'],
  ])('is not given when %s', async (_, keys) => {
    expect((await typing(keys)).answer).toBeUndefined();
  });

  it('tells of Ctrl-C, which a terminal that is asked so takes for a key', async () => {
    let count = 0;
    const terminal = new Terminal();
    const answer = askSecret('? ', { input: terminal, output: terminal, interrupt: () => count++ });
    terminal.emit('data', '\u0003');
    await answer;
    expect(count).toBe(1);
  });

  it('leaves the terminal as it was', async () => {
    expect((await typing('x\r')).listeners).toBe(0);
  });
});

describe('a password in a file', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'veldwerk-'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const inFile = (text: string | Uint8Array) => {
    const path = join(folder, 'password');
    writeFileSync(path, text);
    return readPassword(path);
  };

  it('is its first line, with the spaces in it', () => {
    expect(inFile(' twee woorden \r\nrest\n')).toMatchObject({ ok: true, value: ' twee woorden ' });
  });

  it.each([
    ['UTF-8', '\ufeffgeheim\r\n'],
    ['UTF-16', Buffer.from('\ufeffgeheim\r\n', 'utf16le')],
  ])('is none of the mark that Windows puts before it in %s', (_, text) => {
    expect(inFile(text)).toMatchObject({ ok: true, value: 'geheim' });
  });

  it('is not there when the line is empty', () => {
    expect(inFile('\nrest')).toMatchObject({ ok: false, diagnostics: [{ code: 'check/password-file' }] });
  });

  it('is not a whole file of something else', () => {
    expect(inFile('x'.repeat(5000))).toMatchObject({ ok: false });
  });

  it('is missed where there is no such file', () => {
    const read = readPassword(join(folder, 'none'));
    expect(read).toMatchObject({
      ok: false,
      diagnostics: [{ message: expect.stringContaining('there is no such file') }],
    });
  });
});
