import { type PDFContext, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import type { Brand } from '../../../src/brand/brand.ts';
import { cachedFormFonts } from '../../../src/build/font-cache.ts';
import { nodeHost } from '../../../src/build/node-host.ts';
import type { PlannedDocument } from '../../../src/build/plan.ts';
import { buildDocument } from '../../../src/content/build-document.ts';
import { loadContent } from '../../../src/content/load.ts';
import {
  attributeOf,
  kidsOf,
  readStructureTree,
  type StructureElement,
  typeOf,
  walkStructure,
} from '../../../src/formats/pdf/structure-tree.ts';
import { generatePdf } from '../../../src/generators/pdf/generate-pdf.ts';
import type { Block, Document } from '../../../src/model/document.ts';
import type { PrintSize } from '../../../src/model/print.ts';
import type { EngineName } from '../../support/built.ts';
import { documentWith, project } from '../../support/content-files.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { ROOT } from '../../support/overlay-host.ts';
import { brand, documentOf, engine, must, textAt } from './support.ts';

/** A finished file with its structure elements, in reading order. */
export interface TaggedFile {
  readonly bytes: Uint8Array;
  readonly pdf: PDFDocument;
  readonly context: PDFContext;
  readonly elements: readonly StructureElement[];
}

export interface TaggedOptions {
  readonly engineName: EngineName;
  readonly size?: PrintSize;
}

const formFont = cachedFormFonts(`${ROOT}/.cache/form-fonts`);

/** A document with these blocks, as YAML, set as a workbook with the templates of the repository. */
export async function tagged(
  blocks: string,
  { contact = [], ...options }: TaggedOptions & { readonly contact?: Brand['contact'] },
): Promise<TaggedFile> {
  const yaml = documentWith(blocks).replace('layout: form', 'layout: workbook');
  const content = must(loadContent(memoryHost(project(yaml))));
  const document = must(buildDocument(content, { id: 'doc' }));
  return taggedPlan({ document, brand: { ...brand, contact } }, options);
}

/** A document set in its layout of the repository. */
export async function taggedPlan(
  plan: Pick<PlannedDocument, 'document' | 'brand'> | undefined,
  { engineName, size = 'normal' }: TaggedOptions,
): Promise<TaggedFile> {
  if (!plan) throw new Error('There is no document.');
  const tools = { host: nodeHost(ROOT), typesetter: await engine(engineName), formFont };
  const options = { print: { size, ink: 'full' } } as const;
  const bytes = must(await generatePdf(plan.document, plan.brand, tools, options));
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const tree = readStructureTree(pdf.context, pdf.catalog);
  const elements = tree ? [...walkStructure(tree)].filter(element => typeOf(element) !== '') : [];
  return { bytes, pdf, context: pdf.context, elements };
}

/** Elements of one type, in reading order. */
export function ofType({ elements }: TaggedFile, type: string): readonly StructureElement[] {
  return elements.filter(element => typeOf(element) === type);
}

/** An attribute of an element, as it is written in the file. */
export function attribute(
  { context }: TaggedFile,
  element: StructureElement,
  key: string,
): string | undefined {
  return attributeOf(context, element, key)?.toString();
}

/** What an element holds: types of elements, `text`, and `annotation`. */
export function held({ context }: TaggedFile, { dict }: StructureElement): readonly string[] {
  return kidsOf(dict).map(kid => {
    const value = context.lookup(kid);
    if (!(value instanceof PDFDict)) return 'text';
    if (value.has(PDFName.of('Obj'))) return 'annotation';
    return value.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() ?? 'text';
  });
}

/** Contents of the annotations of an element. */
export function contents(
  { context }: TaggedFile,
  { annotations }: StructureElement,
): readonly (string | undefined)[] {
  return annotations.map(ref => textAt(context.lookup(ref, PDFDict), 'Contents'));
}

/** A document, called `doc`, of nothing but these blocks. */
export function documentWithBlock(...blocks: readonly Block[]): Document {
  const document = documentOf('- { id: veld, kind: text, label: Naam }');
  return { ...document, sections: document.sections.map(section => ({ ...section, blocks })) };
}
