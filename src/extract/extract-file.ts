import type { Checked, Diagnostic } from '../core/diagnostics.ts';
import { readControls } from '../formats/docx/read-controls.ts';
import { UnreadableFile } from '../formats/ooxml/unreadable-file.ts';
import type { PdfSignature } from '../formats/pdf/read/signatures.ts';
import { readFilledForm } from '../formats/pdf/read-form.ts';
import { UnreadableForm } from '../formats/pdf/unreadable-form.ts';
import { readNamedCells } from '../formats/xlsx/read-cells.ts';
import { fieldsOfDocument } from '../model/walk.ts';
import { otherFormat, personal, unreadable, warningsOf } from './extract-messages.ts';
import type { Extracted } from './extracted.ts';
import { type FilledFormat, filledFormatOf } from './file-type.ts';
import { partsOfForm } from './form-parts.ts';
import { type Clues, type Identified, identify } from './identify.ts';
import { readDocx } from './read-docx.ts';
import { readPdfParts } from './read-pdf.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Edition, ReadableDocument } from './readable-document.ts';
import type { Reading, ReadOptions } from './reading.ts';
import { newNamesOf, type RetiredField, retiredOwner } from './retired-field.ts';

export interface ExtractOptions {
  /** The documents that a file may be of. */
  readonly documents: readonly ReadableDocument[];
  /** Id of the only document that is expected. */
  readonly document?: string;
  /** Reads also what people write for themselves alone: whoever asks for it says that they handed it over. */
  readonly personal?: boolean;
}

/**
 * Reads a filled file, whichever program saved it, as the document it is a copy of. What is wrong is told without a value.
 * @param name as messages and results name the file
 * @returns a result for each person whose form is in the file: one, but in a print file of many
 */
export function extractFile(
  bytes: Uint8Array,
  name: string,
  options: ExtractOptions,
): Checked<readonly Extracted[]> {
  try {
    const opened = open(bytes);
    const { documents, document: wanted } = options;
    const found = identify(name, opened.clues, { documents, ...(wanted === undefined ? {} : { wanted }) });
    if (!found.ok) return found;
    const { document } = found.value;
    if (document.personal && !options.personal) return refused(personal(name, document.id));
    const read = readAs(opened, found.value);
    if (!read) return refused(otherFormat(name, document.id, opened.format));
    const results = read.map(reading =>
      extractedFrom(reading, { name, format: opened.format, ...found.value }),
    );
    return { ok: true, value: results, warnings: results.flatMap(warningsOf) };
  } catch (error) {
    if (error instanceof UnreadableForm) return refused(unreadable(name, error.message, error.reason));
    if (error instanceof UnreadableFile) return refused(unreadable(name, error.message));
    throw error;
  }
}

interface Opened {
  readonly format: FilledFormat;
  readonly clues: Clues;
  /** The readings of an edition; undefined when it isn't made in this format. */
  read(edition: Edition, options: ReadOptions): readonly PartReading[] | undefined;
}

/** A reading with what only PDFs tell. */
interface PartReading extends Reading {
  readonly part?: string | null;
  readonly signatures?: readonly PdfSignature[];
  readonly isRepaired?: boolean;
}

function open(bytes: Uint8Array): Opened {
  const format = filledFormatOf(bytes);
  switch (format) {
    case 'pdf': {
      const form = readFilledForm(bytes);
      const { identity, language } = form;
      const names = partsOfForm(form)[0]?.values.keys() ?? [];
      return {
        format,
        clues: { identity, language, names },
        read: ({ document }, options) =>
          document.layout === 'comparison' ? undefined : readPdfParts(form, document, options),
      };
    }
    case 'docx': {
      const { identity, values } = readControls(bytes);
      return {
        format,
        clues: { identity, language: null, names: values.keys() },
        read: ({ document }, options) =>
          document.layout === 'comparison' ? undefined : [readDocx(bytes, document, options)],
      };
    }
    case 'xlsx': {
      const { identity, cells } = readNamedCells(bytes);
      const names = [...cells].filter(([, { hasFormula }]) => !hasFormula).map(([name]) => name);
      return {
        format,
        clues: { identity, language: null, names },
        read: ({ document }, options) =>
          document.layout === 'comparison' ? [readXlsx(bytes, document, options)] : undefined,
      };
    }
  }
}

function readAs({ read }: Opened, { document, edition }: Identified): readonly PartReading[] | undefined {
  return read(edition, { newNames: newNamesOf(document.retired, fieldsOfDocument(edition.document)) });
}

interface Source extends Identified {
  readonly name: string;
  readonly format: FilledFormat;
}

function extractedFrom(reading: PartReading, source: Source): Extracted {
  const { name, format, document, edition, version, warnings } = source;
  const lacks = new Set(reading.lacking);
  const isLeftOut = (id: string): boolean => edition.optional.has(id) && lacks.has(id);
  const { retired, unknown } = sortUnknown(reading, document.retired);
  const signed = reading.signatures ?? [];
  const changed = signed.flatMap(({ field, changed }) =>
    changed.map(id => `changed_after_signing:${field}:${id}`),
  );
  const codes = [
    ...warnings,
    ...(reading.isRepaired ? ['file_damaged'] : []),
    ...Object.keys(reading.raw).map(id => `value_invalid:${id}`),
    ...reading.conflicts.map(id => `two_values:${id}`),
    ...reading.lacking.filter(id => !isLeftOut(id)).map(id => `field_missing:${id}`),
    ...unknown.map(id => `field_unknown:${id}`),
    ...retired.map(({ id }) => `field_retired:${id}`),
    ...signed.filter(({ after }) => after === 'unknown').map(({ field }) => `signature_unclear:${field}`),
    ...changed,
  ];
  return {
    file: name,
    part: reading.part ?? null,
    format,
    document: document.id,
    version,
    locale: edition.document.locale,
    values: Object.fromEntries(Object.entries(reading.values).filter(([id]) => !isLeftOut(id))),
    raw: reading.raw,
    unknown,
    retired,
    signed,
    warnings: codes,
  };
}

/** Parts what a file has from earlier versions from what no version had. */
function sortUnknown(
  { unknown, renamed }: Reading,
  retired: readonly RetiredField[],
): Pick<Extracted, 'unknown' | 'retired'> {
  const known = new Map<string, string | null>();
  for (const name of renamed) {
    const owner = retiredOwner(name, retired);
    if (owner) known.set(owner.id, owner.to);
  }
  // Where both the old field and the new are in the file, the new one counts and the old is told of as unknown.
  const gone = unknown.filter(name => retiredOwner(name, retired)?.to === null);
  for (const name of gone) known.set(retiredOwner(name, retired)?.id ?? name, null);
  return {
    unknown: unknown.filter(name => !gone.includes(name)),
    retired: [...known].map(([id, to]) => ({ id, to })),
  };
}

function refused(diagnostic: Diagnostic): Checked<never> {
  return { ok: false, diagnostics: [diagnostic] };
}
