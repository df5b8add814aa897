import type { PDFDict, PDFDocument } from 'pdf-lib';
import { name, text } from './mutation-tools.ts';

interface Type1Options {
  /** How many bytes at the start of a charstring mean nothing; −1 for charstrings that aren't encrypted. */
  readonly lenIv?: number;
  /** Whether subroutines set the widths, one for each glyph. */
  readonly inSubroutines?: boolean;
  /** Whether the subroutines, one for each glyph, call themselves instead of setting widths. */
  readonly isEndless?: boolean;
  /** First number of the font matrix. */
  readonly scale?: string;
  /** How the encrypted part is written, or the whole program. PDF has it binary only (ISO 32000-1 §9.9). */
  readonly form?: 'binary' | 'hexadecimal' | 'PFB';
}

/** A Type 1 program with .notdef and A, 500 and 600 thousandths wide. @see Adobe Type 1 Font Format §2 and §7 */
export function type1Program({
  lenIv = 4,
  inSubroutines = false,
  isEndless = false,
  scale = '0.001',
  form = 'binary',
}: Type1Options = {}): Buffer {
  const head = Buffer.from(`%!PS-AdobeFont-1.0: Proef
/FontMatrix [${scale} 0 0 0.001 0 0] readonly def
/Encoding 256 array 0 1 255 {1 index exch /.notdef put} for
dup 65 /A put readonly def
currentfile eexec
`);
  const charstring = (...bytes: readonly number[]) =>
    lenIv < 0 ? Buffer.from(bytes) : encrypt(Buffer.from([...Array(lenIv).fill(0), ...bytes]), 4330);
  const widths = [500, 600].map(setWidth);
  const subroutines = widths.map((set, index) =>
    written(`dup ${index}`, charstring(...(isEndless ? [139 + index, 10] : set), 11), 'NP'),
  );
  const glyphs = widths.map((set, index) =>
    written(
      `/${index === 0 ? '.notdef' : 'A'}`,
      charstring(...(inSubroutines ? [139 + index, 10] : set), 14),
      'ND',
    ),
  );
  const secret = Buffer.concat([
    Buffer.from(`dup /Private 4 dict dup begin /lenIV ${lenIv} def\n`),
    ...(inSubroutines ? [Buffer.from('/Subrs 2 array\n'), ...subroutines] : []),
    Buffer.from('/CharStrings 2 dict dup begin\n'),
    ...glyphs,
    Buffer.from('end end\n'),
  ]);
  const encrypted = encrypt(Buffer.concat([Buffer.alloc(4, 0x20), secret]), 55_665);
  const tail = Buffer.from(`\n${'0'.repeat(64)}\ncleartomark\n`);
  if (form === 'PFB')
    return Buffer.concat([segment(1, head), segment(2, encrypted), segment(1, tail), Buffer.from([0x80, 3])]);
  return Buffer.concat([head, form === 'binary' ? encrypted : Buffer.from(encrypted.toString('hex')), tail]);
}

/** A segment of a PFB file: 80 hex, its type, its length. @see Adobe Technical Note 5040 §3.3 */
function segment(type: number, data: Buffer): Buffer {
  const header = Buffer.from([0x80, type, 0, 0, 0, 0]);
  header.writeUInt32LE(data.length, 2);
  return Buffer.concat([header, data]);
}

/** What sets a width: `0 width hsbw`. */
const setWidth = (width: number): readonly number[] => [
  139,
  247 + ((width - 108) >> 8),
  (width - 108) & 0xff,
  13,
];

const written = (before: string, code: Buffer, after: string): Buffer =>
  Buffer.concat([Buffer.from(`${before} ${code.length} RD `), code, Buffer.from(` ${after}\n`)]);

function encrypt(plain: Buffer, key: number): Buffer {
  let state = key;
  return Buffer.from(
    plain.map(byte => {
      const cipher = byte ^ (state >> 8);
      state = ((cipher + state) * 52_845 + 22_719) & 0xffff;
      return cipher;
    }),
  );
}

/** A font dictionary on that program. */
export function type1Font(
  doc: PDFDocument,
  { width = 600, charSet = '/A', program = type1Program() } = {},
): PDFDict {
  const { context } = doc;
  const descriptor = context.obj({ Type: 'FontDescriptor', FontName: 'ABCDEF+Proef', Flags: 32 }) as PDFDict;
  descriptor.set(name('CharSet'), text(charSet));
  descriptor.set(name('FontFile'), context.register(context.stream(program)));
  return context.obj({
    Type: 'Font',
    Subtype: 'Type1',
    BaseFont: 'ABCDEF+Proef',
    FirstChar: 65,
    LastChar: 65,
    Widths: [width],
    FontDescriptor: descriptor,
  }) as PDFDict;
}
