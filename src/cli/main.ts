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
  .showHelpAfterError('(add --help for how it is used)')
  .exitOverride()
  .addCommand(buildCommand())
  .addCommand(checkCommand())
  .addCommand(fieldsCommand());

for (const command of program.commands) command.exitOverride().showHelpAfterError();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.input;
  else {
    printFault(error);
    process.exitCode = EXIT.fault;
  }
}
