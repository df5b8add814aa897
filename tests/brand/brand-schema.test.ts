import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { brandSchema } from '../../src/brand/brand-schema.ts';
import { projectFile } from './support.ts';

describe('data/schema/brand.schema.json', () => {
  it('is in step with the schema the loader checks with', () => {
    const written = JSON.parse(new TextDecoder().decode(projectFile('data/schema/brand.schema.json')));
    expect(written).toEqual(z.toJSONSchema(brandSchema, { target: 'draft-7', io: 'input' }));
  });
});
