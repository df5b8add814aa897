import { annotationMutations } from './mutations/annotation-mutations.ts';
import { contentMutations } from './mutations/content-mutations.ts';
import { documentMutations, languageMutations } from './mutations/document-mutations.ts';
import { fontMutations } from './mutations/font-mutations.ts';
import type { Mutation } from './mutations/mutation.ts';
import { nestingMutations, structureMutations, tableMutations } from './mutations/structure-mutations.ts';

export type { Mutation } from './mutations/mutation.ts';

/** Ways to break each rule, each in any good file of ours. */
export const mutations: readonly Mutation[] = [
  ...documentMutations,
  ...languageMutations,
  ...contentMutations,
  ...structureMutations,
  ...nestingMutations,
  ...tableMutations,
  ...annotationMutations,
  ...fontMutations,
];
