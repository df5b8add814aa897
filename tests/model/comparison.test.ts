import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { buildComparison } from '../../src/content/build-comparison.ts';
import { loadContent } from '../../src/content/load.ts';
import { fieldsOfComparison } from '../../src/model/comparison.ts';
import { recordSchema } from '../../src/model/record-schema.ts';
import { fieldsOfDocument } from '../../src/model/walk.ts';
import { comparisonProject } from '../content/comparison-file.ts';
import { memoryHost } from '../support/memory-host.ts';
import { must } from '../support/must.ts';

const content = must(loadContent(memoryHost(comparisonProject()), { today: null }));
const comparison = must(buildComparison(content, { id: 'keuze' }));

it('the fields of a comparison are its inputs', () => {
  expect(fieldsOfDocument(comparison)).toEqual(fieldsOfComparison(comparison));
});

it('the inputs come in the order of the sheets', () => {
  const names = fieldsOfComparison(comparison).map(({ name }) => name);
  const places = ['kz_naam', 'kz_optie_01', 'kz_keuze', 'kz_methode', 'kz_01_mee', 'kz_loon', 'kz_start'].map(
    name => names.indexOf(name),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBe(0);
});

describe('the schema of its values', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(recordSchema(comparison));

  it.each([
    ['what inputs begin with', comparison.defaults],
    ['the example', comparison.example.values],
    ['nothing', {}],
  ])('takes %s', (_, values) => {
    expect(validate(values)).toBe(true);
  });

  it.each([
    ['another option', { kz_methode: 'laagste' }],
    ['a word for a number', { kz_loon: 'veel' }],
    ['an id that no input has', { kz_bonus: 1 }],
  ])('refuses %s', (_, values) => {
    expect(validate(values)).toBe(false);
  });
});
