import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef } from 'pdf-lib';
import {
  kidsOf,
  readStructureTree,
  type StructureElement,
  typeOf,
  walkStructure,
} from '../../structure-tree.ts';
import type { OpenTemplate } from '../open-template.ts';
import { n } from './show-text.ts';
import { streamText } from './stream-text.ts';

/**
 * The colour that headings within a document have: of its first headings below the title (titles may stand on a coloured
 * cover) the first one in a colour that can be read on white.
 * @returns source of the operator that sets it; null when the file doesn't tell
 */
export function headingPaint({ context, catalog }: OpenTemplate): string | null {
  const tree = readStructureTree(context, catalog);
  const headings = tree ? [...walkStructure(tree)].filter(element => /^H[23]$/.test(typeOf(element))) : [];
  for (const heading of headings.slice(0, MOST)) {
    const content = contentOf(heading);
    const colour = content && colourOf(content.page, content.mcid);
    if (colour && contrastOnWhite(colour) >= READABLE) return `${colour.map(n).join(' ')} rg`;
  }
  return null;
}

/** Headings that are looked at. */
const MOST = 5;
/** WCAG 2.1, 1.4.3. */
const READABLE = 4.5;

/** The first marked content of an element or what it holds. */
function contentOf(start: StructureElement): { readonly page: PDFDict; readonly mcid: number } | undefined {
  for (const { dict } of walkStructure(start)) {
    const page = dict.lookup(PDFName.of('Pg')) ?? start.dict.lookup(PDFName.of('Pg'));
    for (const kid of kidsOf(dict)) {
      if (kid instanceof PDFNumber && page instanceof PDFDict) return { page, mcid: kid.asNumber() };
    }
  }
  return undefined;
}

/** The first colour in RGB that is set within marked content. */
function colourOf(page: PDFDict, mcid: number): readonly number[] | undefined {
  const source = sourceOf(page);
  const start = new RegExp(`/MCID ${mcid}\\b`).exec(source);
  const end = start ? source.indexOf('EMC', start.index) : -1;
  if (!start || end < 0) return undefined;
  const found = /([\d.]+) ([\d.]+) ([\d.]+) (?:scn|rg)\b/.exec(source.slice(start.index, end));
  return found?.slice(1).map(Number);
}

function sourceOf(page: PDFDict): string {
  const held = page.get(PDFName.of('Contents'));
  const contents = held instanceof PDFRef ? page.context.lookup(held) : held;
  const streams =
    contents instanceof PDFArray ? contents.asArray().map(item => page.context.lookup(item)) : [contents];
  return streams.map(stream => streamText(stream) ?? '').join('\n');
}

/** @see WCAG 2.1, relative luminance and contrast ratio */
function contrastOnWhite(colour: readonly number[]): number {
  const [red = 1, green = 1, blue = 1] = colour.map(part =>
    part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
