import type { Diagnostic } from '../core/diagnostics.ts';
import type { PrefillOptions } from './prefill-options.ts';

/** What can't be asked for together. */
export function checkPrefillOptions(options: PrefillOptions): readonly Diagnostic[] {
  const { merge, to, formats, resume, shard, sort, fields, template, mode, size } = options;
  const isOnlyPdf = (formats ?? ['pdf']).every(format => format === 'pdf');
  const clashes: readonly (readonly [boolean, string, string])[] = [
    [
      merge !== undefined && to !== undefined,
      '--merge and --to',
      'one file for the printer, or a file for each record',
    ],
    [merge !== undefined && !isOnlyPdf, '--merge and --format', 'a file for the printer is a PDF'],
    [
      merge !== undefined && mode === 'incremental',
      '--merge and --mode incremental',
      'it is a new file; use slim or flat',
    ],
    [
      merge !== undefined && resume === true,
      '--merge and --resume',
      'a file for the printer is made in one go',
    ],
    [
      merge !== undefined && shard !== undefined,
      '--merge and --shard',
      'make a file for each part of the export',
    ],
    [merge === undefined && sort !== undefined, '--sort without --merge', 'files of their own need no order'],
    [fields !== undefined && !isOnlyPdf, '--fields and --format', 'a form from elsewhere is a PDF'],
    [
      fields !== undefined && template !== undefined,
      '--fields and --template',
      'the form itself is the template',
    ],
    [
      template !== undefined && (formats?.length ?? 0) > 1,
      '--template and several formats',
      'a file has one',
    ],
    [size === 'large' && !isOnlyPdf, '--size large and --format', 'large print is a PDF'],
  ];
  return clashes
    .filter(([isAsked]) => isAsked)
    .map(([, what, hint]) => ({
      code: 'prefill/options',
      severity: 'error',
      message: `${what} don't go together`,
      hint,
    }));
}
