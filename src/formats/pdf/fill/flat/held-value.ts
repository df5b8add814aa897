import {
  decodePDFRawStream,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import type { FormValue } from '../../form-field.ts';
import type { TemplateField } from '../template-fields.ts';

/** Deeper trees than any program writes. */
const DEEPEST = 64;

/** An entry of a field: its own, else that of the nearest parent that has it (ISO 32000-1 §12.7.3.1). */
export function inheritedEntry(dict: PDFDict, key: string): PDFObject | undefined {
  let node: PDFObject | undefined = dict;
  for (let depth = 0; node instanceof PDFDict && depth < DEEPEST; depth++) {
    const held = node.lookup(PDFName.of(key));
    if (held) return held;
    node = node.lookup(PDFName.of('Parent'));
  }
  return undefined;
}

/** What assistive technology calls a field or widget, `TU`. */
export function tooltipOf(dict: PDFDict): string | undefined {
  return textOf(inheritedEntry(dict, 'TU'));
}

/** The value a template has for a field; null when it is empty, and for fields that nothing is drawn for. */
export function heldValue({ type, dict, filled }: TemplateField): FormValue | null {
  if (!filled) return null;
  const value = inheritedEntry(dict, 'V');
  switch (type) {
    case 'text':
    case 'list': {
      const text = textOf(value);
      return text ? { type: 'text', text } : null;
    }
    case 'checkbox':
    case 'radio':
      return value instanceof PDFName ? { type: 'state', state: value.decodeText() } : null;
    case 'button':
    case 'signature':
      return null;
  }
}

function textOf(value: PDFObject | undefined): string | undefined {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
  // Long texts may be kept as a stream (§12.7.4.3).
  if (value instanceof PDFRawStream) {
    return PDFHexString.of(Buffer.from(decodePDFRawStream(value).decode()).toString('hex')).decodeText();
  }
  return undefined;
}
