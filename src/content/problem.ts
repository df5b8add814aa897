import { problemsOf } from '../yaml/problem.ts';

/** Errors and warnings of the content layer. */
export const { error, warning } = problemsOf('content');
