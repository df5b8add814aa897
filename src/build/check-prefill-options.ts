import type { Diagnostic } from '../core/diagnostics.ts';
import type { PrefillOptions } from './prefill-options.ts';
import type { Format } from './selection.ts';

/** What can't be asked for together. */
export function checkPrefillOptions(options: PrefillOptions): readonly Diagnostic[] {
  const { merge, to, formats, resume, shard, sort, fields, template, mode = 'slim', size } = options;
  const own = template === undefined ? undefined : formatOfFile(template);
  const asked = formats ?? (own ? [own] : ['pdf']);
  const isOnlyPdf = asked.every(format => format === 'pdf');
  const clashes: readonly (readonly [boolean | undefined, string, string])[] = [
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
    [
      own !== null && own !== undefined && formats?.some(format => format !== own),
      `--template ${template} and --format`,
      'it has another format',
    ],
    [
      mode !== 'slim' && !asked.includes('pdf'),
      `--mode ${mode} and --format`,
      'modes are ways to fill a PDF',
    ],
    [size === 'large' && !isOnlyPdf, '--size large and --format', 'large print is a PDF'],
  ];
  const clashing = clashes.filter(([isAsked]) => isAsked);
  return [
    ...unknownTargets(options),
    ...clashing.map(([, what, hint]) => problem(`${what} don't go together`, hint)),
  ];
}

function problem(message: string, hint: string): Diagnostic {
  return { code: 'prefill/options', severity: 'error', message, hint };
}

/** Archives of kinds that aren't made: a folder of that name is not what was meant. */
const OTHER_ARCHIVE = /\.(?:t?gz|tar\.\w+|bz2|xz|zst|7z|rar)$/i;

function unknownTargets({ to, document, fields, template }: PrefillOptions): readonly Diagnostic[] {
  return [
    ...(to !== undefined && OTHER_ARCHIVE.test(to)
      ? [problem(`"${to}" is no archive that can be made`, 'a .tar or a .zip can')]
      : []),
    ...(/\.pdf$/i.test(document) && fields === undefined
      ? [
          problem(
            `"${document}" is a file, not the id of a document`,
            'a PDF form from elsewhere takes --fields FILE',
          ),
        ]
      : []),
    ...(template !== undefined && formatOfFile(template) === null
      ? [problem(`"${template}" is no .pdf, .docx, .dotx, .xlsx or .xltx`, 'name a file of the document')]
      : []),
  ];
}

/** What a file is by its name; what it really is shows when it is opened. */
export function formatOfFile(path: string): Format | null {
  const [, extension = ''] = /\.(\w+)$/.exec(path.toLowerCase()) ?? [];
  const formats: Readonly<Record<string, Format>> = {
    pdf: 'pdf',
    docx: 'docx',
    dotx: 'docx',
    xlsx: 'xlsx',
    xltx: 'xlsx',
  };
  return formats[extension] ?? null;
}
