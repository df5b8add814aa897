import { Command, CommanderError, Option } from 'commander';
import pkg from '../../package.json' with { type: 'json' };
import { EXIT, printFault } from './report.ts';

/**
 * Every command, in the order of the help. Only the one that is asked for is loaded: what building needs takes longer to
 * start than filling a form.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./build.ts')).buildCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  fields: async () => (await import('./fields.ts')).fieldsCommand(),
  prefill: async () => (await import('./prefill.ts')).prefillCommand(),
  records: async () => (await import('./records.ts')).recordsCommand(),
  extract: async () => (await import('./extract.ts')).extractCommand(),
};

const program = new Command('veldwerk')
  .description('One YAML source becomes branded, fillable, accessible documents.')
  .version(pkg.version)
  .addOption(new Option('--root <folder>', 'the project: the folder with data/ and templates/').default('.'))
  .addHelpText(
    'after',
    `
Examples:
  veldwerk check                          every problem of the project in the current folder
  veldwerk build --root ~/documents       everything of another project, into its out/
  veldwerk help build                     what a command takes, with examples`,
  );

const words = process.argv
  .slice(2)
  .filter((word, index, all) => all[index - 1] !== '--root' && !/^-/.test(word));
const asked = words.find(word => Object.hasOwn(COMMANDS, word));
const isForVersion = asked === undefined && process.argv.some(word => word === '--version' || word === '-V');
for (const [name, load] of Object.entries(COMMANDS)) {
  // Without a name of a command, and after `help`, all of them are shown.
  const isShown = (asked === undefined && !isForVersion) || words[0] === 'help';
  if (name === asked || isShown) program.addCommand(await load());
}

// One line, so that the message itself stays in sight.
for (const command of [program, ...program.commands])
  command.exitOverride().showHelpAfterError('(add --help for how it is used)');

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.input;
  else {
    printFault(error);
    process.exitCode = EXIT.fault;
  }
}
