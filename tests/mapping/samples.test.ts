import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  fixture,
  MANAGERS_AND_SCHEDULES,
  mapAll,
  mapperOf,
  messages,
  SYSTEMS,
  shippedMapper,
  shippedMapping,
} from './support.ts';

describe('each system', () => {
  it.each(SYSTEMS)('%s gives the expected records', system => {
    const records = mapAll(shippedMapper(system), fixture(`${system}.json`), MANAGERS_AND_SCHEDULES);
    expect(records).toEqual(fixture(`expected/${system}.json`));
  });
});

describe('shipped mappings', () => {
  it('are those with a sample', () => {
    const files = readdirSync(join(import.meta.dirname, '../../data/mappings'));
    expect(files.filter(file => file.endsWith('.yaml'))).toEqual(SYSTEMS.map(system => `${system}.yaml`));
  });

  it.each(SYSTEMS)('%s loads without a word', system => {
    expect(messages(shippedMapping(system))).toEqual([]);
  });

  it.each(SYSTEMS)('%s gives the same when its system has another name', system => {
    const renamed = shippedMapping(system).replace(/^system: .*$/m, 'system: iets_anders');
    const records = mapAll(mapperOf(renamed), fixture(`${system}.json`), MANAGERS_AND_SCHEDULES);
    expect(records).toEqual(fixture(`expected/${system}.json`));
  });

  it.each(SYSTEMS)('%s writes each key of its records in the same order', system => {
    const records = mapAll(shippedMapper(system), fixture(`${system}.json`), MANAGERS_AND_SCHEDULES);
    expect(JSON.stringify(records)).toBe(JSON.stringify(fixture(`expected/${system}.json`)));
  });
});

describe('the sources', () => {
  const folder = join(import.meta.dirname, '../../src/mapping');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.ts'),
  );

  it('never ask for the local time or the language of the machine', () => {
    const local =
      /\.get(?:FullYear|Month|Date|Day|Hours|Minutes)\(|\.toLocale|new Date\(\)|Date\.now|localeCompare|Intl\./;
    const found = sources.filter(file => local.test(readFileSync(join(folder, file), 'utf8')));
    expect(found).toEqual([]);
  });

  it('never read which system it is', () => {
    const found = sources.filter(file =>
      /\.system\b|\['system'\]/.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(found).toEqual([]);
  });
});
