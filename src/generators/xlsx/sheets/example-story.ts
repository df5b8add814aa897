import { formatDate, formatNumber } from '../../../core/locale-format.ts';
import type { CellValue } from '../../../formats/xlsx/cell-value.ts';
import type { Comparison } from '../../../model/comparison.ts';
import type { Field } from '../../../model/document.ts';
import type { ExampleResults } from '../example-results.ts';
import { fill } from '../inputs.ts';
import { type Result, resultName } from '../names.ts';
import type { ExampleRows } from './example-layout.ts';
import { COLUMN as PLAN_COLUMN, ROW as PLAN_ROW } from './plan-layout.ts';

/** Who the example is about; a sentence that lacks a word is left out. */
export function tellWho(rows: ExampleRows, comparison: Comparison): void {
  const { inputs, texts } = comparison;
  const { example } = texts;
  const word = (field: Field): string => given(field, comparison);
  const stories: readonly (readonly [
    label: string,
    pattern: string,
    words: Readonly<Record<string, string>>,
  ])[] = [
    [
      example.who_job,
      example.story_job,
      {
        name: word(inputs.employee_name),
        job: word(inputs.job_title),
        organisation: word(inputs.organisation),
      },
    ],
    [
      example.who_talk,
      example.story_talk,
      { name: word(inputs.employee_name), other: word(inputs.other_party), date: word(inputs.date) },
    ],
    [
      example.who_hours,
      example.story_hours,
      { contract: word(inputs.contract_hours), full: word(inputs.fulltime_hours) },
    ],
  ];
  for (const [label, pattern, words] of stories) {
    if (Object.values(words).every(written => written !== '')) rows.tell(label, fill(pattern, words));
  }
}

/** What the first sheet says of the example. */
export function tellOutcome(rows: ExampleRows, comparison: Comparison, { named }: ExampleResults): void {
  const { start } = comparison.texts;
  const says = (...names: readonly Result[]): string =>
    names
      .map(name => textOf(named(resultName(comparison, name)), comparison))
      .join(' ')
      .trim();
  const answers: readonly (readonly [label: string, text: string])[] = [
    [start.first, `${says('antwoord_eerste')}. ${says('antwoord_scores')}`],
    [start.why, `${says('antwoord_waarom')}. ${says('antwoord_ander')}`],
    [start.cost, says('antwoord_kosten', 'antwoord_kosten_uitleg')],
    [start.strong, says('antwoord_sterk')],
    [start.weak, says('antwoord_zwak')],
    [start.firm, says('antwoord_stevig')],
    [start.second, says('antwoord_tweede')],
    [start.out, says('antwoord_afgevallen')],
  ];
  for (const [label, text] of answers) rows.tell(label, text);
}

/** The weeks of the plan; those with as many hours and nothing new are one row. */
export function tellPlan(rows: ExampleRows, comparison: Comparison, results: ExampleResults): void {
  const { texts, weeks } = comparison;
  const stages: { from: number; to: number; hours: CellValue; tasks: string }[] = [];
  for (const { number, inputs } of weeks) {
    const hours = results.cell({
      sheet: texts.plan.tab,
      row: PLAN_ROW.first + number - 1,
      column: PLAN_COLUMN.hours,
    });
    const tasks = given(inputs.tasks, comparison);
    const last = stages.at(-1);
    if (typeof hours !== 'number') continue;
    if (last && last.hours === hours && tasks === '') last.to = number;
    else stages.push({ from: number, to: number, hours, tasks });
  }
  for (const { from, to, hours, tasks } of stages) {
    const period = fill(from === to ? texts.example.week : texts.example.weeks, {
      from: String(from),
      to: String(to),
    });
    const said = fill(texts.example.hours, { hours: textOf(hours, comparison) });
    rows.tell(period, tasks === '' ? said : `${said}. ${tasks}.`);
  }
}

/** What the people of the example agreed. */
export function tellAgreements(rows: ExampleRows, comparison: Comparison): void {
  const { inputs, texts } = comparison;
  const { example } = texts;
  const word = (field: Field): string => given(field, comparison);
  const from = word(inputs.choice_from);
  const review = word(inputs.choice_review);
  const name = word(inputs.choice);
  if (name !== '') {
    rows.tell(example.chosen, from === '' ? name : fill(example.chosen_from, { name, date: from }));
  }
  for (const field of [inputs.choice_reason, inputs.agreements]) {
    if (word(field) !== '') rows.tell(field.label, word(field));
  }
  if (review !== '') rows.tell(inputs.choice_review.label, fill(example.review, { date: review }));
}

/** What the example holds for an input, as people write it; "" for nothing. */
function given({ kind, name }: Field, { example, locale }: Comparison): string {
  const value = example.values[name];
  if (typeof value === 'number') return formatNumber(value, locale);
  if (typeof value !== 'string') return '';
  return kind === 'date' ? formatDate(value, locale) : value;
}

function textOf(value: CellValue, { locale }: Comparison): string {
  if (typeof value === 'number') return formatNumber(value, locale);
  return typeof value === 'string' ? value : '';
}
