import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../../src/core/diagnostics.ts';
import { loadFormFields } from '../../../src/mapping/form-fields/load-form-fields.ts';
import { writeFormFields } from '../../../src/mapping/form-fields/write-form-fields.ts';

const load = (text: string) => loadFormFields('form.yaml', new TextEncoder().encode(text));
const messages = (text: string): readonly string[] => {
  const result = load(text);
  return (result.ok ? result.warnings : result.diagnostics).map(formatDiagnostic);
};
const formOf = (text: string) => {
  const result = load(text);
  return result.ok ? result.value : undefined;
};

describe('a file of form fields', () => {
  it('gives the fields that are filled, by the PDF’s own names', () => {
    const found = formOf(
      'document: aanvraag\nfields:\n  form.Naam: employee.name\n  Datum: conversation.date\n  Leeg:\n',
    );
    expect(found?.form.fields.map(({ name, kind, prefill }) => [name, kind, prefill])).toEqual([
      ['form.Naam', 'text', 'employee.name'],
      ['Datum', 'date', 'conversation.date'],
    ]);
  });

  it('knows where each is named', () => {
    const found = formOf('document: aanvraag\nfields:\n  Naam: employee.name\n');
    expect(found?.at('Naam')).toEqual({ file: 'form.yaml', line: 3, column: 3 });
  });

  it.each([
    ['nl-NL', 'Vervolg van {label}'],
    ['nl-BE', 'Vervolg van {label}'],
    ['en', 'Continuation of {label}'],
  ])('has the words of its language: %s', (locale, words) => {
    const found = formOf(`document: a\nlocale: ${locale}\nfields: { Naam: employee.name }\n`);
    expect(found?.form.strings.continued).toBe(words);
  });

  it.each([
    ['fills nothing', 'document: a\nfields:\n  Naam:\n', 'form.yaml:2:1 error form-fields/nothing-filled'],
    ['has no fields', 'document: a\nfields:\n', 'form.yaml:2:1 error form-fields/nothing-filled'],
    ['asks for what no record has', 'document: a\nfields: { Naam: employee.bsn }\n', 'form.yaml:2:17 error'],
    [
      'has a name no file may have',
      'document: ../a\nfields: { Naam: employee.name }\n',
      'form.yaml:1:11 error',
    ],
  ])('is refused where it %s', (_, text, message) => {
    expect(messages(text)[0]).toContain(message);
  });
});

describe('a file of form fields to begin with', () => {
  const field = (name: string) => ({ name, about: 'text', obstacle: null, page: 1 });

  it.each([
    'Naam',
    'form.section.Naam',
    'met: dubbele punt',
    '# hekje',
    'true',
    'null',
    '12',
    '"aanhaling"',
    'Straße ☂',
    'regel\neinde',
    '\u0000\u202e',
    '- streep',
  ])('names the field %j so that it is read back', name => {
    const text = writeFormFields('Aanvraag 2027.pdf', [field(name)]).replace(
      ': # not',
      ': employee.name # not',
    );
    expect(formOf(text)?.form.fields.map(held => held.name)).toEqual([name]);
  });

  it('fills nothing yet', () => {
    expect(messages(writeFormFields('a.pdf', [field('Naam')]))[0]).toContain('form-fields/nothing-filled');
  });

  it('says why a field can’t be filled', () => {
    const text = writeFormFields('a.pdf', [{ ...field('vink'), obstacle: 'it is a check box' }]);
    expect(text).toContain("\n  # vink can't be filled: it is a check box\n");
  });

  it.each([
    ['Aanvraag (2027) é.PDF', 'aanvraag_2027_e'],
    ['2027.pdf', 'formulier'],
  ])('calls what is made of %j %s', (name, id) => {
    expect(writeFormFields(name, [])).toContain(`\ndocument: ${id} #`);
  });
});
