import type { ControlValue } from './content-control.ts';
import type { PlaceholderTest } from './placeholders.ts';
import { dayIn } from './read-content.ts';
import type { FoundControl } from './scan-controls.ts';

export interface BoundContext {
  /** What the bound XML says; empty when nothing is bound or nothing stands there. */
  readonly bound: string;
  readonly isPlaceholder: PlaceholderTest;
}

export interface Merged {
  readonly value: ControlValue;
  /** Whether control and XML say different things. */
  readonly isConflict: boolean;
}

/** A control's value, with what the XML it is bound to says: see `readControls` for which counts. */
export function mergeBound(control: FoundControl, value: ControlValue, context: BoundContext): Merged {
  const { bound, isPlaceholder } = context;
  if (bound === '' || control.kind === 'rich' || value.type === 'signature')
    return { value, isConflict: false };
  if (value.type === 'tick') return { value, isConflict: value.ticked !== /^(?:1|true)$/.test(bound.trim()) };
  if (value.text === '') {
    // LibreOffice copies placeholders into the XML.
    if (isPlaceholder(control, bound)) return { value, isConflict: false };
    return { value: valueOfBound(control, bound), isConflict: false };
  }
  if (saysTheSame(control, value, bound)) return { value, isConflict: false };
  // LibreOffice loses line ends at the edges and empty lines; the XML still has them.
  const isSameText = value.text.replace(/\s+/g, '') === bound.replace(/\s+/g, '');
  if (isSameText && value.type === 'text' && bound.includes('\n'))
    return { value: { type: 'text', text: bound }, isConflict: false };
  return { value, isConflict: !isSameText };
}

function valueOfBound(control: FoundControl, bound: string): ControlValue {
  if (control.kind === 'date') return { type: 'date', text: bound, day: dayIn(bound) };
  return { type: 'text', text: labelOf(control, bound) };
}

function saysTheSame(
  control: FoundControl,
  value: Exclude<ControlValue, { type: 'tick' }>,
  bound: string,
): boolean {
  if (value.text === bound) return true;
  if (value.type === 'date') return value.day !== null && value.day === dayIn(bound);
  return value.text === labelOf(control, bound);
}

/** What a list shows for a value of its; the value itself when it isn't in the list. */
function labelOf({ items }: FoundControl, value: string): string {
  return items.find(item => item.value === value)?.label ?? value;
}
