import type { Brand } from '../../src/brand/brand.ts';
import { xmlText } from '../../src/formats/ooxml/xml-text.ts';
import { ADDRESS, type Ink, PAGE, SENDER, TEXT_WIDTH } from './house.ts';

/** EMU to the millimetre. */
const EMU = 36_000;
const LOGO_HEIGHT = 12;
/** Width of the column beside the logo. */
const SENDER_WIDTH = 3_400;

/** The body: the place where the document goes, and the page with its headers and footers by relation. */
export const BODY =
  '<w:p><w:r><w:t>{{inhoud}}</w:t></w:r></w:p><w:sectPr>' +
  '<w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/>' +
  '<w:footerReference w:type="default" r:id="footer1"/><w:footerReference w:type="first" r:id="footer1"/>' +
  `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${PAGE.top}" w:right="${PAGE.right}" ` +
  `w:bottom="${PAGE.bottom}" w:left="${PAGE.left}" w:header="${PAGE.header}" w:footer="${PAGE.footer}" w:gutter="0"/><w:titlePg/></w:sectPr>`;

/** The first page: logo, and who sends it beside it. */
export function firstHeader({ logo, contact }: Brand, ink: Ink): string {
  const team = paragraph(run(SENDER.team, `<w:b/><w:color w:val="${ink.key}"/>`), 'right');
  const reached = contact.map(({ value }) => paragraph(run(value), 'right'));
  const cell = (width: number, content: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const widths = [TEXT_WIDTH - SENDER_WIDTH, SENDER_WIDTH] as const;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>` +
    '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid><w:tr>` +
    cell(widths[0], paragraph(picture(logo.alt, logo.ratio))) +
    cell(widths[1], `${team}${reached.join('')}`) +
    `</w:tr></w:tbl>${paragraph('', undefined, '<w:spacing w:after="240"/>')}`
  );
}

/** Every other page: only the name, so that what matters stands high. */
export function laterHeader({ line, key }: Ink): string {
  const rule = `<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="4" w:color="${line}"/></w:pBdr>`;
  return paragraph(run(SENDER.name, `<w:b/><w:color w:val="${key}"/>`), undefined, rule);
}

export function footer({ line }: Ink): string {
  const tabs = `<w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH}"/></w:tabs>`;
  const rule = `<w:pBdr><w:top w:val="single" w:sz="6" w:space="4" w:color="${line}"/></w:pBdr>`;
  const pages = `${run('Pagina ')}${field('PAGE')}${run(' van ')}${field('NUMPAGES')}`;
  return (
    paragraph(`${run(ADDRESS[0])}<w:r><w:tab/></w:r>${pages}`, undefined, `${rule}${tabs}`, 'Voettekst') +
    paragraph(run(ADDRESS[1]), undefined, '', 'Voettekst')
  );
}

function paragraph(content: string, side?: 'right', look = '', style = 'Koptekst'): string {
  const aligned = side ? `<w:jc w:val="${side}"/>` : '';
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${look}${aligned}</w:pPr>${content}</w:p>`;
}

function run(text: string, look = ''): string {
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

function field(name: string): string {
  return `<w:fldSimple w:instr=" ${name} ">${run('1')}</w:fldSimple>`;
}

/** The logo as PNG, and as SVG for programs that know it ([MS-ODRAWXML] §2.3.3.2). */
function picture(alt: string, ratio: number): string {
  const size = `cx="${Math.round(LOGO_HEIGHT * ratio * EMU)}" cy="${LOGO_HEIGHT * EMU}"`;
  const pic = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
  return (
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>` +
    `<wp:docPr id="1" name="Logo" descr="${xmlText(alt)}"/><a:graphic><a:graphicData uri="${pic}"><pic:pic xmlns:pic="${pic}">` +
    '<pic:nvPicPr><pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="png"><a:extLst>' +
    '<a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip ' +
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="svg"/></a:ext></a:extLst></a:blip>' +
    `<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}
