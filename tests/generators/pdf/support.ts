import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { loadBrand } from '../../../src/brand/load-brand.ts';
import { startEngine } from '../../../src/build/build.ts';
import { cachedFormFonts } from '../../../src/build/font-cache.ts';
import { nodeHost } from '../../../src/build/node-host.ts';
import { buildDocument } from '../../../src/content/build-document.ts';
import { loadContent } from '../../../src/content/load.ts';
import { type Checked, formatDiagnostic } from '../../../src/core/diagnostics.ts';
import { generatePdf } from '../../../src/generators/pdf/generate-pdf.ts';
import type { Typesetter } from '../../../src/generators/pdf/typeset.ts';
import type { Document } from '../../../src/model/document.ts';
import type { FieldValues } from '../../../src/model/field-values.ts';
import type { EngineName } from '../../support/built.ts';
import { documentWithFields, project } from '../../support/content-files.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { ROOT } from '../../support/overlay-host.ts';

const host = nodeHost(`${ROOT}/tests/cli/project`);
const engines = new Map<EngineName, Promise<Typesetter>>();

/** An engine; each is started once a worker. */
export function engine(name: EngineName): Promise<Typesetter> {
  const started = engines.get(name) ?? startEngine(host, name);
  engines.set(name, started);
  return started;
}

/** The value; a failure is told with all its diagnostics. */
export function must<T>(outcome: Checked<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map(formatDiagnostic).join('\n'));
}

/** Everything that was said, of success and failure alike. */
export function said<T>(outcome: Checked<T>): readonly string[] {
  return (outcome.ok ? outcome.warnings : outcome.diagnostics).map(formatDiagnostic);
}

/** A brand set in Public Sans and Source Serif 4. */
export const brand = must(loadBrand(host, 'zuid'));

/** A document whose one block is a block of questions with these fields, as YAML. */
export function documentOf(fields: string): Document {
  const content = must(loadContent(memoryHost(project(documentWithFields(fields)))));
  return must(buildDocument(content, { id: 'doc' }));
}

/** What a template of a test begins with, on lines 1 to 3; `at` places a field. */
export const HEAD = `#set document(title: "Titel")
#set text(font: "Public Sans", lang: "nl")
#let at(name, width: 60mm, height: 11mm) = link("field:" + name, block(width: width, height: height))
`;

/** A template that places these targets under each other. */
export function placing(...targets: readonly string[]): string {
  return `${HEAD}= Titel\n${targets.map(target => `#at("${target}")\n`).join('\n')}`;
}

/** A document set with one template and filled with values. */
export async function generate(
  document: Document,
  template: string,
  { values, engineName = 'native' }: { readonly values?: FieldValues; readonly engineName?: EngineName } = {},
): Promise<Checked<Uint8Array>> {
  const tools = {
    host: memoryHost({ 'templates/pdf/form.typ': template }),
    typesetter: await engine(engineName),
    formFont: cachedFormFonts(`${ROOT}/.cache/form-fonts`),
  };
  return generatePdf(document, brand, tools, values ? { values } : {});
}

/** A finished file and the dictionaries of its form fields by their partial name. */
export async function openForm(
  bytes: Uint8Array,
): Promise<{ readonly pdf: PDFDocument; readonly fields: ReadonlyMap<string, PDFDict> }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const dicts = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter(object => object instanceof PDFDict)
    .filter(dict => dict.has(PDFName.of('T')) && dict.has(PDFName.of('FT')));
  return { pdf, fields: new Map(dicts.map(dict => [textAt(dict, 'T') ?? '', dict])) };
}

/** A text string of a dictionary. */
export function textAt(dict: PDFDict, key: string): string | undefined {
  return dict.lookupMaybe(PDFName.of(key), PDFString, PDFHexString)?.decodeText();
}

/** An entry of a dictionary, as it is written in the file. */
export function at(dict: PDFDict | undefined, ...keys: readonly string[]): string | undefined {
  const [first = '', ...rest] = keys;
  const value = dict?.lookup(PDFName.of(first));
  return rest.length > 0 && value instanceof PDFDict ? at(value, ...rest) : value?.toString();
}
