import { attributeOf, childOf } from '../ooxml/xml-tree.ts';
import { boundText, type ContentControl } from './content-control.ts';
import { shownText } from './control-xml.ts';
import type { FoundControl, FoundItem } from './scan-controls.ts';

/** A value as a control of a file shows it: a list by the file's own labels. */
export function shownIn(found: FoundControl, control: ContentControl): string {
  if (control.type === 'tick' || control.type === 'signature') return '';
  const item = control.type === 'list' ? itemFor(found, control) : undefined;
  return item?.label ?? shownText(control);
}

/**
 * A value as the XML that a control of a file is bound to holds it; undefined when that stays as it is. Word shows it
 * from there when it opens the file, so it must be what this kind of control understands.
 */
export function boundIn(found: FoundControl, control: ContentControl): string | undefined {
  if (control.type === 'date') {
    if (found.kind !== 'date') return control.shown;
    const storedAs = attributeOf(childOf(found.kindElement, 'w:storeMappedDataAs'), 'w:val');
    if (storedAs === 'text' || !control.value) return control.shown;
    return storedAs === 'date' ? control.value : `${control.value}T00:00:00`;
  }
  if (control.type !== 'list') return boundText(control);
  return found.kind === 'list'
    ? (itemFor(found, control)?.value ?? control.value ?? '')
    : shownIn(found, control);
}

/** The item of a file's list for a value: the one with that value, else the one with the label that goes with it. */
function itemFor(
  { items }: FoundControl,
  control: Extract<ContentControl, { type: 'list' }>,
): FoundItem | undefined {
  if (control.value === null) return undefined;
  return (
    items.find(({ value }) => value === control.value) ??
    items.find(({ label }) => label === shownText(control))
  );
}
