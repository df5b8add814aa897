import type { TemplateField } from '../template-fields.ts';
import { hasAppearance } from '../template-widgets.ts';

/** Whether a field has a value that nothing in the file draws: then the viewer must. */
export function needsViewer({ type, filled, widgets }: TemplateField): boolean {
  if (!filled || (type !== 'text' && type !== 'list')) return false;
  return widgets.some(({ dict }) => !hasAppearance(dict));
}
