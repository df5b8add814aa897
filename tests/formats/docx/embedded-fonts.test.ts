import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHIPPED_FONTS, shippedFile } from '../../../src/brand/shipped-fonts.ts';
import { FONT_TABLE, fontTableParts } from '../../../src/formats/docx/embedded-fonts.ts';
import { readFontFacts } from '../../../src/formats/docx/font-facts.ts';
import { obfuscateFont } from '../../../src/formats/docx/obfuscate-font.ts';
import { subsetWordFont } from '../../../src/formats/docx/subset-word-font.ts';
import { guidOf } from '../../../src/formats/ooxml/guid.ts';
import { scanXml } from '../../../src/formats/ooxml/scan-xml.ts';
import { readSfnt } from '../../../src/formats/sfnt/read-sfnt.ts';
import { ROOT } from '../../support/overlay-host.ts';
import { patchedTable } from '../../support/patched-font.ts';

/** A file of a shipped family. */
function shipped(family: string, weight: number, italic = false): Uint8Array {
  const font = SHIPPED_FONTS[family];
  if (!font) throw new Error(`No family ${family} is shipped.`);
  return readFileSync(join(ROOT, 'node_modules', shippedFile(font, weight, italic)));
}

/** The elements of an XML text in the order they open, with their attributes as written. */
function elementsOf(xml: string) {
  const elements: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] = [];
  scanXml(xml, 'test', {
    startTag({ name, attributes }) {
      const values = attributes.map(attribute => [attribute.name, attribute.value]);
      elements.push({ name, attributes: Object.fromEntries(values) });
    },
  });
  return elements;
}

const regular = shipped('Source Serif 4', 400);
const bold = shipped('Source Serif 4', 700);
const italic = shipped('Source Serif 4', 400, true);
const boldItalic = shipped('Source Serif 4', 700, true);
const semibold = shipped('Public Sans', 600);

const embedded = (...programs: readonly Uint8Array[]) =>
  fontTableParts(programs.map(program => ({ program, embedded: true })));
const textOf = (parts: ReadonlyMap<string, Uint8Array>, name: string): string =>
  new TextDecoder().decode(parts.get(name));
const tableOf = (parts: ReadonlyMap<string, Uint8Array>) => elementsOf(textOf(parts, FONT_TABLE));

describe('a font in a Word file', () => {
  const key = '{1DE7B8B8-4F0E-4D5A-9C3B-0123456789AB}';

  it('is given back when it is hidden twice', () => {
    expect(obfuscateFont(obfuscateFont(regular, key), key)).toEqual(Uint8Array.from(regular));
  });

  it('has its first 32 bytes hidden, by the key from its end, twice', () => {
    const mask = 'ab8967452301' + '3b9c5a4d0e4f' + 'b8b8e71d';
    const hidden = obfuscateFont(new Uint8Array(40), key);
    expect(Buffer.from(hidden).toString('hex')).toBe(`${mask}${mask}${'00'.repeat(8)}`);
  });

  it('stays as it was where it came from', () => {
    const program = new Uint8Array(40);
    obfuscateFont(program, key);
    expect(program).toEqual(new Uint8Array(40));
  });

  it('has a key in capitals between braces', () => {
    expect(guidOf(regular)).toMatch(/^\{[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}\}$/);
  });

  it('has always the same key, and one of its own', () => {
    expect(guidOf(Uint8Array.from(regular))).toBe(guidOf(regular));
    expect(guidOf(bold)).not.toBe(guidOf(regular));
  });

  it('is refused with a key that is none', () => {
    expect(() => obfuscateFont(regular, '{12}')).toThrow('{12} is not a key for a font.');
  });
});

describe('the facts of a font', () => {
  it.each([
    { face: 'regular', program: regular, bold: false, italic: false },
    { face: 'bold', program: bold, bold: true, italic: false },
    { face: 'italic', program: italic, bold: false, italic: true },
    { face: 'bold italic', program: boldItalic, bold: true, italic: true },
  ])('of four styles share a name: $face', ({ program, bold, italic }) => {
    expect(readFontFacts(program)).toMatchObject({ name: 'Source Serif 4', bold, italic });
  });

  it('make another weight a family of its own', () => {
    expect(readFontFacts(semibold)).toMatchObject({
      name: 'Public Sans SemiBold',
      bold: false,
      italic: false,
    });
  });

  it('hold PANOSE, pitch and signature', () => {
    expect(readFontFacts(regular)).toMatchObject({
      panose: '02040603050405020204',
      pitch: 'variable',
      signature: ['20000287', '02000003', '00000000', '00000000', '2000019F', '00000000'],
    });
  });

  it('say that a font is monospaced when its post table does', () => {
    expect(readFontFacts(patchedTable(semibold, 'post', { 15: 1 })).pitch).toBe('fixed');
  });

  it('have no code pages in version 0 of OS/2', () => {
    const { signature } = readFontFacts(patchedTable(regular, 'OS/2', { 1: 0 }));
    expect(signature.slice(4)).toEqual(['00000000', '00000000']);
  });

  it.each([
    { look: 'with serifs', panose: [2, 4, 6, 3], family: 'roman' },
    { look: 'without', panose: [2, 11, 5, 3], family: 'swiss' },
    { look: 'monospaced', panose: [2, 11, 5, 9], family: 'modern' },
    { look: 'handwritten', panose: [3, 0, 0, 0], family: 'script' },
    { look: 'decorative', panose: [4, 0, 0, 0], family: 'decorative' },
  ])(
    'call letters by PANOSE: $look',
    ({ panose: [kind = 0, serif = 0, weight = 0, proportion = 0], family }) => {
      const program = patchedTable(regular, 'OS/2', { 32: kind, 33: serif, 34: weight, 35: proportion });
      expect(readFontFacts(program).family).toBe(family);
    },
  );

  it.each([
    { familyClass: 1, family: 'roman' },
    { familyClass: 8, family: 'swiss' },
    { familyClass: 9, family: 'decorative' },
    { familyClass: 10, family: 'script' },
  ])('fall back on the class of the family: $familyClass', ({ familyClass, family }) => {
    const literata = shipped('Literata', 400);
    expect(readFontFacts(patchedTable(literata, 'OS/2', { 30: familyClass })).family).toBe(family);
  });

  it.each(['Public Sans', 'Atkinson Hyperlegible Next'])('see by the L that %s has no serifs', family => {
    expect(readFontFacts(shipped(family, 400)).family).toBe('swiss');
  });

  it('say nothing of letters they know nothing of', () => {
    expect(readFontFacts(shipped('Literata', 600)).family).toBe('auto');
  });

  it('need a name', () => {
    // No records in the name table.
    expect(() => readFontFacts(patchedTable(regular, 'name', { 2: 0, 3: 0 }))).toThrow(
      new RangeError('the font has no family name'),
    );
  });
});

