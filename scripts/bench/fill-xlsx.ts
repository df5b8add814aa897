import { join } from 'node:path';
import { readXlsx } from '../../src/extract/read-xlsx.ts';
import { compileWorkbook } from '../../src/formats/xlsx/compiled-workbook.ts';
import { generateXlsx } from '../../src/generators/xlsx/generate-xlsx.ts';
import { type Comparison, nodeHost, planBuild, startEngine } from '../../src/index.ts';
import type { FieldValues } from '../../src/model/field-values.ts';
import { xlsxTemplate } from '../../src/prefill/xlsx-template.ts';
import { type Figure, figure, median } from './figure.ts';
import { lostFrom } from './fill-xlsx-losses.ts';
import { type Peer, type Peers, type PlacedValue, xlsxPeers } from './fill-xlsx-peers.ts';
import { placedValues, recordsFor } from './fill-xlsx-records.ts';
import { withPlaceholders } from './fill-xlsx-template.ts';
import { peakMemory } from './peak-memory.ts';
import { type Contender, type Result, race } from './race.ts';

const ROOT = join(import.meta.dirname, '../..');
const COMPARISON = 'optieoverzicht';
/** Of deflate: that of the peers, which have no other. */
const LEVEL = 6;
const RECORDS = 200;
const FILLS_FOR_MEMORY = 2000;
const GENERATIONS = 7;

/** The workbook with its records, as fields and as cells. */
interface Workbook {
  readonly file: Uint8Array;
  readonly comparison: Comparison;
  readonly records: readonly FieldValues[];
  /** How long making it took, ms. */
  readonly times: readonly number[];
  readonly placed: readonly (readonly PlacedValue[])[];
}

/**
 * Filling the shipped workbook with some 25 values that change most of its results. Every engine gets the same file and
 * the same records. Only ours calculates; it is measured with and without that. The peers find cells and values ready;
 * ours makes them of fields while the clock runs. What was filled is read again in the same run, by another library.
 */
export async function benchFillXlsx(): Promise<readonly Figure[]> {
  const peers = xlsxPeers(join(ROOT, '.cache/bench/fill-xlsx'));
  const workbook = await buildWorkbook('naast');
  return [
    generationTime(workbook),
    fileSize(workbook),
    ...(await compare(workbook, peers)),
    compileTime(workbook),
    readBackRate(workbook),
    await memoryOf(workbook),
  ];
}

async function buildWorkbook(brand: string): Promise<Workbook> {
  const host = nodeHost(ROOT);
  const plans = planBuild(host, { formats: ['xlsx'], documents: [COMPARISON], brands: [brand] });
  const plan = plans.ok ? plans.value[0] : undefined;
  if (plan?.format !== 'xlsx') throw new Error('The content has errors; run veldwerk check.');
  const typesetter = await startEngine(host, 'auto');
  const times: number[] = [];
  let file = new Uint8Array();
  for (let round = 0; round <= GENERATIONS; round++) {
    const start = performance.now();
    const made = await generateXlsx(plan.document, plan.brand, { host, typesetter });
    if (!made.ok) throw new Error('The workbook did not build; run veldwerk build.');
    // The first one loads the library that writes it.
    if (round > 0) times.push(performance.now() - start);
    file = new Uint8Array(made.value);
  }
  const comparison: Comparison = plan.document;
  const records = recordsFor(comparison, RECORDS);
  return { file, comparison, records, times, placed: records.map(placedValues(file, comparison)) };
}

async function compare(workbook: Workbook, peers: Peers): Promise<readonly Figure[]> {
  const losses = new Map<string, readonly string[]>();
  const [calculated, plain, ...others] = await race(
    [
      ownContender(workbook, peers, { name: 'Veldwerk', recalculate: true }),
      ownContender(workbook, peers, { name: 'Veldwerk, not calculated', recalculate: false }),
      ...peers.engines.map(peer => peerContender(workbook, peers, { peer, losses })),
    ],
    RECORDS,
  );
  if (!calculated || !plain) throw new Error('Nobody raced.');
  const lossOf = ({ name }: Result): readonly string[] => losses.get(name) ?? [];
  const whole = others.filter(result => lossOf(result).length === 0);
  const rate = ({ name, rates }: Result) => ({ name, value: median(rates) });
  const lossy = others
    .filter(result => !whole.includes(result))
    .map(result => ({ ...rate(result), name: `${result.name} (loses ${lossOf(result).join(' and ')})` }));
  const own = { unit: 'workbooks/s', better: 'higher' } as const;
  return [
    figure(
      { ...own, name: 'fill xlsx, calculated', value: median(calculated.rates), goal: 5 },
      whole.map(rate),
    ),
    figure(
      { ...own, name: 'fill xlsx, not calculated', value: median(plain.rates), goal: 30 },
      whole.map(rate),
    ),
    figure({ ...own, name: 'fill xlsx, beside others', value: median(calculated.rates), goal: null }, lossy),
    figure(
      {
        name: 'fill xlsx size',
        value: median(calculated.sizes) / 1024,
        unit: 'KB',
        better: 'lower',
        goal: null,
      },
      whole.map(({ name, sizes }) => ({ name, value: median(sizes) / 1024 })),
    ),
  ];
}

