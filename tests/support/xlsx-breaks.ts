import type { DocxBreak, Parts } from './docx-breaks.ts';

/** A way to break the sample workbook. */
export type XlsxBreak = DocxBreak;

const TYPES = '[Content_Types].xml';
const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const START = 'xl/worksheets/sheet1.xml';
const SCORES = 'xl/worksheets/sheet2.xml';
const DRAWING = 'xl/drawings/drawing3.xml';
const CHART = 'xl/charts/chart1.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const edit =
  (part: string, from: string | RegExp, to: string): ((parts: Parts) => void) =>
  parts =>
    parts.edit(part, from, to);

const ORDER = 'the elements of sheets and workbook are in the order of the standard';
const PROTECTED = 'every sheet is protected without a password, and can be read with a screen reader';
const PRINTED = 'every sheet is printed on A4, within its pages across, with a footer that fits';
const AREAS = 'what is printed of each sheet is said, but nothing of hidden ones';
const STANDS_FOR = 'every name stands for cells of the workbook';
const NAMED = 'every input has a name';
const SHARED_TEXTS = 'shared texts are there, each once, and counted';
const RESULTS = 'every formula has its result in the file';
const READABLE = 'formulas are such that every program reads them';
const LISTS = 'lists to choose from exist, and empty cells in them let nothing else in';
const BARS =
  'every data bar is described for Excel 2010 too: in one colour, from a fixed start, on the same cells';
const CACHED = 'what a chart shows is in the file, as many points as cells';
const CHART_FRAME =
  'charts have square corners, gaps for empty cells, values of hidden sheets and the language of the edition';
const CONTRAST =
  'text stands out from its ground, whatever a condition makes of both: 4.5 to 1, or 3 to 1 when it is large';
const LIMITS = 'rows, columns, texts and formulas are no larger than Excel holds';
const LINKS = 'links lead to cells of the workbook, and say where';

const packageBreaks: readonly XlsxBreak[] = [
  {
    rule: 'XML is well-formed',
    how: 'an element without an end',
    change: edit('docProps/app.xml', /$/, '<open>'),
  },
  {
    rule: 'every relation leads to a part',
    how: 'a picture that is not there',
    change: edit('xl/drawings/_rels/drawing1.xml.rels', 'image1.png', 'image9.png'),
  },
  {
    rule: 'every relation id used exists',
    how: 'a drawing without its relation',
    change: edit(START, '<drawing r:id="rId1"/>', '<drawing r:id="rId9"/>'),
  },
  {
    rule: 'no part is unreferenced',
    how: 'a part left over',
    change: parts => parts.add('customXml/item9.xml', '<leftover/>'),
    also: ['every part has a content type of its own'],
  },
  { rule: 'every part is dated 1980', how: 'a part of today', patch: dateFirstPart },
  {
    rule: 'what must be ignorable is declared',
    how: 'a prefix without a namespace',
    change: edit(STYLES, 'mc:Ignorable="', 'mc:Ignorable="w99 '),
  },
  {
    rule: 'the file has a title and a language',
    how: 'no title',
    change: edit('docProps/core.xml', /<dc:title>[^<]*/, '<dc:title>'),
  },
  {
    rule: 'the file has a title and a language',
    how: 'another language',
    change: edit('docProps/core.xml', 'nl-BE', 'nl-NL'),
  },
  {
    rule: 'the file says nothing of a person or a machine',
    how: 'who saved it',
    change: edit('docProps/core.xml', /<cp:lastModifiedBy>[^<]*/, '<cp:lastModifiedBy>Jan Jansen'),
  },
  {
    rule: 'every part has a content type of its own',
    how: 'a chart as any XML',
    change: edit(TYPES, /<Override PartName="\/xl\/charts\/chart1.xml"[^>]*\/>/, ''),
  },
  {
    rule: 'every part has a content type of its own',
    how: 'one for a part that is not there',
    change: edit(TYPES, '</Types>', '<Override PartName="/xl/none.xml" ContentType="a/b"/></Types>'),
  },
  {
    rule: 'the file is a workbook without macros',
    how: 'the type of one with macros',
    change: edit(
      TYPES,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    ),
  },
  {
    rule: 'nothing leads out of the file',
    how: 'another workbook',
    change: edit(
      RELATIONS,
      '</Relationships>',
      `<Relationship Id="x" Type="${OFFICE}/externalLinkPath" Target="https://naast.example/x.xlsx" TargetMode="External"/></Relationships>`,
    ),
  },
  {
    rule: 'no part says in which order to calculate',
    how: 'a calculation chain',
    also: ['no part is unreferenced', 'every part has a content type of its own'],
    change: parts => parts.add('xl/calcChain.xml', '<calcChain/>'),
  },
  {
    rule: 'the file says which document it is',
    how: 'no version',
    change: edit('docProps/custom.xml', 'veldwerk:version', 'versie'),
  },
];

