import { Packer, Document as WordDocument } from 'docx';
import type { BrandPictures } from '../pictures/brand-pictures.ts';
import { numberingOf } from './numbering.ts';
import { pageGroups, writeForLetterhead, writePageGroup } from './pages.ts';
import { stylesOf } from './styles.ts';
import { Writing, type WritingOptions } from './writing.ts';

export interface PackOptions extends WritingOptions {
  readonly pictures: BrandPictures;
  /** `w:lang`, for example `nl-NL`. */
  readonly language: string;
}

/** A document as the `docx` library packs it, with marks where content controls belong, and what finishing needs. */
export interface PackedDocument extends Pick<Writing, 'controls' | 'tables'> {
  readonly packed: Uint8Array;
}

export async function packDocument({ pictures, language, ...options }: PackOptions): Promise<PackedDocument> {
  const writing = new Writing(options);
  const { document, brand, look } = writing;
  const { id, version, locale } = document;
  const groups = pageGroups(document);
  const sections = brand.letterhead
    ? [writeForLetterhead(writing)]
    : groups.flatMap((group, index) =>
        writePageGroup(writing, group, {
          pictures,
          isFirst: index === 0,
          isFirstWithEdges: index === groups.findIndex(({ first }) => first.page !== 'cover'),
        }),
      );
  const file = new WordDocument({
    title: document.title,
    styles: stylesOf(look, { value: language }),
    numbering: numberingOf(look),
    customProperties: [
      { name: 'veldwerk:document', value: id },
      { name: 'veldwerk:version', value: version },
      { name: 'veldwerk:locale', value: locale },
    ],
    sections,
  });
  const { controls, tables } = writing;
  return { packed: await Packer.toBuffer(file), controls, tables };
}
