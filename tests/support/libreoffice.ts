import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** Fields as the text they show, not as form fields of the PDF, which have a place and no order. */
const FILTERS = {
  pdf: 'pdf:writer_pdf_Export:{"ExportFormFields":{"type":"boolean","value":"false"}}',
  docx: 'docx:MS Word 2007 XML',
} as const;

/**
 * Files as LibreOffice saves them, by the names they were given; one process for all of them, with a profile of its own
 * that no other run can disturb. A file it could not read or write is left out.
 */
export async function convertByLibreOffice(
  files: ReadonlyMap<string, Uint8Array>,
  to: keyof typeof FILTERS,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'veldwerk-lo-'));
  try {
    const sources = join(folder, 'in');
    const results = join(folder, 'out');
    await mkdir(sources);
    const names = [...files.keys()];
    const paths = names.map((_, index) => join(sources, `${index}.docx`));
    for (const [index, bytes] of [...files.values()].entries()) await writeFile(paths[index] ?? '', bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const options = ['--headless', '--norestore', '--convert-to', FILTERS[to], '--outdir', results];
    await promisify(execFile)('soffice', [profile, ...options, ...paths]);
    const made = names.map(async (name, index) => {
      const bytes = await readFile(join(results, `${index}.${to}`)).catch(() => undefined);
      return bytes ? [[name, new Uint8Array(bytes)] as const] : [];
    });
    return new Map((await Promise.all(made)).flat());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
