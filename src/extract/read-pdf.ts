import { kinds, type Values } from '../fields/kinds.ts';
import { readPdfField, writePdfField } from '../fields/pdf-codecs.ts';
import type { FormValue } from '../formats/pdf/form-field.ts';
import type { PdfSignature } from '../formats/pdf/read/signatures.ts';
import { type FilledForm, readFilledForm } from '../formats/pdf/read-form.ts';
import { UnreadableForm } from '../formats/pdf/unreadable-form.ts';
import type { Document, Field } from '../model/document.ts';
import { fieldsOfDocument } from '../model/walk.ts';
import { type FormPart, partsOfForm } from './form-parts.ts';
import { type Reading, type ReadOptions, underNewNames } from './reading.ts';

/** What a filled PDF holds, or the part of one person in a print file of many. */
export interface PdfReading extends Reading {
  /** Name of the group that a person's fields are in, `p00001`, in a file of many; null in a form of one person. */
  readonly part: string | null;
  /** Signature fields that are signed, and fields that changed since. */
  readonly signatures: readonly PdfSignature[];
  /** Whether the file is damaged, and was read from what could be found in it. */
  readonly isRepaired: boolean;
}

/**
 * Reads a filled PDF of a document, whichever program saved it.
 * @throws UnreadableForm when it isn't a PDF with a form, is cut off, damaged, locked or hostile, or holds the forms of
 * several people
 */
export function readPdf(file: Uint8Array, document: Document, options: ReadOptions = {}): PdfReading {
  const [reading, ...more] = readPdfParts(readFilledForm(file), document, options);
  if (reading && more.length === 0) return reading;
  throw new UnreadableForm('the file holds the forms of several people', 'several-people');
}

/** Reads a form: a reading for each person whose fields are in it, in their order in the file. */
export function readPdfParts(
  form: FilledForm,
  document: Document,
  { newNames = new Map() }: ReadOptions = {},
): readonly PdfReading[] {
  const fields = fieldsOfDocument(document);
  const namesOf = fields.map(field => ({ field, names: formNamesOf(field, document) }));
  const owners = new Map(
    namesOf.flatMap(({ field, names }) => names.map(name => [name, field.name] as const)),
  );
  const ownerOf = (name: string): string => owners.get(newNames.get(name) ?? name) ?? name;
  const { locale, strings } = document;
  const readPart = (part: FormPart): PdfReading => {
    const { held, renamed } = underNewNames<FormValue>(part.values, newNames);
    const read = fields.map(field => [field.name, readPdfField(field, held, { locale, strings })] as const);
    return {
      part: part.name,
      identity: form.identity,
      values: Object.fromEntries(read.map(([name, { value }]) => [name, value])),
      raw: Object.fromEntries(read.flatMap(([name, { raw }]) => (raw === undefined ? [] : [[name, raw]]))),
      conflicts: [...new Set(part.conflicts.map(ownerOf))],
      lacking: namesOf
        .filter(({ names }) => !names.every(name => held.has(name)))
        .map(({ field }) => field.name),
      unknown: [...[...held.keys()].filter(name => !owners.has(name)), ...part.loose],
      renamed,
      signatures: part.signatures.map(({ field, after, changed }) => ({
        field: ownerOf(field),
        after,
        changed: [...new Set(changed.map(ownerOf))],
      })),
      isRepaired: form.isRepaired,
    };
  };
  return partsOfForm(form).map(readPart);
}

/** The names of the form fields that carry a field. */
function formNamesOf(field: Field, { locale, strings }: Document): readonly string[] {
  const { blank } = kinds[field.kind];
  return writePdfField(field, blank as Values[typeof field.kind], { locale, strings }).map(
    ({ name }) => name,
  );
}
