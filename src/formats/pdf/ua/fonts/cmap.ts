import { rangeFinder } from '../../../sfnt/code-ranges.ts';
import { stringOf } from '../content/operations.ts';
import { asName, asStream, bytesOf, type CosStream, entry, nameEntry, type Value } from '../model/cos.ts';
import type { CMapLibrary } from './cmap-library.ts';
import { type CMapParts, type CodeSpace, numberOf, parseCMap, type UnicodeRange } from './parse-cmap.ts';
import { isPredefined } from './predefined-cmaps.ts';

/** A CMap: how strings divide into codes, and what codes stand for. @see ISO 32000-1 §9.7.5 */
export interface CMap {
  readonly writingMode: number;
  /** Whether it builds on a CMap that only a reader brings along: what it says itself isn't all. */
  readonly isPartial: boolean;
  /** The shortest first. */
  readonly codeSpaces: readonly CodeSpace[];
  /** Cuts a string into codes. */
  split(bytes: Uint8Array): number[];
  /** The CID of a code; nothing when it maps none. */
  cid(code: number): number | undefined;
  /** The Unicode string of a code. */
  unicode(code: number): string | undefined;
}

/** Codes are two bytes and are the CIDs themselves. */
const identityCMap = (writingMode: number): CMap => ({
  writingMode,
  isPartial: false,
  codeSpaces: [{ low: Uint8Array.of(0, 0), high: Uint8Array.of(255, 255) }],
  split: splitInPairs,
  cid: code => code,
  unicode: () => undefined,
});

function splitInPairs(bytes: Uint8Array): number[] {
  const codes: number[] = [];
  for (let at = 0; at < bytes.length; at += 2) codes.push(pair(bytes, at));
  return codes;
}

const pair = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** CMaps that build on each other; more than that is a ring. */
const DEEPEST = 5;

/** A CMap from a name or a stream; nothing when the name is of none that is at hand. */
export function readCMap(value: Value, library: CMapLibrary, depth = 0): CMap | undefined {
  const name = asName(value);
  if (name !== undefined) return namedCMap(name, library);
  const stream = asStream(value);
  if (stream === undefined || depth > DEEPEST) return undefined;
  const known = KNOWN.get(stream);
  if (known !== undefined) return known;
  const parts = partsOf(stream);
  const used = entry(stream, 'UseCMap');
  // The text says it by a name; what else is called so, nobody can know.
  const named = parts.used.find(isPredefined);
  const base = used === undefined ? namedCMap(named ?? '', library) : readCMap(used, library, depth + 1);
  const cmap = cmapOf(parts, base, (used ?? named) !== undefined);
  KNOWN.set(stream, cmap);
  return cmap;
}

function namedCMap(name: string, library: CMapLibrary): CMap | undefined {
  if (name === 'Identity-H') return identityCMap(0);
  if (name === 'Identity-V') return identityCMap(1);
  return library.cmap(name);
}

/** CMaps are read once: fonts by the thousand can have the same. */
const KNOWN = new WeakMap<CosStream, CMap>();
const KNOWN_PARTS = new WeakMap<CosStream, CMapParts>();

function partsOf(stream: CosStream): CMapParts {
  const parts = KNOWN_PARTS.get(stream) ?? parseCMap(bytesOf(stream) ?? new Uint8Array());
  KNOWN_PARTS.set(stream, parts);
  return parts;
}

/** Name of a CMap, whether it is referred to by name or is a stream. */
export const cmapName = (value: Value): string => asName(value) ?? nameEntry(value, 'CMapName') ?? '';

/** Writing mode in the text of an embedded CMap; 0 when there is no such text. */
export function embeddedWritingMode(value: Value): number {
  const stream = asStream(value);
  return stream === undefined ? 0 : partsOf(stream).writingMode;
}

/** Names of the CMaps that an embedded one builds on, by its dictionary or by its text. */
export function usedCMaps(value: Value): string[] {
  const used = entry(value, 'UseCMap');
  const stream = asStream(value);
  const inText = stream === undefined ? [] : partsOf(stream).used;
  return [...new Set([...(used === undefined ? [] : [cmapName(used)]), ...inText])];
}

