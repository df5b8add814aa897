import type { Brand } from '../../brand/brand.ts';
import { KIND_NAMES, kinds } from '../../fields/kinds.ts';
import type { Document } from '../../model/document.ts';
import { titleLevels } from '../../model/headings.ts';

/**
 * What a Typst template reads as `/data.json`: the document as the model has it, with what a template can't know by
 * itself (the level of headings inside a block), the shapes and hints of the field kinds, and the brand.
 */
export function templateData(document: Document, brand: Brand): Uint8Array {
  const levels = titleLevels(document);
  const [language, region] = document.locale.split('-');
  const { logo, colours, fonts, corners, contact, organisation } = brand;
  const data = {
    document: {
      ...document,
      language,
      region: region ?? null,
      sections: document.sections.map(section => ({
        ...section,
        blocks: section.blocks.map(block => ({ ...block, titleLevel: levels.get(block) })),
      })),
    },
    kinds: Object.fromEntries(
      KIND_NAMES.map(name => [name, { shape: kinds[name].shape, hint: kinds[name].hint ?? null }]),
    ),
    brand: {
      organisation,
      colours,
      fonts: { display: fonts.display, text: fonts.text, ui: fonts.ui },
      corners,
      contact,
      logo: { file: `/logo.${logo.format}`, alt: logo.alt },
    },
  };
  return new TextEncoder().encode(JSON.stringify(data));
}
