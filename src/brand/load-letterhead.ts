import { type LetterheadProblem, readLetterhead } from '../formats/docx/letterhead/reading.ts';
import { suggest } from '../yaml/suggest.ts';
import type { BrandFolder } from './brand-folder.ts';
import { brandSchema } from './brand-schema.ts';
import { part } from './part.ts';
import { error, warning } from './problem.ts';

const FOLDER = 'templates/docx';
const AT = ['letterhead'] as const;
/** 5 MB as disks and mail programs count. A letterhead is seldom more than 200 kB. */
export const MAXIMUM_LETTERHEAD_BYTES = 5_000_000;

/** The letterhead that the brand file names; undefined when it names none or there is something wrong, all reported. */
export function loadLetterhead(folder: BrandFolder): Uint8Array | undefined {
  const name = part(folder.source, brandSchema.shape.letterhead, AT);
  if (name === undefined) return undefined;
  const bytes = readFile(folder, name);
  if (!bytes) return undefined;
  const reading = readLetterhead(bytes);
  for (const problem of reading.ok ? reading.warnings : reading.problems) report(folder, name, problem);
  return reading.ok ? bytes : undefined;
}

/** Windows hides endings, and a brand's other files lie in its own folder. */
function whereItIs({ host, path }: BrandFolder, name: string): string {
  const there = host.list(FOLDER);
  const whole = ['docx', 'dotx'].map(ending => `${name}.${ending}`).find(file => there.includes(file));
  if (whole) return `did you mean "${whole}"?`;
  if (host.list(path).includes(name)) return `it is in ${path}: move it to ${FOLDER}`;
  return suggest(name, there) ?? `put it in ${FOLDER}`;
}

function readFile(folder: BrandFolder, name: string): Uint8Array | undefined {
  const { host, source } = folder;
  if (!/^[^/\\:]+$/.test(name) || /^\.*$/.test(name)) {
    const hint = `put it in ${FOLDER} and write its name, without a folder`;
    folder.report(error('letterhead', source.at(AT), `"${name}" is not the name of a file`, hint));
    return undefined;
  }
  const bytes = host.read(`${FOLDER}/${name}`);
  if (!bytes) {
    const hint = whereItIs(folder, name);
    folder.report(error('letterhead', source.at(AT), `there is no "${name}" in ${FOLDER}`, hint));
    return undefined;
  }
  if (bytes.length <= MAXIMUM_LETTERHEAD_BYTES) return bytes;
  // Up, so that what is a little too large doesn't read as just right.
  const size = `${Math.ceil(bytes.length / 1e5) / 10} MB`;
  const hint =
    'look for a large picture: Word makes them smaller (Afbeeldingsindeling, Afbeeldingen comprimeren)';
  folder.report(
    error('letterhead-too-large', source.at(AT), `"${name}" has ${size}, a letterhead at most 5 MB`, hint),
  );
  return undefined;
}

function report(folder: BrandFolder, name: string, problem: LetterheadProblem): void {
  const tell = problem.severity === 'error' ? error : warning;
  const at = folder.source.at(AT);
  folder.report(tell(`letterhead-${problem.code}`, at, `"${name}" ${problem.message}`, problem.hint));
}
