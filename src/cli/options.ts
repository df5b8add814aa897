import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { LOCALES, type Locale } from '../index.ts';

/** `a,b` or the option given more than once, as one list. */
export function list(value: string, before: readonly string[] = []): readonly string[] {
  const names = value.split(',').map(name => name.trim());
  if (names.some(name => name === '')) throw new InvalidArgumentError('A name is empty.');
  return [...before, ...names];
}

function locales(value: string, before: readonly Locale[] = []): readonly Locale[] {
  return list(value, before).map(name => {
    const locale = LOCALES.find(known => known.toLowerCase() === name.toLowerCase());
    if (!locale) throw new InvalidArgumentError(`Allowed choices are ${LOCALES.join(', ')}.`);
    return locale;
  });
}

export const localeOption = (): Option =>
  new Option('--locale <tags>', `languages: ${LOCALES.join(', ')}`).argParser(locales);

export const withOption = (): Option =>
  new Option('--with <ids>', 'optional parts to include, by id').argParser(list);

export const jsonOption = (): Option => new Option('--json', 'the same as data, on standard output');

/** The project's root as an absolute path. */
export function rootOf(command: Command): string {
  const { root } = command.optsWithGlobals<{ root: string }>();
  return resolve(root);
}
