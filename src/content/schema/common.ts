import * as z from 'zod';
import { LOCALES } from '../../model/document.ts';

/** What an id looks like: it becomes a PDF field name, a Word tag and an Excel defined name. */
export const ID_PATTERN = /^[a-z][a-z0-9_]*$/;
/** At least one visible character. */
export const VISIBLE = /\S/;

export const id = z.string().regex(ID_PATTERN).meta({
  description:
    'Unique in the whole project: lower-case letters, digits and _. Never renamed after version 1.0.',
});

export const reference = z.string().regex(ID_PATTERN);

export const plain = z.string().regex(VISIBLE).meta({ description: 'Plain text.' });

export const rich = z.string().regex(VISIBLE).meta({
  description:
    'Markdown: paragraphs, **strong**, *emphasis*, lists and links as [label](link:link_id) or [label](https://…).',
});

export const locale = z
  .enum(LOCALES)
  .meta({ description: 'The language and country these texts are written in.' });

export const optionalPart = z
  .boolean()
  .optional()
  .meta({ description: 'Left out unless its id is asked for, with --with or by the brand.' });

/** A calendar day, `yyyy-mm-dd`. */
export const day = z.iso.date('a day that exists, as yyyy-mm-dd');
