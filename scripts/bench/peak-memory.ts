import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * The largest resident set of a process that fills a template so many times, MB. It is bundled, as the program is, so
 * that the memory of a TypeScript loader doesn't count.
 * @param program beside this one; it is told a folder and a number
 * @param inputs files that the program finds in the folder, by name
 */
export async function peakMemory(
  program: string,
  inputs: Readonly<Record<string, Uint8Array | object>>,
  count: number,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'veldwerk-bench-'));
  try {
    const bundled = join(folder, 'fill.mjs');
    const entry = join(import.meta.dirname, program);
    await build({ entryPoints: [entry], outfile: bundled, bundle: true, platform: 'node', format: 'esm' });
    for (const [name, input] of Object.entries(inputs)) {
      writeFileSync(join(folder, name), input instanceof Uint8Array ? input : JSON.stringify(input));
    }
    const report = join(import.meta.dirname, 'report-peak.cjs');
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', report, bundled, folder, String(count)],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return Number(stderr.match(/peak (\d+)/)?.[1]) / 1024;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
