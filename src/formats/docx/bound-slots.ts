import type { Span } from '../ooxml/scan-xml.ts';
import { xmlText } from '../ooxml/xml-text.ts';
import { attributeSpan, childElements } from '../ooxml/xml-tree.ts';
import type { BoundNode } from './bound-items.ts';
import type { ContentControl } from './content-control.ts';
import { boundIn } from './file-values.ts';
import type { FoundControl } from './scan-controls.ts';

/** A place in a bound XML part that changes with a control. */
export interface BoundSlot extends Span {
  readonly tag: string;
  /** What takes its place; undefined to leave it as it is. */
  xml(control: ContentControl): string | undefined;
}

/** The slot of what a control is bound to; undefined when that holds elements, which a text can't take the place of. */
export function boundSlot(
  found: FoundControl,
  { item, element, attribute }: BoundNode,
): BoundSlot | undefined {
  const { tag } = found;
  if (tag === undefined) return undefined;
  if (attribute) {
    const span = attributeSpan(item.text, element, attribute.name);
    const write = (text: string): string => ` ${attribute.name}="${attributeText(text)}"`;
    return span && { ...span, tag, xml: control => map(boundIn(found, control), write) };
  }
  if (childElements(element).length > 0) return undefined;
  const { open, close, name } = element;
  if (close.end > open.end) {
    return { start: open.end, end: close.start, tag, xml: control => map(boundIn(found, control), xmlText) };
  }
  const write = (text: string): string => (text === '' ? '/>' : `>${xmlText(text)}</${name}>`);
  return {
    start: open.end - '/>'.length,
    end: open.end,
    tag,
    xml: control => map(boundIn(found, control), write),
  };
}

function map<T, U>(value: T | undefined, change: (value: T) => U): U | undefined {
  return value === undefined ? undefined : change(value);
}

/** In an attribute, line ends and tabs must be references to stay what they are (XML 1.0 §3.3.3). */
function attributeText(text: string): string {
  return xmlText(text).replace(/[\n\t]/g, sign => `&#${sign.charCodeAt(0)};`);
}
