import type { Continuation } from '../flat/write-continuation.ts';
import { textValue } from '../text-value.ts';
import { escapeBytes } from './body.ts';
import type { CopySink } from './copy-sink.ts';
import type { ObjectWriter } from './object-writer.ts';
import type { TemplateStructure } from './print-template.ts';
import type { SharedObjects } from './shared-objects.ts';
import { TreeWriter } from './tree-writer.ts';

/** What pages before the copies add to the structure. */
export interface FrontStructure {
  /** Object number of their part. */
  readonly part: number;
  /** Keys of the parent tree and values, as PDF objects, ascending. */
  readonly parents: readonly (readonly [number, string])[];
  /** Identifiers (bytes as latin1) and elements, ascending. */
  readonly identifiers: readonly (readonly [string, number])[];
}

/** A copy's part of the structure that has been begun. */
export interface OpenPart {
  readonly number: number;
  /** What the template's keys of the parent tree are counted on from. */
  readonly firstKey: number;
}

/** Identifiers of one part, and the elements they name, as a leaf of the tree. */
interface IdentifierLeaf {
  readonly first: string;
  readonly last: string;
  readonly pairs: string;
}

/**
 * The structure tree of a file with many copies: one document, in it a part for each copy. Parent tree and identifiers
 * are trees with limits, so that a reader finds an entry among hundreds of thousands.
 * @see ISO 32000-1 §14.7
 */
export class StructureWriter {
  readonly #writer: ObjectWriter;
  readonly #template: TemplateStructure;
  readonly #root: number;
  /** Object number of the document element. */
  readonly document: number;
  readonly #parents: TreeWriter;
  readonly #identifiers: IdentifierLeaf[] = [];
  readonly #parts: number[] = [];
  #nextKey = 0;

  constructor(writer: ObjectWriter, template: TemplateStructure) {
    this.#writer = writer;
    this.#template = template;
    this.#root = writer.reserve();
    this.document = writer.reserve();
    this.#parents = new TreeWriter(writer, 'Nums');
  }

  /** The first key of the parent tree that nothing has. */
  get nextKey(): number {
    return this.#nextKey;
  }

  begin(): OpenPart {
    return { number: this.#writer.reserve(), firstKey: this.#nextKey };
  }

  /**
   * Writes a copy's part: the elements themselves are in the file, or will be.
   * @param prefix what stands before the copy's identifiers
   */
  end(
    { number, firstKey }: OpenPart,
    copy: {
      readonly title: string;
      readonly language: string | null;
      readonly prefix: string;
      readonly continuation: Continuation | null;
    },
    sink: CopySink,
  ): void {
    const { top, parents, identifiers } = this.#template;
    const sections = (copy.continuation?.sections ?? [])
      .map(section => ` ${sink.reference(section)}`)
      .join('');
    const language = copy.language ?? top.language;
    const kids = `/K [${sink.fill(top.kids)}${sections}]`;
    const lang = language === null ? '' : `/Lang ${textValue(language)} `;
    const head = `/Type /StructElem /S /Part /P ${this.document} 0 R /T ${textValue(copy.title)}`;
    this.#writer.put(number, `<<${head} ${lang}${sink.fill(top.entries)}${kids}>>`);
    this.#parts.push(number);
    const pairs: (readonly [number, string])[] = parents.map(({ key, value }) => [key, sink.fill(value)]);
    for (const { key, owners } of copy.continuation?.pages ?? []) {
      pairs.push([key, `[${owners.map(owner => sink.reference(owner)).join(' ')}]`]);
    }
    this.#addParents(pairs.map(([key, value]) => [firstKey + key, value]));
    this.#addIdentifiers(
      identifiers.map(({ id, number: own }) => [`${copy.prefix}${id}`, sink.numberOf(own)]),
    );
  }

  /** @param pairs ascending by key */
  #addParents(pairs: readonly (readonly [number, string])[]): void {
    const [first, last] = [pairs[0]?.[0], pairs.at(-1)?.[0]];
    if (first === undefined || last === undefined) return;
    this.#parents.add(
      [String(first), String(last)],
      pairs.map(([key, value]) => `${key} ${value}`).join(' '),
    );
    this.#nextKey = last + 1;
  }

  #addIdentifiers(pairs: readonly (readonly [string, number])[]): void {
    const sorted = [...pairs].sort(([one], [other]) => (one < other ? -1 : 1));
    const [first, last] = [sorted[0]?.[0], sorted.at(-1)?.[0]];
    if (first === undefined || last === undefined) return;
    const entries = sorted.map(([id, number]) => `(${escapeBytes(id)}) ${number} 0 R`).join(' ');
    this.#identifiers.push({ first, last, pairs: entries });
  }

  /** Writes the document and the root; the number of the root. */
  finish(shared: SharedObjects, front: FrontStructure | undefined): number {
    if (front) {
      this.#parts.unshift(front.part);
      this.#addParents(front.parents);
      this.#addIdentifiers(front.identifiers);
    }
    const kids = this.#parts.map(part => `${part} 0 R`).join(' ');
    this.#writer.put(this.document, `<</Type /StructElem /S /Document /P ${this.#root} 0 R /K [${kids}]>>`);
    const entries = [
      `/Type /StructTreeRoot /K [${this.document} 0 R]`,
      `/ParentTree ${this.#parents.end()} 0 R /ParentTreeNextKey ${this.#nextKey}`,
      ...(this.#identifiers.length > 0 ? [`/IDTree ${this.#identifierTree()} 0 R`] : []),
      shared.fill(this.#template.root.entries),
    ];
    this.#writer.put(this.#root, `<<${entries.join(' ')}>>`);
    return this.#root;
  }

  /** Identifiers of a part lie together, but the parts needn't come in their order: front pages come last. */
  #identifierTree(): number {
    const tree = new TreeWriter(this.#writer, 'Names');
    const sorted = this.#identifiers.sort((one, other) => (one.first < other.first ? -1 : 1));
    for (const { first, last, pairs } of sorted) {
      tree.add([`(${escapeBytes(first)})`, `(${escapeBytes(last)})`], pairs);
    }
    return tree.end();
  }
}