/** @param base the CMap it builds on, if that is at hand */
export function cmapOf(parts: CMapParts, base: CMap | undefined, buildsOn: boolean): CMap {
  const { writingMode } = parts;
  const codeSpaces = [...parts.codeSpaces, ...(base?.codeSpaces ?? [])].sort(
    (one, other) => one.low.length - other.low.length,
  );
  // Of CIDs the last that are given hold, of Unicode strings the first.
  const cidRange = rangeFinder(parts.cidRanges.toReversed());
  const notdefRange = rangeFinder(parts.notdefRanges.toReversed());
  const unicodeRange = rangeFinder(parts.unicodeRanges);
  return {
    writingMode,
    isPartial: buildsOn && (base === undefined || base.isPartial),
    codeSpaces,
    split: bytes =>
      parts.codeSpaces.length === 0 && base !== undefined ? base.split(bytes) : split(bytes, codeSpaces),
    cid(code) {
      const range = cidRange(code);
      if (range !== undefined) return range.cid + code - range.first;
      return base?.cid(code) ?? notdefRange(code)?.cid;
    },
    unicode(code) {
      const own = parts.unicode.get(code) ?? targetIn(unicodeRange(code), code);
      return own === undefined ? base?.unicode(code) : utf16(own);
    },
  };
}

/**
 * The shortest code space that holds the next bytes decides the code. When none does, they are no code: as many go as
 * the space has whose first bytes fit best. @see ISO 32000-1 §9.7.6.3
 * @param spaces the shortest first
 */
function split(bytes: Uint8Array, spaces: readonly CodeSpace[]): number[] {
  const codes: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const space = spaces.find(fit => held(fit, bytes, at) === fit.low.length);
    const length = space?.low.length ?? bestFit(spaces, bytes, at)?.low.length ?? 1;
    codes.push(space === undefined ? 0 : numberOf(bytes.subarray(at, at + length)));
    at += length;
  }
  return codes;
}

/** How many of the next bytes lie in a code space. */
function held({ low, high }: CodeSpace, bytes: Uint8Array, at: number): number {
  for (let index = 0; index < low.length; index++) {
    const byte = bytes[at + index];
    if (byte === undefined || byte < (low[index] ?? 0) || byte > (high[index] ?? 255)) return index;
  }
  return low.length;
}

function bestFit(spaces: readonly CodeSpace[], bytes: Uint8Array, at: number): CodeSpace | undefined {
  let [best, most] = [spaces[0], 0];
  for (const space of spaces) {
    const count = held(space, bytes, at);
    if (count > most) [best, most] = [space, count];
  }
  return best;
}

/** Bytes of a Unicode string that are looked at; no code stands for as many. */
const LONGEST_TARGET = 4096;

function utf16(bytes: Uint8Array): string {
  const length = Math.min(bytes.length, LONGEST_TARGET);
  // A single byte is taken as the character it is, as readers do.
  if (bytes.length === 1) return String.fromCharCode(bytes[0] ?? 0);
  let text = '';
  for (let at = 0; at + 1 < length; at += 2) text += String.fromCharCode(pair(bytes, at));
  return text;
}

function targetIn(range: UnicodeRange | undefined, code: number): Uint8Array | undefined {
  if (range === undefined) return undefined;
  const step = code - range.first;
  if (!(range.target instanceof Uint8Array)) return stringOf(range.target[step]);
  // Nothing counts on in an empty string. One for a single code has its sense: another glyph says the character.
  if (range.target.length === 0) return undefined;
  const target = range.target.slice(0, LONGEST_TARGET);
  // ISO 32000-1 §9.10.3: a range counts on in the last byte; writers also let it carry over.
  for (let index = target.length - 1, carry = step; index >= 0 && carry > 0; index--) {
    const sum = (target[index] ?? 0) + carry;
    target[index] = sum & 0xff;
    carry = sum >> 8;
  }
  return target;
}
