import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Checked, Diagnostic } from '../core/diagnostics.ts';
import type { Host } from '../core/host.ts';
import { generatePdf, type PdfTools, TEMPLATE_FOLDER } from '../generators/pdf/generate-pdf.ts';
import { templateData } from '../generators/pdf/template-data.ts';
import type { Typesetter } from '../generators/pdf/typeset.ts';
import { fieldsOfDocument } from '../model/walk.ts';
import { cachedFormFonts } from './form-font-cache.ts';
import { digest, MANIFEST_NAME, type Manifest, parseManifest, writeManifest } from './manifest.ts';
import { nodeHost } from './node-host.ts';
import { outputFolder } from './output-folder.ts';
import { type PlannedDocument, planBuild, type Selection } from './plan.ts';

/** The Typst engine: the native addon where it exists, WebAssembly elsewhere, unless one is named. */
export type Engine = 'auto' | 'native' | 'wasm';

export interface BuildOptions extends Selection {
  /** The project's root, absolute: the folder with `data/` and `templates/`. */
  readonly root: string;
  /** Where results go, absolute. */
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
  const host = nodeHost(options.root);
  const plans = planBuild(host, options);
  if (!plans.ok) return plans;
  const warnings: Diagnostic[] = [...plans.warnings];
  const output = outputFolder(options.out);
  const before = parseManifest(output.read(MANIFEST_NAME));
  const manifest: Record<string, Manifest[string]> = { ...before };
  const templates = templateDigest(host);
  const tools = lazyTools(host, options);
  const results: BuildResult[] = [];
  const failures: Diagnostic[] = [];
  try {
    for (const plan of plans.value) {
      if (options.cancelled?.()) return stopped();
      const file = fileOf(plan);
      const inputs = inputDigest(plan, templates, options.engine ?? 'auto');
      const held = options.force ? undefined : heldResult(output.read(file), before[file], inputs);
      const made = held ? undefined : await generatePdf(plan.document, plan.brand, await tools());
      if (made && !made.ok) {
        failures.push(...made.diagnostics);
        continue;
      }
      if (made) {
        warnings.push(...made.warnings);
        output.stage(file, made.value);
        manifest[file] = { inputs, output: digest(made.value) };
      }
      const result = resultOf(plan, file, { bytes: (held ?? made?.value)?.length ?? 0, built: !held });
      results.push(result);
      options.onResult?.(result, results.length, plans.value.length);
    }
    if (failures.length > 0) return { ok: false, diagnostics: [...failures, ...warnings] };
    if (options.strict && warnings.length > 0) return { ok: false, diagnostics: warnings };
    if (results.some(({ built }) => built)) {
      output.stage(MANIFEST_NAME, writeManifest(manifest));
      output.publish();
    }
    return { ok: true, value: results, warnings };
  } finally {
    output.discard();
  }
}

/** Where a document goes: a folder for each brand, the language in the name. */
function fileOf({ document, brand }: PlannedDocument): string {
  return `${brand.id}/${document.id}.${document.locale}.pdf`;
}

function resultOf(
  { document, brand }: PlannedDocument,
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

/** An earlier result that still stands: made from the same inputs, and not touched since. */
function heldResult(
  bytes: Uint8Array | undefined,
  entry: Manifest[string] | undefined,
  inputs: string,
): Uint8Array | undefined {
  return bytes && entry?.inputs === inputs && entry.output === digest(bytes) ? bytes : undefined;
}

/** All that a result depends on: the document, the brand, the templates, the engine and this program. */
function inputDigest({ document, brand }: PlannedDocument, templates: string, engine: Engine): string {
  const { logo, fonts } = brand;
  return digest(
    programDigest(),
    engine,
    templates,
    templateData(document, brand),
    logo.bytes,
    ...fonts.files,
  );
}

let program: string | undefined;
function programDigest(): string {
  program ??= digest(readFileSync(fileURLToPath(import.meta.url)));
  return program;
}

function templateDigest(host: Host): string {
  const files = host.list(TEMPLATE_FOLDER).map(name => `${TEMPLATE_FOLDER}/${name}`);
  return digest(...files.flatMap(path => [path, host.read(path) ?? '']));
}

/** The engine and the form font are started when the first document asks for them. */
function lazyTools(host: Host, { root, engine = 'auto' }: BuildOptions): () => Promise<PdfTools> {
  let tools: Promise<PdfTools> | undefined;
  const start = async (): Promise<PdfTools> => ({
    host,
    typesetter: await startEngine(host, engine),
    formFont: cachedFormFonts(join(root, '.cache', 'form-fonts')),
  });
  return () => {
    tools ??= start();
    return tools;
  };
}

/** Starts a Typst engine; `auto` takes the native one where the machine has it. */
export async function startEngine(host: Host, engine: Engine): Promise<Typesetter> {
  if (engine !== 'wasm') {
    const { nativeTypesetter } = await import('../generators/pdf/typeset-native.ts');
    const native = await nativeTypesetter();
    if (native) return native;
    if (engine === 'native')
      throw new Error('Typst has no native engine for this machine; use --engine wasm.');
  }
  const { TYPST_WASM, wasmTypesetter } = await import('../generators/pdf/typeset-wasm.ts');
  const wasm = host.readPackage(TYPST_WASM);
  if (!wasm) throw new Error(`${TYPST_WASM} is not installed; run npm ci.`);
  return wasmTypesetter(wasm);
}
