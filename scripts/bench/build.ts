import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templateData, templatePictures } from '../../src/generators/pdf/template-data.ts';
import {
  cachedFormFonts,
  type Document,
  generatePdf,
  nodeHost,
  type PlannedDocument,
  planBuild,
  startEngine,
  typesetDocument,
} from '../../src/index.ts';
import { type Figure, figure, median } from './figure.ts';

const ROOT = join(import.meta.dirname, '../..');
const ROUNDS = 9;

/** Building the set: whole process, cold; after an edit, warm; memory and size. */
export async function benchBuild(): Promise<readonly Figure[]> {
  const host = nodeHost(ROOT);
  const plans = planBuild(host, { formats: ['pdf'] });
  if (!plans.ok) throw new Error('The content has errors; run veldwerk check.');
  const folder = mkdtempSync(join(tmpdir(), 'veldwerk-bench-'));
  try {
    writeJobs(folder, plans.value, host.list('templates/pdf'));
    return [...cold(folder, plans.value.length), ...(await warm(plans.value))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeJobs(folder: string, plans: readonly PlannedDocument[], templates: readonly string[]): void {
  const jobs = plans.map(({ document, brand, print }, index) => {
    const fonts = brand.fonts.files.map((font, at) => {
      writeFileSync(join(folder, `${brand.id}-${at}.ttf`), font);
      return `${brand.id}-${at}.ttf`;
    });
    const pictures = [...templatePictures(brand)].map(([name, bytes]) => {
      const file = `${brand.id}-${name}`;
      writeFileSync(join(folder, file), bytes);
      return { name, file };
    });
    writeFileSync(join(folder, `${index}.json`), templateData(document, brand, print));
    const timestamp = Date.parse(document.date) / 1000;
    const main = `templates/pdf/${document.layout}.typ`;
    return { brand: brand.id, fonts, main, data: `${index}.json`, pictures, timestamp };
  });
  const paths = templates.filter(name => name.endsWith('.typ')).map(name => `templates/pdf/${name}`);
  writeFileSync(join(folder, 'jobs.json'), JSON.stringify({ templates: paths, jobs }));
}

function cold(folder: string, count: number): readonly Figure[] {
  const bare = () => run([join(ROOT, 'scripts/bench/bare-typst.mjs'), folder]);
  const build = (...args: string[]) =>
    run([join(ROOT, 'dist/veldwerk.mjs'), 'build', ...args, '--out', join(folder, 'out')]);
  const ours = () => build('--force', '--format', 'pdf');
  const word = () => build('--force', '--format', 'docx');
  const unchanged = () => build('--format', 'pdf');
  const times = {
    bare: [] as number[],
    ours: [] as number[],
    word: [] as number[],
    unchanged: [] as number[],
  };
  let memory = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const measured = { bare: bare(), ours: ours(), word: word(), unchanged: unchanged() };
    // The first round fills the disk cache and the cached form fonts.
    if (round === 0) continue;
    times.bare.push(measured.bare.ms);
    times.ours.push(measured.ours.ms);
    times.word.push(measured.word.ms);
    times.unchanged.push(measured.unchanged.ms);
    memory = Math.max(memory, measured.ours.peakMb);
  }
  const peers = [{ name: 'Typst alone, whole process', value: median(times.bare) }];
  const all = `${count} documents`;
  return [
    figure(
      { name: `build cold, ${all}`, value: median(times.ours), unit: 'ms', better: 'lower', goal: 3 },
      peers,
    ),
    figure(
      {
        name: `build Word files cold, ${all}`,
        value: median(times.word),
        unit: 'ms',
        better: 'lower',
        goal: 1,
      },
      [{ name: 'their PDFs', value: median(times.ours) }],
    ),
    figure({
      name: `build unchanged, ${all}`,
      value: median(times.unchanged),
      unit: 'ms',
      better: 'lower',
      goal: null,
    }),
    figure({ name: `build peak memory, ${all}`, value: memory, unit: 'MB', better: 'lower', goal: 300 }),
  ];
}

/** Runs a Node process and gives its wall time and its largest resident set. */
function run(args: readonly string[]): { readonly ms: number; readonly peakMb: number } {
  const start = performance.now();
  const child = spawnSync(
    process.execPath,
    ['--require', join(ROOT, 'scripts/bench/report-peak.cjs'), ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  const ms = performance.now() - start;
  if (child.status !== 0) throw new Error(child.stderr);
  return { ms, peakMb: Number(child.stderr.match(/peak (\d+)/)?.[1]) / 1024 };
}

async function warm(plans: readonly PlannedDocument[]): Promise<readonly Figure[]> {
  const host = nodeHost(ROOT);
  const typesetter = await startEngine(host, 'native');
  const tools = { host, typesetter, formFont: cachedFormFonts(join(ROOT, '.cache/form-fonts')) };
  const figures: Figure[] = [];
  for (const { document, brand } of plans) {
    const [alone, whole]: [number[], number[]] = [[], []];
    for (let round = 0; round < 4 * ROUNDS; round++) {
      // Both sides get an edit of their own, so that neither rides on what Typst remembers of the other.
      alone.push(await timed(() => typesetDocument(edited(document, 2 * round), brand, tools)));
      whole.push(await timed(() => generatePdf(edited(document, 2 * round + 1), brand, tools)));
    }
    const name = `build warm after an edit, ${brand.id}/${document.id}`;
    figures.push(
      figure({ name, value: median(whole), unit: 'ms', better: 'lower', goal: 2 }, [
        { name: 'Typst alone, same pages', value: median(alone) },
      ]),
    );
  }
  return figures;
}

/** The document with one paragraph changed, as an editor would. */
function edited(document: Document, round: number): Document {
  let changed = false;
  const sections = document.sections.map(section => ({
    ...section,
    blocks: section.blocks.map(block => {
      if (changed || block.type !== 'text') return block;
      changed = true;
      const addition = { type: 'paragraph', children: [{ type: 'text', text: `Versie ${round}.` }] } as const;
      return { ...block, content: [...block.content.slice(0, -1), addition] };
    }),
  }));
  return { ...document, sections };
}

async function timed(work: () => Promise<{ readonly ok: boolean }>): Promise<number> {
  const start = performance.now();
  const { ok } = await work();
  if (!ok) throw new Error('A document did not build.');
  return performance.now() - start;
}
