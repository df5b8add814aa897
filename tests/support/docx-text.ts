import { textOfContent } from '../../src/formats/docx/control-text.ts';
import {
  attributeOf,
  childElements,
  childOf,
  textIn,
  type XmlElement,
} from '../../src/formats/ooxml/xml-tree.ts';
import { all, bodyOf, relationsIn, val, type WordFile } from './docx-rules/word-file.ts';

/** A paragraph of the body as people read it. */
export interface ShownParagraph {
  /** Id of its style. */
  readonly style: string;
  /** With what stands in its controls. */
  readonly text: string;
}

/** The paragraphs of the body in order, those in tables row by row. */
export function paragraphsOf(word: WordFile): readonly ShownParagraph[] {
  return all(bodyOf(word), 'w:p').map(paragraph => ({
    style: val(childOf(paragraph, 'w:pPr'), 'w:pStyle') ?? 'Normal',
    text: textOfContent(paragraph),
  }));
}

/** What readers of text may do otherwise without harm: spaces, ligatures, and the signs of tick boxes. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00a0\u00ad\u2610\u2612]+/g, '');
}

/**
 * Which of some texts aren't found in another, each after the one before.
 * @param mostBetween signs that may stand between two of them
 */
export function lostIn(
  shown: string,
  texts: readonly string[],
  mostBetween = shown.length,
): readonly string[] {
  let at = 0;
  return texts.filter(text => {
    const wanted = squeezed(text);
    const found = shown.indexOf(wanted, at);
    const isLost = found < 0 || found - at > mostBetween;
    if (!isLost) at = found + wanted.length;
    return isLost;
  });
}

/** What the page headers or footers of a file show, squeezed; their fields show numbers. */
export function edgePattern({ file, main, trees }: WordFile, type: 'header' | 'footer'): RegExp {
  const parts = relationsIn(file, main).filter(relation => relation.type === type);
  const texts = parts.flatMap(({ part = '' }) => {
    const root = trees.get(part);
    return root ? [patternOf(root)] : [];
  });
  // The longest first: one may begin as another does.
  const sorted = [...new Set(texts)].sort((a, b) => b.length - a.length);
  return new RegExp(type === 'header' ? `^(?:${sorted.join('|')})` : `(?:${sorted.join('|')})$`);
}

const NUMBER = '\\d+';

function patternOf(root: XmlElement): string {
  let inField = false;
  const visit = (element: XmlElement): string => {
    if (element.type === 'w:fldSimple') return NUMBER;
    if (element.type === 'w:fldChar') {
      inField = attributeOf(element, 'w:fldCharType') !== 'end';
      return inField && attributeOf(element, 'w:fldCharType') === 'begin' ? NUMBER : '';
    }
    if (element.type !== 'w:t') return childElements(element).map(visit).join('');
    return inField ? '' : squeezed(textIn(element)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  };
  return visit(root);
}
