import { describe, expect, it } from 'vitest';
import { withPdf } from '../../../../../src/formats/pdf/read/with-pdf.ts';
import { asDict } from '../../../../../src/formats/pdf/ua/model/cos.ts';
import { fullFieldName } from '../../../../../src/formats/pdf/ua/model/form-fields.ts';
import { bytesOf, type RawObjects, rawPdf } from '../../raw-pdf.ts';

/** The full name of object 10. */
function nameIn(objects: RawObjects): string | undefined {
  return withPdf(bytesOf(rawPdf({ 1: '<</Type/Catalog>>', ...objects })), file => {
    const field = asDict(file.objectOf(10) ?? undefined);
    return field === undefined ? undefined : fullFieldName(field);
  });
}

describe('the full name of a field', () => {
  it('is made of the names above it', () => {
    expect(nameIn({ 10: '<</T(datum)/Parent 11 0 R>>', 11: '<</T(p1)>>' })).toBe('p1.datum');
  });

  it('is that of the field for a widget without a name', () => {
    expect(nameIn({ 10: '<</Parent 11 0 R>>', 11: '<</T(p1)>>' })).toBe('p1');
  });

  it('is nothing where no name is', () => {
    expect(nameIn({ 10: '<</Subtype/Link>>' })).toBeUndefined();
  });

  it('has an end when a field is its own parent', () => {
    expect(nameIn({ 10: '<</T(a)/Parent 10 0 R>>' })).toMatch(/^a(\.a)+$/);
  });

  it('is no longer than a name can be', () => {
    expect(nameIn({ 10: `<</T(${'a'.repeat(5000)})>>` })).toHaveLength(1000);
  });

  it('shows no control characters', () => {
    expect(nameIn({ 10: '<</T(a\\007b)>>' })).toBe('a\ufffdb');
  });
});
