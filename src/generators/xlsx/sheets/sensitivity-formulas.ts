import type { Comparison, ComparisonRow } from '../../../model/comparison.ts';
import { firstOf, optionText } from '../guards.ts';
import { quoted } from '../lists.ts';
import { columnOf, judgeResult, resultName, rowResult } from '../names.ts';
import { rankingKey } from './scores-formulas.ts';
import { across, type Blocks, blocksOf, inRow, ROW, type Variant } from './sensitivity-layout.ts';

/** What is calculated for one alternative in one variant. */
export interface AlternativeFormulas {
  /** The mean of the judge whose weights change; "" in variants of voices. */
  readonly mean: string;
  readonly together: string;
  /** As on the sheet with scores; 0 when it isn't ranked. */
  readonly key: string;
}

/** A weight or voice in a variant. @param index which of all */
export function weightFormula(variant: Variant, index: number, input: string): string {
  if (index !== variant.changed) return `N(${input})`;
  return variant.step > 0 ? `MIN(100,N(${input})+${variant.step})` : `MAX(0,N(${input})${variant.step})`;
}

export function alternativeFormulas(
  comparison: Comparison,
  variant: Variant,
  row: ComparisonRow,
): AlternativeFormulas {
  const at = ROW.first + variant.number;
  const blocks = blocksOf(comparison);
  const offset = row.number - 1;
  const cell = (column: number): string => inRow(at, column);
  const mean = (judge: 0 | 1): string =>
    variant.judge === judge ? cell(blocks.means + offset) : judgeResult(comparison, row, judge);
  const means = [mean(0), mean(1)] as const;
  const isRanked = `${rowResult(comparison, row, 'volgorde')}>0`;
  return {
    mean:
      variant.judge === null ? '""' : meanFormula(comparison, row, variant.judge, { at, blocks, isRanked }),
    together: togetherFormula(comparison, row, means, { at, blocks, isRanked }),
    key: keyFormula(comparison, row, means, cell(blocks.together + offset), isRanked),
  };
}

interface Place {
  readonly at: number;
  readonly blocks: Blocks;
  readonly isRanked: string;
}

function meanFormula(
  { criteria }: Comparison,
  row: ComparisonRow,
  judge: 0 | 1,
  { at, blocks, isRanked }: Place,
): string {
  const weights = across(at, blocks.weights + judge * criteria.length, criteria.length);
  const points = row.points[judge].map(({ name }) => name);
  const weight = (index: number): string => inRow(at, blocks.weights + judge * criteria.length + index);
  const total = points.map((point, index) => `${point}*${weight(index)}`).join('+');
  return `IF(${isRanked},IF(SUM(${weights})>0,ROUND((${total})/SUM(${weights}),2),""),"")`;
}

function togetherFormula(
  comparison: Comparison,
  row: ComparisonRow,
  [one, two]: readonly [string, string],
  { at, blocks, isRanked }: Place,
): string {
  const { criteria, team } = comparison;
  const voice = (index: number): string => inRow(at, blocks.weights + 2 * criteria.length + index);
  const score = rowResult(comparison, row, 'telt_team');
  const teamVoice = team ? `IF(ISNUMBER(${score}),${voice(2)},0)` : '0';
  const sum = `(${voice(0)}+${voice(1)}+${teamVoice})`;
  const total = `${one}*${voice(0)}+${two}*${voice(1)}${team ? `+N(${score})*${teamVoice}` : ''}`;
  const isKnown = `AND(${isRanked},ISNUMBER(${one}),ISNUMBER(${two}))`;
  return `IF(${isKnown},IF(${sum}>0,ROUND((${total})/${sum},2),""),"")`;
}

function keyFormula(
  { inputs: { method } }: Comparison,
  row: ComparisonRow,
  [one, two]: readonly [string, string],
  together: string,
  isRanked: string,
): string {
  const is = (id: string): string => `${method.name}=${optionText(method, id)}`;
  const key = (chosen: string): string => rankingKey(row.number, chosen, together, `MIN(${one},${two})`);
  const ranked = firstOf(
    [
      [is('win_win'), key(`MIN(${one},${two})`)],
      [is('samen'), `IF(ISNUMBER(${together}),${key(together)},0)`],
    ],
    key(`ROUND(SQRT(${one}*${two}),2)`),
  );
  return `IF(AND(${isRanked},ISNUMBER(${one}),ISNUMBER(${two})),${ranked},0)`;
}

/** What a variant gives, from the keys of all alternatives in it. */
export function variantFormulas(comparison: Comparison, variant: Variant) {
  const at = ROW.first + variant.number;
  const blocks = blocksOf(comparison);
  const keys = across(at, blocks.keys, comparison.rows.length);
  const winner = inRow(at, blocks.winner);
  const first = resultName(comparison, 'eerste_rij');
  const comesFirst = `MATCH(MAX(${keys}),${keys},0)`;
  return {
    winner: `IF(AND(ISNUMBER(${first}),${resultName(comparison, 'instellingen')}="",MAX(${keys})>0),${
      variant.judge === null ? countedVoice(comparison, comesFirst) : comesFirst
    },"")`,
    name: `INDEX(${columnOf(comparison, 'opties')},${winner},1)`,
    points: `INT(MAX(${keys})/10^8)/100`,
    isFirst: `${winner}=${first}`,
    first,
    isKnown: `ISNUMBER(${winner})`,
    /** The words for a variant that doesn't count. */
    isSaid: `LEN(${winner})>0`,
    said: winner,
  } as const;
}

/**
 * What comes first with another voice, or words when that says nothing: voices decide by one method, and by the others
 * only between equals, so that one which changes nothing there would make any choice look firm.
 */
function countedVoice(comparison: Comparison, comesFirst: string): string {
  const { inputs, texts } = comparison;
  const isTogether = `${inputs.method.name}=${optionText(inputs.method, 'samen')}`;
  const isCounted = `OR(${isTogether},${comesFirst}<>${resultName(comparison, 'eerste_rij')})`;
  return `IF(${isCounted},${comesFirst},${quoted(texts.sensitivity.not_counted)})`;
}
