import { visibleText } from '../core/visible-text.ts';
import { adviceOf, ruleName } from './advice.ts';
import { lowerFirst } from './audit-diagnostics.ts';
import type { AuditedPdf, Problem } from './audited-pdf.ts';
import type { MadeWith, Way } from './makers.ts';
import { inOrderOfUrgency } from './order.ts';
import { amount, counted, LONGEST_PATH } from './places.ts';

/** Rules that are named as broken in several files. */
const MOST_IN_COMMON = 8;
/** Files that are named as the worst, and from how many that fail on. */
const [WORST, MANY] = [3, 4];

/**
 * What the files of a run have in common, which of them are the worst, and what to set in the programs that made them, once
 * each. Empty for one file: its own lines say all.
 */
export function runOverview(audits: readonly AuditedPdf[]): string[] {
  if (audits.length < 2) return [];
  const failing = audits.filter(({ outcome }) => outcome === 'fails');
  return [...inCommon(failing), ...worst(failing), ...madeWithLines(failing)];
}

/** Problems that stand on their own, by the number of files. */
function inCommon(failing: readonly AuditedPdf[]): string[] {
  const files = new Map<string, { readonly problem: Problem; count: number }>();
  for (const problem of failing.flatMap(rootsOf)) {
    const name = ruleName(problem);
    const known = files.get(name);
    if (known) known.count++;
    else files.set(name, { problem, count: 1 });
  }
  const common = [...files.values()]
    .filter(({ count }) => count > 1)
    .toSorted((a, b) => inOrderOfUrgency(a.problem, b.problem) || b.count - a.count);
  if (common.length === 0) return [];
  const told = common.slice(0, MOST_IN_COMMON);
  const more = common.length - told.length;
  return [
    'in common:',
    ...told.map(
      ({ problem, count }) => `    - ${counted(count, 'file')}: ${lowerFirst(adviceOf(problem).title)}`,
    ),
    ...(more === 0 ? [] : [`    - and ${counted(more, 'other rule')}`]),
  ];
}

const rootsOf = ({ problems }: AuditedPdf): Problem[] =>
  problems.filter(({ followsFrom }) => followsFrom === null);

const barriersOf = (audit: AuditedPdf): number =>
  rootsOf(audit).filter(({ urgency }) => urgency === 'barrier').length;

function worst(failing: readonly AuditedPdf[]): string[] {
  if (failing.length < MANY) return [];
  const weighed = failing.map(audit => ({
    file: visibleText(audit.file, LONGEST_PATH, 'end'),
    barriers: barriersOf(audit),
    things: rootsOf(audit).length,
  }));
  const told = weighed.toSorted((a, b) => b.barriers - a.barriers || b.things - a.things).slice(0, WORST);
  return [
    'worst:',
    ...told.map(
      ({ file, barriers, things }) =>
        `    - ${file}: ${counted(things, 'thing')} to mend${barriers === 0 ? '' : `, ${amount(barriers)} of which ${barriers === 1 ? 'keeps' : 'keep'} people out`}`,
    ),
  ];
}

function madeWithLines(failing: readonly AuditedPdf[]): string[] {
  const byProgram = new Map<string, MadeWith[]>();
  for (const { madeWith } of failing)
    if (madeWith) byProgram.set(madeWith.name, [...(byProgram.get(madeWith.name) ?? []), madeWith]);
  return [...byProgram].flatMap(([name, made]) => {
    // Of files that lack different things the longest says most.
    const about = made.map(one => one.about).reduce((a, b) => (b.length > a.length ? b : a));
    const ways = joined(made.flatMap(one => one.ways));
    return [
      `made with ${name}, ${counted(made.length, 'file')}: ${about}`,
      ...ways.map(({ topics, way }) => `    - ${topics.join(', ')}: ${way}`),
    ];
  });
}

/** One for each place in a program. */
function joined(ways: readonly Way[]): Pick<Way, 'topics' | 'way'>[] {
  const byWay = new Map<string, Set<Way['topics'][number]>>();
  for (const { way, topics } of ways) byWay.set(way, new Set([...(byWay.get(way) ?? []), ...topics]));
  return [...byWay].map(([way, topics]) => ({ way, topics: [...topics] }));
}
