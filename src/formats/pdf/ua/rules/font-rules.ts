import { nameOf, operations } from '../content/operations.ts';
import { cmapName, embeddedWritingMode, usedCMaps } from '../fonts/cmap.ts';
import { NOTDEF } from '../fonts/encodings.ts';
import type { ProgramFlaw } from '../fonts/font-file.ts';
import { isListedGlyph } from '../fonts/glyph-list.ts';
import { isSubset, isSymbolic, type PdfFont } from '../fonts/pdf-font.ts';
import { type CidSystemInfo, isPredefined, predefinedCollection } from '../fonts/predefined-cmaps.ts';
import {
  asDict,
  asInteger,
  asName,
  asStream,
  asText,
  bytesOf,
  type CosDict,
  dictEntry,
  entry,
  hasEntry,
  itemsEntry,
  itemsOf,
  nameEntry,
  textEntry,
  type Value,
} from '../model/cos.ts';
import type { FontUse } from '../model/document.ts';
import {
  embeds,
  fontPlace,
  fontTitle,
  INVISIBLE,
  unknownFonts,
  unreadCMaps,
  unreadProgramsOf,
} from './font-findings.ts';
import type { UaRule } from './rule.ts';

/** The parts of 7.21 about font dictionaries and programs. Only fonts that show text are judged. */
export const fontRules: readonly UaRule[] = [
  fontRule('7.21.3.1', 1, 'A CIDFont and the CMap of its Type 0 font are of one character collection.', {
    applies: ({ subtype }) => subtype === 'Type0',
    keeps: hasOneCollection,
    message: 'The character collections of the CIDFont and of its CMap do not match.',
  }),
  fontRule('7.21.3.2', 1, 'An embedded CIDFontType2 says how CIDs become glyphs.', {
    applies: ({ descendant, hasProgram }) =>
      hasProgram && nameEntry(descendant, 'Subtype') === 'CIDFontType2',
    keeps: ({ descendant }) => isCidToGidMap(entry(descendant, 'CIDToGIDMap')),
    message: 'The CIDFont has no CIDToGIDMap that is a stream or Identity.',
  }),
  fontRule('7.21.3.3', 1, 'CMaps are embedded, or predefined.', {
    applies: ({ subtype }) => subtype === 'Type0',
    keeps: ({ dict }) => asStream(encodingOf(dict)) !== undefined || isPredefined(cmapName(encodingOf(dict))),
    message: 'The CMap of the font is neither embedded nor one of the predefined.',
  }),
  fontRule('7.21.3.3', 2, 'An embedded CMap and its dictionary agree on the writing mode.', {
    applies: ({ dict }) => asStream(encodingOf(dict)) !== undefined,
    keeps: ({ dict }) =>
      embeddedWritingMode(encodingOf(dict)) === (asInteger(entry(encodingOf(dict), 'WMode')) ?? 0),
    message: 'WMode in the embedded CMap differs from WMode in its dictionary.',
    undecided: unreadCMaps,
  }),
  fontRule('7.21.3.3', 3, 'An embedded CMap builds on predefined ones only.', {
    applies: ({ dict }) => asStream(encodingOf(dict)) !== undefined,
    keeps: ({ dict }) => usedCMaps(encodingOf(dict)).every(isPredefined),
    message: 'The embedded CMap refers to another that is not predefined.',
    undecided: unreadCMaps,
  }),
  fontRule('7.21.4.1', 1, 'The programs of fonts are embedded.', {
    applies: ({ subtype }, { renderingMode }) => subtype !== 'Type3' && renderingMode !== INVISIBLE,
    keeps: ({ hasProgram, programFlaw }) => hasProgram && programFlaw === undefined,
    message: notEmbedded,
  }),
  fontRule('7.21.4.2', 1, 'CharSet of a Type 1 subset lists the glyphs of its program, all and no others.', {
    applies: ({ subtype, dict, hasProgram, name }) =>
      ['Type1', 'MMType1'].includes(subtype) && hasProgram && isSubset(name) && charSet(dict) !== undefined,
    keeps: ({ dict, glyphNames }) => glyphNames !== undefined && listsAll(charSet(dict) ?? '', glyphNames),
    message: 'CharSet in the font descriptor differs from the glyphs in the program.',
    undecided: unreadProgramsOf('Type1', 'MMType1'),
  }),
  fontRule('7.21.4.2', 2, 'CIDSet of a CIDFont subset marks the CIDs of its program, all and no others.', {
    applies: ({ descendant, hasProgram }) =>
      hasProgram && isSubset(nameEntry(descendant, 'BaseFont') ?? '') && cidSet(descendant) !== undefined,
    keeps: font => marksAll(bytesOf(cidSet(font.descendant)) ?? new Uint8Array(), font),
    message: 'CIDSet in the font descriptor differs from the CIDs in the program.',
    undecided: unreadProgramsOf('Type0'),
  }),
  fontRule('7.21.6', 1, 'The program of a nonsymbolic TrueType font has a nonsymbolic cmap.', {
    applies: ({ dict, trueType }) => trueType !== undefined && !isSymbolic(dict),
    keeps: ({ trueType }) => (trueType?.cmaps.length ?? 0) > (trueType?.cmap(3, 0) === undefined ? 0 : 1),
    message: 'The program has no cmap for a nonsymbolic font.',
    undecided: unreadProgramsOf('TrueType'),
  }),
  fontRule(
    '7.21.6',
    2,
    'A nonsymbolic TrueType font is encoded in MacRoman or WinAnsi, and differs by known names.',
    {
      applies: ({ subtype, dict }) => subtype === 'TrueType' && !isSymbolic(dict),
      keeps: font => isPlainlyEncoded(font.dict) && (!hasDifferences(font.dict) || differsByKnownNames(font)),
      message:
        'The Encoding is not MacRoman or WinAnsi, or its Differences can’t be found in the program by Unicode.',
    },
  ),
  fontRule('7.21.6', 3, 'A symbolic TrueType font has no Encoding.', {
    applies: ({ subtype, dict }) => subtype === 'TrueType' && isSymbolic(dict),
    keeps: ({ dict }) => encodingName(dict) === undefined,
    message: 'The font is flagged symbolic, and yet has an Encoding.',
  }),
  fontRule(
    '7.21.6',
    4,
    'The program of a symbolic TrueType font has one cmap, or the Microsoft Symbol one.',
    {
      applies: ({ dict, trueType }) => trueType !== undefined && isSymbolic(dict),
      keeps: ({ trueType }) => trueType?.cmaps.length === 1 || trueType?.cmap(3, 0) !== undefined,
      message: 'The program has several cmaps, none of them Microsoft Symbol.',
      undecided: unreadProgramsOf('TrueType'),
    },
  ),
];

