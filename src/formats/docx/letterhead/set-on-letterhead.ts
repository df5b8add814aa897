import type { Element } from 'slimdom';
import { readPackage } from '../../ooxml/package.ts';
import { adopt } from './adopt.ts';
import { takeCustomXml } from './custom-xml.ts';
import { mergeGlossary } from './glossary.ts';
import { dressRuns, dressStyles, houseStyle } from './house-style.ts';
import { makeIdsUnique } from './ids.ts';
import { languageOf, setLanguage } from './language.ts';
import { mergeNumbering } from './numbering.ts';
import { isOfType, PACKAGE, Parts, servingPart, type WordFile } from './parts.ts';
import { fillPlace } from './place.ts';
import { replaceProperties } from './properties.ts';
import { type Letterhead, readLetterhead, storiesOf } from './reading.ts';
import { takeRelations } from './relations.ts';
import { dropSections, partTables } from './sections.ts';
import { mergeSettings } from './settings.ts';
import { mergeStyles, renameStyles, stylesIn } from './styles.ts';
import { isNearly, scaleWidths, sectionOf, textWidth } from './widths.ts';
import { childOf, descendantsOf, NAMESPACES, rootOf, withDescendants } from './xml.ts';

/**
 * Sets a document of ours on an organisation's letterhead, at the paragraph `{{inhoud}}`. Page, header, footer, logo,
 * theme, styles and lists of the letterhead stay; what it lacks is added to it.
 * @param content a `.docx` or `.dotx` as our generator makes it; the result is of the same kind
 * @param bytes a letterhead that `readLetterhead` has no objection to
 */
export function setOnLetterhead(content: Uint8Array, bytes: Uint8Array): Uint8Array {
  const reading = readLetterhead(bytes);
  if (!reading.ok) {
    throw new Error(`the letterhead ${reading.problems.map(({ message }) => message).join('; ')}`);
  }
  const { letterhead } = reading;
  const ours = openOurs(content);
  const body = childOf(rootOf(ours.parts.tree(ours.main)), 'body');
  const section = childOf(body, 'sectPr');
  const inBody = body?.children.filter(block => block !== section) ?? [];
  const blocks = dropSections(inBody, section);
  refuseNotes(blocks);

  fitWidths(blocks, section, letterhead);
  const stories = storiesOf(letterhead.parts, letterhead.main).map(name => letterhead.parts.tree(name));
  makeIdsUnique(blocks, stories);
  mergeStylesAndLists(blocks, ours, letterhead);
  placeBlocks(blocks, section, ours, letterhead);
  takeCustomXml(ours, letterhead);
  mergeGlossary(ours, letterhead);
  mergeSettings(ours, letterhead);
  replaceProperties(ours, letterhead, stories);
  forgetEditing(letterhead);
  letterhead.parts.setContentType(letterhead.main, ours.parts.contentType(ours.main) ?? '');
  return letterhead.parts.write();
}

function openOurs(content: Uint8Array): WordFile {
  const parts = new Parts(readPackage(content));
  const main = parts.related(PACKAGE, 'officeDocument');
  if (main === undefined) throw new Error('the document has no main part');
  return { parts, main };
}

/** Our documents have no notes; one that has would lose them here. */
function refuseNotes(blocks: readonly Element[]): void {
  const notes = ['footnoteReference', 'endnoteReference', 'commentReference'];
  if (blocks.some(block => descendantsOf(block, ...notes).length > 0)) {
    throw new Error('notes and comments are not taken to a letterhead');
  }
}

function fitWidths(blocks: readonly Element[], section: Element | undefined, { place }: Letterhead): void {
  const [ours, theirs] = [textWidth(section), textWidth(sectionOf(place))];
  if (ours && theirs && !isNearly(theirs / ours)) scaleWidths(blocks, theirs / ours);
}

/** Gives our blocks the letterhead's names and look, while they are still in our tree. */
function mergeStylesAndLists(blocks: readonly Element[], ours: WordFile, letterhead: Letterhead): void {
  const our = ours.parts.related(ours.main, 'styles');
  const styles = servingPart('styles', ours, letterhead);
  if (our === undefined || !styles) throw new Error('the document has no styles');
  const ourStyles = ours.parts.tree(our);
  const theirStyles = letterhead.parts.tree(styles.name);
  const house = houseStyle(ourStyles, theirStyles);
  const merged = mergeStyles(ourStyles, theirStyles, stylesIn(blocks));
  dressStyles(merged, house);
  const users = [...blocks, ...merged.added.map(({ element }) => element)];
  for (const element of [...blocks, ...mergeLists(users, ours, letterhead)]) {
    dressRuns(element, house);
    renameStyles(element, merged.ids);
  }
  const language = languageOf(ourStyles);
  if (language !== undefined) setLanguage(theirStyles, language);
}

function mergeLists(
  users: readonly Element[],
  ours: WordFile,
  { parts, main }: Letterhead,
): readonly Element[] {
  const our = ours.parts.related(ours.main, 'numbering');
  const lists = servingPart('numbering', ours, { parts, main });
  if (our === undefined || !lists) return [];
  const tree = parts.tree(lists.name);
  if (lists.isOurs) rootOf(tree).replaceChildren();
  return mergeNumbering(ours.parts.tree(our), tree, users);
}

function placeBlocks(
  blocks: readonly Element[],
  section: Element | undefined,
  ours: WordFile,
  { parts, main, place }: Letterhead,
): void {
  const tree = parts.tree(main);
  const placed = adopt(tree, blocks);
  takeRelations(placed, { parts: ours.parts, name: ours.main }, { parts, name: main });
  const body = childOf(rootOf(tree), 'body');
  if (body && section && !childOf(body, 'sectPr')) addPage(body, section);
  fillPlace(place, placed);
  partTables(placed);
}

/** A letterhead that says nothing of its page gets ours, without our headers and footers. */
function addPage(body: Element, section: Element): void {
  const tree = body.ownerDocument;
  if (!tree) return;
  for (const page of adopt(tree, [section])) {
    for (const reference of descendantsOf(page, 'headerReference', 'footerReference')) reference.remove();
    body.appendChild(page);
  }
}

/**
 * Leaves out what editing left in the letterhead: comments (an empty list may be there), the names of who worked on
 * it, a copy of the styles for Word 2010 that no longer agrees, and the numbers of editing sessions.
 */
function forgetEditing({ parts, main }: WordFile): void {
  const left = [
    'comments',
    'commentsExtended',
    'commentsIds',
    'commentsExtensible',
    'people',
    'stylesWithEffects',
  ];
  parts.dropRelations(main, relation => isOfType(relation, ...left));
  for (const name of storiesOf(parts, main)) {
    for (const element of withDescendants(rootOf(parts.tree(name)))) {
      const sessions = element.attributes.filter(
        ({ namespaceURI, localName }) => namespaceURI === NAMESPACES.w && localName.startsWith('rsid'),
      );
      for (const session of sessions) element.removeAttributeNode(session);
    }
  }
}
