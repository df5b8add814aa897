import {
  asStream,
  bytesOf,
  type CosDict,
  type CosStream,
  dictEntry,
  entry,
  nameEntry,
} from '../model/cos.ts';
import { type CffProgram, readCff } from './cff.ts';
import { cffTable, readSfnt, type SfntProgram } from './sfnt.ts';
import { readType1, type Type1Program } from './type1.ts';

/** A program of tables, or a collection of such: PDF has no place for those, and readers take the first. */
type TableProgram = (SfntProgram | CffProgram) & { readonly flaw?: 'collection' };

export type FontProgram = TableProgram | Type1Program;

/** What is embedded instead of a program as PDF has it. @see ISO 32000-1 §9.9 */
export type ProgramFlaw = NonNullable<FontProgram['flaw']>;

/**
 * The embedded program of a font, if the descriptor holds one of the sort this font may have and it can be read.
 * @param font a font with a descriptor: simple, or the CIDFont of a composite one
 * @see ISO 32000-1 §9.9 Table 126
 */
export function readProgram(font: CosDict): FontProgram | undefined {
  const descriptor = dictEntry(font, 'FontDescriptor');
  const file = (key: string) => asStream(entry(descriptor, key));
  const subtype = nameEntry(font, 'Subtype');
  const isTrueType = subtype === 'TrueType' || subtype === 'CIDFontType2';
  if (isTrueType) return read(file('FontFile2') ?? file('FontFile3'), readTrueType);
  const type1 = subtype === 'Type1' || subtype === 'MMType1' ? file('FontFile') : undefined;
  if (type1 !== undefined) return read(type1, readType1);
  const compact = file('FontFile3');
  // What the stream holds is what its Subtype says; one without is of no sort.
  switch (nameEntry(compact, 'Subtype')) {
    case 'OpenType':
      return read(compact, readOpenTypeCff);
    case subtype === 'CIDFontType0' ? 'CIDFontType0C' : 'Type1C':
      return read(compact, readCff);
    default:
      return undefined;
  }
}

const readTrueType = (bytes: Uint8Array): FontProgram | undefined => flawed(bytes, readSfnt(bytes));

function readOpenTypeCff(bytes: Uint8Array): FontProgram | undefined {
  const table = cffTable(bytes);
  return table === undefined ? undefined : flawed(bytes, readCff(table));
}

function flawed(bytes: Uint8Array, program: SfntProgram | CffProgram | undefined): TableProgram | undefined {
  const isCollection = Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'ttcf';
  return program !== undefined && isCollection ? { ...program, flaw: 'collection' } : program;
}

type ProgramReader = (bytes: Uint8Array) => FontProgram | undefined;

/** Programs that were read, and how: fonts by the thousand can have the same. */
const KNOWN = new WeakMap<CosStream, Map<ProgramReader, FontProgram | undefined>>();

function read(stream: CosStream | undefined, reader: ProgramReader): FontProgram | undefined {
  if (stream === undefined) return undefined;
  const known = KNOWN.get(stream) ?? new Map<ProgramReader, FontProgram | undefined>();
  KNOWN.set(stream, known);
  if (!known.has(reader)) {
    const bytes = bytesOf(stream);
    known.set(reader, bytes === undefined ? undefined : reader(bytes));
  }
  return known.get(reader);
}
