import type { FormValues } from '../../form-field.ts';
import { textValue } from '../text-value.ts';
import { type CopyPlan, CopySink } from './copy-sink.ts';
import type { CopyOutcome, CopySource } from './copy-source.ts';
import { withShared } from './fill-body.ts';
import { ObjectWriter } from './object-writer.ts';
import { type Bookmark, writeOutline } from './outline.ts';
import { PageTree } from './page-tree.ts';
import type { TemplateObject } from './print-template.ts';
import { SharedObjects } from './shared-objects.ts';
import { type FrontStructure, StructureWriter } from './structure-writer.ts';

/** One filled copy of the template. */
export interface PrintCopy {
  /** The accessible name of the copy: of its part of the structure, and of the field above its fields. */
  readonly title: string;
  readonly values: FormValues;
  /** Its natural language, where that isn't the template's. */
  readonly language?: string;
}

/** A copy that was written. */
export interface PrintedCopy {
  /** What its fields hang under: `p00001`. */
  readonly name: string;
  /** Object number of its first page. */
  readonly page: number;
  /** Its first page among those of all copies, blank ones included, from 1: always odd. */
  readonly position: number;
  /** Pages, without a blank one. */
  readonly pages: number;
  readonly outcome: CopyOutcome;
}

/** Where pages before the copies go. */
export interface FrontPlace {
  readonly writer: ObjectWriter;
  /** What copies share, by numbers of the template: fonts. */
  readonly shared: SharedObjects;
  /** Object number of the node of the page tree above the next page. */
  readonly pageNode: () => number;
  /** Takes the object number of a page, in order. */
  readonly addPage: (page: number) => void;
  /** Object number of the document element; null when the file isn't tagged. */
  readonly document: number | null;
  /** The first key of the parent tree that nothing has. */
  readonly firstKey: number;
}

export interface PrintFileEnd {
  readonly bookmarks?: readonly Bookmark[];
  /** What comes before the copies, with its bookmark; a blank page follows when its pages are odd in number. */
  readonly front?: FrontPages;
}

export interface FrontPages {
  readonly title: string;
  readonly write: (place: FrontPlace) => FrontStructure;
}

/**
 * One file with many filled copies of a template, for a printer: every copy starts on an odd page. What copies share is
 * written once; what is a copy's own goes out as it is made, so memory holds object numbers only.
 * Use: `add` for each copy, then `end`.
 * @see ISO 32000-1 §7.5, §12.7.3, §14.7
 */
export class PrintFile {
  readonly #source: CopySource;
  readonly #writer: ObjectWriter;
  readonly #shared: SharedObjects;
  readonly #pages: PageTree;
  readonly #structure: StructureWriter | null;
  readonly #plan: CopyPlan;
  /** Object number of the content of blank pages. */
  readonly #blank: number;
  /** Object numbers of the fields that copies' fields hang under. */
  readonly #fields: number[] = [];
  #count = 0;
  #position = 1;

  /** @param emit gets each chunk of the file, in order */
  constructor(source: CopySource, emit: (chunk: Uint8Array) => void) {
    const { template } = source;
    source.begin();
    this.#source = source;
    this.#writer = new ObjectWriter(emit);
    this.#shared = new SharedObjects(this.#writer, template.shared, source.rewritten);
    this.#pages = new PageTree(this.#writer);
    this.#structure = template.structure && new StructureWriter(this.#writer, template.structure);
    this.#blank = this.#writer.reserve();
    this.#writer.putStream(this.#blank, '', '/Artifact BMC\nEMC');
    this.#plan = copyPlan(source, this.#shared);
  }

