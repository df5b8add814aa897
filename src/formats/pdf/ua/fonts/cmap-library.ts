import { decodeBinaryCMap } from './binary-cmap.ts';
import { type CMap, cmapOf } from './cmap.ts';
import { isPredefined } from './predefined-cmaps.ts';

/** Gives the data of a CMap of Adobe by its name, in the packed form of pdf.js; nothing when they aren't at hand. */
export type LoadCMap = (name: string) => Uint8Array | undefined;

/** The CMaps that PDF files only name, each read when it is first asked for. @see ISO 32000-1 §9.7.5.2 */
export interface CMapLibrary {
  cmap(name: string): CMap | undefined;
}

/** Of a program that brings none along: what builds on one of them stays undecided. */
export const NO_CMAPS: CMapLibrary = { cmap: () => undefined };

/** CMaps by which CIDs become Unicode. */
const TO_UNICODE: ReadonlySet<string> = new Set(
  ['GB1', 'CNS1', 'Japan1', 'Korea1'].map(ordering => unicodeCMapName(ordering)),
);

/** Name of the CMap from the CIDs of a collection of Adobe to Unicode. @see ISO 32000-1 §9.10.2 */
export function unicodeCMapName(ordering: string): string {
  return `Adobe-${ordering}-UCS2`;
}

/** One for all files: the CMaps stay the same. */
const LIBRARIES = new WeakMap<LoadCMap, CMapLibrary>();

export function cmapLibrary(load: LoadCMap | undefined): CMapLibrary {
  if (load === undefined) return NO_CMAPS;
  const library = LIBRARIES.get(load) ?? libraryOf(load);
  LIBRARIES.set(load, library);
  return library;
}

function libraryOf(load: LoadCMap): CMapLibrary {
  const known = new Map<string, CMap | undefined>();
  const read = (name: string): CMap | undefined => {
    const data = load(name);
    if (data === undefined) return undefined;
    const parts = decodeBinaryCMap(data);
    const [used] = parts.used;
    return cmapOf(parts, used === undefined ? undefined : cmap(used), used !== undefined);
  };
  const cmap = (name: string): CMap | undefined => {
    // The names come from files: nothing else may be asked for.
    if (!isPredefined(name) && !TO_UNICODE.has(name)) return undefined;
    if (!known.has(name)) known.set(name, read(name));
    return known.get(name);
  };
  return { cmap };
}
