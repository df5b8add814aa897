import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Action } from './answers.ts';

/** A form field's widget as pdf.js reads it. */
export interface Widget {
  readonly id: string;
  /** Counts from 1. */
  readonly page: number;
  readonly fieldName: string;
  readonly fieldType: 'Tx' | 'Btn' | 'Ch' | 'Sig';
  readonly fieldFlags: number;
  readonly fieldValue: string | readonly string[] | null;
  readonly alternativeText: string;
  /** Left, bottom, right, top; pt from the lower left corner of the page. */
  readonly rect: readonly [number, number, number, number];
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly buttonValue?: string;
  readonly exportValue?: string;
  readonly combo?: boolean;
  readonly multiLine?: boolean;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly maxLen?: number;
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[];
}

/** Lends a document opened by pdf.js. */
export async function withPdfjs<T>(
  bytes: Uint8Array,
  use: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  // pdf.js takes the buffer for itself, and no Buffer of Node's.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
  });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** Every widget of a file, page by page in the order of its annotations. */
export async function widgetsOf(document: PDFDocumentProxy): Promise<readonly Widget[]> {
  const pages = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const found = await Promise.all(
    pages.map(async page => {
      const annotations = await (await document.getPage(page)).getAnnotations();
      return annotations.filter(({ subtype }) => subtype === 'Widget').map(widget => ({ ...widget, page }));
    }),
  );
  return found.flat();
}

/** Every widget of a file. */
export function readWidgets(bytes: Uint8Array): Promise<readonly Widget[]> {
  return withPdfjs(bytes, widgetsOf);
}

/** Fills a form as Firefox does, and saves it. */
export function fillWithPdfjs(bytes: Uint8Array, actions: readonly Action[]): Promise<Uint8Array> {
  return withPdfjs(bytes, async document => {
    const widgets = await widgetsOf(document);
    for (const action of actions) {
      const own = widgets.filter(({ fieldName }) => fieldName === action.name);
      if (own.length === 0) throw new Error(`pdf.js sees no field ${action.name}.`);
      for (const widget of own)
        document.annotationStorage.setValue(widget.id, { value: storedValue(action, widget) });
    }
    return document.saveDocument();
  });
}

function storedValue(action: Action, { buttonValue }: Widget): string | boolean {
  switch (action.type) {
    case 'write':
      return action.text;
    case 'tick':
      return true;
    case 'press':
      return buttonValue === action.option;
    case 'pick':
      return action.option;
  }
}

/** The value of each field as pdf.js shows it: a text, or the state of a tick or radio group. */
export async function valuesInPdfjs(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const widgets = await readWidgets(bytes);
  return new Map(
    widgets
      .filter(({ fieldType }) => fieldType !== 'Sig')
      .map(({ fieldName, fieldValue }) => [fieldName, [fieldValue ?? ''].flat().join()]),
  );
}

/** The roles of a file's structure tree, page by page in reading order. */
export function rolesInPdfjs(bytes: Uint8Array): Promise<readonly string[]> {
  return withPdfjs(bytes, async document =>
    (await structureOf(document)).flatMap(nodesIn).map(({ role }) => role),
  );
}

interface StructureNode {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly object[];
}

/** The structure tree, one part a page. */
async function structureOf(document: PDFDocumentProxy): Promise<readonly StructureNode[]> {
  const pages = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(
    pages.map(
      async page =>
        (await (await document.getPage(page)).getStructTree()) ?? { role: '(none)', children: [] },
    ),
  );
}

function nodesIn(node: StructureNode): StructureNode[] {
  const children = node.children.filter((child): child is StructureNode => 'role' in child);
  return [node, ...children.flatMap(nodesIn)];
}

/** The alternative texts of figures, in reading order. */
export function figureTexts(bytes: Uint8Array): Promise<readonly string[]> {
  return withPdfjs(bytes, async document =>
    (await structureOf(document))
      .flatMap(nodesIn)
      .filter(({ role }) => role === 'Figure')
      .map(({ alt }) => alt ?? '(none)'),
  );
}

/** The language of a file's catalog. */
export function languageOf(bytes: Uint8Array): Promise<string> {
  return withPdfjs(bytes, async document => {
    const { info } = await document.getMetadata();
    return String((info as { readonly Language?: string }).Language);
  });
}
