import type { Comparison } from '../../../model/comparison.ts';
import type { Field } from '../../../model/document.ts';
import type { Drafting, SheetDraft } from '../draft.ts';
import { firstOf, holdsRight, holdsWrong, optionText } from '../guards.ts';
import type { InputOptions } from '../inputs.ts';
import { quoted } from '../lists.ts';
import { SIGNAL_FILLS, SIZES, styled } from '../look.ts';
import { resultName } from '../names.ts';
import { putAcross, runOn } from '../run-on.ts';
import { roomIn, widthOf } from '../text-fit.ts';
import { weightSumFormula } from './scores-formulas.ts';
import { columnsOf, ROW, voiceColumn, widthsOf } from './scores-layout.ts';

/** How much everything counts, at the left; by which rules, at the right; below them whether all that is right. */
export function putSettings(sheet: SheetDraft, drafting: Drafting): void {
  putWeights(sheet, drafting);
  putRules(sheet, drafting);
  putAnswers(sheet, drafting);
}

function putWeights(sheet: SheetDraft, drafting: Drafting): void {
  const { comparison, look } = drafting;
  const { styles } = look;
  const { scores } = comparison.texts;
  const columns = columnsOf(comparison);
  const voice = voiceColumn(comparison);
  runOn(
    sheet,
    { row: ROW.settings, column: columns.number },
    voice + 1,
    { text: scores.weights },
    styles.heading,
  );
  const heads = [...comparison.criteria.map(({ label }) => label), scores.voice, scores.total];
  const who = { row: ROW.settingHeads, column: columns.number };
  putAcross(sheet, who, columns.takeAlong, scores.party, {
    ...styles.head,
    align: { ...styles.head.align, horizontal: 'centerContinuous', wrap: false },
  });
  for (const [index, head] of heads.entries())
    sheet.text({ row: ROW.settingHeads, column: columns.points[0] + index }, head, styles.head);
  for (const [index, judge] of comparison.judges.entries()) {
    const row = ROW.weights + index;
    putParty(sheet, drafting, row, judge.label);
    for (const [at, field] of judge.weights.entries())
      putNumber(sheet, drafting, { row, column: columns.points[0] + at }, field);
    putNumber(sheet, drafting, { row, column: voice }, judge.voice);
    sheet.formula({ row, column: voice + 1 }, weightSumFormula(comparison, index as 0 | 1), styles.result);
  }
  putTeam(sheet, drafting);
  runOn(
    sheet,
    { row: ROW.weightsHelp, column: columns.number },
    voice + 1,
    { text: comparison.team ? scores.weights_help_team : scores.weights_help },
    styles.muted,
  );
  const voices = { row: ROW.voicesHelp, column: columns.number };
  runOn(sheet, voices, voice + 1, { formula: voicesFormula(comparison) }, styles.muted);
}

/** What voices do by the method that is chosen; "" without one. */
function voicesFormula({ inputs: { method }, texts: { scores } }: Comparison): string {
  return firstOf(
    [
      [`${method.name}=${optionText(method, 'samen')}`, quoted(scores.voices_count)],
      [holdsRight(method, method.name), quoted(scores.voices_ties)],
    ],
    '""',
  );
}

/** The others have a voice and no weights. */
function putTeam(sheet: SheetDraft, drafting: Drafting): void {
  const { comparison, look } = drafting;
  const { team, criteria } = comparison;
  if (!team) return;
  const row = ROW.weights + 2;
  const first = columnsOf(comparison).points[0];
  putParty(sheet, drafting, row, team.label);
  for (const index of criteria.keys()) sheet.text({ row, column: first + index }, '–', look.styles.result);
  putNumber(sheet, drafting, { row, column: voiceColumn(comparison) }, team.voice);
  sheet.text({ row, column: voiceColumn(comparison) + 1 }, '–', look.styles.result);
}

function putParty(sheet: SheetDraft, { comparison, look }: Drafting, row: number, label: string): void {
  const { number, takeAlong } = columnsOf(comparison);
  runOn(sheet, { row, column: number }, takeAlong, { text: label }, look.styles.rowHead);
}

/** An input for a number, marked when something else was pasted in it. */
function putNumber(
  sheet: SheetDraft,
  { look }: Drafting,
  at: { readonly row: number; readonly column: number },
  field: Field<'number'>,
): void {
  sheet.input(at, field, look.styles.input);
  sheet.condition({
    range: sheet.range(at.row, at.column),
    rule: {
      type: 'expression',
      formula: holdsWrong(field, field.name),
      look: { fill: SIGNAL_FILLS.bad, bold: true },
    },
  });
}

