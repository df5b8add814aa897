import { createHash } from 'node:crypto';
import { FONT_RESOURCES } from '../../typed-font.ts';
import { readCompiled, writeCompiled } from '../compiled-file.ts';
import type { CompiledFlat } from './compile-flat.ts';

/** What a kept flat template begins with; the number goes up when what it holds changes. */
const MAGIC = 'veldwerk flat 1\n';
const CHECKSUM = 32;

/** A compiled flat template as bytes, to be kept beside the file it was made of: what it has with forms as those are kept. */
export function writeCompiledFlat({ plan, style, fonts, base, font, fallback }: CompiledFlat): Uint8Array {
  const form = writeCompiled({
    mode: 'slim',
    plan: { fields: [], fonts },
    base,
    font,
    fallback,
    names: FONT_RESOURCES,
  });
  const head = Buffer.from(JSON.stringify({ plan, style }));
  const size = Buffer.alloc(4);
  size.writeUInt32BE(head.length);
  const checksum = createHash('sha256').update(head).digest();
  return Buffer.concat([Buffer.from(MAGIC), checksum, size, head, form]);
}

/** Reads what {@link writeCompiledFlat} wrote; null when it isn't that, isn't whole, or is of another version. */
export function readCompiledFlat(bytes: Uint8Array): CompiledFlat | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = MAGIC.length + CHECKSUM + 4;
  if (file.length < start || file.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
  const end = start + file.readUInt32BE(start - 4);
  const head = file.subarray(start, end);
  const checksum = file.subarray(MAGIC.length, MAGIC.length + CHECKSUM);
  const form = readCompiled(file.subarray(end));
  if (!form || !createHash('sha256').update(head).digest().equals(checksum)) return null;
  // The checksum says that we wrote it.
  const { plan, style } = JSON.parse(head.toString('utf8')) as Pick<CompiledFlat, 'plan' | 'style'>;
  const { base, font, fallback } = form;
  return { mode: 'flat', plan, style, fonts: form.plan.fonts, base, font, fallback };
}
