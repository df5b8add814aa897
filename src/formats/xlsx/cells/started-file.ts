import { ByteSink } from '../../ooxml/byte-sink.ts';
import { copyEntry, directoryOf, endZip, writeEntry } from '../../ooxml/write-zip.ts';
import type { ZipEntry } from '../../ooxml/zip.ts';
import type { PreparedPart, SlotTexts } from './prepared-part.ts';

/** A part that differs in some filled files, and how it is when it doesn't. */
export interface ChangingPart {
  readonly asIs: ZipEntry;
  readonly part: PreparedPart;
}

/** What is other in a file, for each changing part; undefined where nothing is. */
export type PartTexts = readonly (SlotTexts | undefined)[];

/**
 * Writes what is the same in every file; what is returned writes the changing parts behind it, again and again.
 * @param same in the order of the file
 */
export function startFile(
  same: readonly ZipEntry[],
  changing: readonly ChangingPart[],
): (texts: PartTexts) => Uint8Array {
  const zip = new ByteSink();
  const written = same.map(entry => copyEntry(zip, entry));
  const sameDirectory = directoryOf(written);
  const sameEnd = zip.at;
  const count = same.length + changing.length;
  const parts = changing.map(({ asIs, part }) => ({ asIs, part, name: Buffer.from(asIs.name) }));
  return texts => {
    zip.at = sameEnd;
    const others = parts.map(({ asIs, part, name }, index) => {
      const changed = texts[index];
      return changed ? writeEntry(zip, name, () => part.write(changed, zip)) : copyEntry(zip, asIs);
    });
    endZip(zip, Buffer.concat([sameDirectory, directoryOf(others)]), count);
    return zip.copy();
  };
}
