import { describe, expect, it } from 'vitest';
import { DENIED } from '../../src/mapping/deny-list.ts';
import { DATE_FORMATS, MAPPED_FIELDS, mappingSchema, TRANSFORMS } from '../../src/mapping/mapping-schema.ts';
import { jsonSchemaText } from '../../src/yaml/json-schema.ts';
import { projectText, SYSTEMS } from './support.ts';

describe('data/schema/mapping.schema.json', () => {
  it('is in step with the schema of mapping files; else run scripts/schemas.ts', () => {
    expect(projectText('data/schema/mapping.schema.json')).toBe(
      jsonSchemaText({ name: 'mapping', schema: mappingSchema }),
    );
  });
});

describe('data/mappings/README.md', () => {
  const readme = projectText('data/mappings/README.md');
  const unwrapped = readme.replace(/\n> ?/g, ' ');

  it.each([...MAPPED_FIELDS, ...DATE_FORMATS, ...SYSTEMS])('tells of %s', name => {
    expect(readme).toContain(name);
  });

  it.each(TRANSFORMS.filter(name => name !== 'clean'))('has an example of the transform %s', name => {
    expect(readme).toMatch(new RegExp(`^\\| .*\`(?:\\{ )?${name}\\b.* \\| .* \\| .+ \\|$`, 'm'));
  });

  it('lists all that may not be read', () => {
    expect(unwrapped).toContain(DENIED.join(', '));
  });
});