/** `xlsxTemplate`, but at the peers' level of deflate. */
function ownContender(
  { file, comparison, records, placed }: Workbook,
  peers: Peers,
  { name, recalculate }: { readonly name: string; readonly recalculate: boolean },
): Contender {
  const template = xlsxTemplate(file, comparison, { level: LEVEL });
  if (template.notCalculated !== null) throw new Error(template.notCalculated);
  return {
    name,
    fill: index => template.fill(records[index] ?? {}, { recalculate }),
    verify: (index, filled) =>
      lostFrom(file, filled).length === 0 &&
      holdsValues(peers, filled, placed[index] ?? []) &&
      (!recalculate || isCalculated(filled)),
  };
}

/** Compiled anew, a workbook has every formula calculated from what its cells hold: nothing may change then. */
function isCalculated(filled: Uint8Array): boolean {
  return Buffer.compare(compileWorkbook(filled).fill([]), filled) === 0;
}

function peerContender(
  { file, placed, comparison, records }: Workbook,
  peers: Peers,
  { peer, losses }: { readonly peer: Peer; readonly losses: Map<string, readonly string[]> },
): Contender {
  const names = (placed[0] ?? []).map(({ name }) => name);
  const template = peer.hasPlaceholders ? withPlaceholders(file, names) : Buffer.from(file);
  const fill = peer.prepare(template);
  const isReader = peer.name.startsWith('SheetJS');
  return {
    name: peer.name,
    fill: index => fill(placed[index] ?? []),
    verify(index, filled) {
      losses.set(peer.name, lostFrom(template, filled));
      if (!isReader) return holdsValues(peers, filled, placed[index] ?? []);
      const { values } = readXlsx(filled, comparison);
      return Object.entries(records[index] ?? {}).every(([id, value]) => values[id] === value);
    },
  };
}

function holdsValues(peers: Peers, filled: Uint8Array, placed: readonly PlacedValue[]): boolean {
  const seen = peers.read(filled);
  return placed.every(({ sheet, address, value }) => seen(sheet, address) === value);
}

function generationTime({ times }: Workbook): Figure {
  return figure({ name: 'generate xlsx', value: median(times), unit: 'ms', better: 'lower', goal: null });
}

function fileSize({ file }: Workbook): Figure {
  return figure({ name: 'xlsx size', value: file.length / 1024, unit: 'KB', better: 'lower', goal: null });
}

function compileTime({ file, comparison }: Workbook): Figure {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    xlsxTemplate(file, comparison);
    return performance.now() - start;
  });
  return figure({ name: 'fill xlsx compile', value: median(times), unit: 'ms', better: 'lower', goal: null });
}

/** Every record is filled in and read back, not only the samples of the race. */
function readBackRate({ file, comparison, records }: Workbook): Figure {
  const template = xlsxTemplate(file, comparison);
  const rates = records.map(record => {
    const filled = template.fill(record);
    const start = performance.now();
    const { values } = readXlsx(filled, comparison);
    const seconds = (performance.now() - start) / 1000;
    const isSame = Object.entries(record).every(([id, value]) => values[id] === value);
    if (!isSame) throw new Error('A filled workbook reads back as another record.');
    return 1 / seconds;
  });
  return figure({
    name: 'fill xlsx read back',
    value: median(rates),
    unit: 'workbooks/s',
    better: 'higher',
    goal: null,
  });
}

async function memoryOf({ file, comparison, records }: Workbook): Promise<Figure> {
  const inputs = { 'workbook.xlsx': file, 'comparison.json': comparison, 'records.json': records };
  return figure({
    name: `fill xlsx peak memory, ${FILLS_FOR_MEMORY} workbooks`,
    value: await peakMemory('fill-xlsx-many.ts', inputs, FILLS_FOR_MEMORY),
    unit: 'MB',
    better: 'lower',
    goal: null,
  });
}
