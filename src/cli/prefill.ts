import { Command, Option } from 'commander';
import type { PrefillOptions } from '../build/prefill-options.ts';
import type { Conversation, FillMode, Format, Locale, PrintSize, Shard } from '../index.ts';
import { formatOption, jsonOption, list, localeOption, rootOf, sizeOption, withOption } from './options.ts';
import {
  fileOption,
  limitOption,
  modeOption,
  onlyOption,
  setOption,
  shardOption,
  workersOption,
} from './prefill-options.ts';

interface Options {
  readonly data: string;
  readonly mapping: string;
  readonly file?: Readonly<Record<string, string>>;
  readonly fields?: string;
  readonly brand?: string;
  readonly locale?: readonly Locale[];
  readonly size?: readonly PrintSize[];
  readonly format?: readonly Format[];
  readonly with?: readonly string[];
  readonly template?: string;
  readonly mode: FillMode;
  readonly onRequest?: readonly string[];
  readonly set?: Conversation;
  readonly only?: readonly string[];
  readonly limit?: number;
  readonly shard?: Shard;
  readonly to?: string;
  readonly merge?: string;
  readonly sort?: readonly string[];
  readonly report?: string;
  readonly resume?: boolean;
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly allowIncomplete?: boolean;
  readonly workers: number;
  readonly json?: boolean;
}

/** `veldwerk prefill`: fills a document with each record of an export. */
export function prefillCommand(): Command {
  return new Command('prefill')
    .description('fill a document with each record of an export: a file each, or one file for the printer')
    .argument('<document>', 'id of a document; with --fields the path of a PDF form')
    .requiredOption('--data <file>', 'the export: JSON or NDJSON; - for standard input')
    .requiredOption('--mapping <mapping>', 'a name in data/mappings, or a path')
    .addOption(fileOption())
    .addOption(new Option('--to <target>', 'a folder, or a .tar or .zip; - for a tar on standard output'))
    .addOption(new Option('--merge <file>', 'one PDF for the printer, with a list of who is where'))
    .addOption(
      new Option(
        '--sort <keys>',
        'order of --merge: manager, name, department …; manager,name without',
      ).argParser(list),
    )
    .addOption(formatOption())
    .addOption(modeOption())
    .addOption(new Option('--brand <name>', 'a folder of data/brands; needed where there are several'))
    .addOption(localeOption())
    .addOption(sizeOption())
    .addOption(withOption())
    .addOption(new Option('--template <file>', 'a file of the document to fill, as people changed it'))
    .addOption(
      new Option('--fields <file>', 'which fields of a PDF form from elsewhere are filled with what'),
    )
    .addOption(setOption())
    .addOption(new Option('--on-request <ids>', 'fields that are only filled when asked for').argParser(list))
    .addOption(onlyOption())
    .addOption(limitOption())
    .addOption(shardOption())
    .addOption(workersOption())
    .addOption(new Option('--report <file>', 'which columns are used for what, and how full they are'))
    .option('--resume', 'go on with a run that was stopped')
    .option('--force', 'replace files of an earlier run')
    .option('--allow-incomplete', 'take an export that says it has more pages')
    .option('--strict', 'write nothing when there are warnings; exit code 1')
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(async (document: string, options: Options, command: Command) => {
      const { runPrefillCommand } = await import('./prefill-run.ts');
      await runPrefillCommand(prefillOptions(document, options, rootOf(command)), options);
    });
}

const EXAMPLES = `
Examples:
  veldwerk prefill werkbalans_formulier --brand naast --data export.json --mapping afas_profit_getconnector
                                                 a PDF for each person, into prefilled/
  … --only 1042 --set conversation.date=2026-12-01
                                                 one person, with the day of the talk
  … --merge print.pdf --sort manager,name        one file for the printer, with a list at the front
  … --merge print.pdf --mode flat                the same, not to be filled in any more
  … --format docx --to forms.zip                 Word files, in one archive
  … --format docx --template our-form.docx       a Word file that we changed ourselves
  … --to forms --shard 3/10                      one part of ten, for a machine of its own
  … --to forms --resume                          go on after Ctrl-C or a power cut
  veldwerk prefill form.pdf --fields form.yaml --data export.json --mapping afas_profit_getconnector
                                                 a PDF form from elsewhere

What a mapping makes of an export, before any document: veldwerk records.
Exit codes: 0 done, 1 warnings under --strict, 2 errors in the input or in records, 3 a fault of ours.`;

function prefillOptions(document: string, options: Options, root: string): PrefillOptions {
  const { file, set, locale, size, format, json: _json, report: _report, ...same } = options;
  return {
    ...same,
    root,
    document,
    ...(file ? { files: file } : {}),
    ...(set ? { conversation: set } : {}),
    ...(locale?.[0] ? { locale: locale[0] } : {}),
    ...(size?.[0] ? { size: size[0] } : {}),
    ...(format ? { formats: format } : {}),
  };
}