interface FontCheck {
  readonly applies: (font: PdfFont, use: FontUse) => boolean;
  readonly keeps: (font: PdfFont) => boolean;
  readonly message: string | ((font: PdfFont) => string);
  readonly undecided?: UaRule['undecided'];
}

function fontRule(
  clause: string,
  test: number,
  description: string,
  { applies, keeps, message, undecided }: FontCheck,
): UaRule {
  const text = (font: PdfFont) => (typeof message === 'string' ? message : message(font));
  return {
    clause,
    test,
    description,
    check: function* (pdf) {
      // A font that breaks a rule in several rendering modes breaks it once.
      const broken = new Set<PdfFont>();
      for (const use of pdf.fonts) {
        const { font } = use;
        if (broken.has(font) || !applies(font, use) || keeps(font)) continue;
        broken.add(font);
        yield { message: `${fontTitle(font)}: ${text(font)}`, ...fontPlace(font, use.page, pdf) };
      }
    },
    undecided: function* (pdf) {
      yield* unknownFonts(pdf);
      yield* undecided?.(pdf) ?? [];
    },
  };
}

/** What is wrong with a program that readers take, and PDF doesn't have. @see ISO 32000-1 §9.9 */
const FLAWS: Readonly<Record<ProgramFlaw, string>> = {
  PFB: 'Its program is embedded as a PFB file; PDF wants it without the headers of the segments.',
  hexadecimal: 'Its program is embedded in hexadecimal; PDF wants the encrypted part binary.',
  collection: 'A collection of fonts is embedded, rather than the program of this one.',
};

