import { ByteSink } from '../ooxml/byte-sink.ts';
import { CONTENT_TYPES, inFileOrder, type OfficePackage, packPart, readPackage } from '../ooxml/package.ts';
import { relationsOf } from '../ooxml/relations.ts';
import { slotPart } from '../ooxml/slotted-part.ts';
import { UnreadableFile } from '../ooxml/unreadable-file.ts';
import { copyEntry, directoryOf, type EntryFacts, endZip, writeEntry } from '../ooxml/write-zip.ts';
import { pack, type ZipEntry } from '../ooxml/zip.ts';
import { findBound } from './bound-items.ts';
import { type BoundSlot, boundSlot } from './bound-slots.ts';
import type { ContentControl } from './content-control.ts';
import { type Aliases, type FoundControl, scanControls, withoutDoubles } from './scan-controls.ts';
import { controlSlots, type TemplateSlot } from './template-slots.ts';
import { readWordParts, type WordParts, type XmlPart } from './word-parts.ts';

/** A Word template, prepared so that filling it costs little more than copying it. */
export interface CompiledTemplate {
  /** The tags of the controls that can be filled, and of places to sign, in the order of the document. */
  readonly tags: ReadonlySet<string>;
  /** Which of some controls have no place in the template: what they hold is not in the filled file. */
  missing(controls: readonly ContentControl[]): readonly ContentControl[];
  /**
   * The template as a `.docx` with these controls filled, and the XML they are bound to: equal bytes for equal
   * controls. All controls with a tag are filled. Controls that aren't given, and places to sign, stay as they are.
   */
  fill(controls: readonly ContentControl[]): Uint8Array;
}

export interface TemplateOptions {
  /** Tags by alias, for controls made by hand. */
  readonly aliases?: Aliases;
  /** Of deflate, 1 to 9: for the parts that controls stand in; what is the same in every file is deflated once. */
  readonly level?: number;
}

/**
 * Prepares a template: a `.docx` or `.dotx`, which may come from anywhere.
 * @throws UnreadableFile when it isn't one, is damaged, locked or hostile, holds macros, or is signed digitally
 */
export function compileTemplate(
  bytes: Uint8Array,
  { aliases, level = 9 }: TemplateOptions = {},
): CompiledTemplate {
  const file = readPackage(bytes);
  const parts = readWordParts(file);
  refuseSpecial(file, parts);
  const controls = withoutDoubles(parts.stories.flatMap(part => scanControls(part, aliases)));
  const { stories, items } = slotsOf(controls, parts);
  const filled = new Set([...stories.values()].flat().map(({ tag }) => tag));
  const signed = tagsOf(controls.filter(({ kind }) => kind === 'rich' || kind === 'picture'));
  const write = startFile(file, parts, [
    ...[...stories].map(([part, slots]) => compileStory(part, slots, level)),
    ...[...items].map(([part, slots]) => compileItem(part, [...slots.values()])),
  ]);
  return {
    tags: new Set([...tagsOf(controls)].filter(tag => filled.has(tag) || signed.has(tag))),
    missing: given => given.filter(({ type, tag }) => !(type === 'signature' ? signed : filled).has(tag)),
    fill: given => write(byTag(given)),
  };
}

function refuseSpecial(file: OfficePackage, { mainType }: WordParts): void {
  if (/macroEnabled/i.test(mainType)) {
    throw new UnreadableFile('the file holds macros: save it as .docx or .dotx');
  }
  if (relationsOf(file, '').some(({ type }) => type === 'origin')) {
    throw new UnreadableFile('the file is signed digitally, and filling it would break that');
  }
}

function tagsOf(controls: readonly FoundControl[]): ReadonlySet<string> {
  return new Set(controls.flatMap(({ tag }) => (tag === undefined ? [] : [tag])));
}

interface SlotsByPart {
  readonly stories: ReadonlyMap<XmlPart, readonly TemplateSlot[]>;
  readonly items: ReadonlyMap<XmlPart, ReadonlyMap<number, BoundSlot>>;
}

/**
 * The slots of every part that changes. Pictures, tables of contents and the like can't hold a value, and a control
 * with others in it would lose those.
 */
