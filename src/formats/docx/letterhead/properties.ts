import type { Document, Element } from 'slimdom';
import { copyPart, isOfType, PACKAGE, type Relation, type WordFile } from './parts.ts';
import { attributeOf, descendantsOf, rootOf } from './xml.ts';

/** What describes a document: the last steps of relations of the package, and of namespaces. */
const CORE = 'core-properties';
const EXTENDED = 'extended-properties';
const CUSTOM = 'custom-properties';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/**
 * Describes the file as our document: title, language, version and maker are ours, and the letterhead's maker, dates,
 * preview picture, labels, signatures and add-ins aren't taken along. Two things of the letterhead stay, as its header
 * or footer may show them: the name of the company, and custom properties that a field asks for.
 * @param stories the letterhead's parts with text
 */
export function replaceProperties(ours: WordFile, theirs: WordFile, stories: readonly Document[]): void {
  const [extended, custom] = [propertiesOf(theirs, EXTENDED), propertiesOf(theirs, CUSTOM)];
  const isDropped = (relation: Relation): boolean => !isOfType(relation, 'officeDocument');
  for (const { target } of theirs.parts.relations(PACKAGE).filter(isDropped)) theirs.parts.remove(target);
  theirs.parts.dropRelations(PACKAGE, isDropped);
  for (const relation of ours.parts.relations(PACKAGE)) {
    if (!isOfType(relation, CORE, EXTENDED, CUSTOM)) continue;
    const target = copyPart(ours.parts, relation.target, theirs.parts);
    theirs.parts.relate(PACKAGE, { type: relation.type, target, isExternal: false });
  }
  keepCompany(extended, propertiesOf(theirs, EXTENDED));
  keepAskedFor(custom, propertiesOf(theirs, CUSTOM), stories);
}

function propertiesOf({ parts }: WordFile, type: string): Document | undefined {
  const name = parts.related(PACKAGE, type);
  return name !== undefined && parts.has(name) ? parts.tree(name) : undefined;
}

/** A content control in the letterhead that shows the company would be empty without. */
function keepCompany(from: Document | undefined, into: Document | undefined): void {
  const company = from?.getElementsByTagNameNS(`${OFFICE}/${EXTENDED}`, 'Company').at(0);
  if (!company || !into) return;
  for (const own of into.getElementsByTagNameNS(`${OFFICE}/${EXTENDED}`, 'Company')) own.remove();
  rootOf(into).appendChild(into.importNode(company, true));
}

/** Others may say whose the file was: a label that a company puts on files names who put it there. */
function keepAskedFor(
  from: Document | undefined,
  into: Document | undefined,
  stories: readonly Document[],
): void {
  if (!from || !into) return;
  const own = new Set(propertiesIn(into).map(property => property.getAttribute('name')));
  const asked = new Set(stories.flatMap(askedForIn));
  const kept = propertiesIn(from).filter(property => {
    const name = property.getAttribute('name') ?? '';
    return !own.has(name) && asked.has(name.toLowerCase());
  });
  const highest = Math.max(
    1,
    ...propertiesIn(into).map(property => Number(property.getAttribute('pid')) || 0),
  );
  for (const [index, property] of kept.entries()) {
    const copy = into.importNode(property, true);
    copy.setAttribute('pid', String(highest + 1 + index));
    rootOf(into).appendChild(copy);
  }
}

function propertiesIn(tree: Document): readonly Element[] {
  return tree.getElementsByTagNameNS(`${OFFICE}/${CUSTOM}`, 'property');
}

/** The properties that the fields of a text show, in lower case: ` DOCPROPERTY "Ons kenmerk" `. */
function askedForIn(tree: Document): readonly string[] {
  const simple = descendantsOf(rootOf(tree), 'fldSimple').map(field => attributeOf(field, 'instr'));
  // Word may cut an instruction into runs anywhere.
  const cut = descendantsOf(rootOf(tree), 'instrText').map(({ textContent }) => textContent);
  const instructions = `${simple.join('\n')}\n${cut.join('')}`.toLowerCase();
  return [...instructions.matchAll(/docproperty\s+(?:"([^"]+)"|(\S+))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}
