import { copyPart, isOfType, type Relation, type WordFile } from './parts.ts';
import { rootOf } from './xml.ts';

/**
 * Takes our bound part along beside the letterhead's own, under a number that is free. A letterhead that was made from
 * a document of ours may hold an older one by the same id, which Word would take for it: that goes.
 * @see ISO/IEC 29500-1 §15.2.5, §22.5
 */
export function takeCustomXml(ours: WordFile, theirs: WordFile): void {
  for (const relation of ours.parts.relations(ours.main).filter(other => isOfType(other, 'customXml'))) {
    const id = itemId(ours, relation);
    theirs.parts.dropRelations(
      theirs.main,
      other => isOfType(other, 'customXml') && id !== undefined && itemId(theirs, other) === id,
    );
    const target = copyPart(ours.parts, relation.target, theirs.parts);
    theirs.parts.relate(theirs.main, { type: relation.type, target, isExternal: false });
  }
}

/** The id that content controls name a part by; it stands in the part's properties. */
function itemId({ parts }: WordFile, { target }: Relation): string | undefined {
  const properties = parts.related(target, 'customXmlProps');
  if (properties === undefined || !parts.has(properties)) return undefined;
  const id = rootOf(parts.tree(properties)).attributes.find(({ localName }) => localName === 'itemID');
  return id?.value.toUpperCase();
}
