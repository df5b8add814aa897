import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
// Not through the index: with it every command would load all that there is.
import { FORMATS, type Format } from '../build/selection.ts';
import { LOCALES, type Locale } from '../model/document.ts';
import { INKS, type Ink, PRINT_SIZES, type PrintSize } from '../model/print.ts';

/** `a,b` or the option given more than once, as one list. */
export function list(value: string, before: readonly string[] = []): readonly string[] {
  const names = value.split(',').map(name => name.trim());
  if (names.some(name => name === '')) throw new InvalidArgumentError('A name is empty.');
  return [...before, ...names];
}

/** A parser of names out of a closed list, in any case. */
function oneOf<T extends string>(
  known: readonly T[],
): (value: string, before?: readonly T[]) => readonly T[] {
  return (value, before = []) => [
    ...before,
    ...list(value).map(name => {
      const found = known.find(option => option.toLowerCase() === name.toLowerCase());
      if (!found) throw new InvalidArgumentError(`Allowed choices are ${known.join(', ')}.`);
      return found;
    }),
  ];
}

export const localeOption = (): Option =>
  new Option('--locale <tags>', `languages: ${LOCALES.join(', ')}`).argParser<readonly Locale[]>(
    oneOf(LOCALES),
  );

export const sizeOption = (): Option =>
  new Option('--size <sizes>', 'normal, large (18 pt) or both; normal without').argParser<
    readonly PrintSize[]
  >(oneOf(PRINT_SIZES));

export const inkOption = (): Option =>
  new Option('--ink <inks>', 'full, saving (white covers) or both; full without').argParser<readonly Ink[]>(
    oneOf(INKS),
  );

export const formatOption = (): Option =>
  new Option('--format <formats>', 'pdf, docx (also as a template, *.dotx), xlsx; all without').argParser<
    readonly Format[]
  >(oneOf(FORMATS));

export const withOption = (): Option =>
  new Option('--with <ids>', 'optional parts to include, by id').argParser(list);

export const jsonOption = (): Option => new Option('--json', 'the same as data, on standard output');

/** The project's root as an absolute path. */
export function rootOf(command: Command): string {
  const { root } = command.optsWithGlobals<{ root: string }>();
  return resolve(root);
}
