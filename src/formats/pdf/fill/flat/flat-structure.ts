import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { kidsOf, setAttribute } from '../../structure-tree.ts';
import { textString } from '../../widget.ts';
import type { ObjectParts } from '../contract.ts';
import { numberTree } from '../number-tree.ts';
import { entryParts, objectParts } from '../object-parts.ts';
import type { FieldType, TemplateField } from '../template-fields.ts';
import type { TemplateWidget } from '../template-widgets.ts';
import { tooltipOf } from './held-value.ts';

/** What a reader says of a box that is drawn: it has no text of its own. */
export interface TickWords {
  readonly ticked: string;
  readonly not_ticked: string;
}

/** A widget's structure element, now with marked content as its child. */
export interface TakenOver {
  readonly number: number;
  /** Marked-content id in the page's values stream. */
  readonly mcid: number;
  /** Entries of the element without `Alt`. */
  readonly entries: ObjectParts;
  /** The element of a box that is ticked or chosen. */
  readonly on: ObjectParts;
}

/** `Role` of a printed field (ISO 32000-1 table 348): it knows four. A place to sign is read as text. */
const ROLES: Readonly<Record<FieldType, string>> = {
  text: 'tv',
  list: 'tv',
  signature: 'tv',
  checkbox: 'cb',
  radio: 'rb',
  button: 'pb',
};

/** The structure tree of a form that is being flattened: elements of widgets become elements of marked content. */
export class FlatStructure {
  readonly root: { readonly number: number; readonly dict: PDFDict };
  readonly #context: PDFContext;
  readonly #words: TickWords;
  /** The parent tree (§14.7.4.4). */
  readonly #parents: Map<number, PDFObject>;

  constructor(
    context: PDFContext,
    root: { readonly number: number; readonly dict: PDFDict },
    words: TickWords,
  ) {
    this.#context = context;
    this.root = root;
    this.#words = words;
    this.#parents = new Map(numberTree(context, root.dict.get(PDFName.of('ParentTree'))));
  }

  /** Gives a widget's element its place in the page's content; undefined when the widget stands outside the structure. */
  takeOver(
    page: { readonly number: number; readonly dict: PDFDict },
    { field, widget }: { readonly field: TemplateField; readonly widget: TemplateWidget },
  ): TakenOver | undefined {
    const { element } = widget;
    const key = widget.dict.lookup(PDFName.of('StructParent'));
    if (!element || !(key instanceof PDFNumber)) return undefined;
    this.#parents.delete(key.asNumber());
    const { number, dict } = element;
    const mcid = this.#addContent(page.dict, PDFRef.of(number));
    this.#replaceKid(dict, widget, { page: page.number, mcid });
    this.#describe(dict, field, widget);
    if (field.type === 'checkbox' || field.type === 'radio') {
      const on = this.#states(dict);
      return { number, mcid, entries: [''], on };
    }
    // What is read is the value itself; the name of the field is its Desc.
    dict.delete(PDFName.of('Alt'));
    return { number, mcid, entries: entryParts(dict), on: [''] };
  }

  /** Adds marked content behind what a page has, and tells whose it is. */
  #addContent(page: PDFDict, element: PDFRef): number {
    const owners = this.#ownersOn(page);
    owners.push(element);
    return owners.size() - 1;
  }

  /** The elements that own a page's marked content, by MCID. A page without any gets a key. */
  #ownersOn(page: PDFDict): PDFArray {
    const name = PDFName.of('StructParents');
    const key = page.lookup(name);
    const held =
      key instanceof PDFNumber ? this.#context.lookup(this.#parents.get(key.asNumber())) : undefined;
    if (held instanceof PDFArray) return held;
    const at = this.nextKey;
    const owners = this.#context.obj([]);
    page.set(name, PDFNumber.of(at));
    this.#parents.set(at, this.#context.register(owners));
    return owners;
  }

  #replaceKid(
    dict: PDFDict,
    widget: TemplateWidget,
    { page, mcid }: { readonly page: number; readonly mcid: number },
  ): void {
    const content = this.#context.obj({ Type: 'MCR', Pg: PDFRef.of(page), MCID: mcid });
    const kids = kidsOf(dict).map(kid => (this.#refersTo(kid, widget) ? content : kid));
    const only = kids.length === 1 && kids[0] === content;
    // The shorter way to say it, where the element has nothing else (§14.7.4.2).
    if (only) dict.set(PDFName.of('Pg'), PDFRef.of(page));
    dict.set(PDFName.of('K'), only ? PDFNumber.of(mcid) : this.#context.obj(kids));
  }

  #refersTo(kid: PDFObject, widget: TemplateWidget): boolean {
    const held = this.#context.lookup(kid);
    return held instanceof PDFDict && held.lookup(PDFName.of('Obj')) === widget.dict;
  }

  #describe(dict: PDFDict, { type, dict: field }: TemplateField, widget: TemplateWidget): void {
    this.#attribute(dict, 'Role', PDFName.of(ROLES[type]));
    const name = tooltipOf(widget.dict) ?? tooltipOf(field);
    if (name !== undefined) this.#attribute(dict, 'Desc', textString(name));
  }

  /** Leaves the element unticked, and gives it ticked. */
  #states(dict: PDFDict): ObjectParts {
    const alt = PDFName.of('Alt');
    const option = dict.lookup(alt);
    const label = option instanceof PDFString || option instanceof PDFHexString ? option.decodeText() : null;
    const said = (state: string) => textString([label, state].filter(Boolean).join(', '));
    this.#attribute(dict, 'checked', PDFName.of('on'));
    dict.set(alt, said(this.#words.ticked));
    const on = objectParts(dict);
    this.#attribute(dict, 'checked', PDFName.of('off'));
    dict.set(alt, said(this.#words.not_ticked));
    return on;
  }

  #attribute(dict: PDFDict, key: string, value: PDFObject): void {
    const element = { dict, ref: undefined, parent: undefined, children: [], annotations: [] };
    setAttribute(this.#context, element, { owner: 'PrintField', key, value });
  }

  /** The first key of the parent tree that nothing has. */
  get nextKey(): number {
    return Math.max(-1, ...this.#parents.keys()) + 1;
  }

  /** The parent tree as it has become: the one leaf of a number tree (§7.9.7). */
  parentLeaf(): PDFDict {
    const pairs = [...this.#parents].sort(([one], [other]) => one - other);
    return this.#context.obj({
      Limits: [pairs[0]?.[0] ?? 0, pairs.at(-1)?.[0] ?? 0],
      Nums: pairs.flatMap(([key, value]) => [PDFNumber.of(key), value]),
    });
  }
}
