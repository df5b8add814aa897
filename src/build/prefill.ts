import { availableParallelism } from 'node:os';
import type { Checked, Diagnostic } from '../core/diagnostics.ts';
import { type CoverageReport, coverageReport } from '../mapping/export/coverage-report.ts';
import type { RunProgress, RunReport, RunTarget } from '../prefill/run/plan.ts';
import { prefillRecords } from '../prefill/run/prefill-records.ts';
import { RunError } from '../prefill/run/run-error.ts';
import { type FoundMapping, findMapping } from './find-mapping.ts';
import { type OpenedExport, openExport } from './open-export.ts';
import type { PrefillOptions } from './prefill-options.ts';
import { type PrefillTemplates, prefillTemplates } from './prefill-templates.ts';
import { isHarmless, prefillWarnings, stopStrict } from './prefill-warnings.ts';
import { programDigest } from './program-digest.ts';

/** The world around a run. */
export interface PrefillTools {
  /** Standard input, when the export comes from there. */
  readonly input: AsyncIterable<Uint8Array>;
  readonly onProgress?: (progress: RunProgress) => void;
  /** Asked while the run goes on; true ends it with whole batches in place. */
  readonly cancelled?: () => boolean;
}

/** What came of a run, and what of the export it used. */
export interface PrefillOutcome {
  readonly report: RunReport;
  readonly target: RunTarget;
  /** What the export gave, and which columns were read for it. */
  readonly coverage: CoverageReport;
}

/** Where files go that nobody said a place for. */
const DEFAULT_TARGET = 'prefilled';

/** Fills a document with each record of an export: a file for each. */
export async function prefill(
  options: PrefillOptions,
  tools: PrefillTools,
): Promise<Checked<PrefillOutcome>> {
  return withPrepared(options, tools, prepared => run(prepared, options, tools));
}

/** An export, a mapping and templates that were found in order. */
export interface Prepared {
  readonly mapping: FoundMapping;
  readonly opened: OpenedExport;
  readonly templates: PrefillTemplates;
}

/** Finds everything a run needs, all that is wrong at once, and closes the export at any end. */
export async function withPrepared<T>(
  options: PrefillOptions,
  tools: PrefillTools,
  work: (prepared: Prepared) => Promise<Checked<T>>,
): Promise<Checked<T>> {
  const mapping = await findMapping(options.root, options.mapping);
  const templates = await prefillTemplates(options);
  const problems = [mapping, templates].flatMap(found => (found.ok ? [] : found.diagnostics));
  if (!mapping.ok || !templates.ok) return { ok: false, diagnostics: problems };
  const { data, files, allowIncomplete = false } = options;
  const opened = await openExport(mapping.value.mapper, {
    data,
    allowIncomplete,
    // A file for the printer is made in this thread; other runs send bytes to their workers.
    keepRecords: options.merge !== undefined,
    input: tools.input,
    ...(files ? { files } : {}),
  });
  const warnings = [...mapping.warnings, ...templates.warnings];
  if (!opened.ok) return { ok: false, diagnostics: [...warnings, ...opened.diagnostics] };
  warnings.push(...opened.warnings);
  try {
    if (options.strict && stopStrict(warnings)) return { ok: false, diagnostics: warnings };
    const done = await work({ mapping: mapping.value, opened: opened.value, templates: templates.value });
    if (done.ok) return { ...done, warnings: [...warnings, ...done.warnings] };
    return { ok: false, diagnostics: [...warnings, ...done.diagnostics] };
  } catch (error) {
    if (error instanceof RunError) return { ok: false, diagnostics: [...warnings, error.diagnostic] };
    throw error;
  } finally {
    await opened.value.close();
  }
}

async function run(
  { mapping, opened, templates }: Prepared,
  options: PrefillOptions,
  tools: PrefillTools,
): Promise<Checked<PrefillOutcome>> {
  const { source, survey } = opened;
  const target = targetOf(options.to ?? DEFAULT_TARGET);
  const [first] = templates.templates;
  if (!first) throw new Error('A run has a template.');
  const report = await prefillRecords(
    {
      source,
      survey,
      records: mapping.mapper.records,
      job: {
        program: programDigest(),
        mapping: { plan: mapping.plan, bytes: mapping.bytes },
        conversation: options.conversation ?? null,
        onRequest: options.onRequest ?? [],
        templates: templates.templates,
      },
      document: first.form,
      selection: { only: options.only ?? null, limit: options.limit ?? null, shard: options.shard ?? null },
      target,
      resume: options.resume ?? false,
      force: options.force ?? false,
      strict: options.strict ?? false,
      workers: options.workers ?? availableParallelism(),
    },
    {
      now: () => performance.now(),
      isHarmless,
      ...(tools.onProgress ? { onProgress: tools.onProgress } : {}),
      ...(tools.cancelled ? { cancelled: tools.cancelled } : {}),
    },
  );
  const warnings = [
    ...prefillWarnings(report.warnings, lookedAt(report)),
    ...report.broken.map(({ problem }) => problem),
    ...(report.outcome === 'stopped' ? [STOPPED] : []),
  ];
  return {
    ok: true,
    warnings,
    value: { report, target, coverage: coverageReport(mapping.mapper, survey, report.coverage) },
  };
}

/** Records that were filled, also when nothing of it was written. */
function lookedAt({ outcome, total, made, broken }: RunReport): number {
  return outcome === 'refused' ? total - broken.length : made;
}

const STOPPED: Diagnostic = {
  code: 'prefill/stopped',
  severity: 'error',
  message: 'the run was stopped; what is written is whole',
  hint: 'the same command with --resume goes on',
};

/** A target by its name: what ends in `.tar` or `.zip` is an archive, everything else a folder. */
function targetOf(path: string): RunTarget {
  if (path === '-' || /\.tar$/i.test(path)) return { kind: 'tar', path };
  return { kind: /\.zip$/i.test(path) ? 'zip' : 'folder', path };
}
