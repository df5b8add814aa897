import type { PdfFile } from '../../read/pdf-file.ts';
import { isArray, PdfDict, type PdfObject, PdfReference, PdfStream } from '../../read/pdf-object.ts';
import { asStream, type CosDict, type CosStream, entry, nameEntry } from './cos.ts';

/** Dictionaries that rules ask about wherever in the file they are. */
export interface ObjectSurvey {
  /** Dictionaries whose Type says that they are file specifications (ISO 32000-1 §7.11.3); F is what it was before PDF 1.7. */
  readonly fileSpecs: readonly CosDict[];
  /** Rendition actions that can be reached from the catalog (§12.6.4.13). */
  readonly renditions: readonly CosDict[];
  /** Metadata streams of the document and of anything in it (§14.3.2), each once; only those that say that they are. */
  readonly metadata: readonly CosStream[];
}

/** Looks at each dictionary of a file once, and keeps the few that are asked for: a file may have millions. */
export function surveyObjects(file: PdfFile, catalog: CosDict): ObjectSurvey {
  const fileSpecs: CosDict[] = [];
  const renditions: CosDict[] = [];
  const metadata = new Set<CosStream>();
  for (const number of file.numbers()) {
    for (const dict of dictsIn(file.objectOf(number))) {
      if (FILE_SPEC_TYPES.has(nameEntry(dict, 'Type'))) fileSpecs.push(dict);
      if (nameEntry(dict, 'S') === 'Rendition') renditions.push(dict);
      const stream = asStream(entry(dict, 'Metadata'));
      if (stream !== undefined && isMetadataStream(stream)) metadata.add(stream);
    }
  }
  return { fileSpecs, renditions: reachable(renditions, catalog), metadata: [...metadata] };
}

/** Whether a stream says that it holds metadata: both entries are required (ISO 32000-1 table 315). */
export const isMetadataStream = (stream: CosStream | undefined): boolean =>
  nameEntry(stream, 'Type') === 'Metadata' && nameEntry(stream, 'Subtype') === 'XML';

const FILE_SPEC_TYPES: ReadonlySet<string | undefined> = new Set(['Filespec', 'F']);

/** The dictionaries of an object: itself, and those that stand in it. No reference is followed. */
function* dictsIn(object: PdfObject): Generator<CosDict> {
  const open = [object];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const inner = next instanceof PdfStream ? next.dict : next;
    if (inner instanceof PdfDict) {
      yield inner;
      addNested(open, inner.values());
    } else if (isArray(inner)) addNested(open, inner);
  }
}

function addNested(open: PdfObject[], objects: readonly PdfObject[]): void {
  for (const object of objects) if (object instanceof PdfDict || isArray(object)) open.push(object);
}

/** Those of some dictionaries that can be reached. Few files have any, so that the others need not be gone through. */
function reachable(wanted: readonly CosDict[], catalog: CosDict): readonly CosDict[] {
  if (wanted.length === 0) return [];
  const seen = new Set<PdfObject>();
  const open: PdfObject[] = [catalog];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const target = next instanceof PdfReference ? next.target : next;
    const object = target instanceof PdfStream ? target.dict : target;
    const isHolder = object instanceof PdfDict || isArray(object);
    if (!isHolder || seen.has(object)) continue;
    seen.add(object);
    for (const value of object.values()) open.push(value);
  }
  return wanted.filter(dict => seen.has(dict));
}
