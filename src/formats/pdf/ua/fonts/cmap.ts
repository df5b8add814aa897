import { listOf, nameOf, type Operand, operations, stringOf } from '../content/operations.ts';
import { asName, asStream, bytesOf, entry, nameEntry, type Value } from '../model/cos.ts';

/** A CMap: how strings divide into codes, and what codes stand for. @see ISO 32000-1 §9.7.5 */
export interface CMap {
  readonly writingMode: number;
  /** Cuts a string into codes. */
  split(bytes: Uint8Array): number[];
  /** The CID of a code; nothing when it maps none. */
  cid(code: number): number | undefined;
  /** The Unicode string of a code. */
  unicode(code: number): string | undefined;
}

interface CodeSpace {
  readonly low: Uint8Array;
  readonly high: Uint8Array;
}

interface CidRange {
  readonly first: number;
  readonly last: number;
  readonly cid: number;
}

interface UnicodeRange {
  readonly first: number;
  readonly last: number;
  /** The string of the first code, as UTF-16BE, or a string for each code. */
  readonly target: Uint8Array | readonly Operand[];
}

interface Parts {
  writingMode: number;
  readonly codeSpaces: CodeSpace[];
  readonly cidRanges: CidRange[];
  readonly notdefRanges: CidRange[];
  readonly unicode: Map<number, Uint8Array>;
  readonly unicodeRanges: UnicodeRange[];
}

/** Codes are two bytes and are the CIDs themselves. */
export const identityCMap = (writingMode: number): CMap => ({
  writingMode,
  split: bytes => Array.from({ length: Math.ceil(bytes.length / 2) }, (_, index) => pair(bytes, index * 2)),
  cid: code => code,
  unicode: () => undefined,
});

const pair = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** A CMap from a name or a stream; nothing for a predefined one, whose data only a reader brings along. */
export function readCMap(value: Value, depth = 0): CMap | undefined {
  const name = asName(value);
  if (name === 'Identity-H') return identityCMap(0);
  if (name === 'Identity-V') return identityCMap(1);
  const stream = asStream(value);
  if (stream === undefined || depth > 5) return undefined;
  const parts = parseCMap(bytesOf(stream) ?? new Uint8Array());
  const used = entry(stream, 'UseCMap');
  const base = used === undefined ? undefined : readCMap(used, depth + 1);
  return cmapOf(parts, base);
}

/** Name of a CMap, whether it is referred to by name or is a stream. */
export const cmapName = (value: Value): string => asName(value) ?? nameEntry(value, 'CMapName') ?? '';

/** Writing mode in the text of an embedded CMap. */
export const embeddedWritingMode = (stream: Value): number =>
  parseCMap(bytesOf(stream) ?? new Uint8Array()).writingMode;

function cmapOf(parts: Parts, base: CMap | undefined): CMap {
  const inRange = (ranges: readonly CidRange[], code: number) =>
    ranges.findLast(({ first, last }) => code >= first && code <= last);
  return {
    writingMode: parts.writingMode,
    split: bytes =>
      parts.codeSpaces.length === 0 && base !== undefined
        ? base.split(bytes)
        : split(bytes, parts.codeSpaces),
    cid(code) {
      const range = inRange(parts.cidRanges, code);
      if (range !== undefined) return range.cid + code - range.first;
      return base?.cid(code) ?? inRange(parts.notdefRanges, code)?.cid;
    },
    unicode(code) {
      const own = parts.unicode.get(code) ?? rangeTarget(parts.unicodeRanges, code);
      return own === undefined ? base?.unicode(code) : utf16(own);
    },
  };
}

/** The shortest code space that holds the next bytes decides the code; bytes outside all go one by one. */
function split(bytes: Uint8Array, spaces: readonly CodeSpace[]): number[] {
  const codes: number[] = [];
  const shortest = Math.min(...spaces.map(({ low }) => low.length), 4);
  for (let at = 0; at < bytes.length; ) {
    const fits = spaces
      .filter(({ low, high }) =>
        low.every((byte, index) => {
          const own = bytes[at + index];
          return own !== undefined && own >= byte && own <= (high[index] ?? 255);
        }),
      )
      .map(({ low }) => low.length);
    const length = fits.length === 0 ? 0 : Math.min(...fits);
    codes.push(length === 0 ? 0 : numberOf(bytes.subarray(at, at + length)));
    at += length === 0 ? (spaces.length === 0 ? 1 : shortest) : length;
  }
  return codes;
}

