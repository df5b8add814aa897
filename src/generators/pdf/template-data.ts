import type { Brand, Logo } from '../../brand/brand.ts';
import { contactLink } from '../../brand/contact-link.ts';
import { KIND_NAMES, kinds } from '../../fields/kinds.ts';
import type { Document } from '../../model/document.ts';
import { titleLevels } from '../../model/headings.ts';
import type { Print } from '../../model/print.ts';

/**
 * What a Typst template reads as `/data.json`: the document as the model has it, with what a template can't know by
 * itself (the level of headings inside a block), the shapes and hints of the field kinds, the brand, and how it is
 * printed.
 */
export function templateData(document: Document, brand: Brand, print: Print): Uint8Array {
  const levels = titleLevels(document);
  const [language, region] = document.locale.split('-');
  const { logo, logoOnCover, partnerLogo, colours, fonts, corners, contact, organisation } = brand;
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
      contact: contact.map(line => ({ ...line, url: contactLink(line.value) })),
      logo: placed('logo', logo),
      coverLogo: placed(logoOnCover ? 'cover-logo' : 'logo', logoOnCover ?? logo),
      partnerLogo: partnerLogo && placed('partner-logo', partnerLogo),
    },
    print,
  };
  return new TextEncoder().encode(JSON.stringify(data));
}

/** The pictures a template may show, by project path. */
export function templatePictures({ logo, logoOnCover, partnerLogo }: Brand): ReadonlyMap<string, Uint8Array> {
  const pictures = { logo, 'cover-logo': logoOnCover, 'partner-logo': partnerLogo };
  return new Map(
    Object.entries(pictures).flatMap(([name, picture]) =>
      picture ? [[`${name}.${picture.format}`, picture.bytes] as const] : [],
    ),
  );
}

function placed(name: string, { format, alt, ratio }: Logo) {
  return { file: `/${name}.${format}`, alt, ratio };
}
