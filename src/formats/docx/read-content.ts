import { attributeOf, childOf, elementsIn, type XmlElement } from '../ooxml/xml-tree.ts';
import type { ControlValue } from './content-control.ts';
import { hasPicture, textOfContent } from './control-text.ts';
import type { PlaceholderTest } from './placeholders.ts';
import { type FoundControl, isOn } from './scan-controls.ts';
import { tickStates } from './tick-states.ts';

/** What a control shows, as a value. */
export function readContent(control: FoundControl, isPlaceholder: PlaceholderTest): ControlValue {
  if (control.kind === 'tick') return { type: 'tick', ticked: isTicked(control) };
  const legacy = control.content && legacyTick(control.content);
  if (legacy !== undefined) return { type: 'tick', ticked: legacy };
  const text = shownText(control, isPlaceholder);
  switch (control.kind) {
    case 'date':
      return { type: 'date', text, day: text === '' ? null : dayOf(control) };
    case 'rich':
    case 'picture':
      if (control.binding) return { type: 'text', text };
      return { type: 'signature', text, signed: text !== '' || showsPicture(control) };
    default:
      return { type: 'text', text };
  }
}

/** The day of a time as it stands in a file, with or without hours and zone; null when it isn't one. */
export function dayIn(time: string | undefined): string | null {
  return /^(\d{4}-\d\d-\d\d)(?:$|T)/.exec(time ?? '')?.[1] ?? null;
}

/** The text of a control; empty while its placeholder shows. */
function shownText(control: FoundControl, isPlaceholder: PlaceholderTest): string {
  const { content, kindElement, isShowingPlaceholder } = control;
  if (!content || isShowingPlaceholder) return '';
  const isMultiline = kindElement?.type === 'w:text' && isOn(kindElement, 'w:multiLine', '0');
  const text = textOfContent(content, { linesInRuns: isMultiline });
  return isPlaceholder(control, text) ? '' : text;
}

function showsPicture({ content, isShowingPlaceholder }: FoundControl): boolean {
  return content !== undefined && !isShowingPlaceholder && hasPicture(content);
}

/** `w:fullDate`: Word writes midnight of the day that was picked, mostly with a Z that doesn't mean a zone. */
function dayOf({ kindElement }: FoundControl): string | null {
  return dayIn(attributeOf(kindElement, 'w:fullDate'));
}

/**
 * Whether a box is ticked: what its sign says, as that is what a person sees and what editors that don't know tick
 * boxes can change; else what its properties say.
 */
function isTicked({ content, kindElement }: FoundControl): boolean {
  const { ticked, unticked } = tickStates(kindElement);
  const sign = content ? textOfContent(content).trim() : '';
  if (ticked.sign !== unticked.sign && (sign === ticked.sign || sign === unticked.sign))
    return sign === ticked.sign;
  const checked = childOf(kindElement, 'w14:checked');
  return isOn(checked, 'w14:val');
}

/** A box of before 2010, a form field, alone in a control. @see ISO/IEC 29500-1 §17.16.7 */
function legacyTick(content: XmlElement): boolean | undefined {
  const boxes = [...elementsIn(content)].filter(({ type }) => type === 'w:checkBox');
  const [box] = boxes;
  if (!box || boxes.length > 1) return undefined;
  return isOn(childOf(box, 'w:checked') ?? childOf(box, 'w:default'));
}
