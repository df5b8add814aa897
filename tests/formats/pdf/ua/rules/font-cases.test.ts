import { decodePDFRawStream, PDFArray, PDFDict, type PDFDocument, PDFNumber, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readSfnt } from '../../../../../src/formats/pdf/ua/fonts/sfnt.ts';
import {
  addArtifact,
  descendantOf,
  dictAt,
  dictOf,
  embeddedCMap,
  name,
  showText,
  trueTypeFont,
  type0Font,
} from '../mutation-tools.ts';
import { type1Font, type1Program } from '../type1-program.ts';
import { broken, reportOn, undecided } from './judged.ts';

/** The data of a stream of the sample. */
function decoded(stream: unknown): Buffer {
  if (!(stream instanceof PDFRawStream)) throw new Error('The font has no program');
  return Buffer.from(decodePDFRawStream(stream).decode());
}

/** A collection of one TrueType program: 16 bytes before it, by which the offsets of its tables move. */
function asCollection(program: Buffer): Buffer {
  const moved = Buffer.from(program);
  Array.from({ length: moved.readUInt16BE(4) }, (_, index) => 12 + 16 * index + 8).forEach(at => {
    moved.writeUInt32BE(moved.readUInt32BE(at) + 16, at);
  });
  const header = Buffer.from([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 16]);
  header.write('ttcf', 'latin1');
  return Buffer.concat([header, moved]);
}

/** One of the fonts that every reader has. */
const standardFont = (doc: PDFDocument, baseFont: string): PDFDict =>
  dictOf(doc, { Type: name('Font'), Subtype: name('Type1'), BaseFont: name(baseFont) });

describe('a standard font without a program', () => {
  it('is not embedded', async () => {
    expect(await broken(doc => showText(doc, standardFont(doc, 'Helvetica'), '(A)'))).toEqual(['7.21.4.1/1']);
  });

  it.each([
    ['Courier', 'Courier'],
    ['ABCDEF+Courier', 'Courier'],
    ['', undefined],
  ])('named /%s is told of as %s', async (baseFont, font) => {
    const { failures } = await reportOn(doc => showText(doc, standardFont(doc, baseFont), '(A)'));
    expect(failures[0]?.font).toBe(font);
  });

  it('may show text that is not seen, which its standard encoding turns into Unicode', async () => {
    expect(await broken(doc => showText(doc, standardFont(doc, 'Times-Roman'), '3 Tr (A)'))).toEqual([]);
  });

  it('has the standard encoding when it is a multiple master too', async () => {
    const rules = await broken(doc => {
      const font = standardFont(doc, 'Helvetica');
      font.set(name('Subtype'), name('MMType1'));
      showText(doc, font, '3 Tr (A)');
    });
    expect(rules).toEqual([]);
  });

  it('shows no character with a code that its encoding has not', async () => {
    expect(await broken(doc => showText(doc, standardFont(doc, 'Helvetica'), '3 Tr <01>'))).toEqual([
      '7.21.7/2',
      '7.21.8/1',
    ]);
  });

  it('has no Unicode for codes of its own', async () => {
    expect(await broken(doc => showText(doc, standardFont(doc, 'Symbol'), '3 Tr (A)'))).toEqual(['7.21.7/1']);
  });

  it('is embedded for text that only clips', async () => {
    expect(await broken(doc => showText(doc, standardFont(doc, 'Helvetica'), '7 Tr (A)'))).toEqual([
      '7.21.4.1/1',
    ]);
  });

  it('is told once, however it is painted', async () => {
    const { failures } = await reportOn(doc =>
      showText(doc, standardFont(doc, 'Helvetica'), '0 Tr (A) Tj 1 Tr (A) Tj 2 Tr (A)'),
    );
    expect(failures).toHaveLength(1);
  });
});

describe('differences of a nonsymbolic TrueType font', () => {
  it.each([
    ['are names of the Adobe Glyph List', 'eigen', ['7.21.6/2']],
    ['may leave out a glyph', '.notdef', []],
  ])('%s', async (_, glyph, expected) => {
    const rules = await broken(doc => {
      const font = trueTypeFont(doc);
      showText(doc, font, '(A)');
      const differences = doc.context.obj([1, glyph]);
      font.set(
        name('Encoding'),
        dictOf(doc, { BaseEncoding: name('WinAnsiEncoding'), Differences: differences }),
      );
    });
    expect(rules).toEqual(expected);
  });
});

