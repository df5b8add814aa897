import { PDFName } from 'pdf-lib';
import { firstIdentifier } from './base-file.ts';
import type { FileBase } from './copy-writer.ts';
import type { OpenTemplate } from './open-template.ts';
import type { Trailer } from './trailer.ts';

/**
 * The template as it is, to be followed by an incremental update: nothing that was signed or must stay byte for byte changes.
 * @param free numbers below it are taken
 * @see ISO 32000-1 §7.5.6
 */
export function updateBase({ bytes, context }: OpenTemplate, trailer: Trailer, free: number): FileBase {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = file.at(-1);
  // An object begins on a line of its own.
  const ended = last === 0x0a || last === 0x0d;
  const info = trailer.info ? `/Info ${trailer.info}` : '';
  return {
    prefix: ended ? file : Buffer.concat([file, Buffer.from('\n')]),
    size: Math.max(free, trailer.size),
    generations: new Map(
      context
        .enumerateIndirectObjects()
        .filter(([ref]) => ref.generationNumber > 0)
        .map(([ref]) => [ref.objectNumber, ref.generationNumber]),
    ),
    leftOut: [],
    trailer: `/Root ${trailer.root}${info}`,
    id: firstIdentifier(trailer.dict.lookup(PDFName.of('ID')) ?? context.lookup(context.trailerInfo.ID)),
    xref: { kind: trailer.kind, previous: trailer.start, shift: trailer.shift, least: trailer.size },
  };
}
