import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPdfUa } from '../../src/formats/pdf/ua/check-ua.ts';
import { cachedFormFonts, generatePdf, nodeHost, planBuild, startEngine } from '../../src/index.ts';
import { familyPeak } from './check-memory.ts';
import { type Figure, figure, median } from './figure.ts';
import { must, ROOT } from './fill-pdf-form.ts';
import { inTmpfs } from './in-tmpfs.ts';
import { type Measured, measured, wallTime } from './measured-process.ts';
import { writePeople } from './people-file.ts';
import { PROGRAM, prefillArgs } from './prefill-command.ts';

const PEOPLE = 1000;
const ROUNDS = 9;
/** MB. */
const MOST_MEMORY = 500;
const BARE = join(import.meta.dirname, 'bare-node.mjs');
const BRAND = 'naast';

/** Checking PDFs for PDF/UA-1. No program for npm judges all the rules, so what others do is only there to go by. */
export async function benchCheck(): Promise<readonly Figure[]> {
  return [await workbookRate(), ...(await printFile()), await wholeSet(), await smallFile()];
}

/** The longest document, checked over and over in one process. */
async function workbookRate(): Promise<Figure> {
  const bytes = await built('werkboek');
  const rates: number[] = [];
  let pages = 0;
  for (let round = 0; round <= 4 * ROUNDS; round++) {
    const startedAt = performance.now();
    const { failures, undecided, facts } = await checkPdfUa(bytes);
    const rate = (facts.pages * 1000) / (performance.now() - startedAt);
    if (failures.length + undecided.length > 0) throw new Error('The workbook does not pass.');
    pages = facts.pages;
    // The first half warms up.
    if (round > 2 * ROUNDS) rates.push(rate);
  }
  const name = `check, the workbook of ${pages} pages, warm`;
  return figure({ name, value: median(rates), unit: 'pages/s', better: 'higher', goal: null });
}

/** One tagged file with a form of three pages for each person: the whole process. */
function printFile(): Promise<readonly Figure[]> {
  return inTmpfs(async folder => {
    const data = writePeople(folder, PEOPLE);
    const figures: Figure[] = [];
    for (const mode of ['slim', 'flat'] as const) {
      const file = join(folder, `${mode}.pdf`);
      measured(prefillArgs(data, ['--merge', file, '--mode', mode]));
      const run = checked([file]);
      const pages = pagesIn(run);
      // The file is read in a process of its own, so the memory of both counts.
      const peak = await familyPeak([PROGRAM, 'check', file, '--json']);
      const name = `check, ${PEOPLE} ${mode === 'slim' ? 'fillable' : 'flat'} forms in one file`;
      figures.push(
        figure(
          { name, value: (pages * 1000) / run.ms, unit: 'pages/s', better: 'higher', goal: null },
          readers(file).map(reader => ({ name: reader.name, value: (pages * 1000) / reader.ms })),
        ),
        memoryFigure(`${name}, peak memory`, peak),
        memoryFigure(`${name}, peak memory with its review`, await reviewPeak(file)),
      );
    }
    return figures;
  });
}

/** With the page on which a person ticks off what no machine can judge. */
const reviewPeak = (file: string): Promise<number> =>
  familyPeak([PROGRAM, 'check', file, '--json', '--review', `${file}.html`]);

const memoryFigure = (name: string, value: number): Figure =>
  figure({ name, value, unit: 'MB', better: 'lower', goal: MOST_MEMORY });

/** Programs that read a whole file without judging it, where they are installed. */
function readers(file: string): readonly { readonly name: string; readonly ms: number }[] {
  const commands = [
    { name: 'qpdf --check', command: 'qpdf', args: ['--check', file] },
    { name: 'mutool clean', command: 'mutool', args: ['clean', file, `${file}.clean`] },
  ];
  return commands.flatMap(({ name, command, args }) => {
    const startedAt = performance.now();
    const { status } = spawnSync(command, args);
    return status === 0 ? [{ name, ms: performance.now() - startedAt }] : [];
  });
}

/** Every PDF there is to build, in both sizes: checked by one process, against one that builds them. */
function wholeSet(): Promise<Figure> {
  return inTmpfs(folder => {
    const out = join(folder, 'out');
    const building = [PROGRAM, '--root', ROOT, 'build', '--format', 'pdf', '--size', 'normal,large'];
    const times = { build: [] as number[], check: [] as number[] };
    let count = 0;
    for (let round = 0; round <= ROUNDS; round++) {
      const build = wallTime([...building, '--force', '--out', out]);
      const files = pdfsBelow(out);
      const check = checked(files).ms;
      count = files.length;
      // The first round fills the disk cache and the cached form fonts.
      if (round === 0) continue;
      times.build.push(build);
      times.check.push(check);
    }
    return figure(
      { name: `check, ${count} documents`, value: median(times.check), unit: 'ms', better: 'lower', goal: 1 },
      [{ name: 'building them cold, with their check', value: median(times.build) }],
    );
  });
}

/** One short document: what starting costs. */
async function smallFile(): Promise<Figure> {
  const bytes = await built('werkbalans_voorbereiding');
  return inTmpfs(folder => {
    const file = join(folder, 'small.pdf');
    writeFileSync(file, bytes);
    const times = { check: [] as number[], bare: [] as number[] };
    for (let round = 0; round <= ROUNDS; round++) {
      const [check, bare] = [checked([file]).ms, wallTime([BARE])];
      if (round === 0) continue;
      times.check.push(check);
      times.bare.push(bare);
    }
    return figure(
      { name: 'check, one small file', value: median(times.check), unit: 'ms', better: 'lower', goal: null },
      [{ name: `bare Node ${process.versions.node}`, value: median(times.bare) }],
    );
  });
}

/** The program as it is shipped, on files that pass. @throws Error when it doesn't say so of each */
function checked(files: readonly string[]): Measured {
  const run = measured([PROGRAM, 'check', ...files, '--json']);
  const passing = run.stdout.match(/"outcome":\s*"passes"/g)?.length ?? 0;
  if (passing !== files.length) throw new Error(`${passing} of ${files.length} files pass.`);
  return run;
}

/** Pages of the one file that a run judged. */
function pagesIn({ stdout }: Measured): number {
  const pages = Number(/"pages":\s*(\d+)/.exec(stdout)?.[1]);
  if (Number.isNaN(pages)) throw new Error('The run does not say how many pages there are.');
  return pages;
}

function pdfsBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.pdf'))
    .map(name => join(folder, name));
}

/** A document as it is built. */
async function built(id: string): Promise<Uint8Array> {
  const host = nodeHost(ROOT);
  const [plan] = must(planBuild(host, { documents: [id], brands: [BRAND], formats: ['pdf'] }));
  if (!plan) throw new Error(`There is no ${id}.`);
  const typesetter = await startEngine(host, 'native');
  const tools = { host, typesetter, formFont: cachedFormFonts(join(ROOT, '.cache/form-fonts')) };
  return must(await generatePdf(plan.document, plan.brand, tools, { print: plan.print }));
}
