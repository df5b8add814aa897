import type { UaFinding, UaRuleNumber } from '../formats/pdf/ua/report.ts';
import { annotationAdvice } from './advice/annotation-advice.ts';
import { attachmentAdvice } from './advice/attachment-advice.ts';
import { documentAdvice } from './advice/document-advice.ts';
import { fontAdvice } from './advice/font-advice.ts';
import { languageAdvice } from './advice/language-advice.ts';
import { listAdvice } from './advice/list-advice.ts';
import { narrowerAdvice } from './advice/narrower-advice.ts';
import { RULE_NAMES, type RuleName } from './advice/rule-names.ts';
import { tableAdvice } from './advice/table-advice.ts';
import { taggingAdvice } from './advice/tagging-advice.ts';

/**
 * How much it hinders people. `barrier`: somebody can't read or fill in the file, or part of it. `hindrance`: it can be done, with
 * trouble. `formal`: only a checker notices today.
 */
export type Urgency = 'barrier' | 'hindrance' | 'formal';

/** A broken rule in words for someone who maintains documents and never saw the standard. */
export interface Advice {
  /** What is wrong, without a full stop: "Form fields have no name". */
  readonly title: string;
  /** Who is hindered, and how: "A screen reader says “edit” and nothing else." */
  readonly harm: string;
  /** What to do about it, whichever program made the file. */
  readonly mend: string;
  readonly urgency: Urgency;
}

/** Advice as it stands in the table. */
export interface RuleAdvice extends Advice {
  /** The title when it is broken in one place only: "A form field has no name". Absent where the title fits both. */
  readonly titleOfOne?: string;
}

/** A rule without its advice doesn't compile. */
const ADVICE: Readonly<Record<RuleName, RuleAdvice>> = {
  ...documentAdvice,
  ...taggingAdvice,
  ...languageAdvice,
  ...tableAdvice,
  ...listAdvice,
  ...attachmentAdvice,
  ...annotationAdvice,
  ...fontAdvice,
};

/** The name of a rule: `7.18.1/3`. */
export const ruleName = ({ clause, test }: UaRuleNumber): string => `${clause}/${test}`;

/** The permanent code of a rule in diagnostics and reports: `ua/7.18.1-3`. */
export const ruleCode = ({ clause, test }: UaRuleNumber): string => `ua/${clause}-${test}`;

/** Place of a rule in the standard, from 0; -1 for no rule. */
export function indexOfRule(rule: UaRuleNumber): number {
  const name = ruleName(rule);
  return hasAdvice(name) ? RULE_NAMES.indexOf(name) : -1;
}

/**
 * Throws when the rule is not one of PDF/UA-1: the engine and this table must know the same rules.
 * @param count in how many places it is broken, when one file is meant
 * @param places those that are known; with all of them the advice can be narrower
 */
export function adviceOf(
  rule: UaRuleNumber,
  count = Number.POSITIVE_INFINITY,
  places: readonly UaFinding[] = [],
): Advice {
  const name = ruleName(rule);
  if (!hasAdvice(name)) throw new Error(`No advice for rule ${name}`);
  const { titleOfOne, ...advice } = ADVICE[name];
  const narrower = narrowerAdvice(name, count, places);
  if (narrower !== undefined) return narrower;
  if (count === 1 && titleOfOne !== undefined) return { ...advice, title: titleOfOne };
  return advice;
}

const hasAdvice = (name: string): name is RuleName => Object.hasOwn(ADVICE, name);
