import { closeSync, openSync, readSync } from 'node:fs';
import type { Checked } from '../core/diagnostics.ts';
import { readingReason, systemCode } from '../core/system-reasons.ts';
import { quotedPath } from './check-output.ts';

/** A terminal as it is asked: its keys come one by one, and nothing that is typed is shown. */
export interface SecretInput extends NodeJS.EventEmitter {
  setRawMode(isRaw: boolean): unknown;
  resume(): unknown;
  pause(): unknown;
}

interface Prompt {
  readonly input: SecretInput;
  readonly output: { write(text: string): unknown };
  /** Called on Ctrl-C, which is a key like others here. */
  readonly interrupt?: () => void;
}

/** Enter, in either way, and Ctrl-D. */
const ENDS: readonly string[] = ['\r', '\n', '\u0004'];
const CTRL_C = '\u0003';
const BACKSPACE: readonly string[] = ['\b', '\u007f'];

/**
 * Asks for a password on a terminal, without showing it.
 * @returns undefined when nothing was typed, or Ctrl-C was
 */
export function askSecret(
  question: string,
  { input, output, interrupt }: Prompt,
): Promise<string | undefined> {
  return new Promise(resolve => {
    let typed: readonly string[] = [];
    const decoder = new TextDecoder();
    const onData = (chunk: Uint8Array | string): void => {
      const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
      for (const key of text) {
        if (key === CTRL_C || ENDS.includes(key)) {
          end(key === CTRL_C ? undefined : typed.join(''));
          if (key === CTRL_C) interrupt?.();
          return;
        }
        if (BACKSPACE.includes(key)) typed = typed.slice(0, -1);
        // The rest of what keys such as the arrows send is harmless, and a password has no control characters.
        else if (key >= ' ') typed = [...typed, key];
      }
    };
    const onEnd = (): void => end(undefined);
    const end = (answer: string | undefined): void => {
      input.off('data', onData);
      input.off('end', onEnd);
      input.setRawMode(false);
      input.pause();
      output.write('\n');
      resolve(answer === '' ? undefined : answer);
    };
    output.write(question);
    input.setRawMode(true);
    input.on('data', onData);
    input.on('end', onEnd);
    input.resume();
  });
}

/** Somebody to ask; undefined where nobody looks on. */
export function passwordPrompt(): ((file: string) => Promise<string | undefined>) | undefined {
  const { stdin, stderr } = process;
  if (!stdin.isTTY || !stderr.isTTY) return undefined;
  const interrupt = () => process.emit('SIGINT');
  return file => askSecret(`password of ${quotedPath(file)}: `, { input: stdin, output: stderr, interrupt });
}

/** Bytes of the longest file that is one password. */
const LONGEST = 4096;

/** The first line of a file: its end is no part of the password. */
export function readPassword(path: string): Checked<string> {
  try {
    const bytes = beginOf(path);
    const line = bytes.length > LONGEST ? '' : (textOf(bytes).split(/\r?\n/)[0] ?? '');
    if (line !== '') return { ok: true, value: line, warnings: [] };
    return refused(path, bytes.length > LONGEST ? 'it is too long for one' : 'its first line is empty');
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return refused(path, readingReason(code));
  }
}

/** A byte more than a password may have, so that what is too long shows: some files, such as `/dev/zero`, have no end. */
function beginOf(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(LONGEST + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** Notepad and PowerShell put a mark before a text, which is no part of the password, and write UTF-16 at times. */
function textOf(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

function refused(path: string, why: string): Checked<never> {
  const message = `no password can be read from ${quotedPath(path)}: ${why}`;
  return { ok: false, diagnostics: [{ code: 'check/password-file', severity: 'error', message }] };
}
