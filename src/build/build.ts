import { join } from 'node:path';
import { type Checked, type Diagnostic, formatDiagnostic } from '../core/diagnostics.ts';
import type { Host } from '../core/host.ts';
import { templateData, templatePictures } from '../generators/pdf/template-data.ts';
import type { Typesetter } from '../generators/pdf/typeset.ts';
import { fieldsOfDocument } from '../model/walk.ts';
import { BuildError } from './build-error.ts';
import { builtCheck } from './check-built.ts';
import { cachedFormFonts, cachedWordFonts } from './font-cache.ts';
import { EXTENSIONS, generateFiles, type Tools } from './generate-files.ts';
import { digest, MANIFEST_NAME, type Manifest, parseManifest, writeManifest } from './manifest.ts';
import { nodeHost } from './node-host.ts';
import { type OutputFolder, outputFolder } from './output-folder.ts';
import { type Planned, planBuild } from './plan.ts';
import { programDigest, templateDigest, toolDigest } from './program-digest.ts';
import type { Selection } from './selection.ts';

/** The Typst engine: the native addon where it exists, WebAssembly elsewhere, unless one is named. */
export type Engine = 'auto' | 'native' | 'wasm';

export interface BuildOptions extends Selection {
  /** The project's root, absolute: the folder with `data/` and `templates/`. */
  readonly root: string;
  /** Where results go; messages name the folder as it is given here. */
  readonly out: string;
  readonly engine?: Engine;
  /** Builds also what hasn't changed. */
  readonly force?: boolean;
  /** Writes nothing when there are warnings. */
  readonly strict?: boolean;
  /** Told of each document when it is ready. */
  readonly onResult?: (result: BuildResult, done: number, total: number) => void;
  /** Asked between documents; true ends the run with old results in place. */
  readonly cancelled?: () => boolean;
}

/** One document of a run. */
export interface BuildResult {
  /** Path below the output folder. */
  readonly file: string;
  readonly document: string;
  readonly brand: string;
  readonly locale: string;
  readonly fields: number;
  /** Size of the file. */
  readonly bytes: number;
  /** False when equal input gave it in an earlier run. */
  readonly built: boolean;
}

/** Builds documents into a folder. Either all results are written or, when anything fails, none. */
export async function build(options: BuildOptions): Promise<Checked<readonly BuildResult[]>> {
  try {
    return await buildInto(outputFolder(options.out), options);
  } catch (error) {
    if (error instanceof BuildError) return { ok: false, diagnostics: [error.diagnostic] };
    throw error;
  }
}

async function buildInto(
  output: OutputFolder,
  options: BuildOptions,
): Promise<Checked<readonly BuildResult[]>> {
  const host = nodeHost(options.root);
  const plans = planBuild(host, options);
  if (!plans.ok) return plans;
  const warnings: Diagnostic[] = [...plans.warnings];
  const before = parseManifest(output.read(MANIFEST_NAME));
  const manifest: Record<string, Manifest[string]> = { ...before };
  const surroundings = { templates: templateDigest(host), tools: toolDigest() };
  const tools = lazyTools(host, options);
  const accessibility = builtCheck(options.out);
  const results: BuildResult[] = [];
  const failures: Diagnostic[] = [];
  const total = plans.value.flatMap(filesOf).length;
  try {
    for (const plan of plans.value) {
      if (await isCancelled(options)) return stopped();
      const names = filesOf(plan);
      const inputs = inputDigest(plan, surroundings, options.engine ?? 'auto');
      const held = options.force ? undefined : heldFiles(output, before, names, inputs);
      if (!held && plan.format === 'pdf') accessibility.start();
      const made = held ? undefined : await generateFiles(plan, await tools());
      if (made && !made.ok) {
        failures.push(...made.diagnostics);
        continue;
      }
      const files = held ?? made?.value ?? [];
      // What a file was warned of stays true while the file stays.
      warnings.push(...(made?.warnings ?? before[names[0] ?? '']?.warnings ?? []));
      for (const [index, file] of names.entries()) {
        const bytes = files[index] ?? new Uint8Array();
        if (made) {
          warnings.push(...keepChanged(output, file, { known: before[file]?.output, bytes }));
          const staged = output.stage(file, bytes);
          manifest[file] = { inputs, output: digest(bytes), warnings: made.warnings };
          if (plan.format === 'pdf') accessibility.add(file, staged);
        }
        results.push(resultOf(plan, file, { bytes: bytes.length, built: !held }));
        options.onResult?.(
          resultOf(plan, file, { bytes: bytes.length, built: !held }),
          results.length,
          total,
        );
      }
    }
    for (const found of await accessibility.results()) {
      failures.push(...found);
    }
    if (failures.length > 0) return { ok: false, diagnostics: distinct([...failures, ...warnings]) };
    if (options.strict && warnings.length > 0) return { ok: false, diagnostics: distinct(warnings) };
    if (await isCancelled(options)) return stopped();
    if (results.some(({ built }) => built)) {
      output.stage(MANIFEST_NAME, writeManifest(manifest));
      output.publish();
    }
    return { ok: true, value: results, warnings: distinct(warnings) };
  } finally {
    accessibility.close();
    output.discard();
  }
}

