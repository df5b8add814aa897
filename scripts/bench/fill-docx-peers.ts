import { join } from 'node:path';
import { PatchType, patchDocument, TextRun } from 'docx';
import type { Texts } from './fill-docx-template.ts';
import { installedPeers, versionIn } from './installed-peers.ts';

/** An engine that fills a Word file in which placeholders stand as text. */
export interface Peer {
  /** With its version. */
  readonly name: string;
  readonly placeholder: (tag: string) => string;
  /** Prepares a template as far as the engine can; what is returned fills it again and again. */
  prepare(template: Buffer): (texts: Texts) => Uint8Array | Promise<Uint8Array>;
}

/** What is installed for the bench alone. */
const PACKAGES = {
  docxtemplater: '3.71.0',
  pizzip: '3.3.0',
  'easy-template-x': '7.2.8',
  'docx-templates': '4.15.0',
} as const;

/**
 * The engines to compare with, each by its fastest documented way.
 * @param folder absolute path; they are installed there when they aren't
 * @param level of deflate. docxtemplater and docx-templates are told; easy-template-x and docx have 6, and no option
 */
export function fillPeers(folder: string, level: number): readonly Peer[] {
  const require = installedPeers(folder, PACKAGES);
  return [
    easyTemplateX(require('easy-template-x')),
    docxtemplater(require('docxtemplater'), { PizZip: require('pizzip'), level }),
    docxTemplates(require('docx-templates'), level),
    DOCX,
  ];
}

interface EasyTemplateX {
  readonly TemplateHandler: new () => { process(template: Buffer, data: Texts): Promise<Buffer> };
}

/** One handler for all documents; it reads the template anew for each, and breaks lines by itself. */
const easyTemplateX = ({ TemplateHandler }: EasyTemplateX): Peer => ({
  name: `easy-template-x ${PACKAGES['easy-template-x']}`,
  placeholder: tag => `{${tag}}`,
  prepare(template) {
    const handler = new TemplateHandler();
    return texts => handler.process(template, texts);
  },
});

interface Pizzip {
  readonly files: unknown;
}
type PizZipClass = new (bytes: Buffer) => Pizzip;
interface PizZipOptions {
  readonly type: 'nodebuffer';
  readonly compression: 'DEFLATE';
  readonly compressionOptions: { readonly level: number };
}
type DocxtemplaterClass = new (
  zip: Pizzip,
  options: { readonly linebreaks: boolean },
) => { render(data: Texts): void; getZip(): { generate(options: PizZipOptions): Buffer } };

/**
 * A zip and an instance for each document: rendering changes both, and an instance renders once only
 * (github.com/open-xml-templating/docxtemplater/issues/323).
 */
const docxtemplater = (
  Docxtemplater: DocxtemplaterClass,
  { PizZip, level }: { readonly PizZip: PizZipClass; readonly level: number },
): Peer => ({
  name: `docxtemplater ${PACKAGES.docxtemplater}`,
  placeholder: tag => `{${tag}}`,
  prepare: template => texts => {
    const document = new Docxtemplater(new PizZip(template), { linebreaks: true });
    document.render(texts);
    return document
      .getZip()
      .generate({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level } });
  },
});

interface DocxTemplates {
  createReport(options: {
    readonly template: Buffer;
    readonly data: Texts;
    readonly noSandbox: boolean;
    readonly indentXml: boolean;
    readonly compressionLevel: number;
  }): Promise<Uint8Array>;
}

/** Without its sandbox and without indents in the XML, which its manual gives as the way to be faster and smaller. */
const docxTemplates = ({ createReport }: DocxTemplates, compressionLevel: number): Peer => ({
  name: `docx-templates ${PACKAGES['docx-templates']}`,
  placeholder: tag => `+++=${tag}+++`,
  prepare: template => data =>
    createReport({ template, data, noSandbox: true, indentXml: false, compressionLevel }),
});

/** The project's own dependency, with `break` for line ends. */
const DOCX: Peer = {
  name: `docx ${versionIn(join(import.meta.dirname, '../..'), 'docx')} patchDocument`,
  placeholder: tag => `{{${tag}}}`,
  prepare: data => texts =>
    patchDocument({
      outputType: 'nodebuffer',
      data,
      recursive: false,
      patches: Object.fromEntries(
        Object.entries(texts).map(([tag, text]) => [
          tag,
          { type: PatchType.PARAGRAPH, children: text.split('\n').map(runOf) },
        ]),
      ),
    }),
};

const runOf = (text: string, line: number): TextRun =>
  new TextRun(line === 0 ? { text } : { text, break: 1 });
