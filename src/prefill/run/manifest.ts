import type { Tally } from './tally.ts';
import type { MadeFile } from './work.ts';

/** What an unfinished run leaves for `--resume`, one JSON value a line. It holds ids and codes, no values. */
export type ManifestLine =
  | { readonly run: 1; readonly inputs: RunInputs }
  /** From here on files of the batch may stand under their names. */
  | { readonly publishing: number }
  | DoneBatch
  | { readonly finished: true };

/** Digests of what a run is made from, by names that messages use. */
export type RunInputs = Readonly<Record<string, string>>;

/** A batch that is whole and in its place. */
export interface DoneBatch {
  readonly done: number;
  readonly records: number;
  /** In a folder: what must be there. */
  readonly files?: readonly MadeFile[];
  /** In an archive: where the batch ends, in bytes. */
  readonly end?: number;
  readonly tally: Tally;
}

/** A manifest as it was found. */
export interface Manifest {
  readonly inputs: RunInputs;
  readonly done: readonly DoneBatch[];
  readonly publishing: ReadonlySet<number>;
  readonly finished: boolean;
}

/** Reads a manifest up to the first line that isn't whole: a killed run may have been writing it. Null when it is none. */
export function parseManifest(text: string): Manifest | null {
  const lines = wholeLines(text);
  const [head] = lines;
  if (!head || !('run' in head) || typeof head.inputs !== 'object') return null;
  return {
    inputs: head.inputs,
    done: lines.filter(line => 'done' in line),
    publishing: new Set(lines.flatMap(line => ('publishing' in line ? [line.publishing] : []))),
    finished: lines.some(line => 'finished' in line),
  };
}

export function manifestLine(line: ManifestLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** The lines of a manifest that a run goes on with. */
export function manifestText({ inputs, done, publishing }: Omit<Manifest, 'finished'>): string {
  const kept = new Set(done.map(batch => batch.done));
  const begun = [...publishing].filter(batch => !kept.has(batch)).map(batch => ({ publishing: batch }));
  return [{ run: 1 as const, inputs }, ...done, ...begun].map(manifestLine).join('');
}

/** Names of the inputs that aren't those of the manifest. */
export function changedInputs(before: RunInputs, now: RunInputs): readonly string[] {
  return [...new Set([...Object.keys(now), ...Object.keys(before)])].filter(
    name => before[name] !== now[name],
  );
}

function wholeLines(text: string): readonly ManifestLine[] {
  const lines: ManifestLine[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    const value = parseLine(line);
    if (value === null) break;
    lines.push(value);
  }
  return lines;
}

/** Null for what isn't a line of ours; whoever changes one by hand may at worst have to start anew. */
function parseLine(line: string): ManifestLine | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as ManifestLine) : null;
  } catch {
    return null;
  }
}
