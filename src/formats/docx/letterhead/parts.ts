import type { Document } from 'slimdom';
import { CONTENT_TYPES, type OfficePackage, writePackage } from '../../ooxml/package.ts';
import { relationsOf, relationsPart } from '../../ooxml/relations.ts';
import { xmlText } from '../../ooxml/xml-text.ts';
import { parsePart, partBytes, rootOf } from './xml.ts';

/** How one part, or the package itself, refers to another part or to a place outside (ISO/IEC 29500-2 §9.3). */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The name of a part; outside the file, the address as it stands. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The name that stands for the package as the source of relations. */
export const PACKAGE = '';
const RELATIONS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/**
 * A Word file while it is changed: parts, their content types and how they refer to one another. What nothing refers
 * to any more is not written, so to leave a part out, drop the relations to it.
 */
export class Parts {
  readonly #source: OfficePackage;
  /** Actual names by their lower-case form: case doesn't count. */
  readonly #names: Map<string, string>;
  readonly #added = new Map<string, Uint8Array>();
  readonly #trees = new Map<string, Document>();
  readonly #relations = new Map<string, readonly Relation[]>();
  /** By extension. */
  readonly #defaults = new Map<string, string>();
  /** By part, in lower case. */
  readonly #overrides = new Map<string, string>();

  /** @throws UnreadableFile when the content types can't be read */
  constructor(source: OfficePackage) {
    this.#source = source;
    this.#names = new Map(source.names.map(name => [name.toLowerCase(), name]));
    const types = rootOf(parsePart(CONTENT_TYPES, source.part(CONTENT_TYPES) ?? new Uint8Array()));
    for (const entry of types.children) {
      const type = entry.getAttribute('ContentType') ?? '';
      const extension = entry.getAttribute('Extension');
      const name = entry.getAttribute('PartName');
      if (extension !== null) this.#defaults.set(extension.toLowerCase(), type);
      if (name !== null) this.#overrides.set(name.replace(/^\//, '').toLowerCase(), type);
    }
  }

  has(name: string): boolean {
    return this.#names.has(name.toLowerCase());
  }