function notEmbedded(font: PdfFont): string {
  if (font.programFlaw !== undefined) return FLAWS[font.programFlaw];
  return embeds(font) ? 'Its program is embedded, but can’t be read.' : 'Its program is not embedded.';
}

const encodingOf = (dict: CosDict): Value => entry(dict, 'Encoding');

function hasOneCollection({ dict, descendant }: PdfFont): boolean {
  const encoding = encodingOf(dict);
  const name = cmapName(encoding);
  if (name === 'Identity-H' || name === 'Identity-V') return true;
  const cmap =
    asStream(encoding) === undefined
      ? predefinedCollection(name)
      : systemInfo(entry(encoding, 'CIDSystemInfo'));
  const font = systemInfo(entry(descendant, 'CIDSystemInfo'));
  return (
    cmap !== undefined &&
    font?.ordering !== undefined &&
    font.registry !== undefined &&
    font.ordering === cmap.ordering &&
    font.registry === cmap.registry &&
    font.supplement <= cmap.supplement
  );
}

/** Of several, which CMaps of PDF 1.4 could have, the first counts. */
function systemInfo(given: Value): CidSystemInfo | undefined {
  const value = asDict(given) ?? asDict(itemsOf(given)[0]);
  if (value === undefined) return undefined;
  return {
    registry: textEntry(value, 'Registry'),
    ordering: textEntry(value, 'Ordering'),
    supplement: asInteger(entry(value, 'Supplement')) ?? 0,
  };
}

const isCidToGidMap = (value: Value): boolean =>
  asStream(value) !== undefined || asName(value) === 'Identity';

const charSet = (dict: CosDict): string | undefined =>
  asText(entry(dictEntry(dict, 'FontDescriptor'), 'CharSet'));

function listsAll(list: string, drawn: ReadonlySet<string>): boolean {
  const listed = new Set(
    [...operations(Buffer.from(`${list} end`, 'latin1'))].flatMap(({ operands }) =>
      operands.flatMap(operand => nameOf(operand) ?? []),
    ),
  );
  const own = (names: ReadonlySet<string>) => [...names].filter(name => name !== NOTDEF);
  return own(listed).every(name => drawn.has(name)) && own(drawn).every(name => listed.has(name));
}

const cidSet = (descendant: CosDict | undefined): Value =>
  asStream(entry(dictEntry(descendant, 'FontDescriptor'), 'CIDSet'));

/** CID 0 is of no account: it is .notdef, which every program has. */
function marksAll(bits: Uint8Array, { drawnCids = () => [], drawsCid = () => false }: PdfFont): boolean {
  const isMarked = (cid: number) => ((bits[cid >> 3] ?? 0) & (0x80 >> (cid & 7))) !== 0;
  if (drawnCids().some(cid => cid !== 0 && !isMarked(cid))) return false;
  // A CID has two bytes: of what is marked beyond, the first already says that it marks too much.
  for (let cid = 1; cid < bits.length * 8 && cid <= MOST_CIDS; cid++)
    if (isMarked(cid) && !drawsCid(cid)) return false;
  return bits.subarray((MOST_CIDS + 1) >> 3).every(byte => byte === 0);
}

const MOST_CIDS = 0xffff;

const encodingName = (dict: CosDict): string | undefined =>
  asName(encodingOf(dict)) ?? nameEntry(encodingOf(dict), 'BaseEncoding');

const isPlainlyEncoded = (dict: CosDict): boolean =>
  ['MacRomanEncoding', 'WinAnsiEncoding'].includes(encodingName(dict) ?? '');

const hasDifferences = (dict: CosDict): boolean => hasEntry(encodingOf(dict), 'Differences');

function differsByKnownNames({ dict, trueType }: PdfFont): boolean {
  const names = itemsEntry(encodingOf(dict), 'Differences').flatMap(item => asName(item) ?? []);
  return trueType?.cmap(3, 1) !== undefined && names.every(name => name === NOTDEF || isListedGlyph(name));
}
