import { readDocxField, writeDocxField } from '../fields/docx-codecs.ts';
import { kinds, type Values } from '../fields/kinds.ts';
import type { ContentControl, ControlValues } from '../formats/docx/content-control.ts';
import { placeholderName } from '../formats/docx/control-xml.ts';
import { readControls, type UnidentifiedControl } from '../formats/docx/read-controls.ts';
import type { Document, Field } from '../model/document.ts';
import { fieldsOfDocument } from '../model/walk.ts';
import { type Reading, type ReadOptions, underNewNames } from './reading.ts';

/** What a filled Word file holds. */
export type DocxReading = Reading;

/**
 * Reads a filled Word file of a document, whichever program saved it.
 * @throws UnreadableFile when it isn't a Word file, or is damaged, locked or hostile
 */
export function readDocx(file: Uint8Array, document: Document, options: ReadOptions = {}): DocxReading {
  const { locale, strings } = document;
  const fields = fieldsOfDocument(document);
  const controls = fields.flatMap(field =>
    blankControls(field, document).map(control => ({ field, control })),
  );
  const tags = new Map(controls.map(({ field, control }) => [control.tag, field.name]));
  // Programs that forget tags may keep titles; those of two fields can be the same after they were cut.
  const titles = controls.map(({ control }) => control.alias);
  const aliases = new Map(
    controls
      .filter(({ control }) => titles.indexOf(control.alias) === titles.lastIndexOf(control.alias))
      .map(({ control }) => [control.alias, control.tag]),
  );
  const { values: written, identity, conflicts, unidentified } = readControls(file, { aliases });
  const { held: found, renamed } = underNewNames(written, options.newNames);
  const values = withPlacesToSign(
    found,
    unidentified,
    controls.map(({ control }) => control),
  );
  const read = fields.map(field => [field.name, readDocxField(field, values, { locale, strings })] as const);
  return {
    identity,
    values: Object.fromEntries(read.map(([name, { value }]) => [name, value])),
    raw: Object.fromEntries(read.flatMap(([name, { raw }]) => (raw === undefined ? [] : [[name, raw]]))),
    conflicts: [...new Set(conflicts.flatMap(tag => tags.get(options.newNames?.get(tag) ?? tag) ?? []))],
    lacking: [
      ...new Set(controls.filter(({ control }) => !values.has(control.tag)).map(({ field }) => field.name)),
    ],
    unknown: [...values.keys()].filter(tag => !tags.has(tag)),
    renamed,
  };
}

function blankControls(field: Field, { locale, strings }: Document): readonly ContentControl[] {
  const { blank } = kinds[field.kind];
  return writeDocxField(field, blank as Values[typeof field.kind], { locale, strings });
}

/**
 * LibreOffice forgets what places to sign are called, and keeps the name of their placeholder and their order. They are
 * known again when all are still there.
 */
function withPlacesToSign(
  values: ControlValues,
  unidentified: readonly UnidentifiedControl[],
  controls: readonly ContentControl[],
): ControlValues {
  const lost = controls.filter(({ type, tag }) => type === 'signature' && !values.has(tag));
  const names = new Set(lost.map(({ placeholder }) => placeholderName(placeholder)));
  const places = unidentified.filter(
    ({ placeholder }) => placeholder !== undefined && names.has(placeholder),
  );
  if (places.length !== lost.length) return values;
  return new Map([...values, ...places.map(({ value }, index) => [lost[index]?.tag ?? '', value] as const)]);
}
