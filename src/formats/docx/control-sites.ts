import type { Span } from '../ooxml/scan-xml.ts';
import {
  attributePrefix,
  attributeSpan,
  childElements,
  childOf,
  type XmlElement,
} from '../ooxml/xml-tree.ts';
import type { ContentControl } from './content-control.ts';
import { type ControlFrame, controlFrame, inScope, runProperties } from './control-frame.ts';
import { contentXml, isShowingPlaceholder, textXml, tickXml } from './control-xml.ts';
import { shownIn } from './file-values.ts';
import { type FoundControl, isOn } from './scan-controls.ts';
import { tickStates } from './tick-states.ts';

/** A place in a control that changes when it is filled. */
export interface Site extends Span {
  /** Bytes for a value of its own, after its fixed XML; a longer one fits too, at the cost of a larger file. */
  readonly room: number;
  /** The XML that is the same for all values; see `stateOf`. */
  fixed(control: ContentControl): string;
  /** What follows it, of this value alone. */
  value(control: ContentControl): string;
}

/**
 * Which fixed texts a control needs; those of one state are equal. The state `kept` leaves everything as it is: places
 * to sign, and empty controls that stay empty, which keep the template's own placeholder.
 */
export function stateOf(found: FoundControl, control: ContentControl | undefined): string {
  if (!control || control.type === 'signature') return 'kept';
  if (control.type === 'tick') return String(control.value);
  if (isShowingPlaceholder(control))
    return found.isShowingPlaceholder ? 'kept' : `empty ${control.placeholder}`;
  return startsWithBreak(shownIn(found, control)) ? 'broken' : 'filled';
}

/** The places that change in a control, in the order of the text; none when it can't be filled. */
export function sitesOf(found: FoundControl): readonly Site[] {
  const frame = controlFrame(found);
  if (!frame || !found.properties) return [];
  const sites = [placeholderSite(found, found.properties), ...kindSites(found), contentSite(found, frame)];
  const inOrder = sites.toSorted((a, b) => a.start - b.start);
  // The content comes last (ISO/IEC 29500-1 §17.5.2.31).
  return inOrder.at(-1)?.start === frame.start ? inOrder : [];
}

/** What comes before `w:showingPlcHdr` (ISO/IEC 29500-1 §17.5.2.38). */
const BEFORE_SHOWING = ['w:rPr', 'w:alias', 'w:tag', 'w:id', 'w:lock', 'w:placeholder', 'w:temporary'];

function placeholderSite(found: FoundControl, properties: XmlElement): Site {
  const showing = childOf(properties, 'w:showingPlcHdr');
  const before = childElements(properties).filter(({ type }) => BEFORE_SHOWING.includes(type));
  const after = before.at(-1)?.close.end ?? properties.open.end;
  const prefix = prefixOf(found.element);
  return {
    ...(showing ? { start: showing.open.start, end: showing.close.end } : { start: after, end: after }),
    room: 0,
    fixed: control => (isShowingPlaceholder(control) ? `<${prefix}showingPlcHdr/>` : ''),
    value: () => '',
  };
}

function kindSites(found: FoundControl): readonly Site[] {
  if (!found.kindElement) return [];
  if (found.kind === 'date') return [daySite(found, found.kindElement)];
  return found.kind === 'tick' ? [checkedSite(found, found.kindElement)] : [];
}

const DAY_END = 'T00:00:00Z"';

/** `w:fullDate`, with the white space before it. */
function daySite({ part }: FoundControl, date: XmlElement): Site {
  const prefix = attributePrefix(date, date.uri) ?? 'w';
  const declared = date.scope.get(prefix) === date.uri ? '' : ` xmlns:${prefix}="${date.uri}"`;
  const after = date.open.start + 1 + date.name.length;
  return {
    ...(attributeSpan(part.text, date, `${prefix}:fullDate`) ?? { start: after, end: after }),
    room: DAY_END.length + 'yyyy-mm-dd'.length,
    fixed: control => (dayOf(control) === '' ? '' : `${declared} ${prefix}:fullDate="`),
    value: control => (dayOf(control) === '' ? '' : dayOf(control) + DAY_END),
  };
}

function dayOf(control: ContentControl): string {
  return control.type === 'date' ? (control.value ?? '') : '';
}

function checkedSite({ part }: FoundControl, checkbox: XmlElement): Site {
  const checked = childOf(checkbox, 'w14:checked');
  const prefix = attributePrefix(checkbox, checkbox.uri) ?? 'w14';
  const declared = checkbox.scope.get(prefix) === checkbox.uri ? '' : ` xmlns:${prefix}="${checkbox.uri}"`;
  const tag = part.text.slice(checkbox.open.start, checkbox.open.end);
  const isEmpty = checkbox.close.end === checkbox.open.end;
  const place = checked ?? checkbox;
  const [before, after] =
    !checked && isEmpty ? [`${tag.slice(0, -2).trimEnd()}>`, `</${checkbox.name}>`] : ['', ''];
  const start = checked || isEmpty ? place.open.start : place.open.end;
  const end = checked || isEmpty ? place.close.end : place.open.end;
  const name = `${prefixOf(checkbox)}checked`;
  return {
    start,
    end,
    room: 0,
    fixed(control) {
      if (control.type !== 'tick') return part.text.slice(start, end);
      return `${before}<${name}${declared} ${prefix}:val="${Number(control.value)}"/>${after}`;
    },
    value: () => '',
  };
}

/** The start of a text in a run, as `textXml` writes it. */
const TEXT_START = '<w:t xml:space="preserve">';
/** Texts that are their own XML: nothing to escape, no line ends, no halves of pairs. */
const PLAIN = /^[^&<>"\p{Cc}\p{Cs}\ufffe\uffff]+$/u;

function contentSite(found: FoundControl, frame: ControlFrame): Site {
  const run = runProperties(found, { leaveOut: [] });
  const tickRun = runProperties(found, { leaveOut: ['w:rFonts'] });
  const states = tickStates(found.kind === 'tick' ? found.kindElement : undefined);
  const open = frame.before + inScope(`<w:r>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}`, found);
  const close = `</w:r>${frame.after}`;
  return {
    start: frame.start,
    end: frame.end,
    room: roomFor(found),
    fixed(control) {
      if (control.type === 'tick') {
        const state = control.value ? states.ticked : states.unticked;
        return frame.before + inScope(tickXml(control.value, tickRun, state), found) + frame.after;
      }
      if (isShowingPlaceholder(control))
        return frame.before + inScope(contentXml(control), found) + frame.after;
      return startsWithBreak(shownIn(found, control)) ? open : open + TEXT_START;
    },
    value(control) {
      if (control.type === 'tick' || isShowingPlaceholder(control)) return '';
      const shown = shownIn(found, control);
      if (PLAIN.test(shown)) return `${shown}</w:t>${close}`;
      const xml = textXml(shown);
      return (xml.startsWith(TEXT_START) ? xml.slice(TEXT_START.length) : xml) + close;
    },
  };
}

/** For a text and its end tags. */
const LINE_BYTES = 128;
const LINES_BYTES = 1024;

function roomFor({ kind, kindElement }: FoundControl): number {
  if (kind === 'tick') return 0;
  return kind === 'rich' || isOn(kindElement, 'w:multiLine', '0') ? LINES_BYTES : LINE_BYTES;
}

/** Such a text doesn't start with `w:t`. */
function startsWithBreak(text: string): boolean {
  return /^[\r\n\t]/.test(text);
}

function prefixOf({ name }: XmlElement): string {
  return name.slice(0, name.indexOf(':') + 1);
}
