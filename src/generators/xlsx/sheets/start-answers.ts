import type { Comparison } from '../../../model/comparison.ts';
import { firstOf } from '../guards.ts';
import { numberText, sentence } from '../inputs.ts';
import { quoted } from '../lists.ts';
import { columnOf, inputColumnOf } from '../names.ts';
import { type CostAnswers, costAnswers } from './start-cost.ts';
import { type Names, namesOf } from './start-names.ts';
import { nextFormula } from './start-next.ts';

/** What the first sheet says about the outcome: formulas that give whole sentences, or "" while there is nothing to say. */
export interface Answers extends CostAnswers {
  readonly progress: string;
  readonly next: string;
  readonly firstHead: string;
  readonly first: string;
  readonly firstScores: string;
  readonly why: string;
  readonly whyMore: string;
  readonly strong: string;
  readonly weak: string;
  readonly firm: string;
  readonly second: string;
  readonly out: string;
  readonly choice: string;
}

export function answersOf(comparison: Comparison): Answers {
  const names = namesOf(comparison);
  return {
    progress: progress(comparison, names),
    next: nextFormula(comparison, names),
    ...firstChoice(comparison, names),
    ...costAnswers(comparison, names),
    ...extremes(comparison, names),
    firm: firm(comparison, names),
    second: second(comparison, names),
    out: fallenOut(comparison, names),
    choice: choice(comparison, names),
  };
}

/** How far people are. */
function progress({ texts: { start } }: Comparison, { all, done }: Names): string {
  return `IF(${all}=0,${quoted(start.progress_none)},${sentence(start.progress, { done, total: all })})`;
}

/** While alternatives are incomplete or wrong, nothing is said that they could change. */
function firstChoice(
  comparison: Comparison,
  names: Names,
): Pick<Answers, 'firstHead' | 'first' | 'firstScores' | 'why' | 'whyMore'> {
  const { texts, inputs } = comparison;
  const { start } = texts;
  const { result, first, second, hasFirst, hasSecond, isProvisional, all, done } = names;
  const points = numberText(first('gekozen'));
  const reasons = inputs.method.spec.options.map(
    ({ id, label }) =>
      [`${inputs.method.name}=${quoted(label)}`, sentence(start[whyOf(id)], { points })] as const,
  );
  const isTie = `${first('gekozen')}=${second('gekozen')}`;
  const tie = sentence(start.why_tie, { name: result('tweede_keuze') });
  const compared = `IF(${hasSecond},IF(${isTie},${tie},${quoted(start.why_best)}),${quoted(start.why_only)})`;
  const scores = scoresText(comparison, first);
  const provisional = sentence(start.first_provisional_detail, { done, total: all });
  return {
    firstHead: `IF(AND(${hasFirst},${isProvisional}),${quoted(start.first_provisional)},${quoted(start.first)})`,
    first: `IF(${hasFirst},${result('eerste_keuze')},${quoted(start.first_none)})`,
    firstScores: `IF(${hasFirst},${scores}&IF(${isProvisional},". "&${provisional},""),${noFirst(comparison, names)})`,
    why: `IF(${hasFirst},${firstOf(reasons, '""')},"")`,
    whyMore: `IF(${hasFirst},IF(${isProvisional},${quoted(start.why_provisional)},${compared}),"")`,
  };
}

/** Why there is no first choice. */
function noFirst({ texts: { start, scores } }: Comparison, { result, all, done }: Names): string {
  const on = { sheet: quoted(scores.tab) };
  return firstOf(
    [
      [`LEN(${result('instellingen')})>0`, sentence(start.first_none_settings, on)],
      [`AND(${all}>0,${all}=${done})`, sentence(start.first_none_all_out, on)],
    ],
    sentence(start.first_none_detail, on),
  );
}

function firm({ texts: { start, scores } }: Comparison, { result, hasFirst, isProvisional }: Names): string {
  const later = sentence(start.later, { sheet: quoted(scores.tab) });
  return `IF(${hasFirst},IF(${isProvisional},${later},${result('stevig')}),"")`;
}

/** The text that says why an alternative comes first, by the method's id. */
function whyOf(method: string): 'why_win_win' | 'why_samen' | 'why_evenwicht' {
  switch (method) {
    case 'win_win':
      return 'why_win_win';
    case 'samen':
      return 'why_samen';
    case 'evenwicht':
      return 'why_evenwicht';
    default:
      throw new Error(`No text says why by the method "${method}".`);
  }
}

/** Both judges' scores of the first or second choice. */
function scoresText({ judges, texts }: Comparison, of: Names['first']): string {
  const [one, two] = judges;
  return sentence(texts.start.scores, {
    one: quoted(one.label),
    one_points: numberText(of(`punten_${one.id}`)),
    two: quoted(two.label.toLocaleLowerCase('nl')),
    two_points: numberText(of(`punten_${two.id}`)),
  });
}

/**
 * The criteria with the most and the fewest points of both judges together, and what the table says for the one and
 * against the other. Points are whole numbers, so that a tenth place can carry the criterion's number: the first one wins
 * a tie.
 */
