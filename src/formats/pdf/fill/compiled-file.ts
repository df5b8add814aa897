import { createHash } from 'node:crypto';
import type { FontMeasures } from '../typed-font.ts';
import type { CompiledForm } from './compiled-form.ts';
import type { FileBase } from './copy-writer.ts';
import type { ExtraObject, FontPlan, FormPlan } from './field-plan.ts';

/** What a kept form begins with; the number goes up when what it holds changes. */
const MAGIC = 'veldwerk form 1\n';
const CHECKSUM = 32;

/** Bytes beside the header, each by its place among them. */
type Blob = number;

interface Header {
  readonly mode: CompiledForm['mode'];
  readonly names: CompiledForm['names'];
  readonly fields: FormPlan['fields'];
  readonly fonts: Readonly<Record<keyof FormPlan['fonts'], HeldFont | null>>;
  readonly base: Omit<FileBase, 'prefix' | 'generations' | 'xref'> & {
    readonly prefix: Blob;
    readonly generations: readonly (readonly [number, number])[];
    readonly xref: HeldXref;
  };
  readonly font: HeldMeasures;
  readonly fallback: HeldMeasures | null;
  /** Lengths of the blobs, in bytes. */
  readonly lengths: readonly number[];
}

type HeldXref =
  | { readonly kind: 'whole'; readonly rows: Blob }
  | Exclude<FileBase['xref'], { readonly kind: 'whole' }>;
type HeldFont = Omit<FontPlan, 'objects'> & {
  readonly objects: readonly (Omit<ExtraObject, 'data'> & { readonly data: Blob | null })[];
};
interface HeldMeasures {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly notdef: number;
  /** Code point, glyph and advance width of each letter, as 32-bit numbers. */
  readonly letters: Blob;
}

/** A compiled form as bytes, to be kept beside the file it was made of. */
export function writeCompiled(form: CompiledForm): Uint8Array {
  const blobs: Uint8Array[] = [];
  const hold = (bytes: Uint8Array): Blob => blobs.push(bytes) - 1;
  const { base, plan } = form;
  const fontOf = (font: FontPlan | null): HeldFont | null =>
    font && {
      ...font,
      objects: font.objects.map(object => ({
        ...object,
        data: object.data === null ? null : hold(Buffer.from(object.data, 'latin1')),
      })),
    };
  const header: Omit<Header, 'lengths'> = {
    mode: form.mode,
    names: form.names,
    fields: plan.fields,
    fonts: {
      simple: fontOf(plan.fonts.simple),
      composite: fontOf(plan.fonts.composite),
      fallback: fontOf(plan.fonts.fallback),
    },
    base: {
      ...base,
      prefix: hold(base.prefix),
      generations: [...base.generations],
      xref: base.xref.kind === 'whole' ? { kind: 'whole', rows: hold(base.xref.rows) } : base.xref,
    },
    font: heldMeasures(form.font, hold),
    fallback: form.fallback && heldMeasures(form.fallback, hold),
  };
  const lengths = blobs.map(({ length }) => length);
  const head = Buffer.from(JSON.stringify({ ...header, lengths }));
  const size = Buffer.alloc(4);
  size.writeUInt32BE(head.length);
  const body = Buffer.concat([size, head, ...blobs]);
  return Buffer.concat([Buffer.from(MAGIC), createHash('sha256').update(body).digest(), body]);
}

function heldMeasures(font: FontMeasures, hold: (bytes: Uint8Array) => Blob): HeldMeasures {
  const letters = Int32Array.from(
    [...font.glyphs].flatMap(([code, glyph]) => [code, glyph, font.advance(glyph)]),
  );
  return {
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    notdef: font.advance(0),
    letters: hold(new Uint8Array(letters.buffer)),
  };
}

/** Reads what {@link writeCompiled} wrote; null when it isn't that, isn't whole, or is of another version. */
export function readCompiled(bytes: Uint8Array): CompiledForm | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = MAGIC.length + CHECKSUM;
  if (file.length < start + 4 || file.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
  const body = file.subarray(start);
  if (!createHash('sha256').update(body).digest().equals(file.subarray(MAGIC.length, start))) return null;
  const end = 4 + body.readUInt32BE(0);
  // The checksum says that we wrote it.
  const header = JSON.parse(body.toString('utf8', 4, end)) as Header;
  const blobs: Buffer[] = [];
  let at = end;
  for (const length of header.lengths) {
    blobs.push(body.subarray(at, at + length));
    at += length;
  }
  return compiledOf(header, place => blobs[place] ?? Buffer.alloc(0));
}

function compiledOf(header: Header, blob: (place: Blob) => Buffer): CompiledForm {
  const { base, fonts, font, fallback, mode, names, fields } = header;
  const fontOf = (held: HeldFont | null): FontPlan | null =>
    held && {
      ...held,
      objects: held.objects.map(object => ({
        ...object,
        data: object.data === null ? null : blob(object.data).toString('latin1'),
      })),
    };
  const [simple, composite] = [fontOf(fonts.simple), fontOf(fonts.composite)];
  if (!simple || !composite) throw new Error('A compiled form has both fonts of its program.');
  return {
    mode,
    names,
    plan: { fields, fonts: { simple, composite, fallback: fontOf(fonts.fallback) } },
    base: {
      ...base,
      prefix: blob(base.prefix),
      generations: new Map(base.generations),
      xref: base.xref.kind === 'whole' ? { kind: 'whole', rows: blob(base.xref.rows) } : base.xref,
    },
    font: measuresOf(font, blob),
    fallback: fallback && measuresOf(fallback, blob),
  };
}

function measuresOf(held: HeldMeasures, blob: (place: Blob) => Buffer): FontMeasures {
  const bytes = blob(held.letters);
  const letters = new Int32Array(Uint8Array.from(bytes).buffer);
  const glyphs = new Map<number, number>();
  const advances = new Map([[0, held.notdef]]);
  for (let at = 0; at + 2 < letters.length; at += 3) {
    const [code = 0, glyph = 0, advance = 0] = letters.subarray(at, at + 3);
    glyphs.set(code, glyph);
    advances.set(glyph, advance);
  }
  const { unitsPerEm, ascent, descent } = held;
  return { unitsPerEm, ascent, descent, glyphs, advance: glyph => advances.get(glyph) ?? held.notdef };
}
