import { XML_HEAD, xmlText } from '../../ooxml/xml-text.ts';
import type { Chart, Picture, Sheet } from '../workbook.ts';
import { CHART, DRAWING, RELATIONS, SHEET_DRAWING } from './package-names.ts';

/** EMU in a pt. */
const EMU = 12_700;

/**
 * What lies on a sheet: its pictures, then its charts, related to as `rId1` and on in this order. They move with the
 * cells they stand on but keep their size, and are locked as the sheet is (ISO/IEC 29500-1 §20.5.2.35).
 */
export function drawingXml({ pictures, charts }: Sheet): string {
  const things = [
    ...pictures.map(picture => (id: number) => pictureXml(picture, id)),
    ...charts.map(chart => (id: number) => chartFrame(chart, id)),
  ];
  return (
    `${XML_HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">` +
    `${things.map((xml, index) => xml(index + 1)).join('')}</xdr:wsDr>`
  );
}

/** The first number is the drawing's own. @param id also the number of its relation */
function nonVisual({ name, alt }: { readonly name: string; readonly alt: string }, id: number): string {
  return `<xdr:cNvPr id="${id + 1}" name="${xmlText(name)}" descr="${xmlText(alt)}"/>`;
}

function corner(tag: 'from' | 'to', { row, column }: Chart['from']): string {
  return (
    `<xdr:${tag}><xdr:col>${column - 1}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`
  );
}

function pictureXml(picture: Picture, id: number): string {
  const size = `cx="${Math.round(picture.width * EMU)}" cy="${Math.round(picture.height * EMU)}"`;
  return (
    `<xdr:oneCellAnchor>${corner('from', picture.at)}<xdr:ext ${size}/><xdr:pic><xdr:nvPicPr>` +
    `${nonVisual(picture, id)}<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
    `<xdr:blipFill><a:blip r:embed="rId${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>'
  );
}

function chartFrame(chart: Chart, id: number): string {
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${corner('from', chart.from)}${corner('to', chart.to)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${nonVisual(chart, id)}<xdr:cNvGraphicFramePr/>` +
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${id}"/></a:graphicData>` +
    '</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}
