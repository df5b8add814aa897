import { type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';
import { embedFormFont, loadFormFont } from '../../form-font.ts';
import { FONT_RESOURCES } from '../../typed-font.ts';
import { writeBase } from '../base-file.ts';
import { fillParts } from '../contract.ts';
import { CopyWriter } from '../copy-writer.ts';
import { objectParts, streamParts } from '../object-parts.ts';
import { type OpenTemplate, openTemplate } from '../open-template.ts';
import { readTrailer } from '../trailer.ts';
import { updateBase } from '../update-base.ts';
import { ADOPTED_FONT } from './adopted-font.ts';
import { needsViewer } from './needs-viewer.ts';

export interface AdoptOptions {
  /** A font program with the letters of typed answers, as `subsetFormFont` cuts it. */
  readonly font: Uint8Array;
  /** Whether the form's bytes stay as they are, with an update behind them. */
  readonly incremental: boolean;
}

/**
 * Makes a form of others one that can be filled like ours: its default resources get our form font, since theirs is seldom in
 * the file and seldom has every letter of a name. Nothing that is seen changes. A form that has the font already stays as it is.
 * @throws UnreadableForm when it isn't a PDF, is damaged or encrypted, holds an XFA form, or no form at all
 * @throws UnfillableForm when an update behind it could not be found
 */
export async function adoptForm(bytes: Uint8Array, { font, incremental }: AdoptOptions): Promise<Uint8Array> {
  const template = await openTemplate(bytes);
  if (template.font?.name === ADOPTED_FONT || template.font?.name === FONT_RESOURCES.simple) return bytes;
  const { context } = template;
  const trailer = incremental ? readTrailer(bytes, context) : undefined;
  // New objects come behind all that the file has ever numbered; the library forgets some of those.
  if (trailer) context.largestObjectNumber = Math.max(context.largestObjectNumber, trailer.size - 1);
  const before = context.largestObjectNumber;
  const { simple } = embedFormFont(context, loadFormFont(font));
  changeForm(template, simple);
  const free = context.largestObjectNumber + 1;
  const writer = new CopyWriter(
    trailer ? updateBase(template, trailer, free) : writeBase(template, { free }),
  );
  writer.begin();
  if (trailer) {
    const changed = new Set([formObject(template)]);
    for (let number = before + 1; number < free; number++) changed.add(number);
    putObjects(changed, context, writer);
  }
  return writer.end().slice();
}

/** The object that holds the form dictionary. */
function formObject({ context, formNumber }: OpenTemplate): number {
  const { Root } = context.trailerInfo;
  if (formNumber !== null) return formNumber;
  if (!(Root instanceof PDFRef)) throw new Error('A form that was opened has a catalog.');
  return Root.objectNumber;
}

/** Puts the font among the default resources, which other dictionaries may share: the form gets its own. */
function changeForm({ context, form, fields }: OpenTemplate, font: PDFRef): void {
  const [resources, fonts] = [PDFName.of('DR'), PDFName.of('Font')];
  const own = copyOf(context, form.lookup(resources));
  const named = copyOf(context, own.lookup(fonts));
  named.set(PDFName.of(ADOPTED_FONT), font);
  own.set(fonts, named);
  form.set(resources, own);
  // Appearances are always written. Where the form has values without any, only the viewer can draw those.
  if (!fields.some(needsViewer)) form.delete(PDFName.of('NeedAppearances'));
}

function copyOf(context: PDFContext, held: PDFObject | undefined): PDFDict {
  const copy = context.obj({});
  if (held instanceof PDFDict) for (const [key, value] of held.entries()) copy.set(key, value);
  return copy;
}

function putObjects(numbers: ReadonlySet<number>, context: PDFContext, writer: CopyWriter): void {
  for (const [{ objectNumber }, object] of context.enumerateIndirectObjects()) {
    if (!numbers.has(objectNumber)) continue;
    if (object instanceof PDFStream) {
      const { entries, data } = streamParts(object);
      writer.putStream(objectNumber, fillParts(entries, writer), data);
    } else writer.put(objectNumber, fillParts(objectParts(object), writer));
  }
}
