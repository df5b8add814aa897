import { Packer, Document as WordDocument } from 'docx';
import type { Brand } from '../../brand/brand.ts';
import { type Checked, checked } from '../../core/diagnostics.ts';
import { asTemplate, finishPackage } from '../../formats/docx/finish-package.ts';
import { setOnLetterhead } from '../../formats/docx/letterhead/set-on-letterhead.ts';
import type { Document } from '../../model/document.ts';
import type { FieldValues } from '../../model/field-values.ts';
import { embeddedFonts, type FontTools } from './fonts.ts';
import { lookOf } from './look.ts';
import { pageGroups, writeForLetterhead, writePageGroup } from './pages.ts';
import { type BrandPictures, brandPictures, type PictureTools } from './pictures.ts';
import { numberingOf, stylesOf } from './styles.ts';
import { Writing } from './writing.ts';

export interface DocxTools extends PictureTools, FontTools {}

export interface DocxOptions {
  /** What the fields are prefilled with. */
  readonly values?: FieldValues;
}

/** A document as a Word file, and as a template that makes new ones: the same but for their type. */
export interface WordFiles {
  readonly docx: Uint8Array;
  readonly dotx: Uint8Array;
}

/** A document as Word files whose fields are content controls. */
export async function generateDocx(
  document: Document,
  brand: Brand,
  tools: DocxTools,
  { values = {} }: DocxOptions = {},
): Promise<Checked<WordFiles>> {
  const pictures = await brandPictures(brand, tools);
  if (!pictures.ok) return pictures;
  // On a letterhead the fonts are those of the letterhead.
  const fonts = brand.letterhead ? NO_FONTS : await embeddedFonts(brand.fonts, tools);
  if (!fonts.ok) return fonts;
  const writing = new Writing({ document, brand, look: lookOf(brand, document), values });
  const { id, version, locale, title, summary, date } = document;
  const finished = finishPackage(await pack(writing, pictures.value), {
    identity: { document: id, version, locale },
    title,
    description: summary,
    organisation: brand.organisation,
    language: languageOf(document),
    date,
    controls: writing.controls,
    tables: writing.tables,
    fonts: fonts.value,
  });
  const docx = brand.letterhead ? setOnLetterhead(finished, brand.letterhead) : finished;
  return checked([...pictures.warnings, ...fonts.warnings, ...writing.warnings], () => ({
    docx,
    dotx: asTemplate(docx),
  }));
}

const NO_FONTS: Checked<ReadonlyMap<string, Uint8Array>> = { ok: true, value: new Map(), warnings: [] };

/** Word knows languages by country. */
function languageOf({ locale }: Document): string {
  return locale === 'en' ? 'en-GB' : locale;
}

async function pack(writing: Writing, pictures: BrandPictures): Promise<Uint8Array> {
  const { document, brand, look } = writing;
  const { id, version, locale } = document;
  const sections = brand.letterhead
    ? [writeForLetterhead(writing)]
    : pageGroups(document).flatMap((group, index) =>
        writePageGroup(writing, group, { pictures, isFirst: index === 0 }),
      );
  const file = new WordDocument({
    title: document.title,
    styles: stylesOf(look, { value: languageOf(document) }),
    numbering: numberingOf(look),
    customProperties: [
      { name: 'veldwerk:document', value: id },
      { name: 'veldwerk:version', value: version },
      { name: 'veldwerk:locale', value: locale },
    ],
    sections,
  });
  return Packer.toBuffer(file);
}
