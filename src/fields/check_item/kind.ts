import { type CheckboxSpec, checkbox } from '../checkbox/kind.ts';
import type { Kind } from '../kind.ts';

/** An item of a checklist: a checkbox whose label is the list item's text. */
export const check_item: Kind<CheckboxSpec, boolean> = checkbox;
