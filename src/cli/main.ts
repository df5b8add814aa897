import { Command, CommanderError, Option } from 'commander';
import pkg from '../../package.json' with { type: 'json' };
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { fieldsCommand } from './fields.ts';
import { EXIT, printFault } from './report.ts';

const program = new Command('veldwerk')
  .description('One YAML source becomes branded, fillable, accessible documents.')
  .version(pkg.version)
  .addOption(new Option('--root <folder>', 'the project: the folder with data/ and templates/').default('.'))
  .addCommand(buildCommand())
  .addCommand(checkCommand())
  .addCommand(fieldsCommand())
  .addHelpText(
    'after',
    `
Examples:
  veldwerk check                          every problem of the project in the current folder
  veldwerk build --root ~/documents       everything of another project, into its out/
  veldwerk help build                     what a command takes, with examples`,
  );

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
