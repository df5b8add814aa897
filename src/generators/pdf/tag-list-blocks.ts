import { type PDFContext, PDFDict } from 'pdf-lib';
import { type StructureElement, typeOf, walkStructure } from '../../formats/pdf/structure-tree.ts';
import type { Document } from '../../model/document.ts';
import { fieldsOf, walk } from '../../model/walk.ts';
import { stepLinkedTo } from './tag-links.ts';
import { formNames } from './tag-tables.ts';

/**
 * The id of the block that a list sets, or a part of: known by the fields of its items, by the steps they lead to, or
 * by how many definitions stand before it. Undefined for lists in texts, which the typesetter never parts.
 * @param definitions the lists of definitions, in reading order; they hold as many items as the document has
 */
export function blocksOfLists(
  context: PDFContext,
  definitions: readonly StructureElement[],
  document: Document,
): (list: StructureElement) => string | undefined {
  const blocks = [...walk(document)];
  const byField = new Map(
    blocks.flatMap(block =>
      block.type === 'checklist' || block.type === 'noted_items'
        ? fieldsOf(block).map(({ name }) => [name, block.id] as const)
        : [],
    ),
  );
  const byStep = new Map(
    blocks.flatMap(block =>
      block.type === 'steps' ? block.steps.map(({ id }) => [id, block.id] as const) : [],
    ),
  );
  const byDefinition = definitionBlocks(definitions, document);
  return list =>
    byDefinition.get(list) ??
    firstOf(formNames(context, list), byField) ??
    firstOf(stepsLinkedFrom(context, list), byStep);
}

/** A part of a list never holds items of two blocks, so counting them tells where one block ends. */
function definitionBlocks(
  definitions: readonly StructureElement[],
  document: Document,
): ReadonlyMap<StructureElement, string> {
  const owners = [...walk(document)].flatMap(block =>
    block.type === 'definitions' ? block.items.map(() => block.id) : [],
  );
  const found = new Map<StructureElement, string>();
  let before = 0;
  for (const list of definitions) {
    const owner = owners[before];
    if (owner !== undefined) found.set(list, owner);
    before += list.children.length;
  }
  return found;
}

function stepsLinkedFrom(context: PDFContext, list: StructureElement): readonly string[] {
  return [...walkStructure(list)]
    .filter(element => typeOf(element) === 'Link')
    .flatMap(({ annotations }) => annotations)
    .flatMap(ref => stepLinkedTo(context.lookup(ref, PDFDict)) ?? []);
}

function firstOf(names: readonly string[], blocks: ReadonlyMap<string, string>): string | undefined {
  return names.map(name => blocks.get(name)).find(id => id !== undefined);
}
