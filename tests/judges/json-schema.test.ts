import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../support/overlay-host.ts';

/** Every YAML file of the data folder, by path. */
const files = readdirSync(join(ROOT, 'data'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.yaml'))
  .map(name => `data/${name.replaceAll('\\', '/')}`);

const modelineOf = (file: string): string =>
  /^# yaml-language-server: \$schema=(\S+)/.exec(readFileSync(join(ROOT, file), 'utf8'))?.[1] ?? '';

function validatorFor(schema: string): (value: unknown) => string[] {
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
  return value => {
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

describe("editors' schemas, by a validator we didn't write", () => {
  it.each(files)('%s names a schema that is there', file => {
    expect(existsSync(join(ROOT, dirname(file), modelineOf(file)))).toBe(true);
  });

  it.each(files)('%s keeps its schema', file => {
    const validate = validatorFor(join(ROOT, dirname(file), modelineOf(file)));
    // Dates stay text, as the editor's server reads them.
    expect(validate(parse(readFileSync(join(ROOT, file), 'utf8'), { schema: 'core' }))).toEqual([]);
  });

  it('refuses a field kind that does not exist', () => {
    const validate = validatorFor(join(ROOT, 'data/schema/document.schema.json'));
    const text = readFileSync(join(ROOT, 'data/documents/werkbalans_formulier.yaml'), 'utf8');
    expect(validate(parse(text.replace('kind: date', 'kind: dates')))).not.toEqual([]);
  });

  it('refuses a key that does not exist', () => {
    const validate = validatorFor(join(ROOT, 'data/schema/brand.schema.json'));
    const text = readFileSync(join(ROOT, 'data/brands/naast/brand.yaml'), 'utf8');
    expect(validate(parse(`${text}\nkleuren: {}\n`))).not.toEqual([]);
  });
});