function extremes(comparison: Comparison, names: Names): Pick<Answers, 'strong' | 'weak'> {
  const { criteria, rows, texts } = comparison;
  const { start } = texts;
  const [row] = rows;
  if (!row) throw new Error('A comparison has no rows.');
  const first = names.result('eerste_rij');
  const at = (column: string): string => `INDEX(${column},${first},1)`;
  const pointsOf = (judge: 0 | 1, index: number): string => {
    const field = row.points[judge][index];
    if (!field) throw new Error(`There are no points for criterion ${index + 1}.`);
    return at(inputColumnOf(comparison, row, field));
  };
  const weighed = (place: (index: number) => number): string =>
    criteria.map((_, index) => `(${pointsOf(0, index)}+${pointsOf(1, index)})*10+${place(index)}`).join(',');
  const most = `MAX(${weighed(index => criteria.length - index)})`;
  const least = `MIN(${weighed(index => index + 1)})`;
  const told = (why: 'pro' | 'con'): string =>
    criteria
      .map(({ label }, index) => {
        const effect = row.effects[index];
        if (!effect) throw new Error(`There is nothing for or against criterion ${index + 1}.`);
        const text = at(inputColumnOf(comparison, row, effect[why]));
        const name = sentence(start.criterion, {
          criterion: quoted(label),
          one: `${pointsOf(0, index)}&""`,
          two: `${pointsOf(1, index)}&""`,
        });
        return `${name}&IF(LEN(${text})>0,": "&${text},"")`;
      })
      .join(',');
  const isEven = `INT(${most}/10)=INT(${least}/10)`;
  const strong = `CHOOSE(${criteria.length + 1}-MOD(${most},10),${told('pro')})`;
  const weak = `CHOOSE(MOD(${least},10),${told('con')})`;
  return {
    strong: `IF(${names.hasFirst},IF(${isEven},${quoted(start.even)},${strong}),"")`,
    weak: `IF(${names.hasFirst},IF(${isEven},${quoted(start.even_weak)},${weak}),"")`,
  };
}

function second(comparison: Comparison, names: Names): string {
  const { start, scores } = comparison.texts;
  const { result, second: of, hasFirst, hasSecond, isProvisional } = names;
  const later = sentence(start.later, { sheet: quoted(scores.tab) });
  const none = `IF(${isProvisional},${later},${quoted(start.second_none)})`;
  const name = result('tweede_keuze');
  return `IF(${hasFirst},IF(${hasSecond},${name}&". "&${scoresText(comparison, of)},${none}),"")`;
}

function fallenOut({ texts: { start } }: Comparison, { result, isProvisional }: Names): string {
  const heavy = `N(${result('aantal_te_zwaar')})`;
  const unfeasible = `N(${result('aantal_niet_haalbaar')})`;
  const toFind = `N(${result('aantal_uitzoeken')})`;
  const all = `(${heavy}+${unfeasible})`;
  const some = (count: string, pattern: string): string =>
    `IF(${count}>0,${sentence(pattern, { count })},"")`;
  const reasons =
    `${some(heavy, start.out_heavy)}&IF(AND(${heavy}>0,${unfeasible}>0),", ","")&` +
    some(unfeasible, start.out_unfeasible);
  const none = `IF(${isProvisional},${quoted(start.out_none_yet)},${quoted(start.out_none)})`;
  const outcome =
    `IF(${all}=0,${none},` +
    `IF(${all}=1,${sentence(start.out_one, { reasons })},${sentence(start.out_more, { count: all, reasons })}))`;
  return `IF(N(${result('aantal_ingevuld')})=0,"",${outcome}&${some(toFind, ` ${start.out_find_out}`)})`;
}

/** What people chose themselves: what is wrong with it, else how it lies beside what the points say. */
function choice(comparison: Comparison, { result, hasFirst, isProvisional }: Names): string {
  const { texts, inputs } = comparison;
  const { start, scores } = texts;
  const own = inputs.choice.name;
  const chosen = `(${columnOf(comparison, 'opties')}=${own})`;
  const isOut = (status: string): string =>
    `SUMPRODUCT(${chosen}*(${columnOf(comparison, 'status')}=${quoted(status)}))>0`;
  const about = firstOf(
    [
      [`SUMPRODUCT(--${chosen})=0`, quoted(start.choice_unknown)],
      [isOut(scores.status_too_heavy), quoted(start.choice_heavy)],
      [isOut(scores.status_not_feasible), quoted(start.choice_unfeasible)],
      [`OR(NOT(${hasFirst}),${isProvisional})`, '""'],
      [`${own}=${result('eerste_keuze')}`, quoted(start.choice_same)],
    ],
    quoted(start.choice_other),
  );
  const none = sentence(start.choice_none, { sheet: quoted(texts.comparison.tab) });
  return `IF(LEN(TRIM(${own}))=0,${none},TRIM(TRIM(${own})&". "&${about}))`;
}
