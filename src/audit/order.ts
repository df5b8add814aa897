import { indexOfRule, ruleName, type Urgency } from './advice.ts';
import type { Problem } from './audited-pdf.ts';

const RANKS: Readonly<Record<Urgency, number>> = { barrier: 0, hindrance: 1, formal: 2 };

/**
 * Problems as a person mends them: what keeps people out before what hinders them, before what only a checker notices. A cause
 * comes before what follows from it, and is as urgent. Within one urgency a language that texts lack comes first, since
 * without it they are read out wrongly; then what concerns the whole file, then what is found in most places. That a file is made
 * for another standard comes before all: the rest may not hold for it.
 */
export function inOrderOfMending(problems: readonly Problem[]): Problem[] {
  const roots = problems.filter(({ followsFrom }) => followsFrom === null);
  const groups = roots.map(root => [root, ...followersOf(root, problems).toSorted(byUrgency)]);
  return groups.toSorted(byWeight).flat();
}

/** The problems that are mended with this one. */
export function followersOf(root: Problem, problems: readonly Problem[]): Problem[] {
  const name = ruleName(root);
  return problems.filter(({ followsFrom }) => followsFrom === name);
}

function byWeight(a: readonly Problem[], b: readonly Problem[]): number {
  return (
    Number(isOfOtherStandard(b)) - Number(isOfOtherStandard(a)) ||
    Math.min(...a.map(rankOf)) - Math.min(...b.map(rankOf)) ||
    Number(textsLackLanguage(b)) - Number(textsLackLanguage(a)) ||
    Number(isOfWholeFile(b)) - Number(isOfWholeFile(a)) ||
    countOf(b) - countOf(a) ||
    byClause(a, b)
  );
}

const byUrgency = (a: Problem, b: Problem): number =>
  rankOf(a) - rankOf(b) || b.count - a.count || indexOfRule(a) - indexOfRule(b);

/** What keeps people out before what hinders them. */
export const inOrderOfUrgency = (a: Problem, b: Problem): number => rankOf(a) - rankOf(b);

const rankOf = ({ urgency }: Problem): number => RANKS[urgency];

/** The most that one of its rules is broken: rules that follow from each other are mostly broken in the same places. */
const countOf = (group: readonly Problem[]): number => Math.max(...group.map(({ count }) => count));

/** PDF/UA-2 asks for PDF 2.0, and PDF/UA-1 doesn't know that. */
function isOfOtherStandard([root, ...followers]: readonly Problem[]): boolean {
  return root !== undefined && ruleName(root) === '5/2' && followers.some(rule => ruleName(rule) === '6.1/1');
}

/** What the language of the document mends in one place, wherever a text without one is found. */
const LACKS_LANGUAGE = /^7\.2\/(?:2|2[1-5]|3[0-4])$/;
/** Those about what is read out: texts, names of fields, descriptions. */
const TEXT_LACKS_LANGUAGE = /^7\.2\/(?:22|25|34)$/;

const textsLackLanguage = (group: readonly Problem[]): boolean =>
  group.some(problem => TEXT_LACKS_LANGUAGE.test(ruleName(problem)));

/** Mended in one place: metadata, settings, the tree itself. */
function isOfWholeFile([root]: readonly Problem[]): boolean {
  if (root !== undefined && LACKS_LANGUAGE.test(ruleName(root))) return true;
  return root?.places.every(({ page, path, field }) => (page ?? path ?? field) === undefined) ?? false;
}

function byClause([a]: readonly Problem[], [b]: readonly Problem[]): number {
  return a === undefined || b === undefined ? 0 : indexOfRule(a) - indexOfRule(b);
}
