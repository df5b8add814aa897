import { xmlText } from '../../ooxml/xml-text.ts';
import type { Series, WorkbookTheme } from '../workbook.ts';

/** What all texts of a chart share. */
export interface ChartLook {
  /** `nl-NL` */
  readonly language: string;
  readonly theme: WorkbookTheme;
}

export interface TextLook {
  /** pt */
  readonly size: number;
  readonly isBold?: boolean;
}

/** Of lines that help to read, not of what is shown. */
export const FAINT = 'D9D9D9';
/** Of axes. */
const AXIS = '8C8C8C';
/** EMU in a pt. */
const EMU = 12_700;

export const solid = (rgb: string): string => `<a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>`;

/** @param width pt */
export function line(rgb: string, width: number, dash?: string): string {
  const dashed = dash === undefined ? '' : `<a:prstDash val="${dash}"/>`;
  return `<a:ln w="${Math.round(width * EMU)}">${solid(rgb)}${dashed}<a:round/></a:ln>`;
}

export const AXIS_LINE = `<c:spPr><a:ln w="9525">${solid(AXIS)}</a:ln></c:spPr>`;

/** Properties of text; `tag` says of what (ISO/IEC 29500-1 §21.1.2.3.2, §21.1.2.3.9). */
function runProperties(tag: 'defRPr' | 'rPr', { size, isBold = false }: TextLook, look: ChartLook): string {
  const font = xmlText(look.theme.font);
  const language = tag === 'rPr' ? ` lang="${look.language}"` : '';
  return (
    `<a:${tag}${language} sz="${Math.round(size * 100)}" b="${Number(isBold)}">${solid(look.theme.ink)}` +
    `<a:latin typeface="${font}"/><a:cs typeface="${font}"/></a:${tag}>`
  );
}

/** How the texts of a part of a chart look (§21.2.2.216). @param turn of the letters, in degrees */
export function textProperties(text: TextLook, look: ChartLook, turn?: number): string {
  const turned = turn === undefined ? '' : ` rot="${turn * 60_000}" vert="horz"`;
  return (
    `<c:txPr><a:bodyPr${turned}/><a:lstStyle/><a:p><a:pPr>${runProperties('defRPr', text, look)}</a:pPr>` +
    `<a:endParaRPr lang="${look.language}"/></a:p></c:txPr>`
  );
}

/** A title of a chart or an axis (§21.2.2.210). */
export function titleXml(title: string, text: TextLook, look: ChartLook, turn?: number): string {
  const turned = turn === undefined ? '' : ` rot="${turn * 60_000}" vert="horz"`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr${turned}/><a:lstStyle/><a:p><a:pPr>${runProperties('defRPr', text, look)}` +
    `</a:pPr><a:r>${runProperties('rPr', text, look)}<a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

/** A bar: in its colour, or in a pattern of it with a line around. */
export function barLook({ colour, pattern }: Series): string {
  const fill =
    pattern === 'solid'
      ? solid(colour)
      : `<a:pattFill prst="${pattern}"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr>` +
        '<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>';
  return `<c:spPr>${fill}${line(colour, 0.75)}</c:spPr>`;
}

/** What a pattern of bars is as a line: dashes, and the shape of its points. */
const LINE_PATTERNS = {
  solid: { dash: 'solid', symbol: 'circle' },
  ltUpDiag: { dash: 'dash', symbol: 'diamond' },
  dkDnDiag: { dash: 'sysDot', symbol: 'square' },
  pct20: { dash: 'lgDash', symbol: 'triangle' },
  narHorz: { dash: 'dashDot', symbol: 'x' },
} as const satisfies Record<Series['pattern'], unknown>;

/** A line with points of its own shape: full where the line is, white inside where it is dashed. */
export function lineLook({ colour, pattern }: Series): string {
  const { dash, symbol } = LINE_PATTERNS[pattern];
  const inside = pattern === 'solid' ? colour : 'FFFFFF';
  return (
    `<c:spPr><a:ln w="${2.25 * EMU}" cap="rnd">${solid(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="${symbol}"/><c:size val="7"/><c:spPr>${solid(inside)}${line(colour, 1.5)}</c:spPr></c:marker>`
  );
}
