import { attributeOf, textIn, type XmlElement } from '../../../src/formats/ooxml/xml-tree.ts';
import { all, childrenOf, doubles } from '../docx-rules/word-file.ts';
import { badSheets, only, placeOf, S, type XlsxFile, type XlsxRule } from './xlsx-file.ts';

/** CT_Worksheet, as far as Excel writes it (ISO/IEC 29500-1 §18.3.1.99). */
const SHEET_ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate'],
  ...['customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations'],
  ...['hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks'],
  ...['customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing'],
  ...['legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst'],
];
/** CT_Workbook (§18.2.27). */
const WORKBOOK_ORDER = [
  ...['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets'],
  ...['functionGroups', 'externalReferences', 'definedNames', 'calcPr', 'extLst'],
];

/** What Excel holds at most: pt of a row, digits of a column, characters of a text and of a formula. */
const MOST = { height: 409.5, width: 255, text: 32_767, formula: 8192 };
/** The most characters of a footer with its codes; of a sheet's name. */
const LONGEST_FOOTER = 255;
const LONGEST_SHEET = 31;

/** Rules of the workbook and its sheets as a whole. */
export const sheetRules: readonly XlsxRule[] = [
  {
    name: 'the elements of sheets and workbook are in the order of the standard',
    check: xlsx => [
      ...badSheets(xlsx, root => isInOrder(root, SHEET_ORDER)),
      ...(isInOrder(xlsx.workbook, WORKBOOK_ORDER) ? [] : ['the workbook']),
    ],
  },
  {
    name: 'names of sheets are legal and differ',
    check: ({ sheets }) => [
      ...sheets.map(({ name }) => name).filter(name => !isSheetName(name)),
      ...doubles(sheets.map(({ name }) => name.toLowerCase())),
    ],
  },
  {
    name: 'only the first sheet is chosen, and none shows grid lines',
    check: xlsx =>
      badSheets(xlsx, (root, _, index) => {
        const view = only(root, 'sheetView');
        const isChosen = attributeOf(view, 'tabSelected') === '1';
        return isChosen === (index === 0) && attributeOf(view, 'showGridLines') === '0';
      }),
  },
  {
    name: 'a sheet opens at an input',
    check: xlsx =>
      badSheets(xlsx, (root, { cells }) => {
        const chosen = all(root, S('selection')).flatMap(one => attributeOf(one, 'activeCell') ?? []);
        const inputs = cells.filter(({ isLocked }) => !isLocked);
        return inputs.length === 0 || inputs.some(({ address }) => address === chosen.at(-1));
      }),
  },
  {
    name: 'the first cell below and beside frozen rows and columns follows on them',
    check: xlsx =>
      badSheets(xlsx, root => {
        const pane = only(root, 'pane');
        const { row, column } = placeOf(attributeOf(pane, 'topLeftCell') ?? 'A1');
        const frozen = ['ySplit', 'xSplit'].map(name => Number(attributeOf(pane, name) ?? 0));
        return row === (frozen[0] ?? 0) + 1 && column === (frozen[1] ?? 0) + 1;
      }),
  },
  {
    name: 'no cells are merged',
    check: xlsx => badSheets(xlsx, root => only(root, 'mergeCells') === undefined),
  },
  {
    name: 'every sheet is protected without a password, and can be read with a screen reader',
    check: xlsx => [
      ...badSheets(xlsx, root => {
        const protection = only(root, 'sheetProtection');
        const is = (name: string): string | undefined => attributeOf(protection, name);
        return (
          is('sheet') === '1' &&
          is('objects') === '1' &&
          is('formatColumns') === '0' &&
          is('formatRows') === '0' &&
          ['selectLockedCells', 'selectUnlockedCells', 'password', 'hashValue'].every(
            name => is(name) === undefined,
          )
        );
      }),
      ...(attributeOf(only(xlsx.workbook, 'workbookProtection'), 'lockStructure') === '1'
        ? []
        : ['the workbook']),
    ],
  },
  {
    name: 'every sheet is printed on A4, within its pages across, with a footer that fits',
    check: xlsx =>
      badSheets(xlsx, root => {
        const setup = only(root, 'pageSetup');
        const footer = all(root, S('oddFooter')).map(textIn).join('');
        return (
          attributeOf(setup, 'paperSize') === '9' &&
          attributeOf(setup, 'horizontalDpi') === undefined &&
          Number(attributeOf(setup, 'fitToWidth')) >= 1 &&
          attributeOf(only(root, 'pageSetUpPr'), 'fitToPage') === '1' &&
          attributeOf(only(root, 'headerFooter'), 'scaleWithDoc') === '0' &&
          footer.length <= LONGEST_FOOTER &&
          /&P/.test(footer.replaceAll('&&', ''))
        );
      }),
  },
  {
    name: 'what is printed of each sheet is said, but nothing of hidden ones',
    check: xlsx =>
      badSheets(xlsx, (_, { name, isHidden }, index) => {
        const areas = xlsx.names.filter(
          one => one.name === '_xlnm.Print_Area' && one.localSheet === index && one.range?.sheet === name,
        );
        return areas.length === (isHidden ? 0 : 1);
      }),
  },
  {
    name: 'columns are told one by one, in order',
    check: xlsx =>
      badSheets(xlsx, root =>
        all(root, S('col')).every((column, index) => {
          const [min, max, width] = ['min', 'max', 'width'].map(name => Number(attributeOf(column, name)));
          return min === index + 1 && max === index + 1 && (width ?? 0) > 0;
        }),
      ),
  },
  {
    name: 'rows, columns, texts and formulas are no larger than Excel holds',
    check: xlsx =>
      badSheets(xlsx, (root, { cells }) => {
        const heights = all(root, S('row')).map(row => Number(attributeOf(row, 'ht') ?? 0));
        const widths = all(root, S('col')).map(column => Number(attributeOf(column, 'width')));
        return (
          heights.every(height => height <= MOST.height) &&
          widths.every(width => width <= MOST.width) &&
          cells.every(({ text, formula = '' }) => text.length <= MOST.text && formula.length <= MOST.formula)
        );
      }),
  },
  {
    name: 'links lead to cells of the workbook, and say where',
    check: xlsx =>
      badSheets(xlsx, root =>
        all(root, S('hyperlink')).every(link => {
          const [, sheet = ''] = /^'(.*)'!\$?[A-Z]+\$?\d+$/.exec(attributeOf(link, 'location') ?? '') ?? [];
          const isThere = xlsx.sheets.some(({ name }) => name === sheet.replaceAll("''", "'"));
          return isThere && [attributeOf(link, 'tooltip'), attributeOf(link, 'display')].every(Boolean);
        }),
      ),
  },
  {
    name: 'formulas are calculated when the file is opened',
    check: ({ workbook }) =>
      attributeOf(only(workbook, 'calcPr'), 'fullCalcOnLoad') === '1' ? [] : ['fullCalcOnLoad is not 1'],
  },
];

function isInOrder(root: XmlElement | undefined, order: readonly string[]): boolean {
  const places = childrenOf(root).map(({ type }) => order.findIndex(name => type === S(name)));
  return root !== undefined && places.every((place, index) => place >= Math.max(0, places[index - 1] ?? 0));
}

function isSheetName(name: string): boolean {
  return name !== '' && name.length <= LONGEST_SHEET && !/[:\\/?*[\]]|^'|'$|^history$/i.test(name);
}

/** Names of the sheets, as references have them. */
export const sheetNames = ({ sheets }: XlsxFile): readonly string[] => sheets.map(({ name }) => name);