const numberOf = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

function utf16(bytes: Uint8Array): string {
  // A single byte is taken as the character it is, as readers do.
  if (bytes.length === 1) return String.fromCharCode(bytes[0] ?? 0);
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(pair(bytes, at));
  return text;
}

function rangeTarget(ranges: readonly UnicodeRange[], code: number): Uint8Array | undefined {
  const range = ranges.find(({ first, last }) => code >= first && code <= last);
  if (range === undefined) return undefined;
  const step = code - range.first;
  if (!(range.target instanceof Uint8Array)) return stringOf(range.target[step]);
  const target = Uint8Array.from(range.target);
  // ISO 32000-1 §9.10.3: a range counts on in the last byte; writers also let it carry over.
  for (let index = target.length - 1, carry = step; index >= 0 && carry > 0; index--) {
    const sum = (target[index] ?? 0) + carry;
    target[index] = sum & 0xff;
    carry = sum >> 8;
  }
  return target;
}

function parseCMap(bytes: Uint8Array): Parts {
  const parts: Parts = {
    writingMode: 0,
    codeSpaces: [],
    cidRanges: [],
    notdefRanges: [],
    unicode: new Map(),
    unicodeRanges: [],
  };
  for (const { operator, operands } of operations(bytes)) {
    if (operator === 'def') {
      const [key, value] = operands.slice(-2);
      if (nameOf(key) === 'WMode' && typeof value === 'number') parts.writingMode = value;
    } else addSection(parts, operator, operands);
  }
  return parts;
}

function addSection(parts: Parts, operator: string, operands: readonly Operand[]): void {
  const codeAt = (index: number) => numberOf(stringOf(operands[index]) ?? new Uint8Array());
  const groups = (size: number) =>
    Array.from({ length: Math.floor(operands.length / size) }, (_, index) => index * size);
  const cidRange = (index: number, isRange: boolean): CidRange => ({
    first: codeAt(index),
    last: codeAt(isRange ? index + 1 : index),
    cid: Number(operands[index + (isRange ? 2 : 1)]),
  });
  switch (operator) {
    case 'endcodespacerange':
      for (const index of groups(2)) {
        const [low, high] = [stringOf(operands[index]), stringOf(operands[index + 1])];
        if (low !== undefined && high !== undefined && low.length > 0) parts.codeSpaces.push({ low, high });
      }
      break;
    case 'endcidrange':
      parts.cidRanges.push(...groups(3).map(index => cidRange(index, true)));
      break;
    case 'endcidchar':
      parts.cidRanges.push(...groups(2).map(index => cidRange(index, false)));
      break;
    case 'endnotdefrange':
      parts.notdefRanges.push(...groups(3).map(index => cidRange(index, true)));
      break;
    case 'endnotdefchar':
      parts.notdefRanges.push(...groups(2).map(index => cidRange(index, false)));
      break;
    case 'endbfchar':
      for (const index of groups(2)) {
        const target = stringOf(operands[index + 1]);
        if (target !== undefined) parts.unicode.set(codeAt(index), target);
      }
      break;
    case 'endbfrange':
      for (const index of groups(3)) {
        const target = stringOf(operands[index + 2]) ?? listOf(operands[index + 2]);
        if (target !== undefined)
          parts.unicodeRanges.push({ first: codeAt(index), last: codeAt(index + 1), target });
      }
      break;
  }
}

/** Names of the CMaps that an embedded one builds on, by its dictionary or by its text. */
export function usedCMaps(stream: Value): string[] {
  const used = entry(stream, 'UseCMap');
  const inText = [...operations(bytesOf(stream) ?? new Uint8Array())]
    .filter(({ operator }) => operator === 'usecmap')
    .flatMap(({ operands }) => nameOf(operands.at(-1)) ?? []);
  return [...new Set([...(used === undefined ? [] : [cmapName(used)]), ...inText])];
}
