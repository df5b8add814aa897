import { attributeOf, textIn, type XmlElement } from '../../../src/formats/ooxml/xml-tree.ts';
import { readReference } from '../../../src/formats/xlsx/reference.ts';
import { all, childrenOf, doubles } from '../docx-rules/word-file.ts';
import { A, C, XDR, type XlsxFile, type XlsxRule } from './xlsx-file.ts';

/** Rules of what lies on sheets: charts and pictures. */
export const drawingRules: readonly XlsxRule[] = [
  {
    name: 'everything on a sheet has a number and a name of its own there',
    check: xlsx =>
      drawings(xlsx, root => {
        const things = all(root, XDR('cNvPr'));
        const numbers = things.map(thing => attributeOf(thing, 'id') ?? '');
        const names = things.map(thing => attributeOf(thing, 'name') ?? '');
        return (
          doubles([...numbers, ...names]).length === 0 &&
          numbers.every(number => /^[1-9]\d*$/.test(number)) &&
          names.every(name => name !== '')
        );
      }),
  },
  {
    name: 'every picture and chart has an alternative text',
    check: xlsx =>
      drawings(xlsx, root =>
        all(root, XDR('cNvPr')).every(thing => (attributeOf(thing, 'descr') ?? '').trim() !== ''),
      ),
  },
  {
    name: 'what lies on a sheet moves with its cells, keeps its size and is locked',
    check: xlsx =>
      drawings(xlsx, root => {
        const anchors = childrenOf(root);
        const areFree = anchors
          .filter(({ type }) => type === XDR('twoCellAnchor'))
          .every(anchor => attributeOf(anchor, 'editAs') === 'oneCell');
        const isUnlocked = all(root, XDR('clientData')).some(
          data => attributeOf(data, 'fLocksWithSheet') === '0',
        );
        return areFree && !isUnlocked && all(root, XDR('clientData')).length === anchors.length;
      }),
  },
  {
    name: 'what a chart shows is in the file, as many points as cells',
    check: xlsx =>
      charts(xlsx, root => {
        const references = all(root, C('strRef'), C('numRef'));
        return references.length > 0 && references.every(reference => isCached(reference, xlsx));
      }),
  },
  {
    name: 'every chart has a title, and every series a name',
    check: xlsx =>
      charts(xlsx, root => {
        const chart = all(root, C('chart'))[0];
        const title = childrenOf(chart).find(({ type }) => type === C('title'));
        const names = all(root, C('tx')).filter(({ children }) => children.length > 0);
        const series = all(root, C('ser')).length;
        const titles = all(root, C('title')).length;
        return title !== undefined && textIn(title).trim() !== '' && names.length === series + titles;
      }),
  },
  {
    name: 'every bar and point of a chart has its name at the axis',
    check: xlsx =>
      charts(xlsx, root =>
        all(root, C('catAx')).every(axis => attributeOf(all(axis, C('tickLblSkip'))[0], 'val') === '1'),
      ),
  },
  {
    name: 'values at bars leave out what is zero, as Excel takes an empty result for it',
    check: xlsx =>
      charts(xlsx, root =>
        all(root, C('dLbls')).every(labels => {
          const [format] = all(labels, C('numFmt')).map(one => attributeOf(one, 'formatCode') ?? '');
          const [, , zero] = format?.replaceAll(/"[^"]*"|\\./g, 'x').split(';') ?? [];
          return zero === '';
        }),
      ),
  },
  {
    name: 'series of a chart differ in more than colour',
    check: xlsx =>
      charts(xlsx, root => {
        const patterns = all(root, C('ser')).map(series => {
          const own = childrenOf(series).find(({ type }) => type === C('spPr'));
          const fill = all(own, A('pattFill'))[0];
          const dash = all(own, A('prstDash'))[0];
          return `${attributeOf(fill, 'prst')} ${attributeOf(dash, 'val')}`;
        });
        return doubles(patterns).length === 0;
      }),
  },
  {
    name: 'charts have square corners, gaps for empty cells, values of hidden sheets and the language of the edition',
    check: xlsx =>
      charts(xlsx, root => {
        const val = (local: string): string | undefined => attributeOf(all(root, C(local))[0], 'val');
        return (
          val('roundedCorners') === '0' &&
          val('dispBlanksAs') === 'gap' &&
          val('plotVisOnly') === '0' &&
          val('lang') === xlsx.language
        );
      }),
  },
];

/** Drawings that don't pass, by their parts. */
function drawings({ trees }: XlsxFile, passes: (root: XmlElement) => boolean): readonly string[] {
  return [...trees].filter(([, root]) => root.type === XDR('wsDr') && !passes(root)).map(([part]) => part);
}

/** Charts that don't pass, by their parts. */
function charts({ trees }: XlsxFile, passes: (root: XmlElement) => boolean): readonly string[] {
  return [...trees]
    .filter(([, root]) => root.type === C('chartSpace') && !passes(root))
    .map(([part]) => part);
}

function isCached(reference: XmlElement, { sheets }: XlsxFile): boolean {
  const range = readReference(all(reference, C('f')).map(textIn).join());
  const sheet = sheets.find(({ name }) => name === range?.sheet);
  const [count] = all(reference, C('ptCount')).map(element => Number(attributeOf(element, 'val')));
  if (!range || !sheet || count !== (range.bottom - range.top + 1) * (range.right - range.left + 1))
    return false;
  const isNumbers = reference.type === C('numRef');
  return all(reference, C('pt')).every(point => {
    const index = Number(attributeOf(point, 'idx'));
    const width = range.right - range.left + 1;
    const [row, column] = [range.top + Math.floor(index / width), range.left + (index % width)];
    const cell = sheet.cells.find(one => one.row === row && one.column === column);
    const shown = isNumbers ? cell?.value : cell?.text;
    return shown === textIn(point);
  });
}