describe('a TrueType font without ToUnicode', () => {
  const without = (change: (font: PDFDict) => void) => (doc: PDFDocument) => {
    const font = trueTypeFont(doc);
    showText(doc, font, '(A)');
    font.delete(name('ToUnicode'));
    change(font);
  };

  it('has Unicode by the names of its encoding', async () => {
    expect(await broken(without(() => {}))).toEqual([]);
  });

  it('has none when its Encoding is a stream, which says nothing of single bytes', async () => {
    const rules = await broken(doc =>
      without(font => font.set(name('Encoding'), doc.context.register(doc.context.stream(''))))(doc),
    );
    expect(rules).toContain('7.21.7/1');
  });

  it('has none when it is symbolic: its codes have no names', async () => {
    const rules = await broken(
      without(font => {
        font.delete(name('Encoding'));
        dictAt(font, 'FontDescriptor').set(name('Flags'), PDFNumber.of(4));
      }),
    );
    expect(rules).toContain('7.21.7/1');
  });
});

describe('a symbolic TrueType font without a cmap for such fonts', () => {
  it.each([
    ['has no glyphs, but the widths of those that readers choose', '(A)', ['7.21.4.1/2', '7.21.6/4']],
    // In WinAnsi it is an ellipsis; no cmap of the program has anything at U+0085.
    [
      'has the width of .notdef where readers find none either',
      '<85>',
      ['7.21.4.1/2', '7.21.5/1', '7.21.6/4', '7.21.7/1'],
    ],
  ])('%s', async (_, string, expected) => {
    const rules = await broken(doc => {
      const font = trueTypeFont(doc);
      font.delete(name('Encoding'));
      dictAt(font, 'FontDescriptor').set(name('Flags'), PDFNumber.of(4));
      showText(doc, font, string);
    });
    expect(rules).toEqual(expected);
  });
});

describe('a ToUnicode CMap', () => {
  it.each([
    ['may say that another glyph has the character', 'beginbfchar <0041> <> endbfchar', []],
    [
      'says nothing where a range counts on in nothing',
      'beginbfrange <0041> <0042> <> endbfrange',
      ['7.21.7/1'],
    ],
  ])('%s', async (_, mapping, expected) => {
    const rules = await broken(doc => {
      const font = type0Font(doc).clone(doc.context);
      const cmap = `1 begincodespacerange <0000> <ffff> endcodespacerange 1 ${mapping}`;
      font.set(name('ToUnicode'), doc.context.register(doc.context.stream(cmap)));
      showText(doc, font, '<0041>');
    });
    expect(rules).toEqual(expected);
  });
});

describe('a program that is embedded but can’t be read', () => {
  const spoil = (doc: PDFDocument, font: PDFDict) =>
    dictAt(font, 'FontDescriptor').set(
      name('FontFile2'),
      doc.context.register(doc.context.stream('geen lettertype')),
    );

  it('is told from one that is not embedded', async () => {
    const { failures } = await reportOn(doc => spoil(doc, descendantOf(type0Font(doc))));
    expect(failures).toMatchObject([
      { clause: '7.21.4.1', test: 1, message: expect.stringContaining('is embedded, but can’t be read') },
    ]);
  });

  it('leaves the rules about it open for text that is not seen', async () => {
    const change = (doc: PDFDocument) => {
      const font = trueTypeFont(doc).clone(doc.context);
      font.set(name('FontDescriptor'), dictAt(font, 'FontDescriptor').clone(doc.context));
      spoil(doc, font);
      showText(doc, font, '3 Tr (A)');
    };
    expect(await broken(change)).toEqual([]);
    expect(await undecided(change)).toEqual([
      '7.21.4.1/2',
      '7.21.5/1',
      '7.21.6/1',
      '7.21.6/4',
      '7.21.7/1',
      '7.21.7/2',
      '7.21.8/1',
    ]);
  });
});

describe('a width that can’t be found in the program', () => {
  it.each([
    ['a subroutine calls itself', { inSubroutines: true, isEndless: true }],
    ['the font matrix holds no numbers', { scale: 'e--' }],
  ])('leaves the widths undecided: %s', async (_, options) => {
    const { failures, undecided } = await reportOn(doc =>
      showText(doc, type1Font(doc, { program: type1Program(options), width: 650 }), '(A)'),
    );
    expect(failures).toEqual([]);
    expect(undecided).toEqual([
      { clause: '7.21.5', test: 1, reason: expect.stringContaining('code 65: its width in the program') },
    ]);
  });
});

