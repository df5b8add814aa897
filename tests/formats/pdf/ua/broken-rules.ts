import { PDFDocument } from 'pdf-lib';
import { checkPdfUa } from '../../../../src/formats/pdf/ua/check-ua.ts';
import type { Mutation } from './mutations.ts';

/** Breaks a file in one way and gives the rules the checker then reports, as `7.18.1/3`. */
export async function brokenRules(file: Uint8Array, mutation: Mutation): Promise<readonly string[]> {
  const doc = await PDFDocument.load(file, { updateMetadata: false });
  await mutation.break(doc);
  const bytes = await doc.save({
    useObjectStreams: false,
    updateFieldAppearances: false,
    addDefaultPage: false,
  });
  const { failures } = await checkPdfUa(bytes);
  return [...new Set(failures.map(({ clause, test }) => `${clause}/${test}`))].sort();
}

/** The rules a mutation must break: its own, and those that can't but break with it. */
export function expectedRules(
  { clause, test, also = [] }: Mutation,
  broken: readonly string[],
): readonly string[] {
  const rule = `${clause}/${test}`;
  return [...new Set([rule, ...also.filter(other => broken.includes(other))])].sort();
}

/** What a test of a mutation is called: `7.18.1 test 3: a form field has a TU`. */
export function titleOf({ clause, test, name }: Mutation): string {
  return `${clause} test ${test}: ${name}`;
}
