import { readWidgets, type Widget } from './pdfjs.ts';

const HEAD = ['name', 'type', 'flags', 'page', 'rect', 'TU'];

/** The form fields of a file as a table; rectangles are left, bottom, width × height in whole points. */
export async function dumpFields(bytes: Uint8Array): Promise<string> {
  const rows = [HEAD, ...(await readWidgets(bytes)).map(rowOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  const lines = rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, ''].join('\n');
}

function rowOf(widget: Widget): string[] {
  const { fieldName, radioButton, buttonValue, page, rect, alternativeText } = widget;
  const [left, bottom, right, top] = rect;
  return [
    radioButton ? `${fieldName}:${buttonValue}` : fieldName,
    typeOf(widget),
    flagsOf(widget),
    String(page),
    `${Math.round(left)},${Math.round(bottom)} ${Math.round(right - left)}×${Math.round(top - bottom)}`,
    alternativeText,
  ];
}

function typeOf({ fieldType, checkBox, radioButton, combo, multiLine }: Widget): string {
  if (fieldType === 'Btn') return checkBox ? 'checkbox' : radioButton ? 'radio' : 'button';
  if (fieldType === 'Ch') return combo ? 'combo' : 'list';
  if (fieldType === 'Tx') return multiLine ? 'text lines' : 'text';
  return 'signature';
}

function flagsOf({ required, readOnly, maxLen }: Widget): string {
  const flags = [required && 'required', readOnly && 'read-only', maxLen && `max ${maxLen}`];
  return flags.filter(Boolean).join(', ') || '–';
}
