import { isNarrowed } from '../../advice/narrower-advice.ts';
import type { RuleName } from '../../advice/rule-names.ts';
import { ruleName } from '../../advice.ts';
import type { Problem } from '../../audited-pdf.ts';
import { mendingNl, narrowerNl } from '../mending-nl.ts';
import type { PageAdvice } from '../page-texts.ts';
import { dutchTitleOf } from '../rule-titles-nl.ts';

/** The advice about a broken rule in Dutch: narrower where the English is. Throws when the rule is not one of PDF/UA-1. */
export function dutchAdviceOf(problem: Problem): PageAdvice {
  const { count, places } = problem;
  const rule = ruleName(problem);
  if (!isRule(rule)) throw new Error(`No Dutch advice for rule ${rule}`);
  if (isNarrowed(rule, count, places)) return narrowerNl[rule];
  return { title: dutchTitleOf(rule), ...mendingNl[rule] };
}

const isRule = (name: string): name is RuleName => Object.hasOwn(mendingNl, name);
