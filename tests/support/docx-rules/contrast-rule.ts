import { contrastRatio } from '../../../src/brand/contrast.ts';
import { attributeOf, childOf, textIn, type XmlElement } from '../../../src/formats/ooxml/xml-tree.ts';
import { levelOf } from './style-rules.ts';
import { chain, nearest, paragraphProperties, runProperties, type Styles, stylesIn } from './styles.ts';
import { all, childrenOf, type DocxRule, partOf, said, val, type WordFile } from './word-file.ts';

const WHITE = 'FFFFFF';

export const contrastRule: DocxRule = {
  name: 'text stands out from its ground: 4.5 to 1, or 3 to 1 from 14 pt bold or 18 pt',
  check: word =>
    word.stories.flatMap(({ root }) => paragraphsOn(root, WHITE).flatMap(place => tooFaint(word, place))),
};

interface Place {
  readonly paragraph: XmlElement;
  /** Colour of the cell it stands in, or of the paper: `RRGGBB`. */
  readonly ground: string;
}

function paragraphsOn(parent: XmlElement, ground: string): readonly Place[] {
  return childrenOf(parent).flatMap((child): readonly Place[] => {
    if (child.type === 'w:p') return [{ paragraph: child, ground }];
    const own = child.type === 'w:tc' ? fillOf(childOf(child, 'w:tcPr')) : undefined;
    return paragraphsOn(child, own ?? ground);
  });
}

function fillOf(properties: XmlElement | undefined): string | undefined {
  const fill = attributeOf(childOf(properties, 'w:shd'), 'w:fill');
  return fill === undefined || fill === 'auto' ? undefined : fill;
}

function tooFaint(word: WordFile, { paragraph, ground }: Place): readonly string[] {
  const styles = stylesIn(word);
  const runs = all(paragraph, 'w:r').filter(run => textIn(run).trim() !== '');
  const shaded = paragraphProperties(styles, paragraph)
    .map(fillOf)
    .find(fill => fill !== undefined);
  const texts = runs.map(run => ({ of: run, properties: runProperties(styles, run, paragraph) }));
  const mark = markOf(word, styles, paragraph);
  return [...texts, ...(mark ? [{ of: paragraph, properties: mark }] : [])].flatMap(({ of, properties }) => {
    const fill = properties.map(fillOf).find(found => found !== undefined) ?? shaded ?? ground;
    const colour = attributeOf(nearest(properties, 'w:color'), 'w:val') ?? 'auto';
    // Word makes automatic text black on light and white on dark.
    if (colour === 'auto') return [];
    const ratio = contrastRatio(`#${colour}`, `#${fill}`);
    return ratio >= leastFor(properties) ? [] : [`${ratio.toFixed(2)}: ${colour} on ${fill}, ${said(of)}`];
  });
}

/** WCAG 2.2 §1.4.3: large text is 18 pt, or 14 pt and bold. `w:sz` counts half points. */
function leastFor(properties: readonly XmlElement[]): number {
  const size = Number(attributeOf(nearest(properties, 'w:sz'), 'w:val') ?? 20) / 2;
  const bold = nearest(properties, 'w:b');
  const isBold = bold !== undefined && !/^(?:0|false|off)$/.test(attributeOf(bold, 'w:val') ?? '1');
  return size >= 18 || (isBold && size >= 14) ? 3 : 4.5;
}

/** The properties of the mark or number before an item of a list. */
function markOf(word: WordFile, styles: Styles, paragraph: XmlElement): readonly XmlElement[] | undefined {
  const numbering = nearest(paragraphProperties(styles, paragraph), 'w:numPr');
  const level = numbering && levelOf(partOf(word, 'numbering'), numbering);
  if (!level || level === 'none' || val(level, 'w:numFmt') === 'none') return undefined;
  const own = childOf(level, 'w:rPr');
  const style = chain(styles, val(own, 'w:rStyle')).flatMap(one => childOf(one, 'w:rPr') ?? []);
  return [...(own ? [own] : []), ...style, ...runProperties(styles, undefined, paragraph)];
}
