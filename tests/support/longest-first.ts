import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, the longest first; where one stands says nothing of how long that is. */
const LONGEST: readonly string[] = [
  'tests/judges/xlsx-scenarios.test.ts',
  'tests/judges/determinism.test.ts',
  'tests/judges/xlsx-files.test.ts',
  'tests/judges/ink.test.ts',
  'tests/cli/cli.test.ts',
  'tests/judges/fill-chromium.test.ts',
];

/** Files that have others' programs to wait for, or whole projects to build. */
const LONG = /^tests\/(judges|cli|build)\//;

/**
 * Starts the long files first, so that no worker is left with one of them when the others are done. A clean clone has no
 * earlier run to learn from, and how large a file is says little.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId, project }: TestSpecification): number {
  const path = relative(project.config.root, moduleId).replaceAll('\\', '/');
  const place = LONGEST.indexOf(path);
  if (place >= 0) return place;
  return LONGEST.length + (LONG.test(path) ? 0 : 1);
}
