import { type PdfFont, withoutSubsetTag } from '../fonts/pdf-font.ts';
import { asStream, bytesOf, dictEntry, entry } from '../model/cos.ts';
import type { UaDocument } from '../model/document.ts';
import { placeAt, type UaPlace } from '../report.ts';
import { unreadContent } from './content-rules.ts';
import { shown } from './shown.ts';

/** Text rendering mode 3: neither filled nor stroked. */
export const INVISIBLE = 3;

/** Fonts that may be in use without being known: those of content that can't be read, and those that aren't there. */
export function* unknownFonts(pdf: UaDocument): Generator<string> {
  yield* unreadContent(pdf);
  for (const page of pdf.fontless)
    yield `Text of page ${page} has no font, or one that the resources don’t have.`;
}

/** What a font is called in messages. */
export const fontTitle = ({ name, subtype }: PdfFont): string =>
  `Font ${shown(name || '(unnamed)')} (${shown(subtype)})`;

/** Where a font is met. */
export const fontPlace = ({ dict, name }: PdfFont, page: number, { nameOf }: UaDocument): UaPlace =>
  placeAt({ page, font: withoutSubsetTag(name) || undefined, object: nameOf(dict) });

/** Whether a program is embedded, readable or not. */
export function embeds({ dict, descendant }: PdfFont): boolean {
  const descriptor = dictEntry(descendant ?? dict, 'FontDescriptor');
  return ['FontFile', 'FontFile2', 'FontFile3'].some(key => asStream(entry(descriptor, key)) !== undefined);
}

/** Fonts whose glyphs can't be judged: a program is embedded, but can't be read. Of text that is seen, 7.21.4.1 says so. */
export function* unreadPrograms(
  { fonts }: UaDocument,
  applies: (font: PdfFont) => boolean = () => true,
): Generator<string> {
  const seen = new Set(fonts.filter(use => use.renderingMode !== INVISIBLE).map(({ font }) => font));
  for (const { font } of fonts) {
    if (!seen.has(font) && applies(font) && embeds(font) && !font.hasProgram)
      yield `${fontTitle(font)}: its program can’t be read.`;
  }
}

/** The same for a rule about fonts of some subtypes only. */
export function unreadProgramsOf(...subtypes: readonly string[]) {
  return (pdf: UaDocument) => unreadPrograms(pdf, ({ subtype }) => subtypes.includes(subtype));
}

/** Composite fonts that can't be judged: the CMap is embedded, but can't be read. */
export function* unreadCMaps({ fonts }: UaDocument): Generator<string> {
  for (const { font } of fonts) {
    const stream = asStream(entry(font.dict, 'Encoding'));
    if (font.subtype === 'Type0' && stream !== undefined && bytesOf(stream) === undefined)
      yield `${fontTitle(font)}: its CMap can’t be read.`;
  }
}
