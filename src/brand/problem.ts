import { problemsOf } from '../yaml/problem.ts';

/** Errors in a brand. */
export const { error } = problemsOf('brand');