  /** @throws UnreadableFile when the part is damaged */
  bytes(name: string): Uint8Array | undefined {
    const actual = this.#actual(name);
    const tree = this.#trees.get(actual);
    return tree ? partBytes(tree) : (this.#added.get(actual) ?? this.#source.part(actual));
  }

  /**
   * The tree of a part: always the same one, and what is changed in it is written.
   * @throws UnreadableFile when it isn't XML
   */
  tree(name: string): Document {
    const actual = this.#actual(name);
    const tree = this.#trees.get(actual) ?? parsePart(actual, this.bytes(actual) ?? new Uint8Array());
    this.#trees.set(actual, tree);
    return tree;
  }

  contentType(name: string): string | undefined {
    return this.#overrides.get(name.toLowerCase()) ?? this.#defaults.get(extensionOf(name));
  }

  setContentType(name: string, type: string): void {
    const extension = extensionOf(name);
    // `xml` says nothing of what a part is; for all other extensions one type serves every part.
    if (!this.#defaults.has(extension) && extension !== 'xml') this.#defaults.set(extension, type);
    if (this.contentType(name) !== type) this.#overrides.set(name.toLowerCase(), type);
  }

  add(name: string, bytes: Uint8Array, type: string): void {
    this.#names.set(name.toLowerCase(), name);
    this.#added.set(name, bytes);
    this.setContentType(name, type);
  }

  /** Leaves a part out; only for one that nothing refers to any more and whose name is wanted. */
  remove(name: string): void {
    const actual = this.#actual(name);
    this.#names.delete(name.toLowerCase());
    this.#overrides.delete(name.toLowerCase());
    this.#trees.delete(actual);
    this.#relations.set(actual, []);
  }

  /** The name, or with the first number that no part of the file has yet. */
  freeName(name: string): string {
    const [, stem = '', end = ''] = /^(.*?)\d*(\.\w+)$/.exec(name) ?? [];
    let free = name;
    for (let number = 1; this.has(free); number++) free = `${stem}${number}${end}`;
    return free;
  }

  /** @throws UnreadableFile when the part that holds them can't be read */
  relations(source: string): readonly Relation[] {
    const known = this.#relations.get(source);
    if (known) return known;
    const bytes = this.bytes(relationsPart(source));
    const relations = bytes ? this.#parseRelations(source, bytes) : [];
    this.#relations.set(source, relations);
    return relations;
  }

  /** The part a relation of this type leads to; types are told by how they end, as strict files begin them otherwise. */
  related(source: string, type: string): string | undefined {
    return this.relations(source).find(relation => !relation.isExternal && isOfType(relation, type))?.target;
  }

  /** Adds a relation; `id` only for one whose id is already referred to. */
  relate(source: string, { id, ...relation }: Omit<Relation, 'id'> & { readonly id?: string }): string {
    const relations = this.relations(source);
    const taken = new Set(relations.map(other => other.id.toLowerCase()));
    let free = id ?? 'rId1';
    for (let number = 1; taken.has(free.toLowerCase()); number++) free = `rId${number}`;
    this.#relations.set(source, [...relations, { id: free, ...relation }]);
    return free;
  }

  dropRelations(source: string, isDropped: (relation: Relation) => boolean): void {
    this.#relations.set(
      source,
      this.relations(source).filter(relation => !isDropped(relation)),
    );
  }

  /** The file: equal bytes for equal parts. */
  write(): Uint8Array {
    const reached = this.#reached();
    const names = [...this.#names.values()].filter(name => reached.has(name));
    const parts = [PACKAGE, ...names].flatMap(name => this.#written(name));
    return writePackage([[CONTENT_TYPES, this.#contentTypes(names)], ...parts]);
  }

  /** A part and its relations, as they are written. */
  #written(name: string): readonly (readonly [string, Uint8Array])[] {
    const own = name === PACKAGE ? [] : [[name, this.bytes(name) ?? new Uint8Array()] as const];
    const relations = this.relations(name);
    return relations.length === 0
      ? own
      : [...own, [relationsPart(name), relationsXml(name, relations)] as const];
  }

  #actual(name: string): string {
    return this.#names.get(name.toLowerCase()) ?? name;
  }

  #reached(): ReadonlySet<string> {
    const reached = new Set<string>();
    const waiting = [PACKAGE];
    for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
      for (const { isExternal, target } of this.relations(source)) {
        if (isExternal || reached.has(target) || !this.#isPart(target)) continue;
        reached.add(target);
        waiting.push(target);
      }
    }
    return reached;
  }

  /** Relations and content types are written anew, whatever a file says of them. */
  #isPart(name: string): boolean {
    return this.has(name) && !name.endsWith('.rels') && name !== CONTENT_TYPES;
  }

  #contentTypes(names: readonly string[]): Uint8Array {
    this.#defaults.set('rels', RELATIONS_TYPE);
    const used = new Set(['rels', ...names.map(extensionOf)]);
    const defaults = [...this.#defaults]
      .filter(([extension]) => used.has(extension))
      .map(
        ([extension, type]) => `<Default Extension="${xmlText(extension)}" ContentType="${xmlText(type)}"/>`,
      );
    const overrides = names.flatMap(name => {
      const type = this.#overrides.get(name.toLowerCase());
      return type ? [`<Override PartName="/${xmlText(name)}" ContentType="${xmlText(type)}"/>`] : [];
    });
    return xmlBytes(`<Types xmlns="${TYPES_NAMESPACE}">${[...defaults, ...overrides].join('')}</Types>`);
  }

  #parseRelations(source: string, bytes: Uint8Array): readonly Relation[] {
    const parts = new Map(relationsOf(this.#source, source).map(({ id, part }) => [id, part]));
    return rootOf(parsePart(relationsPart(source), bytes)).children.map(element => {
      const id = element.getAttribute('Id') ?? '';
      const part = parts.get(id);
      return {
        id,
        type: element.getAttribute('Type') ?? '',
        target: part === undefined ? (element.getAttribute('Target') ?? '') : this.#actual(part),
        isExternal: part === undefined,
      };
    });
  }
}

/** Whether a relation is of a type, given by the last step of its name. */
export function isOfType({ type }: Relation, ...ends: readonly string[]): boolean {
  return ends.includes(type.slice(type.lastIndexOf('/') + 1));
}

/** Copies a part with everything it refers to into another file, under free names. */
export function copyPart(from: Parts, name: string, into: Parts, copied = new Map<string, string>()): string {
  const known = copied.get(name);
  if (known !== undefined) return known;
  const bytes = from.bytes(name);
  if (!bytes) throw new Error(`the part ${name} is referred to and isn't there`);
  const free = into.freeName(name);
  copied.set(name, free);
  into.add(free, bytes, from.contentType(name) ?? 'application/xml');
  for (const relation of from.relations(name)) {
    const target = relation.isExternal ? relation.target : copyPart(from, relation.target, into, copied);
    into.relate(free, { ...relation, target });
  }
  return free;
}

/** A Word file while it is changed. */
export interface WordFile {
  readonly parts: Parts;
  /** The name of the part that holds the body. */
  readonly main: string;
}

/**
 * The part of the letterhead that serves its main part, for example as `styles`; without one ours takes its place.
 * @returns undefined when neither has it
 */
export function servingPart(
  type: string,
  ours: WordFile,
  theirs: WordFile,
): { readonly name: string; readonly isOurs: boolean } | undefined {
  const name = theirs.parts.related(theirs.main, type);
  if (name !== undefined && theirs.parts.has(name)) return { name, isOurs: false };
  const relation = ours.parts.relations(ours.main).find(other => isOfType(other, type));
  if (!relation) return undefined;
  // One may be there that leads to nothing.
  theirs.parts.dropRelations(theirs.main, other => isOfType(other, type));
  const target = copyPart(ours.parts, relation.target, theirs.parts);
  theirs.parts.relate(theirs.main, { type: relation.type, target, isExternal: false });
  return { name: target, isOurs: true };
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

function relationsXml(source: string, relations: readonly Relation[]): Uint8Array {
  const entries = relations.map(({ id, type, target, isExternal }) => {
    const address = isExternal ? target : relativeName(source, target);
    const mode = isExternal ? ' TargetMode="External"' : '';
    return `<Relationship Id="${xmlText(id)}" Type="${xmlText(type)}" Target="${xmlText(address)}"${mode}/>`;
  });
  return xmlBytes(`<Relationships xmlns="${RELATIONS_NAMESPACE}">${entries.join('')}</Relationships>`);
}

/** As Word writes them: some readers don't take the absolute form. */
function relativeName(source: string, target: string): string {
  const from = folderOf(source).split('/').slice(0, -1);
  const to = target.split('/');
  const shared = from.findIndex((step, index) => step !== to[index]);
  const common = shared < 0 ? from.length : shared;
  const steps = [...from.slice(common).map(() => '..'), ...to.slice(common)];
  return steps.map(encodeURIComponent).join('/');
}

function xmlBytes(text: string): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
}
