import { xmlText } from '../../ooxml/xml-text.ts';
import type { PrintSetup } from '../workbook.ts';

/** Of A4, in the list of §18.3.1.63. */
const A4 = 9;
/** Margins in inches: room for the footer, and for what printers can't reach. */
const MARGINS = '<pageMargins left="0.4" right="0.4" top="0.45" bottom="0.6" header="0.3" footer="0.3"/>';

/**
 * How a sheet is printed (ISO/IEC 29500-1 §18.3.1.62-64, §18.3.1.46). The footer keeps its size where Excel
 * makes the sheet smaller to fit the page: 8 pt at half its size can't be read.
 */
export function printXml({ orientation, fit, footer }: PrintSetup): string {
  return (
    `<printOptions horizontalCentered="1"/>${MARGINS}` +
    `<pageSetup paperSize="${A4}" orientation="${orientation}" ` +
    `fitToWidth="${fit.across}" fitToHeight="${fit.down}"/>` +
    `<headerFooter scaleWithDoc="0"><oddFooter>${xmlText(footerText(footer))}</oddFooter></headerFooter>`
  );
}

/**
 * Every part begins with its size and colour; a colour has six digits, so that a text that begins with a digit doesn't
 * change it. The font is that of the workbook.
 */
function footerText({ left, centre, right }: PrintSetup['footer']): string {
  const part = (place: string, text: string): string =>
    text === '' ? '' : `&${place}&8&K595959${footerCodes(text)}`;
  return part('L', left) + part('C', centre) + part('R', right);
}

/** `{page}`, `{total}` and `{sheet}` as Excel's codes; any other & is a letter (§18.3.1.46). */
function footerCodes(text: string): string {
  return text
    .replaceAll('&', '&&')
    .replaceAll('{page}', '&P')
    .replaceAll('{total}', '&N')
    .replaceAll('{sheet}', '&A');
}
