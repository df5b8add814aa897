import type { Brand } from '../../brand/brand.ts';
import { type Checked, checked, type Diagnostic } from '../../core/diagnostics.ts';
import { lackingInDocx } from '../../fields/docx-codecs.ts';
import { asTemplate, finishPackage } from '../../formats/docx/finish-package.ts';
import { setOnLetterhead } from '../../formats/docx/letterhead/set-on-letterhead.ts';
import type { ThemeLook } from '../../formats/ooxml/theme.ts';
import type { Document } from '../../model/document.ts';
import type { FieldValues } from '../../model/field-values.ts';
import { fieldsOfDocument } from '../../model/walk.ts';
import { brandPictures, type PictureTools } from '../pictures/brand-pictures.ts';
import { embeddedFonts, type FontTools } from './fonts.ts';
import { type Look, lookOf } from './look.ts';

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
  // Loaded when the first Word file is asked for: the library takes as long to start as Node itself.
  const { packDocument } = await import('./pack-document.ts');
  const look = lookOf(brand, document);
  const language = languageOf(document);
  const written = await packDocument({ document, brand, look, language, values, pictures: pictures.value });
  const { id, version, locale, title, summary, date } = document;
  const finished = finishPackage(written.packed, {
    identity: { document: id, version, locale },
    title,
    description: summary,
    organisation: brand.organisation,
    language,
    date,
    controls: written.controls,
    tables: written.tables,
    theme: themeOf(brand, look),
    fonts: fonts.value,
  });
  const docx = brand.letterhead ? setOnLetterhead(finished, brand.letterhead) : finished;
  return checked([...pictures.warnings, ...fonts.warnings, ...lacks(document)], () => ({
    docx,
    dotx: asTemplate(docx),
  }));
}

/** What Word can't do of the document's fields. */
function lacks(document: Document): readonly Diagnostic[] {
  return fieldsOfDocument(document).flatMap((field): Diagnostic[] => {
    const lacking = lackingInDocx(field);
    if (lacking === null) return [];
    const message = `in Word files field "${field.name}" of ${document.id} ${lacking}`;
    return [{ code: 'docx/not-representable', severity: 'warning', message }];
  });
}

const NO_FONTS: Checked<ReadonlyMap<string, Uint8Array>> = { ok: true, value: new Map(), warnings: [] };

/** What Word offers for tables, shapes and charts that people add. */
function themeOf({ organisation, colours }: Brand, look: Look): ThemeLook {
  const { ink, soft, key, line, cover } = look.colours;
  return {
    name: organisation,
    headingFont: look.fonts.display.name,
    textFont: look.fonts.text.name,
    ink,
    soft,
    key,
    accents: [key, line, ...colours.pattern.map(hex => hex.slice(1)), cover].slice(0, 6),
  };
}

/** Word knows languages by country. */
function languageOf({ locale }: Document): string {
  return locale === 'en' ? 'en-GB' : locale;
}
