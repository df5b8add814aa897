import { attributeOf, childOf, type XmlElement } from '../../../src/formats/ooxml/xml-tree.ts';
import { childrenOf, partOf, val, type WordFile } from './word-file.ts';

/** Where a property may be set, nearest first: on the thing itself, in its style and the styles below that. */
export interface Styles {
  readonly byId: ReadonlyMap<string, XmlElement>;
  /** `w:docDefaults` */
  readonly defaults: XmlElement | undefined;
}

const known = new WeakMap<WordFile, Styles>();

export function stylesIn(word: WordFile): Styles {
  const styles = known.get(word) ?? readStyles(word);
  known.set(word, styles);
  return styles;
}

function readStyles(word: WordFile): Styles {
  const root = partOf(word, 'styles');
  const styles = childrenOf(root).filter(({ type }) => type === 'w:style');
  return {
    byId: new Map(styles.map(style => [attributeOf(style, 'w:styleId') ?? '', style])),
    defaults: childOf(root, 'w:docDefaults'),
  };
}

/** A style and those it is based on, nearest first; none for an id that no style has. */
export function chain(styles: Styles, id: string | undefined): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (let style = styles.byId.get(id ?? ''); style && !found.includes(style); ) {
    found.push(style);
    style = styles.byId.get(val(style, 'w:basedOn') ?? '');
  }
  return found;
}

/** The styles of a paragraph, nearest first; without one of its own it has the default one. */
export function paragraphStyles(styles: Styles, paragraph: XmlElement): readonly XmlElement[] {
  const own = val(childOf(paragraph, 'w:pPr'), 'w:pStyle');
  return chain(styles, own ?? defaultOf(styles, 'paragraph'));
}

function defaultOf({ byId }: Styles, type: string): string | undefined {
  const found = [...byId].find(
    ([, style]) =>
      attributeOf(style, 'w:type') === type && /^(?:1|true|on)$/.test(attributeOf(style, 'w:default') ?? ''),
  );
  return found?.[0];
}

/** Paragraph properties, nearest first. */
export function paragraphProperties(styles: Styles, paragraph: XmlElement): readonly XmlElement[] {
  const own = childOf(paragraph, 'w:pPr');
  const inherited = paragraphStyles(styles, paragraph).map(style => childOf(style, 'w:pPr'));
  return [own, ...inherited, childOf(childOf(styles.defaults, 'w:pPrDefault'), 'w:pPr')].filter(
    properties => properties !== undefined,
  );
}

/** Run properties, nearest first: of the run, its style, the paragraph's style, the document. */
export function runProperties(
  styles: Styles,
  run: XmlElement | undefined,
  paragraph: XmlElement,
): readonly XmlElement[] {
  const own = childOf(run, 'w:rPr');
  const inherited = [...chain(styles, val(own, 'w:rStyle')), ...paragraphStyles(styles, paragraph)];
  return [
    own,
    ...inherited.map(style => childOf(style, 'w:rPr')),
    childOf(childOf(styles.defaults, 'w:rPrDefault'), 'w:rPr'),
  ].filter(properties => properties !== undefined);
}

/** The nearest element of a type among properties. */
export function nearest(properties: readonly XmlElement[], type: string): XmlElement | undefined {
  return properties.map(element => childOf(element, type)).find(found => found !== undefined);
}

/** The outline level of a paragraph, from 1; null for running text. @see ISO/IEC 29500-1 §17.3.1.20 */
export function outlineLevel(styles: Styles, paragraph: XmlElement): number | null {
  const level = Number(
    attributeOf(nearest(paragraphProperties(styles, paragraph), 'w:outlineLvl'), 'w:val') ?? 9,
  );
  return level < 9 ? level + 1 : null;
}
