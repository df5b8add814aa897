import type { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pdfiumFiller } from './fill-pdf-pdfium.ts';
import { installedPeers, versionIn } from './installed-peers.ts';

/** What goes in which field. */
export type Texts = ReadonlyMap<string, string>;

/** An engine that fills a PDF form. All load the template anew: one that is kept would keep one person's answers for the next. */
export interface PdfPeer {
  /** With its version. */
  readonly name: string;
  /** Whether values are drawn in the form's own font; the others take Helvetica. */
  readonly keepsFont: boolean;
  /** Whether it fills fields that a person can't type in. */
  readonly fillsReadOnly: boolean;
  /** Prepares a template as far as the engine can; what is returned fills it again and again. */
  prepare(template: Uint8Array): Promise<(texts: Texts) => Uint8Array | Promise<Uint8Array>>;
}

/** What is installed for the bench alone. */
const PACKAGES = { mupdf: '1.28.1', 'pdf-lib': '1.17.1', '@pdf-lib/fontkit': '1.1.1' } as const;
const ROOT = join(import.meta.dirname, '../..');
/** Under this name the project has installed @cantoo/pdf-lib. */
const CANTOO = 'pdf-lib';

/**
 * The engines to compare with, each by its fastest documented way that writes new appearances.
 * @param folder absolute path; they are installed there when they aren't
 * @param font program of the form's font, whole, for engines that embed it themselves
 */
export async function pdfPeers(folder: string, font: Uint8Array): Promise<readonly PdfPeer[]> {
  const require = installedPeers(folder, PACKAGES);
  const fontkit = (await load(require, '@pdf-lib/fontkit')) as Fontkit;
  const { pdfLib, cantoo } = await pdfLibs(folder);
  return [
    mupdfPeer((await load(require, 'mupdf')) as Mupdf),
    pdfiumPeer(),
    pdfjsPeer(),
    pdfLibPeer(pdfLib, { fontkit, program: font }),
    pdfLibPeer(cantoo, { fontkit, program: font }),
    pdfLibPeer(cantoo, null),
  ];
}

/** Both libraries of that name. @param folder absolute path; peers are installed there when they aren't */
export async function pdfLibs(folder: string): Promise<Readonly<Record<'pdfLib' | 'cantoo', PdfLib>>> {
  const pdfLib = (await load(installedPeers(folder, PACKAGES), 'pdf-lib')) as PdfLib;
  const cantoo = (await import('pdf-lib')) as unknown as PdfLib; // its types ask for more than is used here
  return {
    pdfLib: { ...pdfLib, name: `pdf-lib ${PACKAGES['pdf-lib']}` },
    cantoo: { ...cantoo, name: `@cantoo/pdf-lib ${versionIn(ROOT, CANTOO)}` },
  };
}

/** A package of which we have no types: what is used of it is written down here. */
async function load(require: ReturnType<typeof createRequire>, name: string): Promise<unknown> {
  const loaded: { readonly default?: unknown } = await import(pathToFileURL(require.resolve(name)).href);
  return name === '@pdf-lib/fontkit' ? (loaded.default ?? loaded) : loaded;
}

interface Mupdf {
  readonly Document: { openDocument(bytes: Uint8Array, type: string): MupdfDocument };
}

interface MupdfDocument {
  countPages(): number;
  loadPage(page: number): { getWidgets(): readonly MupdfWidget[]; destroy(): void };
  saveToBuffer(options: string): { asUint8Array(): Uint8Array; destroy(): void };
  destroy(): void;
}

interface MupdfWidget {
  getName(): string;
  setTextValue(text: string): void;
  update(): void;
}

const mupdfPeer = ({ Document }: Mupdf): PdfPeer => ({
  name: `mupdf ${PACKAGES.mupdf} incremental`,
  keepsFont: false,
  fillsReadOnly: true,
  async prepare(template) {
    const open = () => Document.openDocument(template, 'application/pdf');
    const blank = open();
    const names = Array.from({ length: blank.countPages() }, (_, page) =>
      blank
        .loadPage(page)
        .getWidgets()
        .map(widget => widget.getName()),
    );
    return texts => {
      const document = open();
      for (const [number, held] of names.entries()) {
        if (!held.some(name => texts.has(name))) continue;
        const page = document.loadPage(number);
        for (const [index, widget] of page.getWidgets().entries()) {
          const text = texts.get(held[index] ?? '');
          if (text === undefined) continue;
          widget.setTextValue(text);
          widget.update();
        }
        page.destroy();
      }
      const buffer = document.saveToBuffer('incremental');
      const bytes = new Uint8Array(buffer.asUint8Array());
      buffer.destroy();
      document.destroy();
      return bytes;
    };
  },
});

const pdfiumPeer = (): PdfPeer => ({
  name: `PDFium (@embedpdf/pdfium ${versionIn(ROOT, '@embedpdf/pdfium')})`,
  keepsFont: true,
  fillsReadOnly: false,
  prepare: pdfiumFiller,
});

type PdfjsFields = Readonly<Record<string, readonly { readonly id: string }[]>>;

const pdfjsPeer = (): PdfPeer => ({
  name: `pdfjs-dist ${versionIn(ROOT, 'pdfjs-dist')}`,
  keepsFont: true,
  fillsReadOnly: true,
  async prepare(template) {
    const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    // pdf.js takes the buffer for itself.
    const open = () =>
      getDocument({ data: template.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
    const blank = open();
    // Its types say no more than that they are objects.
    const fields = (await (await blank.promise).getFieldObjects()) as unknown as PdfjsFields;
    await blank.destroy();
    const ids = new Map(Object.entries(fields).map(([name, widgets]) => [name, widgets.map(({ id }) => id)]));
    return async texts => {
      const task = open();
      const document = await task.promise;
      for (const [name, value] of texts) {
        for (const id of ids.get(name) ?? []) document.annotationStorage.setValue(id, { value });
      }
      const bytes = await document.saveDocument();
      await task.destroy();
      return bytes;
    };
  },
});

/** Reads font programs for pdf-lib. */
type Fontkit = object;

export interface PdfLib {
  /** With its version. */
  readonly name: string;
  readonly PDFDocument: { load(bytes: Uint8Array): Promise<PdfLibDocument> };
}

interface PdfLibDocument {
  registerFontkit(fontkit: Fontkit): void;
  embedFont(program: Uint8Array): Promise<object>;
  getForm(): {
    getTextField(name: string): { setText(text: string): void; getText(): string | undefined };
    updateFieldAppearances(font?: object): void;
  };
  save(options: { readonly updateFieldAppearances: boolean }): Promise<Uint8Array>;
}

/** Without a font it draws in Helvetica, and stops at letters that one lacks. */
const pdfLibPeer = (
  { PDFDocument, name }: PdfLib,
  font: { readonly fontkit: Fontkit; readonly program: Uint8Array } | null,
): PdfPeer => ({
  name: font ? `${name} with its font` : name,
  keepsFont: font !== null,
  fillsReadOnly: true,
  async prepare(template) {
    return async texts => {
      const document = await PDFDocument.load(template);
      const form = document.getForm();
      for (const [field, text] of texts) form.getTextField(field).setText(text);
      if (font) document.registerFontkit(font.fontkit);
      form.updateFieldAppearances(font ? await document.embedFont(font.program) : undefined);
      return document.save({ updateFieldAppearances: false });
    };
  },
});
