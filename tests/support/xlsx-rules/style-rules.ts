import { attributeOf, type XmlElement } from '../../../src/formats/ooxml/xml-tree.ts';
import { all, childrenOf, doubles } from '../docx-rules/word-file.ts';
import { A, badCells, only, S, type XlsxFile, type XlsxRule } from './xlsx-file.ts';

/** CT_Font in the order that Excel's own schema wants; CT_Dxf (ISO/IEC 29500-1 §18.8.14). */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];
const LOOK_ORDER = ['font', 'numFmt', 'fill', 'alignment', 'border', 'protection'];
const COUNTED = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];
/** Number formats below this are known to every program; others must be told. */
const FIRST_OWN = 164;

/** Rules of styles. */
export const styleRules: readonly XlsxRule[] = [
  {
    name: 'every style of a cell exists',
    check(xlsx) {
      const count = list(xlsx, 'cellXfs').length;
      return badCells(xlsx, ({ element }) => Number(attributeOf(element, 's')) < count);
    },
  },
  {
    name: 'what a style is made of exists',
    check(xlsx) {
      const sizes = { fontId: 'fonts', fillId: 'fills', borderId: 'borders', xfId: 'cellStyleXfs' };
      const formats = list(xlsx, 'numFmts').map(format => Number(attributeOf(format, 'numFmtId')));
      return list(xlsx, 'cellXfs').flatMap((xf, index) => {
        const lost = Object.entries(sizes).filter(
          ([id, of]) => !(Number(attributeOf(xf, id)) < list(xlsx, of).length),
        );
        const format = Number(attributeOf(xf, 'numFmtId'));
        const isKnown = format < FIRST_OWN || formats.includes(format);
        return [
          ...lost.map(([id]) => `style ${index}: ${id}`),
          ...(isKnown ? [] : [`style ${index}: ${format}`]),
        ];
      });
    },
  },
  {
    name: 'lists of styles are counted',
    check: xlsx =>
      COUNTED.filter(name => {
        const parent = only(xlsx.styles, name);
        return parent && Number(attributeOf(parent, 'count')) !== childrenOf(parent).length;
      }),
  },
  {
    name: 'fonts and looks are in the order of the standard',
    check: xlsx => [
      ...all(xlsx.styles, S('font')).flatMap((font, index) =>
        isSorted(font, FONT_ORDER) ? [] : [`font ${index}`],
      ),
      ...list(xlsx, 'dxfs').flatMap((look, index) => (isSorted(look, LOOK_ORDER) ? [] : [`look ${index}`])),
    ],
  },
  {
    name: 'the font of everything is the first font of the theme',
    check(xlsx) {
      const theme = all(xlsx.trees.get('xl/theme/theme1.xml'), A('minorFont'))[0];
      const font = attributeOf(all(theme, A('latin'))[0], 'typeface');
      return list(xlsx, 'fonts').flatMap((one, index) => {
        const isTheme = attributeOf(only(one, 'scheme'), 'val') === 'minor';
        return isTheme && attributeOf(only(one, 'name'), 'val') === font ? [] : [`font ${index}`];
      });
    },
  },
  {
    name: 'numbers of formats differ',
    check: xlsx =>
      doubles(all(xlsx.styles, S('numFmt')).map(format => attributeOf(format, 'numFmtId') ?? '')),
  },
];

function list({ styles }: XlsxFile, name: string): readonly XmlElement[] {
  return childrenOf(only(styles, name));
}

function isSorted(element: XmlElement, order: readonly string[]): boolean {
  const places = childrenOf(element).map(({ type }) => order.findIndex(name => type === S(name)));
  return places.every((place, index) => place > (places[index - 1] ?? -1));
}
