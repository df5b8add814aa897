import {
  attributeOf,
  childElements,
  childOf,
  textIn,
  type XmlElement,
} from '../../../src/formats/ooxml/xml-tree.ts';
import { chain, outlineLevel, paragraphStyles, type Styles, stylesIn } from './styles.ts';
import {
  all,
  bodyOf,
  type DocxRule,
  doubles,
  everywhere,
  partOf,
  said,
  val,
  type WordFile,
} from './word-file.ts';

/** What refers to a style, and the type of style it may be. */
const REFERENCES: Readonly<Record<string, string>> = {
  'w:pStyle': 'paragraph',
  'w:rStyle': 'character',
  'w:tblStyle': 'table',
};

/** Rules of styles, numbering, headings and language. */
export const styleRules: readonly DocxRule[] = [
  {
    name: 'every style used exists',
    check(word) {
      const styles = stylesIn(word);
      const used = [...everywhere(word, ...Object.keys(REFERENCES)), ...numberingStyles(word)];
      return [
        ...used
          .filter(element => typeOfStyle(styles, valOf(element)) !== REFERENCES[element.type])
          .map(element => `${element.type} ${valOf(element)}`),
        ...lostBases(styles),
        ...lostInGlossary(word),
      ];
    },
  },
  {
    name: 'ids and names of styles are unique',
    check(word) {
      const styles = all(partOf(word, 'styles'), 'w:style');
      const ids = styles.map(style => attributeOf(style, 'w:styleId') ?? '');
      return [...doubles(ids), ...doubles(styles.map(style => val(style, 'w:name') ?? ''))];
    },
  },
  {
    name: 'every numbering used exists',
    check(word) {
      const numbering = partOf(word, 'numbering');
      const styles = stylesIn(word);
      const used = [
        ...everywhere(word, 'w:numPr'),
        ...[...styles.byId.values()].flatMap(style => all(style, 'w:numPr')),
      ];
      return used
        .filter(properties => !levelOf(numbering, properties))
        .map(properties => `numbering ${val(properties, 'w:numId')}, level ${val(properties, 'w:ilvl')}`);
    },
  },
  {
    name: 'names of fonts have at most 31 characters',
    check: ({ trees }) =>
      [...trees.values()]
        .flatMap(root => all(root, 'w:rFonts', 'w:font'))
        .flatMap(({ attributes }) =>
          attributes.filter(({ name }) => /:(?:ascii|hAnsi|cs|eastAsia|name)$/.test(name)),
        )
        .map(({ value }) => value)
        .filter(name => name.length > 31),
  },
  {
    name: 'the language is that of the edition',
    check(word) {
      const defaults = childOf(childOf(stylesIn(word).defaults, 'w:rPrDefault'), 'w:rPr');
      const said = [
        ['w:docDefaults', val(defaults, 'w:lang')] as const,
        ...[...everywhere(word, 'w:lang'), ...all(partOf(word, 'styles'), 'w:lang')].map(
          element => ['w:lang', attributeOf(element, 'w:val') ?? word.language] as const,
        ),
      ];
      return said
        .filter(([, language]) => language !== word.language)
        .map(([where, language]) => `${where}: ${language}`);
    },
  },
  {
    name: 'there are headings, the first of level 1, and no level is skipped',
    check(word) {
      const levels = headingsIn(word).map(({ level }) => level);
      const skipped = headingsIn(word).filter(({ level }, index) => level > (levels[index - 1] ?? 0) + 1);
      return [
        ...(levels.length === 0 ? ['no headings'] : []),
        ...skipped.map(({ level, paragraph }) => `level ${level}: ${said(paragraph)}`),
      ];
    },
  },
  {
    name: 'heading styles have their outline level, and headings a text',
    check(word) {
      const styles = stylesIn(word);
      const named = [...styles.byId.values()].flatMap(style => {
        const level = headingNumber(chain(styles, attributeOf(style, 'w:styleId')));
        const outline = chain(styles, attributeOf(style, 'w:styleId'))
          .map(one => val(childOf(one, 'w:pPr'), 'w:outlineLvl'))
          .find(found => found !== undefined);
        return level !== undefined && isUsed(word, style) && outline !== String(level - 1)
          ? [`style ${attributeOf(style, 'w:styleId')} has outline level ${outline}`]
          : [];
      });
      const empty = headingsIn(word).filter(({ paragraph }) => textIn(paragraph).trim() === '');
      return [...named, ...empty.map(({ paragraph }) => said(paragraph))];
    },
  },
];

const valOf = (element: XmlElement): string => attributeOf(element, 'w:val') ?? '';

function typeOfStyle({ byId }: Styles, id: string): string | undefined {
  return attributeOf(byId.get(id), 'w:type');
}

function numberingStyles(word: WordFile): readonly XmlElement[] {
  return all(partOf(word, 'numbering'), 'w:pStyle');
}

/** Styles that rest on, lead to or go with one that isn't there. */
function lostBases({ byId }: Styles): readonly string[] {
  return [...byId].flatMap(([id, style]) =>
    ['w:basedOn', 'w:next', 'w:link']
      .map(type => [type, val(style, type)] as const)
      .filter(([, other]) => other !== undefined && !byId.has(other))
      .map(([type, other]) => `style ${id}: ${type} ${other}`),
  );
}

/** The glossary has styles of its own. */
function lostInGlossary({ trees }: WordFile): readonly string[] {
  const own = all(trees.get('word/glossary/styles.xml'), 'w:style').map(style =>
    attributeOf(style, 'w:styleId'),
  );
  return all(trees.get('word/glossary/document.xml'), ...Object.keys(REFERENCES))
    .map(valOf)
    .filter(id => !own.includes(id))
    .map(id => `glossary: ${id}`);
}

/** The level of a list that a paragraph's numbering asks for; number 0 means none (ISO/IEC 29500-1 §17.9.18). */
export function levelOf(
  numbering: XmlElement | undefined,
  properties: XmlElement,
): XmlElement | 'none' | undefined {
  const id = val(properties, 'w:numId');
  if (id === '0') return 'none';
  const instance = all(numbering, 'w:num').find(element => attributeOf(element, 'w:numId') === id);
  const kind = all(numbering, 'w:abstractNum').find(
    element => instance && attributeOf(element, 'w:abstractNumId') === val(instance, 'w:abstractNumId'),
  );
  return (
    kind &&
    childElements(kind).find(
      level => level.type === 'w:lvl' && attributeOf(level, 'w:ilvl') === (val(properties, 'w:ilvl') ?? '0'),
    )
  );
}

export interface Heading {
  readonly level: number;
  readonly paragraph: XmlElement;
}

/** Paragraphs of the body with an outline level, in order. */
export function headingsIn(word: WordFile): readonly Heading[] {
  const styles = stylesIn(word);
  return all(bodyOf(word), 'w:p').flatMap(paragraph => {
    const level = outlineLevel(styles, paragraph);
    return level === null ? [] : [{ level, paragraph }];
  });
}

/** The number in the name of Word's own heading style that a style is or is based on. */
function headingNumber(styles: readonly XmlElement[]): number | undefined {
  const name = styles.map(style => /^heading (\d)$/i.exec(val(style, 'w:name') ?? '')?.[1]);
  const found = name.find(number => number !== undefined);
  return found === undefined ? undefined : Number(found);
}

function isUsed(word: WordFile, style: XmlElement): boolean {
  const styles = stylesIn(word);
  return all(bodyOf(word), 'w:p').some(paragraph => paragraphStyles(styles, paragraph)[0] === style);
}
