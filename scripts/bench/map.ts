import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { build } from 'esbuild';
import { findMapping } from '../../src/build/find-mapping.ts';
import { type Figure, figure, median } from './figure.ts';
import { MAPPING, must, ROOT } from './fill-pdf-form.ts';
import { inTmpfs } from './in-tmpfs.ts';
import { measured } from './measured-process.ts';
import { writePeople } from './people-file.ts';
import { PROGRAM } from './prefill-command.ts';

const RECORDS = 100_000;
const ROUNDS = 5;
/** Times `JSON.parse` of the same file. */
const MOST = 3;
/** Of a run that only tells how full the records are: seconds, and MB. */
const COVERAGE = { seconds: 5, memory: 1000 } as const;

/**
 * A large export of AFAS mapped with the shipped mapping: everything from opening the file to the last record, with
 * looking at all of it first and finding managers. Beside it, the same file parsed at once. Each in a process of its own,
 * bundled as the program is.
 */
export async function benchMap(): Promise<readonly Figure[]> {
  return inTmpfs(async folder => {
    const data = writePeople(folder, RECORDS);
    const plan = join(folder, 'mapping.plan');
    writeFileSync(plan, serialize(must(await findMapping(ROOT, MAPPING)).plan));
    const [map, parse] = await bundled(folder, ['map-run', 'parse-run']);
    const runs = { mapped: [] as Run[], parsed: [] as Run[], coverage: [] as Coverage[] };
    for (let round = 0; round <= ROUNDS; round++) {
      const mapped = run([map ?? '', plan, data]);
      const parsed = run([parse ?? '', data]);
      const coverage = coverageRun(data);
      if (mapped.records !== parsed.records || mapped.names !== parsed.names)
        throw new Error('Records were lost on the way.');
      if (round === 0) continue;
      runs.mapped.push(mapped);
      runs.parsed.push(parsed);
      runs.coverage.push(coverage);
    }
    return figures(runs, statSync(data).size);
  });
}

interface Run {
  readonly ms: number;
  readonly records: number;
  readonly names: number;
  readonly peak: number;
}

interface Coverage {
  readonly seconds: number;
  readonly peak: number;
}

async function bundled(folder: string, programs: readonly string[]): Promise<readonly string[]> {
  await build({
    entryPoints: programs.map(program => join(import.meta.dirname, `${program}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minifySyntax: true,
  });
  return programs.map(program => join(folder, `${program}.mjs`));
}

function run(args: readonly string[]): Run {
  const { stdout, peak } = measured(args);
  return { ...JSON.parse(stdout), peak };
}

function coverageRun(data: string): Coverage {
  const args = [PROGRAM, '--root', ROOT, 'records', '--data', data, '--mapping', MAPPING, '--coverage'];
  const { ms, peak, stdout } = measured([...args, '--json']);
  if (!stdout.includes(String(RECORDS))) throw new Error('The coverage is of fewer records.');
  return { seconds: ms / 1000, peak };
}

function figures(
  {
    mapped,
    parsed,
    coverage,
  }: {
    readonly mapped: readonly Run[];
    readonly parsed: readonly Run[];
    readonly coverage: readonly Coverage[];
  },
  bytes: number,
): readonly Figure[] {
  const seconds = (runs: readonly Run[]): number => median(runs.map(({ ms }) => ms)) / 1000;
  const peak = (runs: readonly { readonly peak: number }[]): number => median(runs.map(({ peak }) => peak));
  const lower = { better: 'lower', goal: null } as const;
  const name = `map, ${RECORDS} records of ${Math.round(bytes / 1e6)} MB`;
  const parser = `JSON.parse of the same file`;
  return [
    figure({ name, value: seconds(mapped), unit: 's', ...lower, goal: MOST }, [
      { name: parser, value: seconds(parsed) },
    ]),
    figure({
      name: 'map, rate',
      value: RECORDS / seconds(mapped),
      unit: 'records/s',
      better: 'higher',
      goal: null,
    }),
    figure({ name: 'map, peak memory', value: peak(mapped), unit: 'MB', ...lower }, [
      { name: parser, value: peak(parsed) },
    ]),
    figure({
      name: 'map, coverage run',
      value: median(coverage.map(run => run.seconds)),
      unit: 's',
      ...lower,
      goal: COVERAGE.seconds,
    }),
    figure({
      name: 'map, coverage run, peak memory',
      value: peak(coverage),
      unit: 'MB',
      ...lower,
      goal: COVERAGE.memory,
    }),
  ];
}
