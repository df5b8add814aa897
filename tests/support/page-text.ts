import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { withPdfjs } from './pdfjs.ts';
import type { Area, Picture } from './picture.ts';

/** A letter where it is drawn: `ink` bounds its outline itself, not the box of the font. */
export interface Letter {
  readonly text: string;
  /** Pt from the lower left corner. */
  readonly ink: Area;
  /** Letters shown by one operator share a run. */
  readonly run: number;
}

/** Letters of one paragraph, heading or other block on one baseline. */
export interface Line {
  readonly text: string;
  /** The letters that leave ink: no spaces. */
  readonly letters: readonly Letter[];
  /** Around all letters. */
  readonly ink: Area;
}

/** A structure element of a page that holds text or a form field itself: a paragraph, a heading, a label, a form. */
export interface PageBlock {
  readonly role: string;
  /** Role of the element it stands in: `Document` for what flows, `Div` for what stays together. */
  readonly parent: string;
  readonly lines: readonly Line[];
  readonly isField: boolean;
}

/** The text of a page: PDFium says where the ink of each letter is, pdf.js what it is part of. */
export interface PageText {
  /** Counts from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In reading order. */
  readonly blocks: readonly PageBlock[];
  /** Text that is read to nobody: page headers and footers. */
  readonly artifacts: readonly Line[];
}

/** Reads every page of a tagged file. */
export async function readPages(bytes: Uint8Array): Promise<readonly PageText[]> {
  const structure = await readStructure(bytes);
  return (await readLetters(bytes)).map(({ letters, ...page }, index) => ({
    ...page,
    blocks: blocksOf(structure[index], letters),
    artifacts: [...grouped(letters.filter(isArtifact), ({ run }) => run).values()].flatMap(linesOf),
  }));
}

interface PlacedLetter extends Letter {
  /** Of the font, pt. */
  readonly size: number;
  readonly baseline: number;
  /** Marked-content id; -1 outside the structure tree. */
  readonly content: number;
}

/** A page as PDFium reads it. */
export interface LetteredPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly letters: readonly PlacedLetter[];
}

const isArtifact = ({ content }: PlacedLetter): boolean => content === -1;

/** Elements that stand in a line of their parent (ISO 32000-1 §14.8.4.4). */
const INLINE = ['Span', 'Strong', 'Em', 'Link', 'Quote', 'Code', 'Reference'];

