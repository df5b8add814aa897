import { join } from 'node:path';
import { startEngine } from '../../src/build/build.ts';
import { cachedWordFonts } from '../../src/build/font-cache.ts';
import { nodeHost } from '../../src/build/node-host.ts';
import { type PlannedDocument, planBuild } from '../../src/build/plan.ts';
import type { Selection } from '../../src/build/selection.ts';
import type { Host } from '../../src/core/host.ts';
import { generateDocx, type WordFiles } from '../../src/generators/docx/generate-docx.ts';
import type { Typesetter } from '../../src/generators/pdf/typeset.ts';
import type { FieldValues } from '../../src/model/field-values.ts';
import { fieldsOfDocument } from '../../src/model/walk.ts';
import type { EngineName } from './built.ts';
import { openWord, type WordFacts, type WordFile } from './docx-rules/word-file.ts';
import { must } from './must.ts';
import { overlayHost, ROOT } from './overlay-host.ts';

/** A document of the repository or of a fixture, as Word files in memory. */
export interface BuiltDocx extends Pick<PlannedDocument, 'document' | 'brand'>, WordFiles {
  /** What a test calls it: `naast/werkbalans_formulier`. */
  readonly title: string;
  readonly engine: EngineName;
}

const hosts = { repository: nodeHost(ROOT), allKinds: overlayHost('all-kinds') };
const hostileHost = overlayHost('hostile-brand');
const wordFont = cachedWordFonts(join(ROOT, '.cache', 'word-fonts'));

const engines = new Map<EngineName, Promise<Typesetter>>();
const builds = new Map<EngineName, Promise<readonly BuiltDocx[]>>();

/** Every document × brand, and the fixture with every field kind; built once a worker. */
export function builtDocx(engine: EngineName = 'native'): Promise<readonly BuiltDocx[]> {
  const held = builds.get(engine) ?? buildAll(engine);
  builds.set(engine, held);
  return held;
}

/** Every document in two brands that ask the most of a page, and the least; built once a worker. */
export function hostileDocx(): Promise<readonly BuiltDocx[]> {
  hostile ??= buildPlans(hostileHost, { brands: ['vijandig', 'kaal'] }, 'native');
  return hostile;
}
let hostile: Promise<readonly BuiltDocx[]> | undefined;

/** One of {@link builtDocx}. */
export async function oneDocx(id: string, { brand = 'naast' } = {}): Promise<BuiltDocx> {
  const found = (await builtDocx()).find(({ title }) => title === `${brand}/${id}`);
  if (!found) throw new Error(`There is no ${brand}/${id}.`);
  return found;
}

/** The fixture with every field kind, without the others: the start of documents made for a test. */
export async function docxModel(): Promise<BuiltDocx> {
  const [built] = await buildPlans(hosts.allKinds, { brands: ['naast'] }, 'native');
  if (!built) throw new Error('There is no naast/alle_velden.');
  return built;
}

/** Those of {@link builtDocx} that have fields. */
export async function fillableDocx(): Promise<readonly BuiltDocx[]> {
  return (await builtDocx()).filter(({ document }) => fieldsOfDocument(document).length > 0);
}

/** A document with values in its fields. */
export async function filledDocx(built: BuiltDocx, values: FieldValues): Promise<BuiltDocx> {
  const host = built.document.id === 'alle_velden' ? hosts.allKinds : hosts.repository;
  return generate(built, host, built.engine, values);
}

/** One of its files, opened for judging. */
export function openBuilt(built: BuiltDocx, type: WordFacts['type'] = 'docx'): WordFile {
  const { document, brand } = built;
  const language = document.locale === 'en' ? 'en-GB' : document.locale;
  return openWord(built[type], { type, language, organisation: brand.organisation });
}

async function buildAll(engine: EngineName): Promise<readonly BuiltDocx[]> {
  const made: BuiltDocx[] = [];
  for (const host of Object.values(hosts)) made.push(...(await buildPlans(host, {}, engine)));
  return made;
}

async function buildPlans(
  host: Host,
  selection: Selection,
  engine: EngineName,
): Promise<readonly BuiltDocx[]> {
  const made: BuiltDocx[] = [];
  for (const plan of must(planBuild(host, { ...selection, formats: ['docx'] })))
    made.push(await generate(plan, host, engine));
  return made;
}

async function generate(
  { document, brand }: Pick<PlannedDocument, 'document' | 'brand'>,
  host: Host,
  engine: EngineName,
  values: FieldValues = {},
): Promise<BuiltDocx> {
  const typesetter = engines.get(engine) ?? startEngine(hosts.repository, engine);
  engines.set(engine, typesetter);
  const tools = { host, typesetter: await typesetter, wordFont };
  const files = must(await generateDocx(document, brand, tools, { values }));
  return { ...files, document, brand, engine, title: `${brand.id}/${document.id}` };
}
