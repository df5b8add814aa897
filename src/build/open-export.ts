import { createReadStream, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Checked, Diagnostic } from '../core/diagnostics.ts';
import type { ExportSource, ExportSources, Survey } from '../mapping/export/contract.ts';
import { surveyExport } from '../mapping/export/survey-export.ts';
import type { RecordMapper } from '../mapping/mapper.ts';
import { BuildError } from './build-error.ts';
import { exportFile } from './export-file.ts';
import { spool } from './spool.ts';

/** Which export, and with what it goes. Paths are relative to the folder the command was given in. */
export interface ExportOptions {
  /** The export: a path, or `-` for standard input. */
  readonly data: string;
  /** Further files of the export, by their names in the mapping. */
  readonly files?: Readonly<Record<string, string>>;
  readonly allowIncomplete?: boolean;
  /** Whether a second pass in this thread follows: it is faster when the records are kept. */
  readonly keepRecords?: boolean;
  /** Standard input, when `data` asks for it. */
  readonly input: AsyncIterable<Uint8Array>;
}

/** An export that was found in order. */
export interface OpenedExport {
  readonly source: ExportSource;
  readonly survey: Survey;
  /** Removes what was written down of it. To be called at any end. */
  close(): Promise<void>;
}

/** Opens an export with its further files and reads it for the first time. */
export async function openExport(
  mapper: RecordMapper,
  options: ExportOptions,
): Promise<Checked<OpenedExport>> {
  const opening = new Opening(options);
  const close = () => opening.close();
  try {
    const sources = await opening.sources(mapper);
    if (!sources.ok) return await closed(sources, close);
    const surveyed = await surveyExport(mapper, sources.value, options);
    if (!surveyed.ok) return await closed(surveyed, close);
    const { value: survey, warnings } = surveyed;
    return { ok: true, value: { source: sources.value.data, survey, close }, warnings };
  } catch (error) {
    await close();
    if (!(error instanceof BuildError)) throw error;
    return { ok: false, diagnostics: [error.diagnostic] };
  }
}

async function closed<T>(outcome: T, close: () => Promise<void>): Promise<T> {
  await close();
  return outcome;
}

/** Finds files, and keeps what has to be removed again. */
class Opening {
  private readonly options: ExportOptions;
  private readonly removals: (() => Promise<void>)[] = [];

  constructor(options: ExportOptions) {
    this.options = options;
  }

  async sources(mapper: RecordMapper): Promise<Checked<ExportSources>> {
    const { data } = this.options;
    const files = new Map(Object.entries(this.options.files ?? {}));
    const unknown = [...files.keys()].filter(name => !mapper.files.has(name));
    const diagnostics = unknown.map(name => unknownFile(name, [...mapper.files.keys()]));
    const main = await this.source(data);
    const further = new Map<string, ExportSource>();
    for (const [name, { file, at }] of mapper.files) {
      const path = files.get(name) ?? besideData(data, file);
      const found = await this.source(path);
      if ('code' in found) diagnostics.push({ ...found, at, hint: `say where it is: --file ${name}=PATH` });
      else further.set(name, found);
    }
    if ('code' in main) diagnostics.unshift(main);
    else if (diagnostics.length === 0)
      return { ok: true, value: { data: main, files: further }, warnings: [] };
    return { ok: false, diagnostics };
  }

  async close(): Promise<void> {
    for (const remove of this.removals.splice(0)) await remove();
  }

  private async source(path: string): Promise<ExportSource | Diagnostic> {
    if (path === '-') return this.spooled(this.options.input, 'standard input');
    const stat = statIfThere(path);
    if (!stat) return notThere(path, 'is not there');
    if (stat.isDirectory()) return notThere(path, 'is a folder');
    // A pipe can be read once, an export has to be read twice.
    return stat.isFile() ? exportFile(path, path) : this.spooled(createReadStream(path), path);
  }

  private async spooled(input: AsyncIterable<Uint8Array>, name: string): Promise<ExportSource> {
    const { source, remove } = await spool(input, name);
    this.removals.push(remove);
    return source;
  }
}

function besideData(data: string, file: string): string {
  return data === '-' ? file : join(dirname(data), file);
}

function statIfThere(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function notThere(path: string, what: string): Diagnostic {
  return { code: 'export/missing-file', severity: 'error', message: `"${path}" ${what}` };
}

function unknownFile(name: string, known: readonly string[]): Diagnostic {
  const hint = known.length > 0 ? `it has ${known.join(', ')}` : 'it has none';
  const message = `the mapping has no file "${name}"`;
  return { code: 'export/unknown-file', severity: 'error', message, hint };
}
