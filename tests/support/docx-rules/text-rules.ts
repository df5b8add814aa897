import { attributeOf, childOf, textIn, type XmlElement } from '../../../src/formats/ooxml/xml-tree.ts';
import { nearest, paragraphProperties, stylesIn } from './styles.ts';
import {
  all,
  bodyOf,
  childrenOf,
  type DocxRule,
  doubles,
  everywhere,
  said,
  val,
  type WordFile,
  WP,
} from './word-file.ts';

/** What a paragraph shows without a letter. */
const SHOWN = [
  'w:sdt',
  'w:drawing',
  'w:sym',
  'w:fldChar',
  'w:fldSimple',
  'w:separator',
  'w:continuationSeparator',
];
const DECORATIVE = '{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative';

/** Rules of tables, pictures, paragraphs and lists: what a screen reader must find as it is. */
export const textRules: readonly DocxRule[] = [
  // Tables in page headers and footers are the letterhead's: Word reads those out to no one.
  {
    name: 'the first row of every table is its head, and repeats',
    check: word => tables(word, table => isOn(rowProperty(rowsOf(table)[0], 'w:tblHeader'))),
  },
  {
    name: 'no row is parted by the end of a page',
    check: word => tables(word, table => rowsOf(table).every(row => isOn(rowProperty(row, 'w:cantSplit')))),
  },
  {
    name: 'no cells are merged and no tables stand in tables',
    check: word =>
      tables(word, table => {
        const columns = all(table, 'w:gridCol').length;
        return (
          all(table, 'w:gridSpan', 'w:vMerge', 'w:hMerge', 'w:tbl').length === 1 &&
          rowsOf(table).every(row => all(row, 'w:tc').length === columns)
        );
      }),
  },
  {
    name: 'every table has a title and a description',
    check: word =>
      tables(word, table => {
        const properties = childOf(table, 'w:tblPr');
        return ['w:tblCaption', 'w:tblDescription'].every(
          type => (val(properties, type) ?? '').trim() !== '',
        );
      }),
  },
  {
    name: 'every cell ends in a paragraph',
    check: word =>
      everywhere(word, 'w:tc')
        .filter(cell => childrenOf(cell).at(-1)?.type !== 'w:p')
        .map(said),
  },
  {
    name: 'every picture has a text or is decoration',
    check: word =>
      everywhere(word, WP('docPr'))
        .filter(picture => {
          const text = (attributeOf(picture, 'descr') ?? '').trim();
          const decorative = all(picture, DECORATIVE).some(element => attributeOf(element, 'val') === '1');
          return (text === '') !== decorative;
        })
        .map(picture => `picture ${attributeOf(picture, 'id')}`),
  },
  {
    name: 'every picture stands in the line',
    check: word => everywhere(word, WP('anchor'), 'w:pict', 'w:object').map(({ type }) => type),
  },
  {
    name: 'ids of drawings and bookmarks are unique, and what is referred to is there',
    check(word) {
      const starts = everywhere(word, 'w:bookmarkStart');
      const names = starts.map(start => attributeOf(start, 'w:name') ?? '');
      const ends = everywhere(word, 'w:bookmarkEnd').map(end => attributeOf(end, 'w:id') ?? '');
      const ids = starts.map(start => attributeOf(start, 'w:id') ?? '');
      const drawings = everywhere(word, WP('docPr')).map(drawing => attributeOf(drawing, 'id') ?? '');
      return [
        ...[...doubles(names), ...doubles(ids), ...doubles(drawings)].map(id => `two of ${id}`),
        ...ids.filter(id => !ends.includes(id)).map(id => `bookmark ${id} has no end`),
        ...references(word)
          .filter(name => !names.includes(name))
          .map(name => `no bookmark ${name}`),
      ];
    },
  },
  {
    name: 'no paragraph is empty',
    check: word =>
      word.stories.flatMap(({ part, root }) => emptyParagraphs(root).map(place => `${part}: ${place}`)),
  },
  {
    name: 'nothing is laid out with spaces, tabs or underscores',
    check: word =>
      everywhere(word, 'w:p')
        .filter(paragraph => LAID_OUT.test(ownText(paragraph)))
        .map(said),
  },
  {
    name: 'lists are lists',
    check(word) {
      const styles = stylesIn(word);
      const inTables = new Set(all(bodyOf(word), 'w:tbl').flatMap(table => all(table, 'w:p')));
      return all(bodyOf(word), 'w:p')
        .filter(
          paragraph =>
            /^(?:[•▪●○*–-]|\d+[.)])\s/.test(ownText(paragraph)) ||
            (isTickItem(paragraph) && !inTables.has(paragraph)),
        )
        .filter(paragraph => !nearest(paragraphProperties(styles, paragraph), 'w:numPr'))
        .map(said);
    },
  },
];

