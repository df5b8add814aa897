import { FONTS, type Ink } from './house.ts';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** The theme: the fonts and colours that Word offers first (ISO/IEC 29500-1 §20.1.6.9). */
export function themeXml({ text, muted, key, line }: Ink): string {
  const colours: readonly (readonly [string, string])[] = [
    ['dk1', text],
    ['lt1', 'FFFFFF'],
    ['dk2', key],
    ['lt2', 'F1F5F9'],
    ['accent1', key],
    ['accent2', '3B73A8'],
    ['accent3', '7FB0D9'],
    ['accent4', line],
    ['accent5', muted],
    ['accent6', '0B2745'],
    ['hlink', key],
    ['folHlink', muted],
  ];
  const scheme = colours
    .map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`)
    .join('');
  const font = (name: string, face: string): string =>
    `<a:${name}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
  return (
    `<a:theme xmlns:a="${A}" name="Dienst Werk en Herstel"><a:themeElements>` +
    `<a:clrScheme name="Dienst">${scheme}</a:clrScheme>` +
    `<a:fontScheme name="Dienst">${font('majorFont', FONTS.heading)}${font('minorFont', FONTS.text)}</a:fontScheme>` +
    `<a:fmtScheme name="Dienst">${FORMATS}</a:fmtScheme></a:themeElements></a:theme>`
  );
}

const times = (count: number, xml: string): string => xml.repeat(count);
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln w="6350" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/></a:ln>`;

/** Three fills, lines, effects and backgrounds, as the schema wants; nothing of it shows. */
const FORMATS =
  `<a:fillStyleLst>${times(3, FILL)}</a:fillStyleLst><a:lnStyleLst>${times(3, LINE)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${times(3, '<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${times(3, FILL)}</a:bgFillStyleLst>`;
