import { indexOfRule, ruleName, type Urgency } from './advice.ts';
import type { Problem } from './audited-pdf.ts';

const RANKS: Readonly<Record<Urgency, number>> = { barrier: 0, hindrance: 1, formal: 2 };

/**
 * Problems as a person mends them: what keeps people out before what hinders them, before what only a checker notices. A cause
 * comes before what follows from it, and counts with it. Within one urgency what concerns the whole file comes first, then what
 * is found in most places.
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
    Math.min(...a.map(rankOf)) - Math.min(...b.map(rankOf)) ||
    Number(isOfWholeFile(b)) - Number(isOfWholeFile(a)) ||
    countOf(b) - countOf(a) ||
    byClause(a, b)
  );
}

const byUrgency = (a: Problem, b: Problem): number =>
  rankOf(a) - rankOf(b) || b.count - a.count || indexOfRule(a) - indexOfRule(b);

const rankOf = ({ urgency }: Problem): number => RANKS[urgency];

const countOf = (group: readonly Problem[]): number => group.reduce((sum, { count }) => sum + count, 0);

/** What the language of the document mends, wherever a text without one is found. */
const LACKS_LANGUAGE = /^7\.2\/(?:2|2[1-5]|3[0-4])$/;

/** Mended in one place: metadata, settings, the tree itself. */
function isOfWholeFile([root]: readonly Problem[]): boolean {
  if (root !== undefined && LACKS_LANGUAGE.test(ruleName(root))) return true;
  return root?.places.every(({ page, path, field }) => (page ?? path ?? field) === undefined) ?? false;
}

function byClause([a]: readonly Problem[], [b]: readonly Problem[]): number {
  return a === undefined || b === undefined ? 0 : indexOfRule(a) - indexOfRule(b);
}
