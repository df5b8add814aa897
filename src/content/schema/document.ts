import * as z from 'zod';
import { LAYOUTS, SECTION_PAGES } from '../../model/document.ts';
import { anyBlock } from './blocks.ts';
import { id, locale, optionalPart, plain } from './common.ts';
import { fileHead } from './file-head.ts';

/** `data/documents/ID.yaml`: a document's structure and its texts in the base language. */
export const documentFile = z
  .strictObject({
    id: id.meta({ description: 'The same as the name of the file.' }),
    locale,
    layout: z.enum(LAYOUTS).meta({ description: 'The look: templates/pdf/<layout>.typ.' }),
    ...fileHead,
    line_height: z
      .number()
      .min(4)
      .max(20)
      .default(8)
      .meta({ description: 'Height of one handwritten line, mm.' }),
    sections: z
      .array(
        z.strictObject({
          id,
          nav: plain.optional().meta({ description: 'Name in the page header.' }),
          starts_page: z.boolean().optional().meta({ description: 'Begins on a new page.' }),
          page: z
            .enum(SECTION_PAGES)
            .default('plain')
            .meta({ description: 'cover or back: a page by itself, without page header and footer.' }),
          optional: optionalPart,
          blocks: z.array(anyBlock).min(1),
        }),
      )
      .min(1),
  })
  .meta({ title: 'Document' });

export type DocumentFile = z.infer<typeof documentFile>;

/** The texts of one node in another language, or the language it shares them with. */
const nodeTexts = z.strictObject({
  same_as: locale
    .optional()
    .meta({ description: 'Use the texts of this language unchanged; alone in its entry, or with "texts".' }),
  title: plain.optional(),
  subtitle: plain.optional(),
  summary: plain.optional(),
  nav: plain.optional(),
  text: plain.optional(),
  word: plain.optional(),
  label: plain.optional(),
  help: plain.optional(),
  pro: plain.optional(),
  con: plain.optional(),
  texts: z
    .record(z.string(), plain)
    .optional()
    .meta({ description: 'Texts of a sheet by name. With "same_as" only those that differ.' }),
  options: z.record(z.string(), plain).optional().meta({ description: 'Labels of a choice by option id.' }),
});

/** `ID.LOCALE.yaml` beside a document or a shared file: only texts, by id. */
export const variantFile = z
  .strictObject({
    locale: locale.meta({ description: 'The same as in the name of the file.' }),
    texts: z.record(z.string(), nodeTexts).meta({ description: 'Texts by id of the node they belong to.' }),
  })
  .meta({ title: 'Variant' });

export type VariantFile = z.infer<typeof variantFile>;
export type NodeTexts = z.infer<typeof nodeTexts>;
