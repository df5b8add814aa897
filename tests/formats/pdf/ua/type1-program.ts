import type { PDFDict, PDFDocument } from 'pdf-lib';
import { name, text } from './mutation-tools.ts';

/** A Type 1 program with .notdef and A, 500 and 600 thousandths wide. @see Adobe Type 1 Font Format §2 and §7 */
export function type1Program(): Buffer {
  const head = `%!PS-AdobeFont-1.0: Proef
/FontMatrix [0.001 0 0 0.001 0 0] readonly def
/Encoding 256 array 0 1 255 {1 index exch /.notdef put} for
dup 65 /A put readonly def
currentfile eexec
`;
  const secret = Buffer.concat([
    Buffer.from('dup /Private 4 dict dup begin /lenIV 4 def /CharStrings 2 dict dup begin\n'),
    glyph('.notdef', 500),
    glyph('A', 600),
    Buffer.from('end end\n'),
  ]);
  const encrypted = encrypt(Buffer.concat([Buffer.alloc(4, 0x20), secret]), 55_665);
  return Buffer.concat([Buffer.from(head), encrypted, Buffer.from(`\n${'0'.repeat(64)}\ncleartomark\n`)]);
}

/** A glyph that sets its width and draws nothing: `0 width hsbw endchar`. */
function glyph(glyphName: string, width: number): Buffer {
  const wide = [247 + ((width - 108) >> 8), (width - 108) & 0xff];
  const code = encrypt(Buffer.from([0, 0, 0, 0, 139, ...wide, 13, 14]), 4330);
  return Buffer.concat([Buffer.from(`/${glyphName} ${code.length} RD `), code, Buffer.from(' ND\n')]);
}

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
export function type1Font(doc: PDFDocument, { width = 600, charSet = '/A' } = {}): PDFDict {
  const { context } = doc;
  const descriptor = context.obj({ Type: 'FontDescriptor', FontName: 'ABCDEF+Proef', Flags: 32 }) as PDFDict;
  descriptor.set(name('CharSet'), text(charSet));
  descriptor.set(name('FontFile'), context.register(context.stream(type1Program())));
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
