import { join } from 'node:path';
import { startEngine } from '../../src/build/build.ts';
import { cachedFormFonts } from '../../src/build/font-cache.ts';
import { nodeHost } from '../../src/build/node-host.ts';
import { type PlannedDocument, planBuild } from '../../src/build/plan.ts';
import type { Selection } from '../../src/build/selection.ts';
import type { Checked } from '../../src/core/diagnostics.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import type { Host } from '../../src/core/host.ts';
import { generatePdf, type PdfTools } from '../../src/generators/pdf/generate-pdf.ts';
import type { Typesetter } from '../../src/generators/pdf/typeset.ts';
import type { FieldValues } from '../../src/model/field-values.ts';
import { INKS, PRINT_SIZES } from '../../src/model/print.ts';
import { fieldsOfDocument } from '../../src/model/walk.ts';
import { overlayHost, ROOT } from './overlay-host.ts';

export type EngineName = Typesetter['name'];
export const ENGINES: readonly EngineName[] = ['native', 'wasm'];

/** A document of the repository or of the all-kinds fixture, as a PDF in memory. */
export interface BuiltDocument extends PlannedDocument {
  /** What a test calls it: `naast/werkbalans_formulier`, `naast/werkboek large`, `naast/werkboek ink-saving`. */
  readonly title: string;
  readonly engine: EngineName;
  readonly bytes: Uint8Array;
}

/** The documents whose every optional part is in. */
const WITH: Readonly<Record<string, readonly string[]>> = {
  werkbalans_formulier: ['wf_functie', 'wf_afdeling'],
  werkbalans_voorbereiding: ['wh_prep_aantal_meldingen', 'wh_prep_aantal_dagen'],
  werkboek: ['wb_na_gezien_werknemer', 'wb_na_gezien_werkgever'],
};

const hosts = {
  repository: nodeHost(ROOT),
  allKinds: overlayHost('all-kinds'),
  hostile: overlayHost('hostile-brand'),
};
const engines = new Map<EngineName, Promise<Typesetter>>();
const builds = new Map<EngineName, Promise<readonly BuiltDocument[]>>();
const formFont = cachedFormFonts(join(ROOT, '.cache', 'form-fonts'));

/** Every document × brand × size, with coloured and white covers, and the fixture with every field kind; built once a worker. */
export function builtDocuments(engine: EngineName = 'native'): Promise<readonly BuiltDocument[]> {
  const held = builds.get(engine) ?? buildAll(engine);
  builds.set(engine, held);
  return held;
}

/** Every document in two brands that ask the most of a page, and the least; built once a worker. */
export function hostileDocuments(): Promise<readonly BuiltDocument[]> {
  hostile ??= buildPlans(hosts.hostile, { brands: ['vijandig', 'kaal'], sizes: PRINT_SIZES }, 'native');
  return hostile;
}
let hostile: Promise<readonly BuiltDocument[]> | undefined;

/** Documents of the repository that a selection names, those that are wanted among them. */
export function builtSelection(
  selection: Selection,
  isWanted: (plan: PlannedDocument) => boolean = () => true,
): Promise<readonly BuiltDocument[]> {
  return buildPlans(hosts.repository, selection, 'native', isWanted);
}

/** Those of {@link builtDocuments} that have fields. */
export async function fillableDocuments(): Promise<readonly BuiltDocument[]> {
  return (await builtDocuments()).filter(({ document }) => fieldsOfDocument(document).length > 0);
}

/** One of {@link builtDocuments}. */
export async function builtDocument(
  id: string,
  { brand = 'naast', engine = 'native' }: { readonly brand?: string; readonly engine?: EngineName } = {},
): Promise<BuiltDocument> {
  const found = (await builtDocuments(engine)).find(built => built.title === `${brand}/${id}`);
  if (!found) throw new Error(`There is no ${brand}/${id}.`);
  return found;
}

/** A document with every optional part of it. */
export async function builtInFull(id: string): Promise<BuiltDocument> {
  const selection = { documents: [id], brands: ['naast'], with: WITH[id] ?? [] };
  const [plan] = must(planBuild(hosts.repository, { ...selection, formats: ['pdf'] }));
  if (!plan) throw new Error(`There is no ${id}.`);
  return buildOne(plan, 'native', hosts.repository);
}

/** A document with values in its fields. */
export async function prefilled(built: BuiltDocument, values: FieldValues): Promise<Uint8Array> {
  const { document, brand, engine, print } = built;
  const host = document.id === 'alle_velden' ? hosts.allKinds : hosts.repository;
  return must(await generatePdf(document, brand, await toolsOf(engine, host), { print, values }));
}

async function buildAll(engine: EngineName): Promise<readonly BuiltDocument[]> {
  const made: BuiltDocument[] = [];
  for (const host of [hosts.repository, hosts.allKinds]) {
    made.push(...(await buildPlans(host, { sizes: PRINT_SIZES, inks: INKS }, engine)));
  }
  return made;
}

async function buildPlans(
  host: Host,
  selection: Selection,
  engine: EngineName,
  isWanted: (plan: PlannedDocument) => boolean = isJudged,
): Promise<readonly BuiltDocument[]> {
  const made: BuiltDocument[] = [];
  for (const plan of must(planBuild(host, { ...selection, formats: ['pdf'] })).filter(isWanted)) {
    made.push(await buildOne(plan, engine, host));
  }
  return made;
}

/** White covers are judged where there is a cover, in the normal size. */
function isJudged({ document, print }: PlannedDocument): boolean {
  const hasCover = document.sections.some(({ page }) => page === 'cover');
  return print.ink === 'full' || (hasCover && print.size === 'normal');
}

async function buildOne(plan: PlannedDocument, engine: EngineName, host: Host): Promise<BuiltDocument> {
  const { document, brand, print } = plan;
  const bytes = must(await generatePdf(document, brand, await toolsOf(engine, host), { print }));
  const way = [print.size === 'large' ? ' large' : '', print.ink === 'saving' ? ' ink-saving' : ''].join('');
  return { ...plan, title: `${brand.id}/${document.id}${way}`, engine, bytes };
}

async function toolsOf(engine: EngineName, host: Host): Promise<PdfTools> {
  const typesetter = engines.get(engine) ?? startEngine(host, engine);
  engines.set(engine, typesetter);
  return { host, typesetter: await typesetter, formFont };
}

/** The value; a failure is told with all its diagnostics. */
function must<T>(outcome: Checked<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map(formatDiagnostic).join('\n'));
}