/** Signs side by side that only make room, and space at the ends of a paragraph. One tab leads to its tab stop. */
const LAID_OUT = /[ \u00a0\u2002\u2003]{2}|_{2}|\.{4}|…{2}|\t{2}|^[ \n\u00a0]|[\s\u00a0]$/;

/** Tables of the body that don't pass. */
function tables(word: WordFile, passes: (table: XmlElement) => boolean): readonly string[] {
  return all(bodyOf(word), 'w:tbl')
    .filter(table => !passes(table))
    .map(said);
}

const rowsOf = (table: XmlElement): readonly XmlElement[] =>
  childrenOf(table).filter(({ type }) => type === 'w:tr');

const rowProperty = (row: XmlElement | undefined, type: string): XmlElement | undefined =>
  childOf(childOf(row, 'w:trPr'), type);

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off)$/.test(attributeOf(element, 'w:val') ?? '1');

/** Bookmarks that links and page numbers lead to. */
function references(word: WordFile): readonly string[] {
  const links = everywhere(word, 'w:hyperlink').flatMap(link => attributeOf(link, 'w:anchor') ?? []);
  const codes = everywhere(word, 'w:instrText').map(textIn);
  return [...links, ...codes.flatMap(code => /^\s*(?:PAGE)?REF\s+(\S+)/.exec(code)?.[1] ?? [])];
}

/**
 * Paragraphs without anything to read. Word can't do without these: one in an empty cell; one after a table where the
 * section, the cell or the page header ends; one (`Spacer`) between two tables, which would be one table without it; one
 * (`ColumnEnd`) that holds the end of a column.
 */
function emptyParagraphs(parent: XmlElement): readonly string[] {
  const children = childrenOf(parent).filter(({ type }) => type !== 'w:sectPr' && type !== 'w:tcPr');
  return children.flatMap((child, index): readonly string[] => {
    if (child.type !== 'w:p') return emptyParagraphs(child);
    const [before, after] = [children[index - 1]?.type, children[index + 1]?.type];
    const style = val(childOf(child, 'w:pPr'), 'w:pStyle');
    const ends = after === undefined || all(child, 'w:sectPr').length > 0;
    const isNeeded =
      (parent.type === 'w:tc' && children.length === 1) ||
      (before === 'w:tbl' && ends) ||
      (before === 'w:tbl' && after === 'w:tbl' && style === 'Spacer') ||
      (style === 'ColumnEnd' && all(child, 'w:br').some(end => attributeOf(end, 'w:type') === 'column'));
    if (isNeeded || textIn(child).trim() !== '' || all(child, ...SHOWN).length > 0) return [];
    const last = children[index - 1];
    return [`after ${last ? said(last) : 'nothing'}`];
  });
}

/** The text of a paragraph but for what is typed in its controls, with tabs. */
function ownText(paragraph: XmlElement): string {
  return childrenOf(paragraph)
    .map(child => {
      switch (child.type) {
        case 'w:t':
          return textIn(child);
        case 'w:tab':
          return '\t';
        case 'w:br':
          // The end of a column or a page is no line.
          return attributeOf(child, 'w:type') === undefined ? '\n' : '';
        // A letter, so that the space beside it isn't at an end.
        case 'w:sdt':
        case 'w:drawing':
        case 'w:fldChar':
        case 'w:fldSimple':
          return 'x';
        case 'w:pPr':
        case 'w:rPr':
        case 'w:instrText':
          return '';
        default:
          return ownText(child);
      }
    })
    .join('');
}

/** Whether a paragraph is a tick box with what it is about. */
function isTickItem(paragraph: XmlElement): boolean {
  const [first, ...others] = childrenOf(paragraph).filter(({ type }) => type !== 'w:pPr');
  return first !== undefined && all(first, 'w14:checkbox').length > 0 && others.length > 0;
}
