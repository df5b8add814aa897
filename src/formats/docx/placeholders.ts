import type { OfficePackage } from '../ooxml/package.ts';
import { relationsOf } from '../ooxml/relations.ts';
import { childOf, elementsIn } from '../ooxml/xml-tree.ts';
import { textOfContent } from './control-text.ts';
import { placeholderName } from './control-xml.ts';
import { type FoundControl, valOf } from './scan-controls.ts';
import { readPart, type WordParts } from './word-parts.ts';

/** Whether a control's text is only its placeholder, though nothing says so. */
export type PlaceholderTest = (control: FoundControl, text: string) => boolean;

/**
 * LibreOffice drops `w:showingPlcHdr` of text controls, and writes the placeholder into the bound part as if it were
 * an answer. The name of the placeholder still stands there: ours are made from the text; of others the text is in the
 * glossary document, which is read when first needed.
 */
export function placeholderTest(file: OfficePackage, { stories }: WordParts): PlaceholderTest {
  let texts: ReadonlyMap<string, string> | undefined;
  return ({ placeholder }, text) => {
    if (placeholder === undefined || text === '') return false;
    if (placeholderName(text) === placeholder) return true;
    texts ??= glossaryTexts(file, stories[0]?.name ?? '');
    return texts.get(placeholder) === text;
  };
}

/** The texts of the glossary document, by name. @see ISO/IEC 29500-1 §17.12 */
function glossaryTexts(file: OfficePackage, main: string): ReadonlyMap<string, string> {
  const part = relationsOf(file, main).find(({ type }) => type === 'glossaryDocument')?.part;
  const root = part === undefined ? undefined : readPart(file, part)[0]?.root;
  const texts = new Map<string, string>();
  for (const element of root ? elementsIn(root) : []) {
    const name = element.type === 'w:docPart' ? valOf(childOf(element, 'w:docPartPr'), 'w:name') : undefined;
    const body = childOf(element, 'w:docPartBody');
    if (name !== undefined && body) texts.set(name, textOfContent(body));
  }
  return texts;
}