function slotsOf(controls: readonly FoundControl[], parts: WordParts): SlotsByPart {
  const holders = new Set(controls.flatMap(outerControls));
  const stories = new Map<XmlPart, TemplateSlot[]>();
  const items = new Map<XmlPart, Map<number, BoundSlot>>();
  for (const found of controls) {
    if (found.kind === 'picture' || found.kind === 'other' || holders.has(found)) continue;
    const slots = controlSlots(found);
    if (slots.length === 0) continue;
    const inStory = stories.get(found.part) ?? [];
    inStory.push(...slots);
    stories.set(found.part, inStory);
    const bound = found.binding && findBound(found.binding, parts.items);
    const slot = bound && boundSlot(found, bound);
    if (!slot) continue;
    // By their place, as two controls may be bound to one element.
    const inItem = items.get(bound.item) ?? new Map<number, BoundSlot>();
    inItem.set(slot.start, slot);
    items.set(bound.item, inItem);
  }
  return { stories, items };
}

function outerControls({ within }: FoundControl): readonly FoundControl[] {
  return within ? [within, ...outerControls(within)] : [];
}

function byTag(controls: readonly ContentControl[]): Given {
  const given = new Map(controls.map(control => [control.tag, control]));
  if (given.size < controls.length) throw new Error('two controls have one tag');
  return given;
}

type Given = ReadonlyMap<string, ContentControl>;

interface CompiledPart {
  readonly name: string;
  /** Writes the part as it is with some controls, packed. */
  write(given: Given, zip: ByteSink): EntryFacts;
}

function compileStory({ name, text }: XmlPart, slots: readonly TemplateSlot[], level: number): CompiledPart {
  const inOrder = slots.toSorted((a, b) => a.start - b.start);
  const part = slotPart(text, inOrder, level);
  const fillers = inOrder.map(slot => ({ tag: slot.tag, fill: slot.filler(part) }));
  return {
    name,
    write: (given, zip) =>
      part.write(
        fillers.map(({ tag, fill }) => fill(given.get(tag))),
        zip,
      ),
  };
}

/** A bound part is mostly values, so that deflating what is between them once gains nothing. */
function compileItem({ name, text }: XmlPart, slots: readonly BoundSlot[]): CompiledPart {
  const inOrder = slots.toSorted((a, b) => a.start - b.start);
  return {
    name,
    write(given, zip) {
      let xml = '';
      let at = 0;
      for (const slot of inOrder) {
        const control = given.get(slot.tag);
        const changed = control && slot.xml(control);
        xml += text.slice(at, slot.start) + (changed ?? text.slice(slot.start, slot.end));
        at = slot.end;
      }
      const { crc, size, packed, method } = pack(name, Buffer.from(xml + text.slice(at)), 6);
      zip.put(packed);
      return { crc, size, method };
    },
  };
}

/** Writes what is the same in every file; what is returned writes the rest behind it, again and again. */
function startFile(
  file: OfficePackage,
  { mainType }: WordParts,
  parts: readonly CompiledPart[],
): (given: Given) => Uint8Array {
  const zip = new ByteSink();
  const changing = new Set(parts.map(({ name }) => name));
  const entries = file.names.filter(name => !changing.has(name)).map(name => entryOf(file, name, mainType));
  const same = inFileOrder(entries).map(entry => copyEntry(zip, entry));
  const sameDirectory = directoryOf(same);
  const sameEnd = zip.at;
  const named = parts.map(part => ({ ...part, name: Buffer.from(part.name) }));
  return given => {
    zip.at = sameEnd;
    const written = named.map(({ name, write }) => writeEntry(zip, name, () => write(given, zip)));
    endZip(zip, Buffer.concat([sameDirectory, directoryOf(written)]), same.length + written.length);
    return zip.copy();
  };
}

const TEMPLATE_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A part as it stands in the template; only a template's own content type becomes that of a document. */
function entryOf(file: OfficePackage, name: string, mainType: string): ZipEntry {
  if (name === CONTENT_TYPES && mainType === TEMPLATE_TYPE) {
    const types = Buffer.from(file.part(name) ?? []).toString('utf8');
    return packPart(name, Buffer.from(types.replaceAll(TEMPLATE_TYPE, DOCUMENT_TYPE)), 9);
  }
  const entry = file.packedPart(name);
  if (!entry) throw new Error(`the package has no part ${name}`);
  return entry;
}