describe('a program that readers take, though PDF has it otherwise', () => {
  it.each([
    ['a PFB file', 'PFB', 'as a PFB file'],
    ['in hexadecimal', 'hexadecimal', 'in hexadecimal'],
  ] as const)(
    'is not embedded when it is %s, and is judged by its glyphs all the same',
    async (_, form, told) => {
      const program = type1Program({ form });
      const { failures } = await reportOn(doc =>
        showText(doc, type1Font(doc, { program, width: 650 }), '(A)'),
      );
      expect(failures).toMatchObject([
        { clause: '7.21.4.1', test: 1, message: expect.stringContaining(told) },
        { clause: '7.21.5', test: 1, message: expect.stringContaining('650 in the font dictionary and 600') },
      ]);
    },
  );

  it('is not embedded when it is a collection of fonts', async () => {
    const { failures } = await reportOn(doc => {
      const descriptor = dictAt(descendantOf(type0Font(doc)), 'FontDescriptor');
      const collection = asCollection(decoded(descriptor.lookup(name('FontFile2'))));
      descriptor.set(name('FontFile2'), doc.context.register(doc.context.stream(collection)));
    });
    expect(failures).toMatchObject([
      { clause: '7.21.4.1', test: 1, message: expect.stringContaining('A collection of fonts') },
    ]);
  });
});

describe('a CMap that is embedded but can’t be read', () => {
  it('leaves the rules about it and its codes open', async () => {
    const rules = await undecided(doc => {
      const font = type0Font(doc);
      font.set(name('Encoding'), embeddedCMap(doc, font, { entries: { Filter: name('Eigen') } }));
    });
    expect(rules).toEqual([
      '7.21.3.3/2',
      '7.21.3.3/3',
      '7.21.4.1/2',
      '7.21.5/1',
      '7.21.7/1',
      '7.21.7/2',
      '7.21.8/1',
    ]);
  });
});

describe('a width of a CID', () => {
  it('is none when it is no number', async () => {
    const rules = await broken(doc => {
      const widths = descendantOf(type0Font(doc)).lookup(name('W'), PDFArray);
      widths.push(widths.get(0));
      widths.push(doc.context.obj([null]));
    });
    expect(rules).toEqual([]);
  });
});

describe('an embedded CMap', () => {
  it('may have its collection in an array, as in PDF 1.4', async () => {
    const rules = await broken(doc => {
      const font = type0Font(doc);
      const info = descendantOf(font).lookup(name('CIDSystemInfo'), PDFDict);
      const entries = { CIDSystemInfo: doc.context.obj([info]) };
      font.set(name('Encoding'), embeddedCMap(doc, font, { entries }));
    });
    expect(rules).toEqual([]);
  });
});

describe('CIDSet', () => {
  /** Marks the CIDs of the program, and others. */
  const mark = (doc: PDFDocument, length: (glyphs: number) => number, others: readonly number[] = []) => {
    const descriptor = dictAt(descendantOf(type0Font(doc)), 'FontDescriptor');
    const glyphs = readSfnt(decoded(descriptor.lookup(name('FontFile2'))))?.glyphCount ?? 0;
    const bits = new Uint8Array(length(glyphs));
    for (const cid of [...Array(glyphs).keys(), ...others])
      bits[cid >> 3] = (bits[cid >> 3] ?? 0) | (0x80 >> (cid & 7));
    descriptor.set(name('CIDSet'), doc.context.register(doc.context.stream(bits)));
  };
  const shortest = (glyphs: number) => Math.ceil(glyphs / 8);

  it('may mark just the CIDs of the program', async () => {
    expect(await broken(doc => mark(doc, shortest))).toEqual([]);
  });

  it('may go on without marks', async () => {
    expect(await broken(doc => mark(doc, () => 20_000))).toEqual([]);
  });

  it.each([9999, 65_535, 70_000])('may not mark CID %d as well', async cid => {
    expect(await broken(doc => mark(doc, () => 20_000, [cid]))).toEqual(['7.21.4.2/2']);
  });
});

describe('a font in a pattern', () => {
  it('is judged like any other', async () => {
    const rules = await broken(doc => {
      const resources = doc.context.obj({ Font: { F: standardFont(doc, 'Helvetica') } });
      const tile = doc.context.stream('BT /F 5 Tf (A) Tj ET', { PatternType: 1, Resources: resources });
      const { node } = doc.getPage(0);
      const patterns = dictOf(doc, { Tegel: doc.context.register(tile) });
      dictAt(node, 'Resources').set(name('Pattern'), patterns);
      addArtifact(doc, '/Pattern cs /Tegel scn 0 0 9 9 re f');
    });
    expect(rules).toEqual(['7.21.4.1/1']);
  });
});

describe('the name of a font', () => {
  it('is short and visible in a message', async () => {
    const { failures } = await reportOn(doc => {
      showText(doc, standardFont(doc, `\u001b[2J${'x'.repeat(999)}`), '(A)');
    });
    expect(failures[0]?.message).toMatch(/^Font <U\+001B>\[2Jx{56}… \(Type1\): /);
  });
});
