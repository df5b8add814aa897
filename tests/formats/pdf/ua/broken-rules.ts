import { ParseSpeeds, PDFDocument } from 'pdf-lib';
import { checkPdfUa } from '../../../../src/formats/pdf/ua/check-ua.ts';
import type { Mutation } from './mutations.ts';

/** What is reported of a broken file: rules as `7.18.1/3`, sorted, each once. */
export interface ReportedRules {
  readonly failed: readonly string[];
  readonly undecided: readonly string[];
}

/** Breaks a file in one way and gives the rules the checker then reports. */
export async function brokenRules(file: Uint8Array, mutation: Mutation): Promise<ReportedRules> {
  const doc = await PDFDocument.load(file, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  await mutation.break(doc);
  const bytes = await doc.save({
    useObjectStreams: false,
    updateFieldAppearances: false,
    addDefaultPage: false,
    // Without a pause: the library would let the event loop turn after every fifty objects.
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  const { failures, undecided } = await checkPdfUa(bytes);
  return { failed: onceEach(failures.map(ruleOf)), undecided: onceEach(undecided.map(ruleOf)) };
}

/** What must be reported of a mutation: its own rule, those that can't but break with it, and no others. */
export function expectedRules(mutation: Mutation): ReportedRules {
  const { also = [], undecided = [] } = mutation;
  return { failed: onceEach([ruleOf(mutation), ...also]), undecided: onceEach(undecided) };
}

/** A rule's name: `7.18.1/3`. */
export const ruleOf = ({ clause, test }: { readonly clause: string; readonly test: number }): string =>
  `${clause}/${test}`;

const onceEach = (rules: readonly string[]): readonly string[] => [...new Set(rules)].sort();

/** What a test of a mutation is called: `7.18.1 test 3: a form field has a TU`. */
export function titleOf({ clause, test, name }: Mutation): string {
  return `${clause} test ${test}: ${name}`;
}
