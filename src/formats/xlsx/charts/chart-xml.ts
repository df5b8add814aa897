import { XML_HEAD, xmlText } from '../../ooxml/xml-text.ts';
import type { CellValues } from '../calculate-workbook.ts';
import { CHART, DRAWING, RELATIONS } from '../package/package-names.ts';
import type { Chart, Series } from '../workbook.ts';
import { categoryReference, numberReference, stringReference } from './chart-cache.ts';
import {
  AXIS_LINE,
  barLook,
  type ChartLook,
  FAINT,
  line,
  lineLook,
  solid,
  textProperties,
  titleXml,
} from './chart-look.ts';

/** Numbers by which the two axes know each other. */
const CATEGORY_AXIS = 111;
const VALUE_AXIS = 222;

/** Percentage of a bar's width between two groups of bars. */
const GAP = 55;
/** Bars of a group stand a little apart: less than nothing is their overlap. */
const OVERLAP = -8;

const TEXT = { size: 9 };
const AXIS_TITLE = { size: 9 };
const TITLE = { size: 12, isBold: true };

/**
 * The part of a chart with what its cells hold now, in the order of CT_ChartSpace (ISO/IEC 29500-1 §21.2.2.29).
 * Cells of hidden sheets count; an empty cell leaves a gap.
 */
export function chartXml(chart: Chart, values: CellValues, look: ChartLook): string {
  const legend =
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textProperties(TEXT, look)}</c:legend>`
      : '';
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">` +
    `<c:date1904 val="0"/><c:lang val="${look.language}"/><c:roundedCorners val="0"/>` +
    `<c:chart>${titleXml(chart.title, TITLE, look)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `${seriesGroup(chart, values, look)}${categoryAxis(chart, look)}${valueAxis(chart, look)}` +
    `<c:spPr><a:noFill/></c:spPr></c:plotArea>${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${solid('FFFFFF')}${line(FAINT, 0.75)}</c:spPr>${textProperties(TEXT, look)}</c:chartSpace>`
  );
}

function seriesGroup(chart: Chart, values: CellValues, look: ChartLook): string {
  const isLine = chart.type === 'line';
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const series = chart.series.map((one, index) => seriesXml(chart, one, index, values, look)).join('');
  if (isLine) {
    return (
      `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>` +
      `${axes}</c:lineChart>`
    );
  }
  return (
    `<c:barChart><c:barDir val="${chart.type === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="${GAP}"/><c:overlap val="${OVERLAP}"/>${axes}</c:barChart>`
  );
}

function seriesXml(chart: Chart, series: Series, index: number, values: CellValues, look: ChartLook): string {
  const isLine = chart.type === 'line';
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx>${stringReference(series.name, values)}</c:tx>` +
    `${isLine ? lineLook(series) : `${barLook(series)}<c:invertIfNegative val="0"/>`}` +
    `${series.hasLabels ? labelsXml(chart, look) : ''}` +
    `<c:cat>${categoryReference(chart.categories, values)}</c:cat>` +
    `<c:val>${numberReference(series.values, values, chart.format)}</c:val>` +
    `${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

/** Values at the ends of their bars, or above their points (§21.2.2.49). */
function labelsXml({ type, format }: Chart, look: ChartLook): string {
  const hidden = ['CatName', 'SerName', 'Percent', 'BubbleSize'].map(what => `<c:show${what} val="0"/>`);
  return (
    `<c:dLbls><c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties({ size: 8 }, look)}` +
    `<c:dLblPos val="${type === 'line' ? 't' : 'outEnd'}"/><c:showLegendKey val="0"/><c:showVal val="1"/>` +
    `${hidden.join('')}</c:dLbls>`
  );
}

/** Every category is named: Excel leaves names out where it finds them close together (ISO/IEC 29500-1 §21.2.2.25, §21.2.2.208). */
function categoryAxis({ type, categoryAxis: axis }: Chart, look: ChartLook): string {
  const isBar = type === 'bar';
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>` +
    `<c:scaling><c:orientation val="${axis.isReversed ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isBar ? 'l' : 'b'}"/>${axisTitle(axis.title, look, isBar)}` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="low"/>${AXIS_LINE}${textProperties(TEXT, look)}<c:crossAx val="${VALUE_AXIS}"/>` +
    '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>' +
    '<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

/** §21.2.2.226. Where categories run from the top down, it crosses at the last of them: below. */
function valueAxis({ type, valueAxis: axis, categoryAxis: across }: Chart, look: ChartLook): string {
  const isBar = type === 'bar';
  const end = (name: 'max' | 'min') => (axis[name] === undefined ? '' : `<c:${name} val="${axis[name]}"/>`);
  const ends = end('max') + end('min');
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBar ? 'b' : 'l'}"/>` +
    `<c:majorGridlines><c:spPr>${line(FAINT, 0.75)}</c:spPr></c:majorGridlines>` +
    `${axisTitle(axis.title, look, !isBar)}<c:numFmt formatCode="${xmlText(axis.format ?? 'General')}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(TEXT, look)}<c:crossAx val="${CATEGORY_AXIS}"/>` +
    `<c:crosses val="${across.isReversed ? 'max' : 'autoZero'}"/>` +
    `<c:crossBetween val="between"/>${axis.step === undefined ? '' : `<c:majorUnit val="${axis.step}"/>`}</c:valAx>`
  );
}

/** A title beside an upright axis reads from the bottom up. */
function axisTitle(title: string, look: ChartLook, isUpright: boolean): string {
  return title === '' ? '' : titleXml(title, AXIS_TITLE, look, isUpright ? -90 : undefined);
}
