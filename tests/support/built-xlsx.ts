import type { Brand } from '../../src/brand/brand.ts';
import { loadBrand } from '../../src/brand/load-brand.ts';
import { startEngine } from '../../src/build/build.ts';
import { nodeHost } from '../../src/build/node-host.ts';
import { planBuild } from '../../src/build/plan.ts';
import type { PictureTools } from '../../src/generators/pictures/brand-pictures.ts';
import { generateXlsx } from '../../src/generators/xlsx/generate-xlsx.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import { must } from './must.ts';
import { ROOT } from './overlay-host.ts';

/** A comparison of the repository as a workbook in memory. */
export interface BuiltXlsx {
  /** What a test calls it: `naast/optieoverzicht.nl-BE`. */
  readonly title: string;
  readonly comparison: Comparison;
  readonly brand: Brand;
  readonly xlsx: Uint8Array;
}

const host = nodeHost(ROOT);
let tools: Promise<PictureTools> | undefined;
let builds: Promise<readonly BuiltXlsx[]> | undefined;

/** Every comparison × language × brand; built once a worker. */
export function builtXlsx(): Promise<readonly BuiltXlsx[]> {
  builds ??= buildAll();
  return builds;
}

/** Any comparison as a workbook of a brand. */
export async function workbookOf(comparison: Comparison, brand = 'naast'): Promise<Uint8Array> {
  return must(await generateXlsx(comparison, must(loadBrand(host, brand)), await startedTools()));
}

async function buildAll(): Promise<readonly BuiltXlsx[]> {
  const plans = must(planBuild(host, { formats: ['xlsx'] }));
  return Promise.all(
    plans.flatMap(plan => (plan.format === 'xlsx' ? [builtOf(plan.document, plan.brand)] : [])),
  );
}

async function builtOf(comparison: Comparison, brand: Brand): Promise<BuiltXlsx> {
  return {
    title: `${brand.id}/${comparison.id}.${comparison.locale}`,
    comparison,
    brand,
    xlsx: must(await generateXlsx(comparison, brand, await startedTools())),
  };
}

function startedTools(): Promise<PictureTools> {
  tools ??= startEngine(host, 'native').then(typesetter => ({ host, typesetter }));
  return tools;
}