describe('the font table', () => {
  const parts = embedded(regular, bold, italic, boldItalic, semibold);

  it('has a font for each name, in the order given', () => {
    const names = tableOf(parts).filter(({ name }) => name === 'w:font');
    expect(names.map(({ attributes }) => attributes['w:name'])).toEqual([
      'Source Serif 4',
      'Public Sans SemiBold',
    ]);
  });

  it('describes a font in the order of the schema', () => {
    const elements = tableOf(embedded(boldItalic, italic, bold, regular)).map(({ name }) => name);
    expect(elements).toEqual([
      'w:fonts',
      'w:font',
      'w:panose1',
      'w:charset',
      'w:family',
      'w:pitch',
      'w:sig',
      'w:embedRegular',
      'w:embedBold',
      'w:embedItalic',
      'w:embedBoldItalic',
    ]);
  });

  it('says what the file says of itself', () => {
    const values = tableOf(embedded(regular))
      .slice(2, 7)
      .map(({ attributes }) => attributes);
    expect(values).toEqual([
      { 'w:val': '02040603050405020204' },
      { 'w:val': '00' },
      { 'w:val': 'roman' },
      { 'w:val': 'variable' },
      {
        'w:usb0': '20000287',
        'w:usb1': '02000003',
        'w:usb2': '00000000',
        'w:usb3': '00000000',
        'w:csb0': '2000019F',
        'w:csb1': '00000000',
      },
    ]);
  });

  it('leads by its relations to programs that its keys uncover', () => {
    const relations = elementsOf(textOf(parts, 'word/_rels/fontTable.xml.rels')).slice(1);
    const keys = tableOf(parts).filter(({ name }) => name.startsWith('w:embed'));
    const programs = keys.map(({ attributes }) => {
      const relation = relations.find(({ attributes: { Id } }) => Id === attributes['r:id']);
      const part = parts.get(`word/${relation?.attributes.Target}`) ?? new Uint8Array();
      return Buffer.from(obfuscateFont(part, attributes['w:fontKey'] ?? ''));
    });
    const sources = [regular, bold, italic, boldItalic, semibold];
    expect(programs.map((program, index) => program.equals(sources[index] ?? program.subarray(1)))).toEqual(
      sources.map(() => true),
    );
  });

  it('holds no other parts', () => {
    expect([...embedded(semibold).keys()]).toEqual([
      'word/fontTable.xml',
      'word/_rels/fontTable.xml.rels',
      'word/fonts/font1.odttf',
    ]);
  });

  it('is the same every time', () => {
    expect(embedded(regular, semibold)).toEqual(embedded(regular, semibold));
  });

  it('only describes a font that is not embedded', () => {
    const described = fontTableParts([{ program: semibold, embedded: false }]);
    expect([...described.keys()]).toEqual(['word/fontTable.xml']);
    expect(tableOf(described).map(({ name }) => name)).not.toContain('w:embedRegular');
  });

  it('takes the first of two programs with one name and style', () => {
    const twin = patchedTable(regular, 'head', { 7: 9 });
    const first = tableOf(embedded(regular, twin)).filter(({ name }) => name === 'w:embedRegular');
    expect(first.map(({ attributes }) => attributes['w:fontKey'])).toEqual([guidOf(regular)]);
  });
});

describe('a font cut down for Word', () => {
  it('keeps its name, style and look', async () => {
    const { signature: _, ...facts } = readFontFacts(italic);
    expect(readFontFacts(await subsetWordFont(italic))).toMatchObject(facts);
  });

  it.each(['é', 'ĳ', 'ŵ', 'ș', 'Ω', 'Ж', 'ế', '“', '–', '€', '→', '½', '☐'])('keeps %s', async letter => {
    const { glyphs } = readSfnt(await subsetWordFont(regular));
    expect(glyphs.has(letter.codePointAt(0) ?? 0)).toBe(
      readSfnt(regular).glyphs.has(letter.codePointAt(0) ?? 0),
    );
  });

  it('is a third smaller where a family has small capitals', async () => {
    expect((await subsetWordFont(regular)).length).toBeLessThan((regular.length * 2) / 3);
  });

  it('is the same every time', async () => {
    expect(await subsetWordFont(semibold)).toEqual(await subsetWordFont(semibold));
  });
});