  add({ title, values, language }: PrintCopy): PrintedCopy {
    this.#count++;
    const name = `p${String(this.#count).padStart(5, '0')}`;
    const prefix = `${name}.`;
    const parent = this.#writer.reserve();
    const part = this.#structure?.begin();
    const sink = new CopySink(
      this.#plan,
      { writer: this.#writer, shared: this.#shared },
      { pageNode: this.#pages.node, parent, part: part?.number ?? 0, firstKey: part?.firstKey ?? 0, prefix },
    );
    const outcome = this.#source.write(values, sink);
    const { continuation = null } = outcome;
    if (part) this.#structure?.end(part, { title, language: language ?? null, prefix, continuation }, sink);
    this.#putParent(parent, { name, title }, sink);
    const pages = [
      ...this.#source.template.pages,
      ...(continuation?.pages ?? []).map(({ number }) => number),
    ];
    const numbers = pages.map(page => sink.numberOf(page));
    sink.end();
    this.#addPages(numbers);
    const position = this.#position;
    this.#position += numbers.length + (numbers.length % 2);
    return { name, page: numbers[0] ?? 0, position, pages: numbers.length, outcome };
  }

  /** The field that all fields of a copy hang under, so that no value is shared (§12.7.3.2). */
  #putParent(
    parent: number,
    { name, title }: { readonly name: string; readonly title: string },
    sink: CopySink,
  ): void {
    const { form } = this.#source.template;
    const kids = form?.fields.map(field => sink.reference(field)).join(' ') ?? '';
    if (kids === '') return;
    this.#writer.put(parent, `<</T (${name}) /TU ${textValue(title)} /Kids [${kids}]>>`);
    this.#fields.push(parent);
  }

  /** Adds pages to the tree, and a blank one that lets the next copy start on an odd page. */
  #addPages(pages: readonly number[]): void {
    const blank = pages.length % 2 === 1 ? [this.#blankPage(this.#pages.node)] : [];
    this.#pages.add([...pages, ...blank]);
  }

  #blankPage(node: number): number {
    const box = this.#source.template.mediaBox.join(' ');
    const contents = `/Contents ${this.#blank} 0 R`;
    return this.#writer.add(
      `<</Type /Page /Parent ${node} 0 R /MediaBox [${box}] /Resources <<>> ${contents}>>`,
    );
  }

  /**
   * Writes what stands around the copies. Nothing can be added any more.
   * @returns pages of the whole file, blank ones included
   */
  end({ bookmarks = [], front }: PrintFileEnd = {}): number {
    const { template } = this.#source;
    const before = front && this.#writeFront(front);
    const structure = this.#structure?.finish(this.#shared, before?.structure);
    const outline = writeOutline(this.#writer, [...(before?.bookmarks ?? []), ...bookmarks]);
    const root = this.#writer.add(
      `<<${[
        `/Type /Catalog /Pages ${this.#pages.end()} 0 R`,
        // As pages are counted in the file, so that a number on the cover list is the one a viewer or printer takes.
        '/PageLabels <</Nums [0 <</S /D>>]>>',
        `/ViewerPreferences <<${this.#shared.fill(template.viewer)}/Duplex /DuplexFlipLongEdge>>`,
        ...(structure ? [`/StructTreeRoot ${structure} 0 R`] : []),
        ...(outline ? [`/Outlines ${outline} 0 R /PageMode /UseOutlines`] : []),
        ...(this.#fields.length > 0 ? [`/AcroForm ${this.#form()} 0 R`] : []),
        this.#shared.fill(template.catalog),
      ].join(' ')}>>`,
    );
    const info = template.info === null ? '' : ` /Info ${this.#shared.reference(template.info)}`;
    this.#writer.end(`/Root ${root} 0 R${info}`);
    return (before?.pages ?? 0) + this.#position - 1;
  }

  #form(): number {
    const entries = this.#source.template.form?.entries;
    const fields = this.#fields.map(field => `${field} 0 R`).join(' ');
    return this.#writer.add(`<<${entries ? this.#shared.fill(entries) : ''}/Fields [${fields}]>>`);
  }

  #writeFront({ title, write }: FrontPages): {
    readonly structure: FrontStructure;
    readonly bookmarks: readonly Bookmark[];
    readonly pages: number;
  } {
    const pages: number[] = [];
    const structure = write({
      writer: this.#writer,
      shared: this.#shared,
      pageNode: () => this.#pages.frontNode,
      addPage: page => {
        pages.push(page);
        this.#pages.addToFront(page);
      },
      document: this.#structure?.document ?? null,
      firstKey: this.#structure?.nextKey ?? 0,
    });
    const odd = pages.length % 2;
    if (odd) this.#pages.addToFront(this.#blankPage(this.#pages.frontNode));
    const [page] = pages;
    return { structure, bookmarks: page ? [{ title, page }] : [], pages: pages.length + odd };
  }
}

/** What is the same for all copies, worked out once. */
function copyPlan({ template, rewritten }: CopySource, shared: SharedObjects): CopyPlan {
  const fixed = new Map([...shared.references].filter(([number]) => !rewritten.has(number)));
  const own = template.own
    // A copy's part stands in its place.
    .filter(({ number }) => number !== template.structure?.top.number)
    .map(object => ({ ...object, body: withShared(object.body, fixed) }));
  return {
    template,
    rewritten,
    own,
    places: new Map(own.map(({ number }, at) => [number, at])),
    topFields: new Set(template.form?.fields),
    keyed: new Set(template.own.filter(hasKey).map(({ number }) => number)),
  };
}

const hasKey = ({ body }: TemplateObject): boolean => body.holes.some(({ type }) => type === 'key');
