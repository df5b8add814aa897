import { readPackage, writePackage } from '../../../src/formats/ooxml/package.ts';

/** What a test puts in a workbook; all parts are well-formed, and linked as Excel wants them. */
export interface WorkbookFileOptions {
  /** What stands in `sheetData` of each sheet, by the sheet's name; or the whole part, when it begins with `<?` or a mark. */
  readonly sheets?: Readonly<Record<string, string | Uint8Array>>;
  /** What defined names stand for; a name with an @ and a sheet's number counts on that sheet alone: `naam@0`. */
  readonly names?: Readonly<Record<string, string>>;
  /** `si` elements. */
  readonly strings?: string;
  /** The whole of a chart on the first sheet, or on a sheet of its own. */
  readonly chart?: string;
  readonly hasChartSheet?: boolean;
  readonly properties?: string;
  /** Of `workbookPr`. */
  readonly settings?: string;
  /** What follows the names: `calcPr`. */
  readonly more?: string;
  readonly mainType?: string;
  /** Relations of the package, besides the usual. */
  readonly relations?: readonly (readonly [type: string, target: string])[];
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
export const TEMPLATE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml';
export const CALCULATED = '<calcPr calcId="191029" fullCalcOnLoad="1"/>';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Two styles beside the first: text, and a date. */
const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';

/** The part of a sheet around its rows. */
export const sheetXml = (data: string, before = '', after = ''): string =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">${before}<sheetData>${data}</sheetData>${after}</worksheet>`;

/** A workbook with what a test needs, and no more. */
export function workbookFile(options: WorkbookFileOptions): Uint8Array {
  const { sheets = { Blad: '' }, strings, chart, properties, mainType = WORKBOOK_TYPE } = options;
  const { hasChartSheet = false } = options;
  const names = Object.keys(sheets);
  const parts: (readonly [name: string, content: string | Uint8Array])[] = [
    ['[Content_Types].xml', contentTypes(mainType, names.length)],
    [
      '_rels/.rels',
      relations([
        [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
        [`${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml'],
        ...(options.relations ?? []),
      ]),
    ],
    ['xl/workbook.xml', workbookXml(options, names)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...names.map(
          (_, index) => [`${OFFICE}/relationships/worksheet`, `worksheets/sheet${index + 1}.xml`] as const,
        ),
        [`${OFFICE}/relationships/styles`, 'styles.xml'],
        [`${OFFICE}/relationships/sharedStrings`, 'sharedStrings.xml'],
        ...(hasChartSheet ? [[`${OFFICE}/relationships/chartsheet`, 'chartsheets/sheet1.xml'] as const] : []),
      ]),
    ],
    ['xl/styles.xml', STYLES],
    ...Object.values(sheets).map(
      (sheet, index) =>
        [
          `xl/worksheets/sheet${index + 1}.xml`,
          wholeSheet(sheet, chart !== undefined && !hasChartSheet),
        ] as const,
    ),
  ];
  if (strings !== undefined)
    parts.push(['xl/sharedStrings.xml', `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>`]);
  if (chart !== undefined) parts.push(...chartParts(chart, hasChartSheet ? 'chartsheets' : 'worksheets'));
  if (properties !== undefined) parts.push(['docProps/custom.xml', properties]);
  return writePackage(
    parts.map(([name, content]) => [name, typeof content === 'string' ? Buffer.from(content) : content]),
  );
}

function workbookXml(
  { names = {}, settings = '', more = '', hasChartSheet = false }: WorkbookFileOptions,
  sheets: readonly string[],
): string {
  const definedNames = Object.entries(names).map(([name, meaning]) => {
    const [own, sheet] = name.split('@');
    return `<definedName name="${own}"${sheet === undefined ? '' : ` localSheetId="${sheet}"`}>${meaning}</definedName>`;
  });
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><workbookPr${settings}/><sheets>` +
    sheets
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`)
      .join('') +
    (hasChartSheet ? `<sheet name="Grafiek" sheetId="99" r:id="r${sheets.length + 3}"/>` : '') +
    `</sheets>${definedNames.length === 0 ? '' : `<definedNames>${definedNames.join('')}</definedNames>`}${more}</workbook>`
  );
}

function wholeSheet(sheet: string | Uint8Array, hasChart: boolean): string | Uint8Array {
  if (typeof sheet !== 'string' || /^[<\ufeff]\?/.test(sheet)) return sheet;
  return sheetXml(sheet, '', hasChart ? '<drawing r:id="r1"/>' : '');
}

const chartParts = (chart: string, folder: string): readonly (readonly [string, string])[] => [
  [
    `xl/${folder}/_rels/sheet1.xml.rels`,
    relations([[`${OFFICE}/relationships/drawing`, '../drawings/drawing1.xml']]),
  ],
  [
    'xl/drawings/drawing1.xml',
    `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
  ],
  [
    'xl/drawings/_rels/drawing1.xml.rels',
    relations([[`${OFFICE}/relationships/chart`, '../charts/chart1.xml']]),
  ],
  ['xl/charts/chart1.xml', chart],
];

function contentTypes(mainType: string, sheets: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${type}"/>`;
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('xl/workbook.xml', mainType) +
    Array.from({ length: sheets }, (_, index) =>
      override(`xl/worksheets/sheet${index + 1}.xml`, `${spreadsheet}.worksheet+xml`),
    ).join('') +
    override('xl/styles.xml', `${spreadsheet}.styles+xml`) +
    override('xl/sharedStrings.xml', `${spreadsheet}.sharedStrings+xml`) +
    override('xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml') +
    override('xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml') +
    override('docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml') +
    '</Types>'
  );
}

function relations(all: readonly (readonly [type: string, target: string])[]): string {
  const xml = all.map(
    ([type, target], index) => `<Relationship Id="r${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${xml.join('')}</Relationships>`;
}

/** A part of a file as text. */
export function partText(file: Uint8Array, name: string): string {
  return Buffer.from(readPackage(file).part(name) ?? []).toString('utf8');
}

/** What stands in `sheetData` of a sheet. @param number counts from 1 */
export function sheetData(file: Uint8Array, number = 1): string {
  return partText(file, `xl/worksheets/sheet${number}.xml`).replace(/^.*<sheetData>|<\/sheetData>.*$/gs, '');
}
