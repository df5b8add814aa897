import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import type { BuiltDocument } from './built.ts';
import type { BuiltDocx } from './built-docx.ts';
import { ROOT } from './overlay-host.ts';

/** A line for each PDF: its title, its engine and the digest of its bytes. */
export function pdfDigests(documents: readonly BuiltDocument[]): string {
  return documents.map(({ title, engine, bytes }) => `${title} ${engine} ${digestOf(bytes)}\n`).join('');
}

/** A line for each Word file, documents and templates. */
export function docxDigests(documents: readonly BuiltDocx[]): string {
  return documents
    .flatMap(({ title, docx, dotx }) =>
      Object.entries({ docx, dotx }).map(([type, bytes]) => `${title}.${type} ${digestOf(bytes)}\n`),
    )
    .join('');
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Far behind the zones of those who work on this, and far ahead of them. */
export const FAR_ZONES = ['America/New_York', 'Pacific/Auckland'] as const;

/** What a program in tests/support/ prints, run as a process of its own in another time zone. */
export async function printedIn(timeZone: string, program: string): Promise<string> {
  const options = { cwd: ROOT, env: { ...process.env, TZ: timeZone } };
  const started = promisify(execFile)(process.execPath, ['--import', 'tsx', program], options);
  return (await started).stdout;
}
