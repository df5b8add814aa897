import type { Span } from '../ooxml/scan-xml.ts';
import { childElements, childOf, elementsIn, sourceOf, type XmlElement } from '../ooxml/xml-tree.ts';
import { PLACEHOLDER_STYLE } from './control-xml.ts';
import type { FoundControl } from './scan-controls.ts';

/** Where the runs of a control go: the part of the text they take the place of, and what stands around them there. */
export interface ControlFrame extends Span {
  readonly before: string;
  readonly after: string;
}

/**
 * The frame of a control: its content, or of its first paragraph what follows the paragraph's properties. Paragraphs
 * after that one go, as one value takes the place of all. Undefined when a table's rows or cells have no place for it.
 * @see ISO/IEC 29500-1 §17.5.2.33-36 (content of runs, blocks, cells and rows)
 */
export function controlFrame(control: FoundControl): ControlFrame | undefined {
  const { content, level } = control;
  if (!content) return undefined;
  if (level === 'run') return framed(control, content, { before: '', after: '' });
  if (level === 'block')
    return paragraphFrame(control, content) ?? framed(control, content, newParagraph(control));
  const row = level === 'row' ? childOf(content, 'w:tr') : content;
  const cell = childOf(row, 'w:tc');
  return cell && paragraphFrame(control, cell);
}

/** The properties of what is typed in a control, as XML without `w:rPr` around it: as `controlXml` takes them. */
export function runProperties(
  control: FoundControl,
  { leaveOut }: { readonly leaveOut: readonly string[] },
): string {
  const { part, content, properties, isShowingPlaceholder } = control;
  const own = childOf(properties, 'w:rPr');
  const firstRun = content && [...elementsIn(content)].find(({ type }) => type === 'w:r');
  const used = own ?? (isShowingPlaceholder ? undefined : childOf(firstRun, 'w:rPr'));
  return (used ? childElements(used) : [])
    .filter(child => ![...leaveOut, 'w:rPrChange'].includes(child.type) && !isPlaceholderStyle(child))
    .filter(child => content !== undefined && canStandIn(content, child))
    .map(child => sourceOf(part.text, child))
    .join('');
}

/** XML of ours, which has the prefix `w`, made to fit a place where the file has another for it. */
export function inScope(xml: string, { element }: FoundControl): string {
  if (xml === '' || element.scope.get('w') === element.uri) return xml;
  return xml.replace(/^<w:(\w+)/, `<w:$1 xmlns:w="${element.uri}"`);
}

function paragraphFrame(control: FoundControl, parent: XmlElement): ControlFrame | undefined {
  const paragraph = childOf(parent, 'w:p');
  if (!paragraph) return undefined;
  const properties = childOf(paragraph, 'w:pPr');
  const { before, after } = around(control, paragraph);
  const { start } = replaced(paragraph);
  return {
    start: properties ? properties.close.end : start,
    end: parent.close.start,
    before,
    after: after === '' ? control.part.text.slice(paragraph.close.start, paragraph.close.end) : after,
  };
}

function framed(
  control: FoundControl,
  element: XmlElement,
  inner: { readonly before: string; readonly after: string },
): ControlFrame {
  const { before, after } = around(control, element);
  return { ...replaced(element), before: before + inner.before, after: inner.after + after };
}

/** What is between the tags of an element; the whole of `<a/>`, which has none. */
function replaced({ open, close }: XmlElement): Span {
  return isEmptyTag({ open, close }) ? open : { start: open.end, end: close.start };
}

/** The tags that an element `<a/>` needs when it gets content. */
function around(
  { part }: FoundControl,
  element: XmlElement,
): { readonly before: string; readonly after: string } {
  if (!isEmptyTag(element)) return { before: '', after: '' };
  const tag = part.text.slice(element.open.start, element.open.end);
  return { before: `${tag.slice(0, -2).trimEnd()}>`, after: `</${element.name}>` };
}

function isEmptyTag({ open, close }: Pick<XmlElement, 'open' | 'close'>): boolean {
  return close.end === open.end;
}

function newParagraph(control: FoundControl): { readonly before: string; readonly after: string } {
  return { before: inScope('<w:p>', control), after: '</w:p>' };
}

function isPlaceholderStyle({ type, attributes }: XmlElement): boolean {
  return type === 'w:rStyle' && attributes.some(({ value }) => value === PLACEHOLDER_STYLE);
}

/** Whether an element can move into another: whether its prefixes mean the same there. */
function canStandIn({ scope }: XmlElement, moved: XmlElement): boolean {
  return [...elementsIn(moved)].every(element =>
    [element, ...element.attributes].every(({ name, uri }) => {
      const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
      return uri === '' || prefix === 'xml' || scope.get(prefix) === uri;
    }),
  );
}
