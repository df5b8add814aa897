import { problemsOf } from '../yaml/problem.ts';

/** Errors and warnings in a mapping file. */
export const { error, warning } = problemsOf('mapping');
