import type { Document, Element } from 'slimdom';
import { adopt } from './adopt.ts';
import { STYLE_ORDER } from './order.ts';
import { attributeOf, childOf, childrenOf, newElement, putInOrder, rootOf, setAttribute } from './xml.ts';

/** Elements that name a style by its id, wherever they stand. */
export const STYLE_REFERENCES = [
  'pStyle',
  'rStyle',
  'tblStyle',
  'basedOn',
  'next',
  'link',
  'styleLink',
  'numStyleLink',
];

export interface MergedStyles {
  /** Ids of ours, and what the same style is called in the letterhead. */
  readonly ids: ReadonlyMap<string, string>;
  /** The styles that the letterhead lacked, as they now stand in it. */
  readonly added: readonly AddedStyle[];
}

export interface AddedStyle {
  readonly element: Element;
  /** The style of ours that it came from. */
  readonly ours: Element;
}

/**
 * Finds our styles among the letterhead's by name and type, as names are the same in every language and ids are not
 * (`heading 1` is `Kop1` in Dutch). Those it lacks are added, with those they build on; fonts, sizes and colours are
 * still ours then.
 * @param wanted ids of ours that are in use
 */
export function mergeStyles(ours: Document, theirs: Document, wanted: Iterable<string>): MergedStyles {
  const ourStyles = new StyleList(ours);
  const theirStyles = new StyleList(theirs);
  const ids = new Map<string, string>();
  const missing = new Set<Element>();
  const waiting = [...wanted];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const style = ourStyles.byId(id);
    if (!style || ids.has(id)) continue;
    const same = theirStyles.like(style);
    ids.set(id, same ?? theirStyles.reserve(id));
    if (same !== undefined) continue;
    missing.add(style);
    // The style of a next paragraph, too: it is what Word gives who types on.
    for (const name of ['basedOn', 'next', 'link']) waiting.push(attributeOf(childOf(style, name)) ?? '');
  }
  const lacking = ourStyles.all.filter(style => missing.has(style));
  const elements = adopt(theirs, lacking);
  const added = elements.map((element, index) => ({ element, ours: lacking[index] ?? element }));
  const isAdded = new Set(added.map(({ ours: style }) => idOf(style)));
  for (const { element, ours: style } of added) {
    setAttribute(element, 'styleId', ids.get(idOf(style)));
    if (theirStyles.defaultOf(typeOf(style)) !== undefined) setAttribute(element, 'default', undefined);
    theirStyles.giveFreeName(element);
    // A link goes both ways, so one to a style of the letterhead would be a lie.
    if (!isAdded.has(attributeOf(childOf(style, 'link')) ?? '')) childOf(element, 'link')?.remove();
    renameStyles(element, ids);
    rootOf(theirs).appendChild(element);
  }
  for (const { element } of added) if (!childOf(element, 'basedOn')) standOnDefault(element, theirStyles);
  return { ids, added };
}

/** Every style reference below an element is renamed; one to a style that isn't there is left out. */
export function renameStyles(element: Element, ids: ReadonlyMap<string, string>): void {
  for (const reference of element.getElementsByTagName('*').filter(isStyleReference)) {
    const id = ids.get(attributeOf(reference) ?? '');
    if (id === undefined) reference.remove();
    else setAttribute(reference, 'val', id);
  }
}

/** Every style that is referred to below these elements, by id. */
export function stylesIn(elements: readonly Element[]): Set<string> {
  const references = elements.flatMap(element => element.getElementsByTagName('*').filter(isStyleReference));
  return new Set(references.flatMap(reference => attributeOf(reference) ?? []));
}

function isStyleReference({ localName }: Element): boolean {
  return STYLE_REFERENCES.includes(localName);
}

/** Without this a paragraph would take nothing of what the letterhead calls its normal text. */
function standOnDefault(element: Element, styles: StyleList): void {
  const base = typeOf(element) === 'paragraph' ? styles.defaultOf('paragraph') : undefined;
  if (base === undefined || base === idOf(element)) return;
  putInOrder(element, newElement(element, 'basedOn', { val: base }), STYLE_ORDER);
}

export function idOf(style: Element): string {
  return attributeOf(style, 'styleId') ?? '';
}

export function nameOf(style: Element | undefined): string {
  return (attributeOf(childOf(style, 'name')) ?? '').trim().toLowerCase();
}

function typeOf(style: Element): string {
  return attributeOf(style, 'type') ?? 'paragraph';
}

/** The styles of a part, as they are looked for. */
export class StyleList {
  readonly all: readonly Element[];
  /** In lower case: Word tells ids apart by case, but not every reader does. */
  readonly #ids: Set<string>;
  readonly #names: Set<string>;

  constructor(tree: Document) {
    this.all = childrenOf(rootOf(tree), 'style');
    this.#ids = new Set(this.all.map(style => idOf(style).toLowerCase()));
    this.#names = new Set(this.all.map(nameOf));
  }

  byId(id: string | undefined): Element | undefined {
    return this.all.find(style => idOf(style) === id);
  }

  byName(name: string, type = 'paragraph'): Element | undefined {
    const ofType = this.all.filter(style => typeOf(style) === type);
    return (
      ofType.find(style => nameOf(style) === name) ?? ofType.find(style => aliasesOf(style).includes(name))
    );
  }

  /** The id of the style that text without one has. */
  defaultOf(type: string): string | undefined {
    const found = this.all.find(style => typeOf(style) === type && isDefault(style));
    return found && idOf(found);
  }

  /** The id of the style with the name and type of another, or that is the default as the other is. */
  like(style: Element): string | undefined {
    const named = this.byName(nameOf(style), typeOf(style));
    return (isDefault(style) ? this.defaultOf(typeOf(style)) : undefined) ?? (named && idOf(named));
  }

  /** An id that no style has; from now on it is taken. */
  reserve(id: string): string {
    let free = id;
    for (let number = 2; this.#ids.has(free.toLowerCase()); number++) free = `${id}${number}`;
    this.#ids.add(free.toLowerCase());
    return free;
  }

  /** Names are unique among all types: a style of another type may have this one. */
  giveFreeName(style: Element): void {
    const element = childOf(style, 'name');
    const name = attributeOf(element) ?? idOf(style);
    let free = name;
    for (let number = 2; this.#names.has(free.toLowerCase()); number++) free = `${name} ${number}`;
    this.#names.add(free.toLowerCase());
    if (element) setAttribute(element, 'val', free);
  }

  /** A style and those it builds on, nearest first. */
  chain(id: string | undefined): readonly Element[] {
    const chain = new Set<Element>();
    for (let style = this.byId(id); style && !chain.has(style); style = this.byId(baseOf(style)))
      chain.add(style);
    return [...chain];
  }
}

function baseOf(style: Element): string | undefined {
  return attributeOf(childOf(style, 'basedOn'));
}

function isDefault(style: Element): boolean {
  const value = attributeOf(style, 'default');
  return value !== undefined && !/^(?:0|false|off)$/.test(value);
}

function aliasesOf(style: Element): readonly string[] {
  return (attributeOf(childOf(style, 'aliases')) ?? '')
    .split(/[,;]/)
    .map(alias => alias.trim().toLowerCase());
}
