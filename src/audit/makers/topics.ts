import type { RuleName } from '../advice/rule-names.ts';
import type { Topic } from './maker.ts';

/** The rules that setting it mends. */
const RULES_OF: Readonly<Record<Topic, readonly RuleName[]>> = {
  tags: ['7.1/11', '6.2/1'],
  title: ['7.1/8', '7.1/9'],
  'title in the window': ['7.1/10'],
  language: [
    ...(['7.2/2', '7.2/21', '7.2/22', '7.2/23', '7.2/24', '7.2/25', '7.2/29'] as const),
    ...(['7.2/30', '7.2/31', '7.2/32', '7.2/33', '7.2/34'] as const),
  ],
  'names of fields': ['7.18.1/3'],
  'tags of fields': ['7.18.4/1', '7.18.4/2'],
  'descriptions of pictures': ['7.3/1'],
  headings: ['7.4.2/1', '7.4.4/1', '7.4.4/2'],
  'header cells': ['7.5/1'],
  links: ['7.18.5/1', '7.18.5/2'],
  'order of Tab': ['7.18.3/1'],
  fonts: ['7.21.4.1/1'],
  'mark of PDF/UA': ['5/1', '5/2', '7.1/8'],
};

const TOPICS_OF = new Map<string, Topic[]>();
for (const topic of Object.keys(RULES_OF) as Topic[]) {
  // Object.keys only gives strings; the record above has no other keys.
  for (const rule of RULES_OF[topic]) TOPICS_OF.set(rule, [...(TOPICS_OF.get(rule) ?? []), topic]);
}

/** What there is to set for rules such as `7.18.1/3`, in the order of the rules, each once. */
export function topicsOf(rules: readonly string[]): Topic[] {
  return [...new Set(rules.flatMap(rule => TOPICS_OF.get(rule) ?? []))];
}
