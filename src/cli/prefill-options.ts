import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import { parseDate } from '../core/locale-format.ts';
import { FILL_MODES, type FillMode } from '../formats/pdf/fill/contract.ts';
import type { Conversation, Shard } from '../index.ts';
import { list } from './options.ts';

/** `NAME=VALUE`, given as often as needed. */
function pair(value: string): readonly [string, string] {
  const at = value.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write NAME=VALUE.');
  return [value.slice(0, at).trim(), value.slice(at + 1).trim()];
}

export const fileOption = (): Option =>
  new Option('--file <name=path>', 'a further file of the export, by its name in the mapping').argParser<
    Readonly<Record<string, string>>
  >((value, before) => {
    const [name, path] = pair(value);
    return { ...before, [name]: path };
  });

/** What no export has: given for the run. */
export const setOption = (): Option =>
  new Option(
    '--set <name=value>',
    'conversation.date=yyyy-mm-dd or conversation.hr_adviser=NAME, for all records',
  ).argParser<Conversation>((value, before) => {
    const [name, given] = pair(value);
    if (name === 'conversation.hr_adviser') return { ...before, hr_adviser: given };
    if (name !== 'conversation.date') {
      throw new InvalidArgumentError('Known are conversation.date and conversation.hr_adviser.');
    }
    // 12/01 is a day in December for some and in January for others.
    const isPlain = /^(?:\d{4}-\d\d-\d\d|\d\d-\d\d-\d{4})$/.test(given);
    const isIso = /^\d{4}/.test(given);
    const date = isPlain ? parseDate(isIso ? given.split('-').reverse().join('-') : given) : undefined;
    if (!date) throw new InvalidArgumentError('Write a day of the calendar as yyyy-mm-dd.');
    return { ...before, date };
  });

export const onlyOption = (): Option => new Option('--only <ids>', 'records with these ids').argParser(list);

function count(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(number)) {
    throw new InvalidArgumentError('Write a whole number.');
  }
  return number;
}

export const limitOption = (): Option =>
  new Option('--limit <number>', 'only the first so many records').argParser(value => {
    const limit = count(value);
    if (limit === 0) throw new InvalidArgumentError('Write 1 or more.');
    return limit;
  });

export const shardOption = (): Option =>
  new Option(
    '--shard <index/count>',
    'one part of a run that is spread over machines: 3/10',
  ).argParser<Shard>(value => {
    const [index, total] = value.split('/').map(part => (/^\d{1,6}$/.test(part) ? Number(part) : 0));
    if (!index || !total || index > total || value.split('/').length !== 2) {
      throw new InvalidArgumentError('Write INDEX/COUNT, from 1/COUNT up to COUNT/COUNT.');
    }
    return { index, count: total };
  });

export const workersOption = (): Option =>
  new Option('--workers <number>', 'threads; 0 works in the main one')
    .argParser(count)
    .default(availableParallelism(), 'one for each core');

export const modeOption = (): Option =>
  new Option(
    '--mode <mode>',
    'slim, incremental (the template byte for byte, then what changed) or flat (no fields)',
  )
    .choices(FILL_MODES)
    .default('slim' satisfies FillMode);
