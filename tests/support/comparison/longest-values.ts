import type { Workbook } from '../../../src/formats/xlsx/workbook.ts';
import { type Comparison, fieldsOfComparison } from '../../../src/model/comparison.ts';
import type { FieldValues } from '../../../src/model/field-values.ts';

/** Words as people write them, long ones among them; none of W alone, which nobody types. */
const SENTENCES =
  'Overdracht naar verschillende collega’s vraagt wekelijks een lange afstemming en iedereen moet weten wie de taken van ' +
  'de werknemer overneemt in de maanden dat de uren nog niet volledig zijn. De leidinggevende maakt daarom elke maandag ' +
  'een planning voor het hele team, met de afspraken over pauzes, begeleiding en bereikbaarheid.';
/** What Excel takes of a text without a limit, in our messages. */
const USUAL_LIMIT = 255;

/** The example with as much text in every input as it takes; each name is of another length, so that all differ. */
export function longestValues(comparison: Comparison, workbook: Workbook): FieldValues {
  const { rows, inputs } = comparison;
  const names = new Map(rows.map(({ name, number }) => [name.name, `${number} ${SENTENCES}`.slice(0, 60)]));
  const [first = '', last = ''] = [rows[0]?.name.name, rows.at(-1)?.name.name].map(name =>
    names.get(name ?? ''),
  );
  const texts = fieldsOfComparison(comparison)
    .filter(({ kind }) => kind === 'text' || kind === 'multiline')
    .map(({ name }) => [name, names.get(name) ?? SENTENCES.slice(0, limitOf(name, workbook))] as const);
  return {
    ...comparison.example.values,
    ...Object.fromEntries(texts),
    [inputs.choice.name]: last,
    [inputs.baseline.name]: first,
  };
}

/** How many letters the validation of a cell takes. */
function limitOf(name: string, { names, sheets }: Workbook): number {
  const cell = names.get(name);
  const sheet = sheets.find(other => other.name === cell?.sheet);
  const rules = (sheet?.validations ?? [])
    .filter(({ range }) => range.top === cell?.top && range.left === cell.left)
    .map(({ rule }) => rule);
  const limits = rules.flatMap(rule => (rule.type === 'textLength' ? [rule.max] : []));
  return limits[0] ?? USUAL_LIMIT;
}
