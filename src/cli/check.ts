import { Command, Option } from 'commander';
import {
  type CheckOptions,
  pageLocaleOption,
  processesOption,
  timeoutOption,
  wrongUse,
} from './check-options.ts';
import { jsonOption } from './options.ts';
import { EXIT, printDiagnostics, printJson } from './report.ts';

/** `veldwerk check`: all checks of the source, or of finished PDFs, whoever made them. */
export function checkCommand(): Command {
  return new Command('check')
    .description('check all content and brands; or whether PDFs are accessible (PDF/UA-1), whoever made them')
    .argument('[file...]', 'PDF files, or folders of them; the content of the project without')
    .option('--strict', 'warnings count as errors; exit code 1')
    .addOption(jsonOption())
    .addOption(new Option('--sarif <file>', 'also a report for code scanning; - for standard output'))
    .addOption(new Option('--junit <file>', 'also a report of tests, for CI; - for standard output'))
    .addOption(
      new Option(
        '--review <file>',
        'also a page (.html) on which a person ticks off what no machine can judge; a folder for several files, in which pages that are there stay',
      ),
    )
    .addOption(pageLocaleOption())
    .addOption(
      new Option(
        '--record <file>',
        'such a page, as the browser saved it: complete, and of this very file; a folder for several files',
      ),
    )
    .addOption(new Option('--password-file <file>', 'a file whose first line opens encrypted files'))
    .option('--all', 'every place where a rule is broken, not one line for each rule')
    .option('--brief', 'one line a file')
    .addOption(timeoutOption())
    .addOption(processesOption())
    .addHelpText('after', HELP)
    .action((files: string[], options: CheckOptions, command: Command) => run(files, options, command));
}

const HELP = `
Examples:
  veldwerk check                                     every problem of the project at its file:line:column
  veldwerk check --strict                            in CI: exit code 1 when there are warnings
  veldwerk check --json                              the same as data, the table under "reading"

  veldwerk check form.pdf                            what keeps people from reading it, and what to do about it
  veldwerk check out --junit report.xml              every PDF below a folder, with a report for CI
  veldwerk check form.pdf --review form.html         what a person has to look at
  veldwerk check form.pdf --record form.review.html  for a release: somebody looked, and found it good
  veldwerk check out --review pages                  a page for each file; later, for each that has none yet
  veldwerk check out --record pages                  each file has a page below that folder that was found good
  veldwerk check out --brief 2> verdicts.txt         a line for each file, kept in a file

When the content holds no errors, a table follows of how hard each document is to read: how many words it has, how
long its sentences are on average (in words), how many of its words are long (over six letters), and where the
longest sentence stands. Headings and labels of up to three words don't count. Readers manage 15 words a sentence on
average and 20 at most: more gives a warning.

A PDF passes when it keeps all 106 rules of PDF/UA-1 (ISO 14289-1) that a machine can judge. What is wrong is told a
rule at a time, what hinders people most first. An encrypted file asks for its password on a terminal. The page of
--review holds texts of the file, also what was filled in; nothing else does. What a browser saves of it is called
form.review.html, and is mostly in Downloads: that is the record. In a folder of them that of a file is found by the
SHA-256 of the file, whatever either is called.

All of this is told on standard error, so that --json, --sarif - and --junit - have standard output to themselves:
2> report.txt keeps it in a file.

Exit codes: 0 passes, also with warnings, 1 warnings under --strict, 2 errors: a file fails, can't be read, or can't be
judged by every rule, or its record isn't one of somebody who found it good, 3 a fault of ours.`;

async function run(files: readonly string[], options: CheckOptions, command: Command): Promise<void> {
  const wrong = wrongUse(options, files);
  if (wrong.length > 0) {
    if (options.json) printJson({ ok: false, diagnostics: wrong });
    else printDiagnostics(wrong);
    process.exitCode = EXIT.input;
  } else if (files.length === 0) {
    const { checkSource } = await import('./check-source.ts');
    checkSource(options, command);
  } else {
    const { checkFiles } = await import('./check-files.ts');
    await checkFiles(files, options);
  }
}
