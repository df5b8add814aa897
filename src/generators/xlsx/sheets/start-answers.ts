import type { Comparison } from '../../../model/comparison.ts';
import { firstOf } from '../guards.ts';
import { amountText, numberText, sentence } from '../inputs.ts';
import { quoted } from '../lists.ts';
import { columnOf, inputColumnOf, type Result, type RowResult, resultName } from '../names.ts';

/** What the first sheet says about the outcome: formulas that give whole sentences, or "" while there is nothing to say. */
export interface Answers {
  readonly progress: string;
  readonly next: string;
  readonly first: string;
  readonly firstScores: string;
  readonly why: string;
  readonly whyMore: string;
  readonly cost: string;
  readonly costMore: string;
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
    ...steps(comparison, names),
    ...firstChoice(comparison, names),
    ...costs(comparison, names),
    ...extremes(comparison, names),
    firm: `IF(${names.hasFirst},${names.result('stevig')},"")`,
    second: second(comparison, names),
    out: fallenOut(comparison, names),
    choice: choice(comparison, names),
  };
}

/** References that answers are made of. */
interface Names {
  readonly result: (result: Result) => string;
  /** A result of the row that comes first, or second. */
  readonly first: (result: RowResult | `punten_${string}`) => string;
  readonly second: (result: RowResult | `punten_${string}`) => string;
  readonly hasFirst: string;
  readonly hasSecond: string;
  /** The difference in cost of the first choice with the baseline. */
  readonly difference: string;
  readonly isBaseline: string;
}

function namesOf(comparison: Comparison): Names {
  const result = (name: Result): string => resultName(comparison, name);
  const [one, two] = [result('eerste_rij'), result('tweede_rij')];
  const first: Names['first'] = name => `INDEX(${columnOf(comparison, name)},${one},1)`;
  return {
    result,
    first,
    second: name => `INDEX(${columnOf(comparison, name)},${two},1)`,
    hasFirst: `ISNUMBER(${one})`,
    hasSecond: `ISNUMBER(${two})`,
    difference: first('kost_verschil'),
    isBaseline: `${result('basis_rij')}=${one}`,
  };
}

/** How far people are, and what they can do next: the first that applies. */
function steps(
  { texts, inputs }: Comparison,
  { result, hasFirst, difference, isBaseline }: Names,
): Pick<Answers, 'progress' | 'next'> {
  const { start, comparison, scores, costs } = texts;
  const [all, done] = [`N(${result('aantal_opties')})`, `N(${result('aantal_ingevuld')})`];
  const [missing, toFind] = [`(${all}-${done})`, `N(${result('aantal_uitzoeken')})`];
  const [settings, choice, review] = [result('instellingen'), inputs.choice.name, inputs.choice_review.name];
  const on = (sheet: { readonly tab: string }) => ({ sheet: quoted(sheet.tab) });
  const cases: readonly (readonly [condition: string, step: string])[] = [
    [`LEN(${settings})>0`, sentence(start.next_settings, { problem: settings, ...on(scores) })],
    [`${all}=0`, sentence(start.next_alternatives, on(comparison))],
    [`${missing}=1`, sentence(start.next_point, on(scores))],
    [`${missing}>1`, sentence(start.next_points, { count: missing, ...on(scores) })],
    [`NOT(${hasFirst})`, sentence(start.next_all_out, on(scores))],
    [`IF(${isBaseline},FALSE,NOT(ISNUMBER(${difference})))`, sentence(start.next_costs, on(costs))],
    [`${toFind}>0`, sentence(start.next_find_out, { count: toFind, ...on(scores) })],
    [`LEN(TRIM(${choice}))=0`, sentence(start.next_choice, on(comparison))],
    [`NOT(ISNUMBER(${review}))`, sentence(start.next_review, on(comparison))],
  ];
  const step = firstOf(cases, sentence(start.next_done, on(texts.plan)));
  return {
    progress: `IF(${all}=0,${quoted(start.progress_none)},${sentence(start.progress, { done, total: all })})`,
    next: sentence(start.next, { step }),
  };
}

