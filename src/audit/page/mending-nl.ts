import type { NarrowedRule } from '../advice/narrower-advice.ts';
import type { RuleName } from '../advice/rule-names.ts';
import { annotationMending } from './mending-nl/annotation-mending.ts';
import { attachmentMending } from './mending-nl/attachment-mending.ts';
import { documentMending } from './mending-nl/document-mending.ts';
import { fontMending } from './mending-nl/font-mending.ts';
import { languageMending } from './mending-nl/language-mending.ts';
import { listMending } from './mending-nl/list-mending.ts';
import { narrowerMending } from './mending-nl/narrower-mending.ts';
import { tableMending } from './mending-nl/table-mending.ts';
import { taggingMending } from './mending-nl/tagging-mending.ts';

/** What a broken rule does to people and what to do about it, in Dutch: B1, je-form, whole sentences. */
export interface Mending {
  /** Who is hindered, and how. */
  readonly harm: string;
  /** What to do about it, whichever program made the file. */
  readonly mend: string;
}

/** What a rule means when all that breaks it is of one kind; its title is without a full stop. */
export interface NarrowerMending extends Mending {
  readonly title: string;
}

/** By rule; one without its mending doesn’t compile. The titles are those of `rule-titles-nl.ts`. */
export const mendingNl: Readonly<Record<RuleName, Mending>> = {
  ...documentMending,
  ...taggingMending,
  ...languageMending,
  ...tableMending,
  ...listMending,
  ...attachmentMending,
  ...annotationMending,
  ...fontMending,
};

/** By rule that can be meant more narrowly than its title says. */
export const narrowerNl: Readonly<Record<NarrowedRule, NarrowerMending>> = narrowerMending;
