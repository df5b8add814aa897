import type { UaRuleNumber } from '../../formats/pdf/ua/report.ts';
import { ruleName } from '../advice.ts';

/** What of a file can't be read, so that rules about it are left open. */
export type UncheckedPart = 'font' | 'table' | 'metadata' | 'content';

/** Rules that ask for the grid of a table. */
const TABLES: ReadonlySet<string> = new Set('7.2/15 7.2/41 7.2/42 7.2/43 7.5/1 7.5/2'.split(' '));

/** Rules that ask for the metadata, with those of clause 5. */
const METADATA: ReadonlySet<string> = new Set('7.1/8 7.1/9 7.2/33'.split(' '));

/** By the rule that is left open: the reasons of the engine name fonts and streams, and are written for those who mend files. */
export function uncheckedPartOf(rule: UaRuleNumber): UncheckedPart {
  if (rule.clause.startsWith('7.21')) return 'font';
  const name = ruleName(rule);
  if (TABLES.has(name)) return 'table';
  return rule.clause === '5' || METADATA.has(name) ? 'metadata' : 'content';
}
