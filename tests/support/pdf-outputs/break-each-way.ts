import {
  brokenRules,
  expectedRules,
  type ReportedRules,
  titleOf,
} from '../../formats/pdf/ua/broken-rules.ts';
import { mutations } from '../../formats/pdf/ua/mutations.ts';

/** Breaks a file of ours in every way there is, one at a time; gives what is reported of it, and what must be, by the way. */
export async function breakEachWay(file: Uint8Array): Promise<{
  readonly reported: Readonly<Record<string, ReportedRules>>;
  readonly expected: Readonly<Record<string, ReportedRules>>;
}> {
  const reported: [string, ReportedRules][] = [];
  for (const mutation of mutations) reported.push([titleOf(mutation), await brokenRules(file, mutation)]);
  return {
    reported: Object.fromEntries(reported),
    expected: Object.fromEntries(mutations.map(mutation => [titleOf(mutation), expectedRules(mutation)])),
  };
}