/** What is wrong in a template is found again in every document set with it, by other ways; it is told once. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const told = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const key = formatDiagnostic({ ...diagnostic, hint: '' });
    if (!told.has(key)) told.set(key, diagnostic);
  }
  return [...told.values()];
}

/** Gives the process a turn first: typesetting never waits, so a signal would only be heard when all is done. */
async function isCancelled({ cancelled }: BuildOptions): Promise<boolean> {
  await new Promise(setImmediate);
  return cancelled?.() ?? false;
}

/** Where a document goes: a folder for each brand; language, size and ink in the name. */
function filesOf({ document, brand, format, print }: Planned): readonly string[] {
  const size = print.size === 'large' ? '.large' : '';
  const ink = print.ink === 'saving' ? '.ink-saving' : '';
  return EXTENSIONS[format].map(
    extension => `${brand.id}/${document.id}.${document.locale}${size}${ink}.${extension}`,
  );
}

/** A result that somebody changed, or filled in where it stood, is kept beside the new one. */
function keepChanged(
  output: OutputFolder,
  file: string,
  { known, bytes }: { readonly known: string | undefined; readonly bytes: Uint8Array },
): readonly Diagnostic[] {
  const there = known === undefined ? undefined : output.read(file);
  if (!there || [known, digest(bytes)].includes(digest(there))) return [];
  const copy = file.replace(/(\.\w+)$/, `.${digest(there).slice(0, 8)}$1`);
  output.stage(copy, there);
  return [
    {
      code: 'build/changed-by-hand',
      severity: 'warning',
      message: `"${file}" was changed since it was built; what was there is kept as "${copy}"`,
      hint: 'change or fill in a copy elsewhere: each build writes this folder anew',
    },
  ];
}

function resultOf(
  { document, brand }: Planned,
  file: string,
  outcome: Pick<BuildResult, 'bytes' | 'built'>,
): BuildResult {
  const fields = fieldsOfDocument(document).length;
  return { file, document: document.id, brand: brand.id, locale: document.locale, fields, ...outcome };
}

function stopped(): Checked<never> {
  const message = 'the build was stopped; nothing was written';
  return { ok: false, diagnostics: [{ code: 'build/stopped', severity: 'error', message }] };
}

/** Earlier results that still stand: all made from the same inputs, and not touched since. */
function heldFiles(
  output: OutputFolder,
  before: Manifest,
  names: readonly string[],
  inputs: string,
): readonly Uint8Array[] | undefined {
  const files = names.map(name => {
    const [bytes, entry] = [output.read(name), before[name]];
    return bytes && entry?.inputs === inputs && entry.output === digest(bytes) ? bytes : undefined;
  });
  return files.every(bytes => bytes !== undefined) ? files : undefined;
}

/** All that a result depends on: the document, the brand, the templates, the engine, its release and this program. */
function inputDigest(
  plan: Planned,
  { templates, tools }: { readonly templates: string; readonly tools: string },
  engine: Engine,
): string {
  const { brand, format } = plan;
  return digest(
    programDigest(),
    format,
    engine,
    tools,
    templates,
    contentData(plan),
    ...templatePictures(brand).values(),
    ...brand.fonts.files,
    brand.letterhead ?? '',
  );
}

function contentData({ document, brand, format, print }: Planned): string | Uint8Array {
  if (format !== 'xlsx') return templateData(document, brand, print);
  // What is in the brand's files is told of beside this.
  const withoutBytes = (_: string, value: unknown) => (value instanceof Uint8Array ? value.length : value);
  return JSON.stringify([document, brand], withoutBytes);
}

/** The engine and the fonts are started when the first document asks for them. */
function lazyTools(host: Host, options: BuildOptions): () => Promise<Tools> {
  let tools: Promise<Tools> | undefined;
  return () => {
    tools ??= startTools(host, options);
    return tools;
  };
}

/**
 * What generating needs: a Typst engine, and fonts that are remembered below `.cache` of the project.
 * @throws BuildError when the machine has no such engine
 */
export async function startTools(
  host: Host,
  { root, engine = 'auto' }: Pick<BuildOptions, 'root' | 'engine'>,
): Promise<Tools> {
  return {
    host,
    typesetter: await startEngine(host, engine),
    formFont: cachedFormFonts(join(root, '.cache', 'form-fonts')),
    wordFont: cachedWordFonts(join(root, '.cache', 'word-fonts')),
  };
}

/**
 * Starts a Typst engine; `auto` takes the native one where the machine has it.
 * @throws BuildError when the machine has none
 */
export async function startEngine(host: Host, engine: Engine): Promise<Typesetter> {
  if (engine !== 'wasm') {
    const { nativeTypesetter } = await import('../generators/pdf/typeset-native.ts');
    const native = nativeTypesetter();
    if (native) return native;
    if (engine === 'native')
      throw new BuildError('build/no-engine', 'Typst has no native engine here', 'use --engine wasm');
  }
  const { TYPST_WASM, wasmTypesetter } = await import('../generators/pdf/typeset-wasm.ts');
  const wasm = host.readPackage(TYPST_WASM);
  if (!wasm) throw new BuildError('build/no-engine', `${TYPST_WASM} is not installed`, 'run npm ci');
  return wasmTypesetter(wasm);
}
