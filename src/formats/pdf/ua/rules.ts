import type { UaDocument } from './model/document.ts';
import type { UaUndecided } from './report.ts';
import { annotationRules } from './rules/annotation-rules.ts';
import { attachmentRules } from './rules/attachment-rules.ts';
import { contentRules } from './rules/content-rules.ts';
import { documentRules } from './rules/document-rules.ts';
import { fontRules } from './rules/font-rules.ts';
import { glyphRules } from './rules/glyph-rules.ts';
import { languageRules } from './rules/language-rules.ts';
import { nestingRules } from './rules/nesting-rules.ts';
import type { UaRule } from './rules/rule.ts';
import { structureRules } from './rules/structure-rules.ts';
import { tableRules } from './rules/table-rules.ts';

/** All rules, in the order of their clauses. */
export const uaRules: readonly UaRule[] = [
  ...documentRules,
  ...contentRules,
  ...languageRules,
  ...structureRules,
  ...nestingRules,
  ...tableRules,
  ...attachmentRules,
  ...annotationRules,
  ...fontRules,
  ...glyphRules,
].sort((a, b) => compareClauses(a.clause, b.clause) || a.test - b.test);

/** Rules of the profile that are left for later. Every report lists them. */
export const rulesLeftForLater: readonly UaUndecided[] = [];

/** Reasons that are told of one rule: a file can have any number of fonts. */
const MOST_REASONS = 20;

/** What the report of a file must say was not, or not wholly, judged. */
export function undecidedRules(pdf: UaDocument): UaUndecided[] {
  const open = uaRules.flatMap(({ clause, test, undecided }) => {
    const reasons = new Set(undecided?.(pdf));
    const told = [...reasons].slice(0, MOST_REASONS);
    const left = reasons.size - told.length;
    return [...told, ...(left > 0 ? [`and ${left} more`] : [])].map(reason => ({ clause, test, reason }));
  });
  return [...rulesLeftForLater, ...open];
}

/** `7.4.2` before `7.18.1`: clauses count by number, part by part. */
function compareClauses(a: string, b: string): number {
  const [left, right] = [a, b].map(clause => clause.split('.').map(Number));
  for (let index = 0; index < 5; index++) {
    const difference = (left?.[index] ?? -1) - (right?.[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