function firstChoice(
  comparison: Comparison,
  names: Names,
): Pick<Answers, 'first' | 'firstScores' | 'why' | 'whyMore'> {
  const { texts, inputs } = comparison;
  const { start } = texts;
  const { result, first, second, hasFirst, hasSecond } = names;
  const points = numberText(first('gekozen'));
  const reasons = inputs.method.spec.options.map(
    ({ id, label }) =>
      [`${inputs.method.name}=${quoted(label)}`, sentence(start[whyOf(id)], { points })] as const,
  );
  const isTie = `${first('gekozen')}=${second('gekozen')}`;
  const tie = sentence(start.why_tie, { name: result('tweede_keuze') });
  const compared = `IF(${hasSecond},IF(${isTie},${tie},${quoted(start.why_best)}),${quoted(start.why_only)})`;
  return {
    first: `IF(${hasFirst},${result('eerste_keuze')},${quoted(start.first_none)})`,
    firstScores: `IF(${hasFirst},${scoresText(comparison, first)},${sentence(start.first_none_detail, {
      sheet: quoted(texts.scores.tab),
    })})`,
    why: `IF(${hasFirst},${firstOf(reasons, '""')},"")`,
    whyMore: `IF(${hasFirst},${compared},"")`,
  };
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

function costs(
  { texts, inputs }: Comparison,
  { result, hasFirst, difference, isBaseline }: Names,
): Pick<Answers, 'cost' | 'costMore'> {
  const { start } = texts;
  const amount = amountText(`ROUND(ABS(${difference}),0)`);
  const compared = { name: inputs.baseline.name, weeks: `${result('kosten_weken')}&""` };
  const unknown = sentence(start.cost_none_detail, { sheet: quoted(texts.costs.tab) });
  const cases = (same: string, differs: string, baseline: string, none: string): string =>
    `IF(${hasFirst},IF(${isBaseline},${baseline},IF(ISNUMBER(${difference}),` +
    `IF(ROUND(${difference},0)=0,${same},${differs}),${none})),"")`;
  return {
    cost: cases(
      quoted(start.equal),
      `IF(${difference}<0,${sentence(start.cheaper, { amount })},${sentence(start.dearer, { amount })})`,
      quoted(start.cost_baseline),
      quoted(start.cost_none),
    ),
    costMore: cases(
      sentence(start.cost_as, compared),
      sentence(start.cost_than, compared),
      quoted(start.cost_baseline_detail),
      unknown,
    ),
  };
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
    weak: `IF(${names.hasFirst},${weak},"")`,
  };
}

function second(comparison: Comparison, { result, second: of, hasFirst, hasSecond }: Names): string {
  const name = result('tweede_keuze');
  const none = quoted(comparison.texts.start.second_none);
  return `IF(${hasFirst},IF(${hasSecond},${name}&". "&${scoresText(comparison, of)},${none}),"")`;
}

function fallenOut({ texts: { start } }: Comparison, { result }: Names): string {
  const heavy = `N(${result('aantal_te_zwaar')})`;
  const unfeasible = `N(${result('aantal_niet_haalbaar')})`;
  const toFind = `N(${result('aantal_uitzoeken')})`;
  const all = `(${heavy}+${unfeasible})`;
  const some = (count: string, pattern: string): string =>
    `IF(${count}>0,${sentence(pattern, { count })},"")`;
  const reasons =
    `${some(heavy, start.out_heavy)}&IF(AND(${heavy}>0,${unfeasible}>0),", ","")&` +
    some(unfeasible, start.out_unfeasible);
  const outcome =
    `IF(${all}=0,${quoted(start.out_none)},` +
    `IF(${all}=1,${sentence(start.out_one, { reasons })},${sentence(start.out_more, { count: all, reasons })}))`;
  return `IF(N(${result('aantal_ingevuld')})=0,"",${outcome}&${some(toFind, ` ${start.out_find_out}`)})`;
}

/** What people chose themselves, beside what the points say. */
function choice(comparison: Comparison, { result }: Names): string {
  const { texts, inputs } = comparison;
  const { start } = texts;
  const own = inputs.choice.name;
  const none = sentence(start.choice_none, { sheet: quoted(texts.comparison.tab) });
  const isName = `SUMPRODUCT(--(${columnOf(comparison, 'opties')}=${own}))>0`;
  const same = `IF(${own}=${result('eerste_keuze')},${quoted(start.choice_same)},${quoted(start.choice_other)})`;
  return (
    `IF(LEN(TRIM(${own}))=0,${none},` +
    `TRIM(${own})&". "&IF(${isName},IF(LEN(${result('eerste_keuze')})=0,"",${same}),${quoted(start.choice_unknown)}))`
  );
}
