import { PDFArray, PDFName } from 'pdf-lib';
import { FIELD_FLAGS as FLAGS } from '../field-flags.ts';
import type { AdoptedPlan } from '../field-plan.ts';
import type { TemplateField } from '../template-fields.ts';

/** How the text of a field is set. */
export type Setting = AdoptedPlan['setting'];

/** More cells than a form has; a file with more is made to exhaust whoever draws them. */
const MOST_CELLS = 500;

/** How the text of a field is set; undefined for a field that takes none, or none that may stand in sight. */
export function settingOf({ type, flags, maxLength }: TemplateField): Setting | undefined {
  if (type === 'list') return flags & FLAGS.combo ? 'line' : 'list_box';
  if (type !== 'text' || flags & (FLAGS.password | FLAGS.fileSelect)) return undefined;
  if (flags & FLAGS.multiline) return 'multiline';
  // A comb without a number of cells is none (ISO 32000-1 table 228).
  const isComb = flags & FLAGS.comb && maxLength !== null && maxLength > 0 && maxLength <= MOST_CELLS;
  return isComb ? 'comb' : 'line';
}

/** Whether a field of a form from elsewhere takes a text. One whose value is more than one text is left as it is. */
export function isAdoptable(field: TemplateField): boolean {
  return settingOf(field) !== undefined && !(field.dict.lookup(PDFName.of('V')) instanceof PDFArray);
}
