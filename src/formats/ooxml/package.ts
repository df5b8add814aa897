import { UnreadableFile } from './unreadable-file.ts';
import { writeZip } from './write-zip.ts';
import { pack, readZip, unpack, type ZipEntry } from './zip.ts';

/** The part that gives every part its content type; it comes first in the file. */
export const CONTENT_TYPES = '[Content_Types].xml';
/** The relations of the package itself. */
export const PACKAGE_RELATIONS = '_rels/.rels';

/**
 * A Word or Excel file as parts by name. Names are as in the zip: no `/` in front, `/` between folders.
 * @see ISO/IEC 29500-2
 */
export interface OfficePackage {
  /** In the order of the file. */
  readonly names: readonly string[];
  /**
   * The bytes of a part, unpacked when they are first asked for. Case doesn't count in names (§9.1.1.1.2).
   * @throws UnreadableFile when the part is damaged
   */
  part(name: string): Uint8Array | undefined;
  /** A part packed as it is, for copying to another file. */
  packedPart(name: string): ZipEntry | undefined;
}

/**
 * Opens a Word or Excel file; it may come from anywhere.
 * @throws UnreadableFile when it is something else, damaged, locked with a password, or a zip bomb
 */
export function readPackage(bytes: Uint8Array): OfficePackage {
  refuseOtherFiles(bytes);
  const entries = new Map<string, ZipEntry>();
  for (const entry of readZip(bytes)) {
    const name = partName(entry.name);
    if (entries.has(name.toLowerCase())) throw new UnreadableFile('the file has two parts with one name');
    entries.set(name.toLowerCase(), { ...entry, name });
  }
  if (!entries.has(CONTENT_TYPES.toLowerCase())) throw new UnreadableFile(notOffice(entries));
  const unpacked = new Map<string, Uint8Array>();
  const packedPart = (name: string): ZipEntry | undefined => entries.get(name.toLowerCase());
  return {
    names: [...entries.values()].map(({ name }) => name),
    packedPart,
    part(name) {
      const entry = packedPart(name);
      if (!entry) return undefined;
      const part = unpacked.get(entry.name) ?? unpack(entry);
      unpacked.set(entry.name, part);
      return part;
    },
  };
}

/**
 * A file of parts: equal bytes for equal parts, in every time zone. The content types come first, then the relations
 * of the package, as readers that guess the kind of file expect; the rest in the order given.
 * @param options `level`: of deflate, 0 (stored) to 9; pictures, which are packed already, are always stored
 */
export function writePackage(
  parts: Iterable<readonly [name: string, bytes: Uint8Array]>,
  { level = 6 }: { readonly level?: number } = {},
): Uint8Array {
  const all = [...parts];
  if (new Set(all.map(([name]) => name.toLowerCase())).size < all.length) {
    throw new Error('a package has two parts with one name');
  }
  return writeZip(inFileOrder(all.map(([name, bytes]) => packPart(name, bytes, level))));
}

/** A part, packed; a picture is stored as it is. */
export function packPart(name: string, bytes: Uint8Array, level: number): ZipEntry {
  return pack(name, bytes, /\.(?:png|jpe?g|gif)$/i.test(name) ? 0 : level);
}

/** Content types first, then the relations of the package, then the rest as it was. */
export function inFileOrder<T extends { readonly name: string }>(parts: readonly T[]): T[] {
  const first = [CONTENT_TYPES, PACKAGE_RELATIONS];
  const place = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);
  return parts.toSorted((a, b) => place(a.name) - place(b.name));
}

/** Some programs write names with a slash in front, or with backslashes. */
function partName(written: string): string {
  const name = written.replaceAll('\\', '/').replace(/^\/+/, '');
  if (name === '' || /(?:^|\/)\.{0,2}(?:\/|$)|\0|^[a-z]:/i.test(name)) {
    throw new UnreadableFile('the file has a part with a name that is not allowed');
  }
  return name;
}

/** "Compound file binary": what Office wrote before 2007, and what it wraps a file with a password in. */
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The stream that holds the locked file ([MS-OFFCRYPTO] §2.3.4.4). */
const LOCKED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

const OTHER_FILES: readonly (readonly [start: string, message: string])[] = [
  ['%PDF-', 'the file is a PDF, not a Word or Excel file'],
  ['{\\rtf', 'the file is an RTF file: save it as .docx'],
];

function refuseOtherFiles(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length === 0) throw new UnreadableFile('the file is empty');
  if (file.subarray(0, COMPOUND_FILE.length).equals(COMPOUND_FILE)) {
    throw new UnreadableFile(
      file.includes(LOCKED_PACKAGE)
        ? 'the file is locked with a password'
        : 'the file is of the kind that Office wrote before 2007: save it as .docx or .xlsx',
    );
  }
  const start = file.subarray(0, 8).toString('latin1');
  const other = OTHER_FILES.find(([signature]) => start.startsWith(signature));
  if (other) throw new UnreadableFile(other[1]);
  if (!start.startsWith('PK')) throw new UnreadableFile('the file is not a Word or Excel file');
}

function notOffice(entries: ReadonlyMap<string, ZipEntry>): string {
  return entries.has('mimetype') && entries.has('content.xml')
    ? 'the file is an OpenDocument file: save it as .docx or .xlsx'
    : 'the file is a zip, but not a Word or Excel file';
}
