import { contrastRatio } from '../../../src/brand/contrast.ts';
import { attributeOf, type XmlElement } from '../../../src/formats/ooxml/xml-tree.ts';
import { all, childrenOf } from '../docx-rules/word-file.ts';
import {
  blocksOf,
  isIn,
  type JudgedCell,
  type JudgedSheet,
  only,
  S,
  type XlsxFile,
  type XlsxRule,
} from './xlsx-file.ts';

const WHITE = 'FFFFFF';

/** Size of text, pt, that may stand out less; when bold. WCAG 2.2 §1.4.3. */
const [LARGE, LARGE_BOLD] = [18, 14];

export const contrastRule: XlsxRule = {
  name: 'text stands out from its ground, whatever a condition makes of both: 4.5 to 1, or 3 to 1 when it is large',
  check: xlsx =>
    xlsx.sheets.flatMap(sheet => {
      const looks = looksOf(xlsx, sheet);
      return sheet.cells
        .filter(cell => cell.text !== '' || cell.formula !== undefined || !cell.isLocked)
        .flatMap(cell => tooFaint(xlsx, cell, looks).map(why => `${sheet.name}!${cell.address}: ${why}`));
    }),
};

interface Look {
  readonly blocks: ReturnType<typeof blocksOf>;
  readonly fill: string | undefined;
  readonly colour: string | undefined;
}

function tooFaint({ styles }: XlsxFile, cell: JudgedCell, looks: readonly Look[]): readonly string[] {
  const xf = childrenOf(only(styles, 'cellXfs'))[Number(attributeOf(cell.element, 's'))];
  const font = childrenOf(only(styles, 'fonts'))[Number(attributeOf(xf, 'fontId'))];
  const ground = childrenOf(only(styles, 'fills'))[Number(attributeOf(xf, 'fillId'))];
  const fill = rgbOf(only(ground, 'fgColor')) ?? WHITE;
  const colour = rgbOf(only(font, 'color')) ?? '000000';
  const size = Number(attributeOf(only(font, 'sz'), 'val'));
  const isLarge = size >= LARGE || (size >= LARGE_BOLD && only(font, 'b') !== undefined);
  const least = isLarge ? 3 : 4.5;
  const given = looks.filter(({ blocks }) => blocks.some(block => isIn(cell, block)));
  return [{ fill, colour }, ...given].flatMap(look => {
    const pair = [look.colour ?? colour, look.fill ?? fill] as const;
    const ratio = contrastRatio(`#${pair[0]}`, `#${pair[1]}`);
    return ratio >= least ? [] : [`${ratio.toFixed(2)}: ${pair.join(' on ')}`];
  });
}

/** What conditions make of cells: a look, the colours of a scale, a bar behind the number. */
function looksOf({ styles }: XlsxFile, { root }: JudgedSheet): readonly Look[] {
  const dxfs = childrenOf(only(styles, 'dxfs'));
  return all(root, S('conditionalFormatting')).flatMap(format => {
    const blocks = blocksOf(attributeOf(format, 'sqref') ?? '');
    const grounds = all(format, S('color')).map(color => ({ blocks, fill: rgbOf(color), colour: undefined }));
    const looks = all(format, S('cfRule')).flatMap(rule => {
      const look = dxfs[Number(attributeOf(rule, 'dxfId') ?? Number.NaN)];
      if (!look) return [];
      return [
        { blocks, fill: rgbOf(only(look, 'bgColor')), colour: rgbOf(all(only(look, 'font'), S('color'))[0]) },
      ];
    });
    return [...grounds, ...looks];
  });
}

/** `RRGGBB`, without the opacity in front. */
function rgbOf(color: XmlElement | undefined): string | undefined {
  return attributeOf(color, 'rgb')?.slice(2);
}
