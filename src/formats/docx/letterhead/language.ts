import type { Document } from 'slimdom';
import { RUN_ORDER } from './order.ts';
import {
  attributeOf,
  childOf,
  descendantsOf,
  leadingChild,
  newElement,
  putInOrder,
  rootOf,
  setAttribute,
} from './xml.ts';

/** The language of text that says nothing else of it. */
export function languageOf(styles: Document): string | undefined {
  const defaults = childOf(childOf(childOf(rootOf(styles), 'docDefaults'), 'rPrDefault'), 'rPr');
  return attributeOf(childOf(defaults, 'lang'));
}

/**
 * Sets the language of all text in a style of the letterhead: a screen reader must not read a Belgian or English
 * document in the voice that the letterhead was made for.
 */
export function setLanguage(styles: Document, language: string): void {
  const root = rootOf(styles);
  for (const element of descendantsOf(root, 'lang')) setAttribute(element, 'val', language);
  const defaults = ['docDefaults', 'rPrDefault', 'rPr'].reduce(leadingChild, root);
  if (!childOf(defaults, 'lang')) {
    putInOrder(defaults, newElement(defaults, 'lang', { val: language }), RUN_ORDER);
  }
}
