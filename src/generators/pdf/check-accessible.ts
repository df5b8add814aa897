import type { Diagnostic } from '../../core/diagnostics.ts';
import { checkPdfUa } from '../../formats/pdf/ua/check-ua.ts';

/** What keeps a finished file from passing PDF/UA-1, as diagnostics that name the clause and the place in the file. */
export async function checkAccessible(bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  const { failures } = await checkPdfUa(bytes);
  return failures.map(({ clause, test, message, page, path }) => ({
    code: 'pdf/ua',
    severity: 'error',
    message: `PDF/UA-1 ${clause} test ${test}: ${message}`,
    hint: [page ? `page ${page}` : '', path ?? '', 'mend the template'].filter(Boolean).join(', '),
  }));
}
