import type { Diagnostic } from '../core/diagnostics.ts';
import { visibleText } from '../core/visible-text.ts';
import type { UnreadablePdf, UnreadableReason } from '../formats/pdf/ua/unreadable-pdf.ts';
import { diagnosticPlace } from './places.ts';

const HINTS: Readonly<Record<UnreadableReason, string>> = {
  'not-a-pdf':
    'check whether this is the right file; a Word file or a web page has to be exported as PDF first',
  broken:
    'get the file again from where it came from, or export it again; if it opens in a viewer, save it under another name there, and check that copy',
  encrypted:
    'give the password with --password-file, or save a copy without a password; people who use a screen reader need it too',
  'too-large': 'check the file in parts; a file that is this large or intricate troubles readers as well',
};

/** Why there is no verdict on a file: an error, since nobody can say that it is accessible. */
export function unreadableDiagnostic(file: string, { reason, message }: UnreadablePdf): Diagnostic {
  return {
    code: `ua/${reason}`,
    severity: 'error',
    message: visibleText(message),
    place: diagnosticPlace(file, undefined),
    hint: HINTS[reason],
  };
}
