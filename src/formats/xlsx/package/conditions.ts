import { guidOf } from '../../ooxml/guid.ts';
import { xmlText } from '../../ooxml/xml-text.ts';
import { rangeReference } from '../address.ts';
import type { Condition, ConditionLook, ConditionRule } from '../workbook.ts';
import { EXCEL_2010, EXCEL_FORMULAS } from './package-names.ts';

/** Conditional formats of a sheet: in the order of precedence, and what Excel 2010 added for data bars. */
export interface ConditionParts {
  /** `conditionalFormatting` elements (ISO/IEC 29500-1 §18.3.1.18). */
  readonly formats: string;
  /** An `ext` for the sheet's `extLst`; empty without data bars. */
  readonly extension: string;
}

/** @param sheet its name, from which data bars get ids of their own */
export function conditionParts(
  sheet: string,
  conditions: readonly Condition[],
  looks: ConditionLooks,
): ConditionParts {
  const formats = conditions.map(({ range, rule }, index) => {
    const inner = ruleXml(rule, barId(sheet, index));
    const dxf = rule.type === 'expression' ? ` dxfId="${looks.numberOf(rule.look)}"` : '';
    return (
      `<conditionalFormatting sqref="${rangeReference(range)}">` +
      `<cfRule type="${TYPES[rule.type]}"${dxf} priority="${index + 1}">${inner}</cfRule></conditionalFormatting>`
    );
  });
  const bars = conditions.flatMap(({ range, rule }, index) =>
    rule.type === 'dataBar' ? [extendedBar(rule, rangeReference(range), barId(sheet, index))] : [],
  );
  return { formats: formats.join(''), extension: bars.length === 0 ? '' : barsExtension(bars) };
}

const TYPES = { expression: 'expression', colourScale: 'colorScale', dataBar: 'dataBar' } as const;

type DataBar = Extract<ConditionRule, { readonly type: 'dataBar' }>;

const barId = (sheet: string, index: number): string => guidOf(`${sheet} data bar ${index}`);

/** What is in a rule. @param id of its data bar */
function ruleXml(rule: ConditionRule, id: string): string {
  switch (rule.type) {
    case 'expression':
      return `<formula>${xmlText(rule.formula)}</formula>`;
    case 'colourScale':
      return (
        `<colorScale>${rule.points.map(({ at }) => `<cfvo type="num" val="${at}"/>`).join('')}` +
        `${rule.points.map(({ colour }) => `<color rgb="FF${colour}"/>`).join('')}</colorScale>`
      );
    case 'dataBar':
      return (
        `<dataBar minLength="0" maxLength="100"><cfvo type="num" val="${rule.min}"/>` +
        `${rule.max === 'largest' ? '<cfvo type="max"/>' : `<cfvo type="num" val="${rule.max}"/>`}` +
        `<color rgb="FF${rule.colour}"/></dataBar><extLst><ext xmlns:x14="${EXCEL_2010}" ` +
        `uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst>`
      );
  }
}

/**
 * A data bar in one colour with a border, from its very start: what the first form of data bars can't say.
 * @see [MS-XLSX] §2.6.30 (CT_DataBar)
 */
function extendedBar({ min, max, colour }: DataBar, range: string, id: string): string {
  const end = (value: number | 'largest'): string =>
    value === 'largest' ? '<x14:cfvo type="max"/>' : `<x14:cfvo type="num"><xm:f>${value}</xm:f></x14:cfvo>`;
  const colours = ['borderColor', 'negativeFillColor', 'negativeBorderColor', 'axisColor'];
  return (
    `<x14:conditionalFormatting xmlns:xm="${EXCEL_FORMULAS}"><x14:cfRule type="dataBar" id="${id}">` +
    '<x14:dataBar minLength="0" maxLength="100" border="1" gradient="0" ' +
    'negativeBarBorderColorSameAsPositive="0" axisPosition="none">' +
    `${end(min)}${end(max)}<x14:fillColor rgb="FF${colour}"/>` +
    `${colours.map(name => `<x14:${name} rgb="FF${colour}"/>`).join('')}` +
    `</x14:dataBar></x14:cfRule><xm:sqref>${range}</xm:sqref></x14:conditionalFormatting>`
  );
}

/** [MS-XLSX] §2.3.10 */
function barsExtension(bars: readonly string[]): string {
  return (
    `<ext xmlns:x14="${EXCEL_2010}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">` +
    `<x14:conditionalFormattings>${bars.join('')}</x14:conditionalFormattings></ext>`
  );
}

/**
 * The looks that conditions give, of the whole workbook: a condition names its look by its number here. Equal looks are
 * one.
 */
export class ConditionLooks {
  readonly #known = new Map<string, string>();

  numberOf(look: ConditionLook): number {
    const key = JSON.stringify(look);
    if (!this.#known.has(key)) this.#known.set(key, lookXml(look, FIRST_FORMAT + this.#known.size));
    return [...this.#known.keys()].indexOf(key);
  }

  /** `dxfs` (ISO/IEC 29500-1 §18.8.15). */
  xml(): string {
    return `<dxfs count="${this.#known.size}">${[...this.#known.values()].join('')}</dxfs>`;
  }
}

/** Number formats of looks are numbered far from those of cells, which begin at 164. */
const FIRST_FORMAT = 1000;

/** CT_Dxf (§18.8.14): font, number format, fill, border, in this order. */
function lookXml({ fill, colour, bold, strike, border, format }: ConditionLook, formatId: number): string {
  const font =
    `${bold === undefined ? '' : `<b val="${Number(bold)}"/>`}` +
    `${strike === undefined ? '' : `<strike val="${Number(strike)}"/>`}` +
    `${colour === undefined ? '' : `<color rgb="FF${colour}"/>`}`;
  const sides = ['left', 'right', 'top', 'bottom'].map(
    side => `<${side} style="thin"><color rgb="FF${border}"/></${side}>`,
  );
  return (
    `<dxf>${font === '' ? '' : `<font>${font}</font>`}` +
    `${format === undefined ? '' : `<numFmt numFmtId="${formatId}" formatCode="${xmlText(format)}"/>`}` +
    // A look's one colour is the background of its pattern, other than in cells.
    `${fill === undefined ? '' : `<fill><patternFill patternType="solid"><bgColor rgb="FF${fill}"/></patternFill></fill>`}` +
    `${border === undefined ? '' : `<border>${sides.join('')}</border>`}</dxf>`
  );
}
