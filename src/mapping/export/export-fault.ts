import type { Diagnostic, Position } from '../../core/diagnostics.ts';

/** What can be wrong with a file as such. */
export type FaultCode =
  | 'empty'
  | 'encoding'
  | 'not-json'
  | 'syntax'
  | 'truncated'
  | 'too-deep'
  | 'too-large'
  | 'no-records'
  | 'not-an-array'
  | 'key-twice'
  | 'changed';

/**
 * A file that can't be read as an export. It is thrown where the byte is met and becomes a diagnostic as soon as
 * somebody has counted lines up to it. No message holds any text of the file.
 */
export class ExportFault extends Error {
  readonly code: FaultCode;
  /** Bytes from the start of the file; null when the file as a whole is meant. */
  readonly offset: number | null;
  readonly hint: string | undefined;

  constructor(code: FaultCode, offset: number | null, message: string, hint?: string) {
    super(message);
    this.code = code;
    this.offset = offset;
    this.hint = hint;
  }
}

/** The fault as people read it. @param at the place its offset stands for */
export function diagnosticOf(fault: ExportFault, at: Position): Diagnostic {
  return {
    code: `export/${fault.code}`,
    severity: 'error',
    message: fault.message,
    at,
    ...(fault.hint ? { hint: fault.hint } : {}),
  };
}
