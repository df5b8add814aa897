import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { DAYS, LETTER } from './other-pdfs-office.ts';

/** What is made into a PDF, by which filter, and what the person who exports it ticks. */
const EXPORTS = {
  letter: { source: 'letter.fodt', filter: 'writer_pdf_Export', isTagged: false, isUa: false },
  'tagged letter': { source: 'letter.fodt', filter: 'writer_pdf_Export', isTagged: true, isUa: false },
  'PDF/UA letter': { source: 'letter.fodt', filter: 'writer_pdf_Export', isTagged: true, isUa: true },
  'tagged sheet': { source: 'days.fods', filter: 'calc_pdf_Export', isTagged: true, isUa: false },
  'PDF/UA sheet': { source: 'days.fods', filter: 'calc_pdf_Export', isTagged: true, isUa: true },
} as const;
export type OfficeExport = keyof typeof EXPORTS;

/** The letter and the sheet as LibreOffice exports them, each way; one process for all of them, with a profile of its own. */
export async function exportedByLibreOffice(): Promise<ReadonlyMap<OfficeExport, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'veldwerk-lo-'));
  try {
    await writeFile(join(folder, 'letter.fodt'), LETTER);
    await writeFile(join(folder, 'days.fods'), DAYS);
    await writeProfile(folder);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const options = ['--headless', '--norestore', 'macro:///Standard.Module1.ExportAll'];
    await promisify(execFile)('soffice', [profile, ...options], { timeout: 60_000, killSignal: 'SIGKILL' });
    const names = Object.keys(EXPORTS) as OfficeExport[];
    const made = await Promise.all(
      names.map(async name => [name, await readFile(join(folder, fileOf(name)))] as const),
    );
    return new Map(made);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const fileOf = (name: string): string => `${name.replace('/', '-')}.pdf`;

/** The command line knows one filter a start: a macro in the profile knows them all. */
async function writeProfile(folder: string): Promise<void> {
  const user = join(folder, 'profile', 'user');
  const standard = join(user, 'basic', 'Standard');
  await mkdir(standard, { recursive: true });
  await writeFile(join(user, 'registrymodifications.xcu'), SET_UP);
  await writeFile(join(user, 'basic', 'script.xlc'), LIBRARIES);
  await writeFile(join(standard, 'script.xlb'), LIBRARY);
  await writeFile(join(standard, 'Module1.xba'), moduleOf(macro(folder)));
}

/** A macro that writes every export, then ends the program, also after an error. */
function macro(folder: string): string {
  const url = (name: string): string => pathToFileURL(join(folder, name)).href;
  const calls = Object.entries(EXPORTS).map(
    ([name, { source, filter, isTagged, isUa }]) =>
      `  ExportOne("${url(source)}", "${url(fileOf(name))}", "${filter}", ${isTagged}, ${isUa})`,
  );
  return `Function Named(name, value)
  Dim pair As New com.sun.star.beans.PropertyValue
  pair.Name = name
  pair.Value = value
  Named = pair
End Function
Sub ExportOne(source, target, filter, isTagged, isUa)
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, Array(Named("Hidden", True)))
  options = Array(Named("UseTaggedPDF", isTagged), Named("PDFUACompliance", isUa), Named("ExportFormFields", True))
  document.storeToURL(target, Array(Named("FilterName", filter), Named("FilterData", options)))
  document.close(True)
End Sub
Sub ExportAll
  On Error Goto Done
${calls.join('\n')}
Done:
  StarDesktop.terminate()
End Sub
`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const moduleOf = (source: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped(source)}</script:module>`;

/** A profile that isn't set up yet, LibreOffice would fill with its own, macros too. */
const SET_UP = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>`;

const LIBRARIES = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library">
<library:library library:name="Standard" library:link="false"/>
</library:libraries>`;

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
<library:element library:name="Module1"/>
</library:library>`;
