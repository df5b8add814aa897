import type { Diagnostic } from '../core/diagnostics.ts';
import type { Host } from '../core/host.ts';
import { nearest } from '../core/nearest.ts';
import type { Source } from '../yaml/source.ts';
import type { Path } from '../yaml/value-at.ts';
import { error } from './problem.ts';

/** A brand being loaded: its folder, its file, and what was found wrong so far. */
export interface BrandFolder {
  readonly host: Host;
  /** Relative to the project's root, without a slash at the end. */
  readonly path: string;
  readonly source: Source;
  report(diagnostic: Diagnostic): void;
}

/** Reads a file that the brand file names at `at`; reports when it isn't there or isn't the brand's own. */
export function readOwnFile(
  folder: BrandFolder,
  file: string,
  { at, code }: { at: Path; code: string },
): Uint8Array | undefined {
  const report = (message: string, hint?: string): void =>
    folder.report(error(code, folder.source.at(at), message, hint));
  if (
    file.includes('\\') ||
    /^(\/|[a-z]+:)/i.test(file) ||
    file.split('/').some(step => /^\.*$/.test(step))
  ) {
    report(
      `"${file}" is not a file in the brand's own folder`,
      `put it in ${folder.path} and write its name`,
    );
    return undefined;
  }
  const bytes = folder.host.read(`${folder.path}/${file}`);
  if (!bytes) {
    const slash = file.lastIndexOf('/') + 1;
    const names = folder.host.list(`${folder.path}/${file}`.slice(0, folder.path.length + slash));
    const near = nearest(file.slice(slash), names);
    const hint = near ? `did you mean "${file.slice(0, slash)}${near}"?` : `put it in ${folder.path}`;
    report(`"${file}" is not there`, hint);
  }
  return bytes;
}
