import { attributeOf, childOf, type XmlElement } from '../ooxml/xml-tree.ts';
import type { TickState } from './control-xml.ts';

/** The states of a box that doesn't say them. */
const DEFAULT_TICKED = { code: 0x2612, font: 'MS Gothic' };
const DEFAULT_UNTICKED = { code: 0x2610, font: 'MS Gothic' };

/** The two states of a `w14:checkbox`, as the file has chosen them. @see [MS-DOCX] §2.5.1.3 */
export function tickStates(checkbox: XmlElement | undefined): {
  readonly ticked: TickState;
  readonly unticked: TickState;
} {
  return {
    ticked: stateOf(childOf(checkbox, 'w14:checkedState'), DEFAULT_TICKED),
    unticked: stateOf(childOf(checkbox, 'w14:uncheckedState'), DEFAULT_UNTICKED),
  };
}

function stateOf(
  element: XmlElement | undefined,
  otherwise: { readonly code: number; readonly font: string },
): TickState {
  const written = Number.parseInt(attributeOf(element, 'w14:val') ?? '', 16);
  const code = written > 0 && written <= 0xffff ? written : otherwise.code;
  const font = attributeOf(element, 'w14:font') ?? otherwise.font;
  const isSymbol = code <= 0xff || (code >= 0xf000 && code <= 0xf0ff);
  return { sign: String.fromCharCode(isSymbol ? 0xf000 | code : code), font, isSymbol };
}
