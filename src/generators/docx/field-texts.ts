import { type Paragraph, TextRun } from 'docx';
import type { HintId } from '../../fields/kind.ts';
import { kinds } from '../../fields/kinds.ts';
import type { Field } from '../../model/document.ts';
import type { Writing } from './writing.ts';

/**
 * What a field is called, with the mark of those one is reminded of.
 * @param style character style of the name; the paragraph's without
 */
export function nameOf(writing: Writing, field: Field, style?: string): readonly TextRun[] {
  const required = new TextRun({ text: ` (${writing.strings.required})`, style: 'Required' });
  return [
    new TextRun({ text: field.label, ...(style === undefined ? {} : { style }) }),
    ...(field.required ? [required] : []),
  ];
}

/** How a field's value is written, in the document's words; null when there is only one way. */
export function hintOf(writing: Writing, field: Field): string | null {
  const hint: HintId | undefined = kinds[field.kind].hint;
  return hint ? writing.strings[hint] : null;
}

/** A field's help and hint in one line; null without any. */
export function helpOf(writing: Writing, field: Field): string | null {
  const parts = [field.help, hintOf(writing, field)].filter(part => part !== null);
  return parts.length > 0 ? parts.join(' – ') : null;
}

/** Label with the required mark, help and hint below. */
export function caption(writing: Writing, field: Field): readonly Paragraph[] {
  const help = helpOf(writing, field);
  return [
    writing.paragraph('FieldLabel', nameOf(writing, field)),
    ...(help === null ? [] : [writing.paragraph('FieldHelp', help)]),
  ];
}

/** The height that a caption is likely to take, mm, in a column of this width, mm. */
export function captionHeight(writing: Writing, field: Field, width: number): number {
  const help = helpOf(writing, field);
  // Letters are 2.4 mm wide on average at 11.5 pt bold, and 1.8 mm at 9.5 pt.
  const lines = (text: string, letter: number) => Math.ceil((text.length * letter) / (width - 4));
  return 3 + lines(field.label, 2.4) * 5.6 + (help === null ? 0 : lines(help, 1.8) * 4.9);
}

/** A field's controls in paragraphs of answers: a line of its own for each. */
export function answers(writing: Writing, field: Field): readonly Paragraph[] {
  if (kinds[field.kind].shape === 'tick')
    return [writing.paragraph('Answer', writing.field(field, TICK_BOX))];
  return writing.field(field).map(control => writing.paragraph('Answer', [control]));
}

/** Run properties of tick boxes. */
export const TICK_BOX = '<w:rStyle w:val="TickBox"/>';
export const LARGE_TICK_BOX = '<w:rStyle w:val="LargeTickBox"/>';
