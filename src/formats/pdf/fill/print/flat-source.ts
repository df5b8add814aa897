import { FONT_RESOURCES, typedFont } from '../../typed-font.ts';
import { flatFonts } from '../flat/compile-flat.ts';
import { type FlatStyle, flatFiller } from '../flat/flat-filler.ts';
import { flattenTemplate } from '../flat/flatten-template.ts';
import { openTemplate } from '../open-template.ts';
import { UnfillableForm } from '../unfillable-form.ts';
import { answerLook } from './answer-look.ts';
import type { CopySource } from './copy-source.ts';
import type { SourceOptions } from './fillable-source.ts';
import { readPrintTemplate } from './read-print-template.ts';

/**
 * Compiles a PDF form for a file of flat copies: values are drawn into the pages, and go on behind them where their box
 * is too small.
 * @throws UnreadableForm when it isn't a PDF, is damaged or encrypted, or has no form to fill
 * @throws UnfillableForm when it is signed, or its font isn't in the file
 */
export async function flatSource(
  bytes: Uint8Array,
  { fallback, ...style }: SourceOptions & FlatStyle,
): Promise<CopySource> {
  const open = await openTemplate(bytes);
  const { signed, docMdp } = open.permissions;
  if (signed || docMdp !== null) {
    throw new UnfillableForm('the file is signed, and a signature holds for one copy only', 'signed');
  }
  const flat = await flattenTemplate(open, style.words);
  const template = readPrintTemplate(flat.pdf);
  const { fonts, font, spare } = flatFonts(flat, fallback);
  const typed = typedFont(font, spare ?? undefined, FONT_RESOURCES);
  const filler = flatFiller(flat.plan, { typed, plans: fonts }, style);
  const contents = flat.plan.pages.flatMap(({ content }) => content ?? []);
  return {
    template,
    rewritten: new Set(contents.flatMap(({ values, fonts: own }) => [values, own])),
    ...answerLook(open.form),
    font: typed,
    fonts,
    begin: () => filler.begin(),
    write: (values, sink) => filler.fill(values, sink),
  };
}
