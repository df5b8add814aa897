import type { Comparison, ComparisonRow } from '../../model/comparison.ts';
import type { Field } from '../../model/document.ts';

/** What is calculated for each row, by what its defined name ends with. */
export const ROW_RESULTS = [
  'uren', // Vergelijking: hours a week, percentage × full-time hours; "" without them
  'samen', // Scores: of both judges, weighed by voice; "" when there is none
  'laagste', // the lower of both
  'evenwicht', // their geometric mean
  'verschil', // how far apart they are
  'gekozen', // the one of the chosen method
  'telt_team', // the team's score where it counts; "" elsewhere
  'status', // one of eight words
  'volgorde', // the ranking key; "" for a row that isn't ranked
  'rang', // 1, 2, …; "" for a row that isn't ranked
  'kost_uren', // Kosten: hours a week, over the period
  'kost_week', // net a week; "" when it can't be said
  'kost_periode', // net over the period
  'kost_verschil', // with the baseline; less is cheaper
  'kost_terug', // weeks to earn back, or the word for never
  'kost_loon', // the employee's gross pay a week
] as const;
export type RowResult = (typeof ROW_RESULTS)[number];

/** `oo_03_status` */
export function rowResult({ prefix }: Comparison, row: ComparisonRow, result: RowResult): string {
  return `${prefix}_${row.digits}_${result}`;
}

/** `oo_03_punten_werknemer`: one judge's weighed mean of a row; "" when it can't be said. */
export function judgeResult({ prefix, judges }: Comparison, row: ComparisonRow, judge: 0 | 1): string {
  return `${prefix}_${row.digits}_punten_${judges[judge].id}`;
}

/**
 * `oo_alle_status`: a column over all rows, of results, of inputs by what their ids end with (`oo_alle_inzetbaar`), or
 * of the names of the alternatives (`oo_alle_opties`).
 */
export function columnOf({ prefix }: Comparison, what: string): string {
  return `${prefix}_alle_${what}`;
}

/** `oo_alle_inzetbaar`: the column over all rows of an input, by its field in one of them. */
export function inputColumnOf(comparison: Comparison, row: ComparisonRow, field: Field): string {
  return columnOf(comparison, field.name.slice(`${comparison.prefix}_${row.digits}_`.length));
}

/** What is calculated once. */
export const RESULTS = [
  'percentage_controle', // Vergelijking: which percentages or names are wrong, or a tip
  'aantal_opties', // Scores: rows with a name that are taken along
  'aantal_ingevuld', // of those, rows whose points are complete
  'aantal_te_zwaar', // rows that fell out as too heavy
  'aantal_niet_haalbaar', // rows that fell out as not feasible
  'aantal_uitzoeken', // rows with something to find out
  'eerste_rij', // the row that comes first, from 1; "" when none does
  'eerste_keuze', // its name, or ""
  'tweede_rij',
  'tweede_keuze',
  'instellingen', // "" when weights, voices, method and limits are right; else what is wrong
  'stevig', // Gevoeligheid: the sentence on how firm the first choice is; "" without one
  'varianten', // variants that could be calculated
  'varianten_gelijk', // of those, with the same first choice
  'uitdager', // the alternative that comes first in most other variants; "" without one
  'basis_rij', // Kosten: the row of the baseline, from 1; "" when it is no row's name
  'kosten_controle', // "" when the amounts are right; else what is wrong
  'kosten_opmerkingen', // what is good to know of the costs; "" for nothing
  'kosten_contracturen', // the contract's hours a week; "" without them, as with the next two
  'kosten_weken', // the period
  'kosten_gewerkt_uur', // an hour of work, with charges
  'kosten_gemist_uur', // an hour that is missed; 0 without amounts, as with the next one
  'kosten_begeleiding_uur', // an hour of guidance
  'kosten_basis_week', // the baseline's net cost a week with its own hours, whether or not it follows the plan
  'kosten_basis_eenmalig', // its one-off cost less its one-off premium
  'plan_rij', // Opbouwplan: the row that follows the plan, from 1; "" when none does
  'plan_gemiddeld', // hours a week over the period of the costs
  'plan_controle', // "" when the plan is right; else what is wrong
  'plan_opmerkingen', // what is good to know of a plan that is right; "" for nothing
  'plan_terug', // the week in which it has paid back; "" when never
  'antwoord_stand', // Start: how many alternatives are complete; each answer is a sentence
  'antwoord_volgende', // what to do next
  'antwoord_eerste', // the first choice, or that there is none
  'antwoord_scores', // what both judges give it
  'antwoord_waarom', // why it comes first
  'antwoord_ander', // how the others compare; "" without a first choice, as with all that follow
  'antwoord_kosten', // cheaper or dearer than the baseline
  'antwoord_kosten_uitleg', // than what, and over how long
  'antwoord_sterk', // its strongest criterion
  'antwoord_zwak', // its weakest
  'antwoord_stevig',
  'antwoord_tweede',
  'antwoord_afgevallen', // what fell out
  'antwoord_keuze', // what people chose themselves
] as const;
export type Result = (typeof RESULTS)[number];

/** `oo_eerste_keuze` */
export function resultName({ prefix }: Comparison, result: Result): string {
  return `${prefix}_${result}`;
}
