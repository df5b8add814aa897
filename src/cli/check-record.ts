import { readFileSync, statSync } from 'node:fs';
import { type JudgeOptions, judgeRecord } from '../audit/page/judge-record.ts';
import { readRecord } from '../audit/page/review-record.ts';
import type { Diagnostic } from '../core/diagnostics.ts';
import { readingReason, systemCode } from '../core/system-reasons.ts';
import { quotedPath } from './check-output.ts';

/** Bytes of the largest page that is read: far more than any that Veldwerk makes. */
const LARGEST = 100_000_000;

/** What keeps a page that a person ticked from being the record of that person's look at a file. */
export function checkRecord(path: string, file: JudgeOptions): readonly Diagnostic[] {
  const page = readPage(path);
  if (typeof page !== 'string') return [page];
  const judged = judgeRecord(readRecord(page), file);
  return judged.ok ? judged.warnings : judged.diagnostics;
}

function readPage(path: string): string | Diagnostic {
  try {
    const status = statSync(path);
    if (!status.isFile()) return refused(path, 'it is no file');
    if (status.size > LARGEST) return refused(path, 'it is too large for one');
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return refused(path, readingReason(code));
  }
}

function refused(path: string, why: string): Diagnostic {
  const message = `no record can be read from ${quotedPath(path)}: ${why}`;
  return { code: 'check/record', severity: 'error', message };
}
