import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Comparison } from '../../src/model/comparison.ts';
import type { FieldValues } from '../../src/model/field-values.ts';

/** A workbook, with records to fill it with. */
export interface FilledOften {
  readonly file: Uint8Array;
  readonly comparison: Comparison;
  readonly records: readonly FieldValues[];
}

/**
 * The largest resident set of a process that fills a workbook so many times, MB. It is bundled, as the program is, so
 * that the memory of a TypeScript loader doesn't count.
 */
export async function peakOfFilling(
  { file, comparison, records }: FilledOften,
  count: number,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'veldwerk-bench-'));
  try {
    const program = join(folder, 'fill.mjs');
    const entry = join(import.meta.dirname, 'fill-xlsx-many.ts');
    await build({ entryPoints: [entry], outfile: program, bundle: true, platform: 'node', format: 'esm' });
    writeFileSync(join(folder, 'workbook.xlsx'), file);
    writeFileSync(join(folder, 'comparison.json'), JSON.stringify(comparison));
    writeFileSync(join(folder, 'records.json'), JSON.stringify(records));
    const report = join(import.meta.dirname, 'report-peak.cjs');
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', report, program, folder, String(count)],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return Number(stderr.match(/peak (\d+)/)?.[1]) / 1024;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