function blocksOf(tree: StructureNode | undefined, letters: readonly PlacedLetter[]): readonly PageBlock[] {
  const byContent = grouped(letters, ({ content }) => content);
  const blocks: { readonly role: string; readonly parent: string; readonly letters: PlacedLetter[] }[] = [];
  const visit = ({ role, children }: StructureNode, parent: string, outer: PlacedLetter[]): void => {
    const letters = INLINE.includes(role) ? outer : [];
    if (letters !== outer) blocks.push({ role, parent, letters });
    for (const child of children) {
      if ('role' in child) visit(child, role, letters);
      else if (child.type === 'content') letters.push(...(byContent.get(contentOf(child.id)) ?? []));
    }
  };
  if (tree) visit(tree, '', []);
  return blocks
    .map(({ letters, ...block }) => ({ ...block, lines: linesOf(letters), isField: block.role === 'Form' }))
    .filter(({ lines, isField }) => lines.length > 0 || isField);
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** pdf.js names marked content `p227R_mc5`. */
const contentOf = (id: string): number => Number(/_mc(\d+)$/.exec(id)?.[1]);

/** Letters whose baselines are nearer than this stand on one line, pt. */
const SAME_BASELINE = 1;

function linesOf(letters: readonly PlacedLetter[]): readonly Line[] {
  const lines: PlacedLetter[][] = [];
  for (const letter of letters) {
    const current = lines.at(-1);
    const level = Math.abs((current?.[0]?.baseline ?? Number.NaN) - letter.baseline) < SAME_BASELINE;
    if (current && level) current.push(letter);
    else lines.push([letter]);
  }
  return lines.flatMap(line => {
    const inked = line.filter(({ text }) => text.trim() !== '');
    const text = line.map(({ text }) => text).join('');
    return inked.length > 0 ? [{ text: text.trim(), letters: inked, ink: around(inked) }] : [];
  });
}

function around(letters: readonly Letter[]): Area {
  const side = (at: number) => letters.map(({ ink }) => ink[at] ?? 0);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
}

// ---- faults: each as a sentence with the page and the words

const mm = (value: number): number => (value * 72) / 25.4;

/** No printer reaches nearer to the edge of the paper than this. */
const EDGE = mm(10);
/** Where text begins and ends, from the left edge of the paper. */
const TEXT_AREA = [mm(25), mm(190)] as const;
/** Letters reach a little beyond the line they are set on, pt. */
const OVERHANG = 2;
/** Texts beside each other are further apart than this; nearer, they are read as one, pt. */
const APART = 4;
/** Ink may touch by this much without being seen to, pt. */
const TOUCH = 0.5;

/** Text within 10 mm of the paper's edge, or cut off by it. */
export function textNearEdge(page: PageText): readonly string[] {
  const inner: Area = [EDGE, EDGE, page.width - EDGE, page.height - EDGE];
  return allLines(page)
    .filter(({ ink }) => ink.some((side, at) => (at < 2 ? side < (inner[at] ?? 0) : side > (inner[at] ?? 0))))
    .map(line => `${said(page, line)} is nearer to the edge than 10 mm`);
}

/** Text beyond the text area, and lines side by side of which one runs up to the other: out of its column. */
export function textOffColumn(page: PageText): readonly string[] {
  const [left, right] = [TEXT_AREA[0] - OVERHANG, TEXT_AREA[1] + OVERHANG];
  const beyond = linesInBlocks(page)
    .filter(({ ink }) => ink[0] < left || ink[2] > right)
    .map(line => `${said(page, line)} is beyond the text area`);
  const near = pairs(allLines(page))
    .filter(([one, other]) => one.ink[1] < other.ink[3] - TOUCH && other.ink[1] < one.ink[3] - TOUCH)
    .filter(([one, other]) => {
      const between = Math.max(one.ink[0], other.ink[0]) - Math.min(one.ink[2], other.ink[2]);
      return between > 0 && between < APART;
    })
    .map(([one, other]) => `${said(page, one)} runs up to “${other.text}”`);
  return [...beyond, ...near];
}

/** Letters over letters of another line or run. */
export function textOverText(page: PageText): readonly string[] {
  const runs = allLines(page).flatMap(line =>
    [...grouped(line.letters, ({ run }) => run).values()].map(letters => ({
      line,
      letters,
      ink: around(letters),
    })),
  );
  return pairs(runs)
    .filter(([one, other]) => overlap(one.ink, other.ink))
    .filter(([one, other]) =>
      one.letters.some(letter => other.letters.some(({ ink }) => overlap(letter.ink, ink))),
    )
    .map(([one, other]) => `${said(page, one.line)} overlaps “${other.line.text}”`);
}

/** Text over the boxes drawn for fields. */
export function textOverBoxes(page: PageText, boxes: readonly Area[]): readonly string[] {
  return allLines(page)
    .filter(({ letters }) => letters.some(({ ink }) => boxes.some(box => overlap(ink, box))))
    .map(line => `${said(page, line)} stands over a field`);
}

/** Letters of which nothing shows in a picture of the page: under something, clipped, or in the colour of what is behind. */
export function textUnseen(page: PageText, { width, height, grey }: Picture): readonly string[] {
  const scale = width / page.width;
  const shows = ({ ink: [left, bottom, right, top] }: Letter): boolean => {
    let [darkest, lightest] = [255, 0];
    for (let y = Math.floor(height - top * scale); y <= height - bottom * scale; y++) {
      for (let x = Math.floor(left * scale); x <= right * scale; x++) {
        const value = grey[y * width + x] ?? 255;
        darkest = Math.min(darkest, value);
        lightest = Math.max(lightest, value);
      }
    }
    return lightest - darkest > 40;
  };
  return allLines(page)
    .filter(({ letters }) => !letters.every(shows))
    .map(line => `${said(page, line)} isn't wholly to be seen`);
}

/**
 * Headings at the foot of a page with less than two lines or a field under them, though more follows on the next page.
 */
export function loneHeadings(pages: readonly PageText[]): readonly string[] {
  return pages.flatMap((page, at) => {
    const next = pages[at + 1]?.blocks[0];
    return page.blocks.flatMap(({ role, parent, lines }, index) => {
      const [line] = lines;
      if (!isHeading(role) || !line) return [];
      const below = page.blocks.slice(index + 1);
      const end = below.findIndex(({ role: other }) => isHeading(other) && other <= role);
      const own = (end < 0 ? below : below.slice(0, end)).filter(({ role }) => !isHeading(role));
      const goesOn =
        parent !== 'Div' && end < 0 && next !== undefined && !(isHeading(next.role) && next.role <= role);
      const enough = own.some(({ isField }) => isField) || countLines(own) >= (goesOn ? 2 : 1);
      return enough ? [] : [`${said(page, line)} is a heading with too little under it`];
    });
  });
}

/** Paragraphs whose last line is a single word of less than six characters. */
export function runts(page: PageText): readonly string[] {
  return page.blocks
    .filter(({ role, lines }) => role === 'P' && lines.length >= 2)
    .flatMap(({ lines }) => lines.slice(-1))
    .filter(({ text }) => text.length < 6 && !text.includes(' '))
    .map(line => `${said(page, line)} is alone on a last line`);
}

/** The heading of level 1 or 2 that a page begins with, as chapters do; a short line may stand above it. */
export function chapterHeading({ blocks }: PageText): string | null {
  const heading = blocks.slice(0, 2).find(({ role }) => role === 'H1' || role === 'H2');
  return heading ? heading.lines.map(({ text }) => text).join(' ') : null;
}

const isHeading = (role: string): boolean => /^H[1-6]$/.test(role);
const countLines = (blocks: readonly PageBlock[]): number => blocks.flatMap(({ lines }) => lines).length;
const linesInBlocks = ({ blocks }: PageText): readonly Line[] => blocks.flatMap(({ lines }) => lines);
const allLines = (page: PageText): readonly Line[] => [...linesInBlocks(page), ...page.artifacts];

const said = ({ number }: PageText, { text, ink }: Line): string =>
  `page ${number}: “${text}” at ${ink.map(value => value.toFixed(1)).join(' ')}`;

const pairs = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((one, index) => items.slice(index + 1).map(other => [one, other] as const));

function overlap(one: Area, other: Area): boolean {
  const depth = (low: 0 | 1) =>
    Math.min(one[low + 2] ?? 0, other[low + 2] ?? 0) - Math.max(one[low], other[low]);
  return depth(0) > TOUCH && depth(1) > TOUCH;
}

// ---- pdf.js: what is part of what

interface StructureNode {
  readonly role: string;
  readonly children: readonly (StructureNode | { readonly type: string; readonly id: string })[];
}

/** The part of the structure tree that is on each page. */
function readStructure(bytes: Uint8Array): Promise<readonly (StructureNode | undefined)[]> {
  return withPdfjs(bytes, document =>
    Promise.all(
      Array.from({ length: document.numPages }, async (_, index) => {
        const page = await document.getPage(index + 1);
        return (await page.getStructTree()) as StructureNode | undefined;
      }),
    ),
  );
}

// ---- PDFium: where each letter's ink is

const program = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
let started: Promise<WrappedPdfiumModule> | undefined;

function startPdfium(): Promise<WrappedPdfiumModule> {
  started ??= init({
    wasmBinary: program.buffer.slice(program.byteOffset, program.byteOffset + program.byteLength),
  }).then(pdfium => {
    pdfium.PDFiumExt_Init();
    return pdfium;
  });
  return started;
}

/**
 * Every letter of a file.
 * @param answers with those of typed answers, which are drawn by the widgets
 */
export async function readLetters(
  bytes: Uint8Array,
  { answers = false }: { readonly answers?: boolean } = {},
): Promise<readonly LetteredPage[]> {
  const pdfium = await startPdfium();
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const data = malloc(bytes.length);
  // The module's types lie in a package we don't need otherwise.
  (pdfium.pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8.set(bytes, data);
  const document = pdfium.FPDF_LoadMemDocument(data, bytes.length, '');
  if (!document) throw new Error(`PDFium can't open the file: error ${pdfium.FPDF_GetLastError()}.`);
  try {
    const count = pdfium.FPDF_GetPageCount(document);
    if (answers) for (let index = 0; index < count; index++) flatten(pdfium, document, index);
    return Array.from({ length: count }, (_, index) => lettersOn(pdfium, document, index));
  } finally {
    pdfium.FPDF_CloseDocument(document);
    free(data);
  }
}

/** Makes what the widgets of a page draw part of the page, as for printing. */
function flatten(pdfium: WrappedPdfiumModule, document: number, index: number): void {
  const FOR_PRINT = 1;
  const page = pdfium.FPDF_LoadPage(document, index);
  pdfium.FPDFPage_Flatten(page, FOR_PRINT);
  pdfium.FPDF_ClosePage(page);
}

function lettersOn(pdfium: WrappedPdfiumModule, document: number, index: number): LetteredPage {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const page = pdfium.FPDF_LoadPage(document, index);
  const text = pdfium.FPDFText_LoadPage(page);
  const room = malloc(32);
  const numbers = (count: number) =>
    Array.from({ length: count }, (_, at) => Number(pdfium.pdfium.getValue(room + 8 * at, 'double')));
  const letters: PlacedLetter[] = [];
  for (let at = 0; at < pdfium.FPDFText_CountChars(text); at++) {
    // PDFium adds spaces and line ends of its own; no text object shows those.
    const run = pdfium.FPDFText_GetTextObject(text, at);
    if (!run) continue;
    pdfium.FPDFText_GetCharBox(text, at, room, room + 8, room + 16, room + 24);
    const [left = 0, right = 0, bottom = 0, top = 0] = numbers(4);
    pdfium.FPDFText_GetCharOrigin(text, at, room, room + 8);
    letters.push({
      text: String.fromCodePoint(pdfium.FPDFText_GetUnicode(text, at)),
      ink: [left, bottom, right, top],
      run,
      size: pdfium.FPDFText_GetFontSize(text, at),
      baseline: numbers(2)[1] ?? 0,
      content: pdfium.FPDFPageObj_GetMarkedContentID(run),
    });
  }
  const [width, height] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
  free(room);
  pdfium.FPDFText_ClosePage(text);
  pdfium.FPDF_ClosePage(page);
  return { number: index + 1, width, height, letters };
}