const sheetBreaks: readonly XlsxBreak[] = [
  {
    rule: ORDER,
    how: 'links in front of validations',
    change: edit(START, /(<dataValidations.*<\/dataValidations>)(<hyperlinks>.*<\/hyperlinks>)/s, '$2$1'),
  },
  {
    rule: ORDER,
    how: 'names behind the calculation',
    change: edit(WORKBOOK, /(<definedNames>.*<\/definedNames>)(<calcPr[^>]*>)/s, '$2$1'),
  },
  {
    rule: 'names of sheets are legal and differ',
    how: 'a name of 32 characters',
    change: edit(WORKBOOK, 'name="Lijsten"', `name="${'L'.repeat(32)}"`),
    also: [STANDS_FOR, LISTS],
  },
  {
    rule: 'names of sheets are legal and differ',
    how: 'a name with a slash',
    change: edit(WORKBOOK, 'name="Lijsten"', 'name="Lijst/en"'),
    also: [STANDS_FOR, LISTS],
  },
  {
    rule: 'only the first sheet is chosen, and none shows grid lines',
    how: 'a second one chosen',
    change: edit(SCORES, '<sheetView ', '<sheetView tabSelected="1" '),
  },
  {
    rule: 'only the first sheet is chosen, and none shows grid lines',
    how: 'grid lines',
    change: edit(START, ' showGridLines="0"', ''),
  },
  {
    rule: 'a sheet opens at an input',
    how: 'at a label',
    change: edit(START, 'activeCell="C3" sqref="C3"', 'activeCell="B3" sqref="B3"'),
  },
  {
    rule: 'the first cell below and beside frozen rows and columns follows on them',
    how: 'a row in between that nobody sees',
    change: edit(SCORES, 'topLeftCell="C5"', 'topLeftCell="C6"'),
  },
  {
    rule: 'no cells are merged',
    how: 'two that are',
    change: edit(
      SCORES,
      /(<sheetProtection [^>]*>)/,
      '$1<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    ),
  },
  { rule: PROTECTED, how: 'a sheet that is not', change: edit(START, 'sheet="1"', 'sheet="0"') },
  {
    rule: PROTECTED,
    how: 'locked cells that nobody can choose',
    change: edit(START, '<sheetProtection ', '<sheetProtection selectLockedCells="1" '),
  },
  {
    rule: PROTECTED,
    how: 'a password',
    change: edit(START, '<sheetProtection ', '<sheetProtection password="CC1A" '),
  },
  {
    rule: PROTECTED,
    how: 'sheets that can be thrown away',
    change: edit(WORKBOOK, '<workbookProtection lockStructure="1"/>', ''),
  },
  { rule: PRINTED, how: 'on Letter', change: edit(START, 'paperSize="9"', 'paperSize="1"') },
  { rule: PRINTED, how: 'at full size', change: edit(START, '<pageSetUpPr fitToPage="1"/>', '') },
  {
    rule: PRINTED,
    how: 'the resolution of no printer',
    change: edit(START, '<pageSetup ', '<pageSetup horizontalDpi="4294967295" '),
  },
  {
    rule: PRINTED,
    how: 'a footer that shrinks with the sheet',
    change: edit(START, ' scaleWithDoc="0"', ''),
  },
  { rule: PRINTED, how: 'a footer too long', change: edit(START, 'Proefdocument', 'P'.repeat(255)) },
  { rule: PRINTED, how: 'pages without a number', change: edit(START, '&amp;P', '&amp;&amp;P') },
  {
    rule: AREAS,
    how: 'no area',
    change: edit(WORKBOOK, /<definedName name="_xlnm.Print_Area" localSheetId="0">[^<]*<\/definedName>/, ''),
  },
  {
    rule: AREAS,
    how: 'an area of another sheet',
    change: edit(WORKBOOK, /(localSheetId="0">)'Start'/, "$1'Lijsten'"),
  },
  {
    rule: 'columns are told one by one, in order',
    how: 'one left out',
    change: edit(START, /<col min="2"[^>]*>/, ''),
  },
  {
    rule: LIMITS,
    how: 'a row that is higher',
    change: edit(START, 'ht="34"', 'ht="410"'),
  },
  {
    rule: LIMITS,
    how: 'a formula that is longer',
    change: edit(SCORES, 'ABS(C5-D5)', `ABS(C5-D5${'+0'.repeat(4096)})`),
  },
  {
    rule: LINKS,
    how: 'to a sheet that is not there',
    change: edit(START, 'location="\'Scores', 'location="\'Scoren'),
  },
  { rule: LINKS, how: 'without a word about where', change: edit(START, / tooltip="[^"]*"/, '') },
  {
    rule: 'formulas are calculated when the file is opened',
    how: 'they are not',
    change: edit(WORKBOOK, ' fullCalcOnLoad="1"', ''),
  },
];

const cellBreaks: readonly XlsxBreak[] = [
  {
    rule: 'cells are in order, each once and with a style',
    how: 'two in one place',
    change: edit(
      START,
      '<c r="B5" s="2" t="s"><v>3</v></c>',
      '<c r="B5" s="2" t="s"><v>3</v></c><c r="B5" s="2"/>',
    ),
  },
  {
    rule: 'cells are in order, each once and with a style',
    how: 'one without a style',
    change: edit(START, '<c r="B5" s="2"', '<c r="B5"'),
    also: ['every style of a cell exists'],
  },
  {
    rule: 'every cell stands in its row',
    how: 'a row with the number of another',
    change: edit(START, '<row r="9"', '<row r="19"'),
  },
  { rule: SHARED_TEXTS, how: 'one that is not there', change: edit(START, '<v>3</v>', '<v>333</v>') },
  {
    rule: SHARED_TEXTS,
    how: 'a wrong count',
    change: edit('xl/sharedStrings.xml', / count="\d+"/, ' count="1"'),
  },
  { rule: RESULTS, how: 'none', change: edit(SCORES, /(<f>ABS\(C5[^<]*<\/f>)<v>[^<]*<\/v>/, '$1') },
  {
    rule: 'no cell shows an error',
    how: 'a division by nothing',
    change: edit(
      SCORES,
      /<c r="F5" s="(\d+)"><f>(.*?)<\/f><v>[^<]*/,
      '<c r="F5" s="$1" t="e"><f>$2</f><v>#DIV/0!',
    ),
  },
  { rule: READABLE, how: 'a function of later', change: edit(SCORES, 'ABS(C5-D5)', '_xlfn.IFS(C5,D5)') },
  { rule: READABLE, how: 'a second sign of a formula', change: edit(SCORES, 'ABS(C5-D5)', '=ABS(C5-D5)') },
  {
    rule: 'no formula leads out of the file',
    how: 'another workbook',
    change: edit(SCORES, 'ABS(C5-D5)', "'[1]Blad'!A1"),
  },
  {
    rule: 'formulas are locked',
    how: 'one that is open',
    change: edit(SCORES, /<c r="F5" s="\d+"/, '<c r="F5" s="5"'),
    also: [NAMED],
  },
  {
    rule: NAMED,
    how: 'one without',
    change: edit(WORKBOOK, /<definedName name="oo_uren">[^<]*<\/definedName>/, ''),
  },
  {
    rule: 'an input that holds text is formatted as text',
    how: 'one that is a number',
    change: edit(START, '<c r="C6" s="3"', '<c r="C6" s="5"'),
  },
];

const styleBreaks: readonly XlsxBreak[] = [
  {
    rule: 'every style of a cell exists',
    how: 'one that does not',
    change: edit(START, '<c r="B5" s="2"', '<c r="B5" s="222"'),
  },
  {
    rule: 'what a style is made of exists',
    how: 'a font that does not',
    change: edit(STYLES, 'fontId="3"', 'fontId="33"'),
  },
  {
    rule: 'what a style is made of exists',
    how: 'a number format that does not',
    change: edit(STYLES, '<xf numFmtId="164"', '<xf numFmtId="199"'),
  },
  {
    rule: 'lists of styles are counted',
    how: 'one that is not',
    change: edit(STYLES, /<fonts count="\d+"/, '<fonts count="99"'),
  },
  {
    rule: 'fonts and looks are in the order of the standard',
    how: 'a font that is not',
    change: edit(STYLES, /(<sz [^>]*>)(<color [^>]*>)/, '$2$1'),
  },
  {
    rule: 'fonts and looks are in the order of the standard',
    how: 'a look that is not',
    change: edit(STYLES, /(<dxf>)(<font>.*?<\/font>)(<fill>.*?<\/fill>)/, '$1$3$2'),
  },
  {
    rule: 'the font of everything is the first font of the theme',
    how: 'another theme',
    change: edit('xl/theme/theme1.xml', /(<a:minorFont><a:latin typeface=")[^"]*/, '$1Calibri'),
  },
  {
    rule: 'numbers of formats differ',
    how: 'two alike',
    change: edit(STYLES, 'numFmtId="1001"', 'numFmtId="165"'),
  },
];

const nameBreaks: readonly XlsxBreak[] = [
  {
    rule: 'defined names are such that Excel takes them',
    how: 'an address',
    change: edit(WORKBOOK, 'name="oo_uren"', 'name="oo1"'),
  },
  {
    rule: 'defined names are such that Excel takes them',
    how: 'a name with a space',
    change: edit(WORKBOOK, 'name="oo_uren"', 'name="oo uren"'),
  },
  {
    rule: 'no two names are one',
    how: 'two but for their case',
    change: edit(WORKBOOK, 'name="oo_uren"', 'name="OO_NAAM"'),
  },
  {
    rule: STANDS_FOR,
    how: 'a sheet that is not there',
    change: edit(WORKBOOK, "'Start'!$C$5", "'Begin'!$C$5"),
    also: [NAMED],
  },
  { rule: STANDS_FOR, how: 'cells that move along', change: edit(WORKBOOK, "'Start'!$C$5", "'Start'!C5") },
  {
    rule: 'rows at the top of printed pages are whole rows of their sheet',
    how: 'some cells of it',
    change: edit(WORKBOOK, '!$4:$4', '!$A$4:$B$4'),
  },
];

const inputBreaks: readonly XlsxBreak[] = [
  {
    rule: 'messages about inputs fit',
    how: 'a title of 33 characters',
    change: edit(START, 'promptTitle="Naam"', `promptTitle="${'N'.repeat(33)}"`),
  },
  {
    rule: 'messages about inputs fit',
    how: 'a text of 256 characters',
    change: edit(START, / error="[^"]*"/, ` error="${'N'.repeat(256)}"`),
  },
  {
    rule: 'a message that is there is shown',
    how: 'an error that is not',
    change: edit(START, ' showErrorMessage="1"', ''),
  },
  {
    rule: 'no cell has two validations',
    how: 'one that has',
    change: edit(START, 'sqref="C4"', 'sqref="C4 C5"'),
  },
  {
    rule: 'validations are counted',
    how: 'one more',
    change: edit(START, /(<dataValidations count=")\d+/, '$19'),
  },
  { rule: 'only inputs have validations', how: 'a label', change: edit(START, 'sqref="C4"', 'sqref="B4"') },
  { rule: LISTS, how: 'a name that is not there', change: edit(SCORES, 'lijst_ja_nee', 'lijst_nee_ja') },
  {
    rule: LISTS,
    how: 'nothing but empty cells in it',
    change: edit(WORKBOOK, "'Lijsten'!$A$1:$A$2", "'Lijsten'!$A$8:$A$9"),
  },
  {
    rule: 'limits of numbers and dates are numbers, the lower first',
    how: 'the higher first',
    change: edit(
      START,
      /<formula1>0.5<\/formula1><formula2>48<\/formula2>/,
      '<formula1>48</formula1><formula2>0.5</formula2>',
    ),
  },
];

const conditionBreaks: readonly XlsxBreak[] = [
  {
    rule: 'conditions know in which order they come',
    how: 'two at once',
    change: edit(SCORES, 'priority="2"', 'priority="1"'),
  },
  {
    rule: 'the look of every condition exists',
    how: 'one that does not',
    change: edit(SCORES, 'dxfId="0"', 'dxfId="9"'),
  },
  {
    rule: 'every condition has cells',
    how: 'one without',
    change: edit(SCORES, 'conditionalFormatting sqref="B5:G9"', 'conditionalFormatting sqref=""'),
  },
  {
    rule: 'there are as many colours as points in a scale, and no icons',
    how: 'a colour too few',
    change: edit(SCORES, '<color rgb="FFFFFFFF"/>', ''),
  },
  { rule: BARS, how: 'on other cells', change: edit(SCORES, '<xm:sqref>E5:E9', '<xm:sqref>E5:E8') },
  { rule: BARS, how: 'in a colour that fades', change: edit(SCORES, ' gradient="0"', '') },
  {
    rule: BARS,
    how: 'for Excel 2007 only',
    change: edit(SCORES, /<extLst><ext [^>]*78C0D931.*?<\/extLst>(?=<\/worksheet>)/s, ''),
  },
];

const drawingBreaks: readonly XlsxBreak[] = [
  {
    rule: 'everything on a sheet has a number and a name of its own there',
    how: 'a number that two have',
    change: edit(DRAWING, 'id="3"', 'id="2"'),
  },
  {
    rule: 'every picture and chart has an alternative text',
    how: 'one without',
    change: edit(DRAWING, / descr="[^"]*"/, ''),
  },
  {
    rule: 'what lies on a sheet moves with its cells, keeps its size and is locked',
    how: 'a chart that grows with its cells',
    change: edit(DRAWING, ' editAs="oneCell"', ''),
  },
  {
    rule: 'what lies on a sheet moves with its cells, keeps its size and is locked',
    how: 'one that can be moved',
    change: edit(DRAWING, '<xdr:clientData/>', '<xdr:clientData fLocksWithSheet="0"/>'),
  },
  {
    rule: CACHED,
    how: 'a value that is not in its cell',
    change: edit(CHART, '<c:v>3.3</c:v>', '<c:v>3.4</c:v>'),
  },
  {
    rule: CACHED,
    how: 'fewer points than cells',
    change: edit(CHART, '<c:ptCount val="5"/>', '<c:ptCount val="4"/>'),
  },
  {
    rule: 'every bar and point of a chart has its name at the axis',
    how: 'names left out where they are close',
    change: edit(CHART, '<c:tickLblSkip val="1"/>', ''),
  },
  {
    rule: 'values at bars leave out what is zero, as Excel takes an empty result for it',
    how: 'a zero at every empty result',
    change: edit(CHART, 'formatCode="0.0;;"', 'formatCode="0.0"'),
  },
  {
    rule: 'every chart has a title, and every series a name',
    how: 'a title without a word',
    change: edit(CHART, /<a:t>[^<]*/, '<a:t>'),
  },
  {
    rule: 'every chart has a title, and every series a name',
    how: 'a series without one',
    change: edit(CHART, /<c:tx><c:strRef>.*?<\/c:tx>/s, ''),
  },
  {
    rule: 'series of a chart differ in more than colour',
    how: 'both full',
    change: edit(
      CHART,
      /<a:pattFill.*?<\/a:pattFill>/s,
      '<a:solidFill><a:srgbClr val="B38600"/></a:solidFill>',
    ),
  },
  { rule: CHART_FRAME, how: 'round corners', change: edit(CHART, '<c:roundedCorners val="0"/>', '') },
  {
    rule: CHART_FRAME,
    how: 'another language',
    change: edit(CHART, '<c:lang val="nl-BE"/>', '<c:lang val="en-US"/>'),
  },
  {
    rule: CHART_FRAME,
    how: 'nothing for an empty cell',
    change: edit(CHART, 'dispBlanksAs val="gap"', 'dispBlanksAs val="zero"'),
  },
];

const contrastBreaks: readonly XlsxBreak[] = [
  {
    rule: CONTRAST,
    how: 'pale text',
    change: edit(STYLES, '<color rgb="FF1F2A37"/>', '<color rgb="FFAAAAAA"/>'),
  },
  {
    rule: CONTRAST,
    how: 'a condition that darkens the ground',
    change: edit(STYLES, '<bgColor rgb="FFFDE8CC"/>', '<bgColor rgb="FF333333"/>'),
  },
  {
    rule: CONTRAST,
    how: 'a dark data bar',
    change: edit(SCORES, '<color rgb="FF9CCFC4"/>', '<color rgb="FF225544"/>'),
  },
];

/** Ways to break the sample workbook, at least one for each rule. */
export const xlsxBreaks: readonly XlsxBreak[] = [
  ...packageBreaks,
  ...sheetBreaks,
  ...cellBreaks,
  ...styleBreaks,
  ...nameBreaks,
  ...inputBreaks,
  ...conditionBreaks,
  ...drawingBreaks,
  ...contrastBreaks,
];

/** Where the time of an entry stands in the directory of a zip. @see APPNOTE.TXT 6.3.10 §4.3.12 */
const CENTRAL_TIME = 12;

function dateFirstPart(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + CENTRAL_TIME, 0x5c76_0000, true);
}
