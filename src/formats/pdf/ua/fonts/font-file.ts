import { bytesOf, type CosDict, dictEntry, entry, nameEntry } from '../model/cos.ts';
import { type CffProgram, readCff } from './cff.ts';
import { cffTable, readSfnt, type SfntProgram } from './sfnt.ts';
import { readType1, type Type1Program } from './type1.ts';

export type FontProgram = SfntProgram | CffProgram | Type1Program;

/**
 * The embedded program of a font, if the descriptor holds one of the sort this font may have and it can be read.
 * @param font a font with a descriptor: simple, or the CIDFont of a composite one
 * @see ISO 32000-1 §9.9 Table 126
 */
export function readProgram(font: CosDict): FontProgram | undefined {
  const descriptor = dictEntry(font, 'FontDescriptor');
  const bytes = (key: string) => bytesOf(entry(descriptor, key));
  const subtype = nameEntry(font, 'Subtype');
  const isTrueType = subtype === 'TrueType' || subtype === 'CIDFontType2';
  if (isTrueType) return read(bytes('FontFile2') ?? bytes('FontFile3'), readSfnt);
  if (subtype === 'Type1' || subtype === 'MMType1') {
    const type1 = bytes('FontFile');
    if (type1 !== undefined) return readType1(type1);
  }
  const compact = bytes('FontFile3');
  if (compact === undefined) return undefined;
  // What the stream holds is what its Subtype says; one without is of no sort.
  switch (nameEntry(entry(descriptor, 'FontFile3'), 'Subtype')) {
    case 'OpenType':
      return read(cffTable(compact), readCff);
    case subtype === 'CIDFontType0' ? 'CIDFontType0C' : 'Type1C':
      return readCff(compact);
    default:
      return undefined;
  }
}

const read = <T>(bytes: Uint8Array | undefined, reader: (bytes: Uint8Array) => T): T | undefined =>
  bytes === undefined ? undefined : reader(bytes);
