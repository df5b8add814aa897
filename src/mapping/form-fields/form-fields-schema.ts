import * as z from 'zod';
import { LOCALES } from '../../model/document.ts';
import { RECORD_FIELDS } from '../../model/record.ts';

/** Which fields of a PDF form from elsewhere are filled with what of a record. */
export const formFieldsSchema = z
  .strictObject({
    document: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,39}$/, 'be letters a to z, digits and _')
      .meta({ description: 'What filled files are called: aanvraag gives aanvraag-1042-….pdf.' }),
    locale: z.enum(LOCALES).default('nl-NL').meta({ description: 'How dates and numbers are written.' }),
    fields: z.record(z.string().min(1), z.enum(RECORD_FIELDS).nullable()).nullable().meta({
      description:
        'The full name of each form field, and what of the record goes into it. With nothing behind it a field stays as it is.',
    }),
  })
  .meta({ title: 'Form fields', description: 'Fields of somebody else’s PDF form, for prefill --fields.' });