/** The rules: what each is called, what it does, and its input in the column that is wide enough for a method. */
function putRules(sheet: SheetDraft, drafting: Drafting): void {
  const { comparison, look, lists } = drafting;
  const { styles } = look;
  const columns = columnsOf(comparison);
  const { method, minimum_capacity: minimum, gap_threshold: gap } = comparison.inputs;
  const label = rulesColumn(comparison);
  const help = label + ruleColumns(comparison);
  runOn(
    sheet,
    { row: ROW.settings, column: label },
    columns.rank,
    { text: comparison.texts.scores.settings },
    styles.heading,
  );
  const rules: readonly (readonly [Field<'choice'> | Field<'number'>, InputOptions])[] = [
    [method, { list: lists.method }],
    [minimum, {}],
    [gap, {}],
  ];
  for (const [index, [field, options]] of rules.entries()) {
    const row = ROW.settingHeads + index;
    runOn(sheet, { row, column: label }, help - 1, { text: field.label }, styles.label);
    runOn(sheet, { row, column: help }, columns.gap, { text: field.help ?? '' }, styles.help);
    const style = styled(styles.input, { align: { shrink: true } });
    sheet.input({ row, column: columns.status }, field, style, { ...options, isPlain: true });
    sheet.condition({
      range: sheet.range(row, columns.status),
      rule: {
        type: 'expression',
        formula: holdsWrong(field, field.name),
        look: { fill: SIGNAL_FILLS.bad, bold: true },
      },
    });
  }
}

/** How many columns the name of a rule runs on over. */
function ruleColumns(comparison: Comparison): number {
  const { method, minimum_capacity: minimum, gap_threshold: gap } = comparison.inputs;
  const longest = Math.max(
    ...[method, minimum, gap].map(({ label }) => widthOf(label, { size: SIZES.text })),
  );
  const widths = widthsOf(comparison).slice(rulesColumn(comparison) - 1);
  const enough = widths.findIndex((_, index) => roomIn(sum(widths.slice(0, index + 1))) >= longest);
  return Math.max(1, enough + 1);
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/** Where the rules begin: beside the weights, with one column between. */
function rulesColumn(comparison: Comparison): number {
  return voiceColumn(comparison) + 3;
}

/** Whether the settings are right, and what comes first with them. */
function putAnswers(sheet: SheetDraft, { comparison, look }: Drafting): void {
  const { styles } = look;
  const { scores } = comparison.texts;
  const columns = columnsOf(comparison);
  const settings = resultName(comparison, 'instellingen');
  const from = rulesColumn(comparison);
  runOn(
    sheet,
    { row: ROW.answers, column: from },
    columns.rank,
    { formula: `IF(${settings}="",${quoted(scores.right)},${settings})` },
    styled(styles.resultText, { align: { wrap: false } }),
  );
  const range = sheet.range(ROW.answers, from, ROW.answers, columns.rank);
  const when = (formula: string, fill: string, bold: boolean): void =>
    sheet.condition({ range, rule: { type: 'expression', formula, look: { fill, bold } } });
  when(`${settings}=""`, SIGNAL_FILLS.good, false);
  when(`${settings}<>""`, SIGNAL_FILLS.attention, true);
  putChoice(sheet, columns.number, voiceColumn(comparison) + 1, {
    comparison,
    label: scores.first,
    result: resultName(comparison, 'eerste_keuze'),
    styles: { label: styles.rowHead, result: styled(styles.strongResult, { font: { size: SIZES.text } }) },
  });
}

interface Answer {
  readonly comparison: Comparison;
  readonly label: string;
  readonly result: string;
  readonly styles: {
    readonly label: Drafting['look']['styles']['label'];
    readonly result: Drafting['look']['styles']['label'];
  };
}

function putChoice(
  sheet: SheetDraft,
  from: number,
  to: number,
  { comparison, label, result, styles }: Answer,
): void {
  runOn(sheet, { row: ROW.answers, column: from }, from + 1, { text: label }, styles.label);
  const { none } = comparison.texts.scores;
  runOn(
    sheet,
    { row: ROW.answers, column: from + 2 },
    to,
    { formula: `IF(${result}="",${quoted(none)},${result})` },
    styles.result,
  );
}
