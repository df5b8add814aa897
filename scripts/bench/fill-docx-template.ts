import { writeDocxField } from '../../src/fields/docx-codecs.ts';
import { kinds, type Values } from '../../src/fields/kinds.ts';
import type { ContentControl } from '../../src/formats/docx/content-control.ts';
import { shownText } from '../../src/formats/docx/control-xml.ts';
import { type FoundControl, scanControls } from '../../src/formats/docx/scan-controls.ts';
import { readWordParts, type XmlPart } from '../../src/formats/docx/word-parts.ts';
import { inFileOrder, packPart, readPackage } from '../../src/formats/ooxml/package.ts';
import { writeZip } from '../../src/formats/ooxml/write-zip.ts';
import { childOf, type XmlElement } from '../../src/formats/ooxml/xml-tree.ts';
import type { Document } from '../../src/model/document.ts';
import type { FieldValues } from '../../src/model/field-values.ts';
import { fieldsOfDocument } from '../../src/model/walk.ts';

/** What a filled document shows in each of its controls, by tag. */
export type Texts = Readonly<Record<string, string>>;

/** A record as content controls, as `docxTemplate` makes them. */
export function controlsOf(document: Document, record: FieldValues): readonly ContentControl[] {
  const { locale, strings } = document;
  return fieldsOfDocument(document).flatMap(field => {
    const value = (record[field.name] ?? kinds[field.kind].blank) as Values[typeof field.kind];
    return writeDocxField(field, value, { locale, strings });
  });
}

/** A record as texts alone, ready for engines that know nothing else. */
export function textsOf(document: Document, record: FieldValues): Texts {
  const texts = controlsOf(document, record).flatMap(control => {
    if (control.type === 'signature') return [];
    const text = control.type === 'tick' ? (control.value ? '☒' : '☐') : shownText(control);
    return [[control.tag, text] as const];
  });
  return Object.fromEntries(texts);
}

/**
 * The same file as a template of another engine: a run with its placeholder for each control that has one of these
 * tags. All other entries are copied as they are, packed.
 * @throws Error when a tag has no control, or more than one
 */
export function peerTemplate(
  file: Uint8Array,
  tags: readonly string[],
  { level, placeholder }: { readonly level: number; readonly placeholder: (tag: string) => string },
): Uint8Array {
  const source = readPackage(file);
  const { stories } = readWordParts(source);
  const controls = stories.flatMap(part => scanControls(part)).filter(({ tag = '' }) => tags.includes(tag));
  const found = controls.map(({ tag }) => tag);
  if (found.toSorted().join() !== tags.toSorted().join()) {
    throw new Error(`The file has controls ${found.join()}, the document ${tags.join()}.`);
  }
  const changed = new Map(
    [...new Set(controls.map(({ part }) => part))].map(part => {
      const own = controls.filter(control => control.part === part);
      return [part.name, withPlaceholders(part, own, placeholder)] as const;
    }),
  );
  const entries = source.names.flatMap(name => {
    const text = changed.get(name);
    const entry = text === undefined ? source.packedPart(name) : packPart(name, Buffer.from(text), level);
    return entry ? [entry] : [];
  });
  return writeZip(inFileOrder(entries));
}

function withPlaceholders(
  { text }: XmlPart,
  controls: readonly FoundControl[],
  placeholder: (tag: string) => string,
): string {
  let written = '';
  let at = 0;
  for (const { element, properties, tag = '' } of controls) {
    const run = childOf(properties, 'w:rPr');
    const look = run ? text.slice(run.open.start, run.close.end) : '';
    written += `${text.slice(at, element.open.start)}<w:r>${look}<w:t>${placeholder(tag)}</w:t></w:r>`;
    at = element.close.end;
  }
  return written + text.slice(at);
}

/** All that a person reads in a file: lines end with `\n`, paragraphs with `¶`. A line end in `w:t` is only a space. */
export function documentText(file: Uint8Array): string {
  return readWordParts(readPackage(file))
    .stories.map(({ root }) => textIn(root))
    .join('');
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['w:br', '\n'],
  ['w:tab', '\t'],
]);

function textIn(element: XmlElement): string {
  const isText = element.type === 'w:t';
  const children = element.children.map(child => {
    if (typeof child !== 'string') return textIn(child);
    return isText ? child.replaceAll('\n', ' ') : '';
  });
  return children.join('') + (element.type === 'w:p' ? '¶' : (SIGNS.get(element.type) ?? ''));
}
