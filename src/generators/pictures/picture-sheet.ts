import type { Brand, Logo } from '../../brand/brand.ts';
import type { Host } from '../../core/host.ts';
import type { PixelSize } from '../../formats/png.ts';
import { NORMAL_PRINT } from '../../model/print.ts';
import { readTemplates, TEMPLATE_FOLDER } from '../pdf/read-templates.ts';
import type { TypesetInput } from '../pdf/typeset.ts';

/** A picture to be drawn: a logo, or the pattern when there is none. */
export interface Drawing extends PixelSize {
  readonly logo: Logo | null;
  /** Dots to the inch. */
  readonly density: number;
}

/** Rows of the pattern, as on the cover of a PDF. */
const PATTERN_ROWS = 10;

/** The work of the typesetter: a page for each drawing, as large as it. */
export function pictureSheet(drawings: readonly Drawing[], brand: Brand, host: Host): TypesetInput {
  const logos = drawings.flatMap(({ logo }, index) => (logo ? [[fileOf(index), logo.bytes] as const] : []));
  return {
    main: `${TEMPLATE_FOLDER}/pictures.typ`,
    files: new Map([...readTemplates(host), ...logos, ['data.json', sheetData(drawings, brand)]]),
    fonts: brand.fonts.files,
    // It shows in no picture.
    date: '1980-01-01',
  };
}

const fileOf = (index: number): string => `picture-${index}.svg`;

/** What `pictures.typ` reads: of a document and its print only what `base.typ` can't do without. */
function sheetData(drawings: readonly Drawing[], brand: Brand): Uint8Array {
  const { organisation, colours, corners, fonts } = brand;
  const { display, text, ui } = fonts;
  const data = {
    document: { strings: {} },
    print: NORMAL_PRINT,
    brand: { organisation, colours, corners, fonts: { display, text, ui } },
    pictures: drawings.map(({ logo, width, height, density }, index) => ({
      width: (width / density) * 72,
      height: (height / density) * 72,
      ...(logo ? { file: `/${fileOf(index)}`, alt: logo.alt } : { file: null, rows: PATTERN_ROWS }),
    })),
  };
  return new TextEncoder().encode(JSON.stringify(data));
}
