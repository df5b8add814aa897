import { Command, Option } from 'commander';
import {
  foreignFields,
  formFieldsFile,
  type InspectedField,
  kindOf,
  remarksOn,
} from '../build/foreign-fields.ts';
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
  readonly yaml?: boolean;
  readonly json?: boolean;
}

/** `veldwerk fields`: what can be filled in. */
export function fieldsCommand(): Command {
  return new Command('fields')
    .description('show the fields of a document, or of a PDF form from elsewhere')
    .argument('<document>', 'id of a document, or the path of a PDF form')
    .addOption(localeOption())
    .addOption(withOption())
    .addOption(new Option('--schema', 'as JSON Schema of the values'))
    .addOption(
      new Option('--yaml', 'of a PDF form: a file for prefill --fields, to be completed').conflicts([
        'schema',
        'json',
      ]),
    )
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  veldwerk fields werkbalans_formulier             a table: id, kind, what prefills it, accessible name
  veldwerk fields werkbalans_formulier --schema    JSON Schema for values that are read back
  veldwerk fields werkbalans_formulier --json      the fields as data
  veldwerk fields aanvraag.pdf                     the fields of somebody else's form, in page order
  veldwerk fields aanvraag.pdf --yaml > form.yaml  the same as a file to write beside each what goes into it`,
    )
    .action(async (id: string, options: Options, command: Command) => {
      if (/\.pdf$/i.test(id)) return showForeign(id, options);
      if (options.yaml) return refuseYaml(id);
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

function refuseYaml(id: string): void {
  const message = `--yaml is for a PDF form from elsewhere; what fills "${id}" stands in its content file`;
  const problem = { code: 'fields/options', severity: 'error', message } as const;
  printDiagnostics([problem]);
  process.exitCode = exitCode([problem], false);
}

async function showForeign(path: string, { json, yaml }: Options): Promise<void> {
  const fields = await foreignFields(path);
  if (!fields.ok) {
    if (json) printJson({ ok: false, diagnostics: fields.diagnostics });
    else printDiagnostics(fields.diagnostics);
    process.exitCode = exitCode(fields.diagnostics, false);
  } else if (json) printJson(fields.value);
  else if (yaml) console.log(formFieldsFile(path, fields.value).trimEnd());
  else printForeign(fields.value);
}

function printForeign(fields: readonly InspectedField[]): void {
  const rows = fields.map(field => [
    visible(field.name),
    kindOf(field),
    field.pages.join(', '),
    remarksOn(field).map(visible).join('; '),
    visible(field.tooltip ?? ''),
  ]);
  for (const line of alignedLines([['name', 'kind', 'page', 'remarks', 'tooltip'], ...rows]))
    console.log(line);
}

/** Text of somebody else's file: nothing in it steers a terminal. */
const visible = (text: string): string => text.replace(/\p{C}+/gu, ' ').trim();

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
