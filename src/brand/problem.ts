import { problemsOf } from '../yaml/problem.ts';

/** Errors and warnings in a brand. */
export const { error, warning } = problemsOf('brand');
