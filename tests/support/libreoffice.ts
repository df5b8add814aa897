import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** What a file is made into: from which kind, with which filter, and what it is then. */
const CONVERSIONS = {
  // Fields as the text they show, not as form fields of the PDF, which have a place and no order.
  pdf: {
    from: 'docx',
    filter: 'pdf:writer_pdf_Export:{"ExportFormFields":{"type":"boolean","value":"false"}}',
    to: 'pdf',
  },
  docx: { from: 'docx', filter: 'docx:MS Word 2007 XML', to: 'docx' },
  xlsx: { from: 'xlsx', filter: 'xlsx:Calc MS Excel 2007 XML', to: 'xlsx' },
  /** A workbook as it is printed. */
  sheets: { from: 'xlsx', filter: 'pdf', to: 'pdf' },
} as const;

/**
 * Files as LibreOffice saves them, by the names they were given; one process for all of them, with a profile of its own
 * that no other run can disturb. A file it could not read or write is left out.
 */
export async function convertByLibreOffice(
  files: ReadonlyMap<string, Uint8Array>,
  how: keyof typeof CONVERSIONS,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { from, filter, to } = CONVERSIONS[how];
  const folder = await mkdtemp(join(tmpdir(), 'veldwerk-lo-'));
  try {
    const sources = join(folder, 'in');
    const results = join(folder, 'out');
    await mkdir(sources);
    const names = [...files.keys()];
    const paths = names.map((_, index) => join(sources, `${index}.${from}`));
    for (const [index, bytes] of [...files.values()].entries()) await writeFile(paths[index] ?? '', bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const options = ['--headless', '--norestore', '--convert-to', filter, '--outdir', results];
    await promisify(execFile)('soffice', [profile, ...options, ...paths], { maxBuffer: 1 << 26 });
    const made = names.map(async (name, index) => {
      const bytes = await readFile(join(results, `${index}.${to}`)).catch(() => undefined);
      return bytes ? [[name, new Uint8Array(bytes)] as const] : [];
    });
    return new Map((await Promise.all(made)).flat());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Workbooks as LibreOffice saves them, in the order given. @throws Error when it could not open one */
export function savedByLibreOffice(files: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  return eachByLibreOffice(files, 'xlsx');
}

/** Workbooks as LibreOffice prints them, each as a PDF, in the order given. @throws Error when it could not open one */
export function printedByLibreOffice(files: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  return eachByLibreOffice(files, 'sheets');
}

async function eachByLibreOffice(
  files: readonly Uint8Array[],
  how: keyof typeof CONVERSIONS,
): Promise<readonly Uint8Array[]> {
  const made = await convertByLibreOffice(new Map(files.map((bytes, index) => [String(index), bytes])), how);
  return files.map((_, index) => {
    const bytes = made.get(String(index));
    if (!bytes) throw new Error(`LibreOffice could not open file ${index + 1} of ${files.length}.`);
    return bytes;
  });
}
