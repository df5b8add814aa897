import type { Document, Element } from 'slimdom';
import { adopt } from './adopt.ts';
import { servingPart, type WordFile } from './parts.ts';
import { mergeStyles, renameStyles, stylesIn } from './styles.ts';
import { attributeOf, childOf, childrenOf, leadingChild, rootOf } from './xml.ts';

/**
 * Takes our placeholders along: an empty control shows the text it finds in the glossary by name. Without a glossary
 * of its own the letterhead gets ours; else our texts join its own, in the styles of its glossary.
 * @see ISO/IEC 29500-1 §17.12
 */
export function mergeGlossary(ours: WordFile, theirs: WordFile): void {
  const our = ours.parts.related(ours.main, 'glossaryDocument');
  const serving = servingPart('glossaryDocument', ours, theirs);
  if (our === undefined || !serving || serving.isOurs) return;
  const ourFile: WordFile = { parts: ours.parts, main: our };
  const theirFile: WordFile = { parts: theirs.parts, main: serving.name };
  const tree = theirs.parts.tree(serving.name);
  const list = leadingChild(rootOf(tree), 'docParts');
  const texts = textsOf(ours.parts.tree(our));
  const names = new Set(texts.map(nameOf));
  for (const text of childrenOf(list, 'docPart')) if (names.has(nameOf(text))) text.remove();
  const taken = adopt(tree, texts);
  const ids = glossaryStyles(ourFile, theirFile, texts);
  for (const text of taken) {
    renameStyles(text, ids);
    list.appendChild(text);
  }
}

function glossaryStyles(
  ours: WordFile,
  theirs: WordFile,
  texts: readonly Element[],
): ReadonlyMap<string, string> {
  const our = ours.parts.related(ours.main, 'styles');
  const serving = servingPart('styles', ours, theirs);
  if (our === undefined || !serving) return new Map();
  const { ids } = mergeStyles(ours.parts.tree(our), theirs.parts.tree(serving.name), stylesIn(texts));
  return ids;
}

function textsOf(glossary: Document): readonly Element[] {
  const list = childOf(rootOf(glossary), 'docParts');
  return list ? childrenOf(list, 'docPart') : [];
}

function nameOf(text: Element): string | undefined {
  return attributeOf(childOf(childOf(text, 'docPartPr'), 'name'));
}
