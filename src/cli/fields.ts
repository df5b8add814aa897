import { Command, Option } from 'commander';
import {
  buildComparison,
  buildDocument,
  type Checked,
  type Comparison,
  type Content,
  type Document,
  fieldsOfDocument,
  type Locale,
  loadContent,
  nodeHost,
  recordSchema,
} from '../index.ts';
import { jsonOption, localeOption, rootOf, withOption } from './options.ts';
import { exitCode, printDiagnostics, printJson } from './report.ts';
import { alignedLines } from './table.ts';

interface Options {
  readonly locale?: readonly Locale[];
  readonly with?: readonly string[];
  readonly schema?: boolean;
  readonly json?: boolean;
}

/** `veldwerk fields`: what can be filled in. */
export function fieldsCommand(): Command {
  return new Command('fields')
    .description('show the fields of a document')
    .argument('<document>', 'id of a document')
    .addOption(localeOption())
    .addOption(withOption())
    .addOption(new Option('--schema', 'as JSON Schema of the values'))
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  veldwerk fields werkbalans_formulier             a table: id, kind, what prefills it, accessible name
  veldwerk fields werkbalans_formulier --schema    JSON Schema for values that are read back
  veldwerk fields werkbalans_formulier --json      the fields as data`,
    )
    .action((id: string, options: Options, command: Command) => {
      const content = loadContent(nodeHost(rootOf(command)), { today: null });
      const document = content.ok ? findDocument(content.value, id, options) : content;
      if (!document.ok) {
        if (options.json) printJson({ ok: false, diagnostics: document.diagnostics });
        else printDiagnostics(document.diagnostics);
        process.exitCode = exitCode(document.diagnostics, false);
      } else if (options.schema) printJson(recordSchema(document.value));
      else if (options.json) printJson(fieldsOfDocument(document.value));
      else printTable(document.value);
    });
}

function findDocument(content: Content, id: string, options: Options): Checked<Document | Comparison> {
  const [locale] = options.locale ?? [];
  const request = { id, ...(locale ? { locale } : {}), ...(options.with ? { with: options.with } : {}) };
  const isComparison = content.comparisons.some(comparison => comparison.id === id);
  return isComparison ? buildComparison(content, request) : buildDocument(content, request);
}

function printTable(document: Document | Comparison): void {
  const rows = fieldsOfDocument(document).map(field => [
    field.name,
    field.kind,
    field.required ? 'yes' : '',
    field.prefill === null ? '' : field.prefill + (field.onRequest ? ' (on request)' : ''),
    field.accessibleName,
  ]);
  const head = ['id', 'kind', 'required', 'prefilled from', 'accessible name'];
  for (const line of alignedLines([head, ...rows])) console.log(line);
}
