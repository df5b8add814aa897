import type { Document, Element } from 'slimdom';
import { attributeOf, childrenOf, descendantsOf, isW, NAMESPACES, rootOf, setAttribute } from './xml.ts';

/**
 * Makes what must be unique in a whole file unique: numbers and names of bookmarks, numbers of pictures, and those of
 * content controls. Ours keep the numbers of content controls, which are always the same for a field; the letterhead's
 * give way.
 * @param blocks ours, still outside the letterhead
 * @param stories the letterhead's parts with text
 */
export function makeIdsUnique(blocks: readonly Element[], stories: readonly Document[]): void {
  const roots = stories.map(rootOf);
  renameBookmarks(blocks, roots);
  renumberDrawings(blocks, roots);
  moveControlIds(roots, blocks);
  for (const paragraph of below(blocks, 'p', 'tr')) {
    // Numbers that Word gives itself, for comments and for writing together.
    for (const name of ['paraId', 'textId']) paragraph.removeAttributeNS(NAMESPACES.w14, name);
  }
}

function renameBookmarks(blocks: readonly Element[], roots: readonly Element[]): void {
  const takenNames = new Set(below(roots, 'bookmarkStart').map(mark => attributeOf(mark, 'name')));
  const names = new Map<string, string>();
  const numbers = new Map<string, number>();
  let next = highest(below(roots, 'bookmarkStart', 'bookmarkEnd')) + 1;
  for (const mark of below(blocks, 'bookmarkStart', 'bookmarkEnd')) {
    const id = attributeOf(mark, 'id') ?? '';
    const number = numbers.get(id) ?? next++;
    numbers.set(id, number);
    setAttribute(mark, 'id', number);
    const name = attributeOf(mark, 'name');
    if (name === undefined) continue;
    let free = name;
    for (let count = 2; takenNames.has(free); count++) free = `${name}_${count}`;
    takenNames.add(free);
    names.set(name, free);
    setAttribute(mark, 'name', free);
  }
  for (const link of below(blocks, 'hyperlink')) {
    const anchor = attributeOf(link, 'anchor');
    if (anchor !== undefined) setAttribute(link, 'anchor', names.get(anchor) ?? anchor);
  }
  // Such as ` PAGEREF step_2 \h `.
  for (const instruction of below(blocks, 'instrText')) {
    instruction.textContent = (instruction.textContent ?? '').replace(
      /\S+/g,
      word => names.get(word) ?? word,
    );
  }
}

function renumberDrawings(blocks: readonly Element[], roots: readonly Element[]): void {
  const drawingsIn = (elements: readonly Element[]): Element[] =>
    elements.flatMap(element => [...element.getElementsByTagNameNS(NAMESPACES.wp, 'docPr')]);
  const taken = highest(drawingsIn(roots));
  for (const [index, drawing] of drawingsIn(blocks).entries()) setAttribute(drawing, 'id', taken + 1 + index);
}

function moveControlIds(roots: readonly Element[], blocks: readonly Element[]): void {
  const idsIn = (elements: readonly Element[]): Element[] =>
    below(elements, 'sdtPr').flatMap(properties => childrenOf(properties, 'id'));
  const taken = new Set(idsIn(blocks).map(id => Number(attributeOf(id))));
  for (const id of idsIn(roots)) {
    let value = Number(attributeOf(id));
    while (taken.has(value)) value += 1;
    taken.add(value);
    setAttribute(id, 'val', value);
  }
}

/** Elements of these names, those of the list itself among them. */
function below(elements: readonly Element[], ...names: readonly string[]): Element[] {
  return elements.flatMap(element => {
    const self = names.some(name => isW(element, name)) ? [element] : [];
    return [...self, ...descendantsOf(element, ...names)];
  });
}

function highest(elements: readonly Element[]): number {
  return Math.max(0, ...elements.map(element => Number(attributeOf(element, 'id')) || 0));
}
