import type { CodeRange } from '../../../sfnt/code-ranges.ts';
import { listOf, nameOf, type Operand, operations, stringOf } from '../content/operations.ts';
import { itemLimit } from '../model/item-limit.ts';

/** Codes of one length: each of their bytes lies between those of two others. */
export interface CodeSpace {
  readonly low: Uint8Array;
  readonly high: Uint8Array;
}

export interface CidRange extends CodeRange {
  /** Of the first code. */
  readonly cid: number;
}

export interface UnicodeRange extends CodeRange {
  /** The string of the first code, as UTF-16BE, or a string for each code. */
  readonly target: Uint8Array | readonly Operand[];
}

/** What stands in a CMap. */
export interface CMapParts {
  readonly writingMode: number;
  readonly codeSpaces: readonly CodeSpace[];
  readonly cidRanges: readonly CidRange[];
  readonly notdefRanges: readonly CidRange[];
  readonly unicode: ReadonlyMap<number, Uint8Array>;
  readonly unicodeRanges: readonly UnicodeRange[];
  /** Names of the CMaps that it builds on by its text. */
  readonly used: readonly string[];
}

/** Codes and ranges in a CMap: the largest of Adobe's have some 30,000. */
const MOST_MAPPINGS = 300_000;
/** Each is tried for each code; those of Adobe have four at most. */
const MOST_CODE_SPACES = 100;
const LONGEST_CODE = 4;
/** Bytes of text for one code (ISO 32000-1 §9.10.3). Each code of a range gets a copy. */
const LONGEST_TEXT = 512;

/** @throws HostilePdf when it maps more than a CMap can need */
export function parseCMap(bytes: Uint8Array): CMapParts {
  const sections = new Sections();
  for (const { operator, operands } of operations(bytes)) sections.add(operator, operands);
  return sections;
}

/** Gathers what the sections of a CMap map. */
class Sections implements CMapParts {
  writingMode = 0;
  readonly codeSpaces: CodeSpace[] = [];
  readonly cidRanges: CidRange[] = [];
  readonly notdefRanges: CidRange[] = [];
  readonly unicode = new Map<number, Uint8Array>();
  readonly unicodeRanges: UnicodeRange[] = [];
  readonly used: string[] = [];
  readonly #mappings = itemLimit(MOST_MAPPINGS, 'codes in a CMap');
  readonly #spaces = itemLimit(MOST_CODE_SPACES, 'code spaces in a CMap');

  add(operator: string, operands: readonly Operand[]): void {
    switch (operator) {
      case 'def':
        this.#define(operands);
        break;
      case 'usecmap':
        this.used.push(...[nameOf(operands.at(-1)) ?? []].flat());
        break;
      case 'endcodespacerange':
        for (const [low, high] of this.#spaces(groups(operands, 2))) this.#addSpace(low, high);
        break;
      case 'endcidrange':
        for (const group of this.#mappings(groups(operands, 3))) this.cidRanges.push(cidRange(group));
        break;
      case 'endcidchar':
        for (const [code, cid] of this.#mappings(groups(operands, 2)))
          this.cidRanges.push(cidRange([code, code, cid]));
        break;
      case 'endnotdefrange':
        for (const group of this.#mappings(groups(operands, 3))) this.notdefRanges.push(cidRange(group));
        break;
      case 'endnotdefchar':
        for (const [code, cid] of this.#mappings(groups(operands, 2)))
          this.notdefRanges.push(cidRange([code, code, cid]));
        break;
      case 'endbfchar':
        for (const [code, string] of this.#mappings(groups(operands, 2))) {
          const target = stringOf(string);
          if (target !== undefined) this.unicode.set(codeOf(code), target);
        }
        break;
      case 'endbfrange':
        for (const [first, last, strings] of this.#mappings(groups(operands, 3))) {
          // Of one that is too long, the end: that is what a range counts on.
          const target = stringOf(strings)?.subarray(-LONGEST_TEXT) ?? listOf(strings);
          if (target !== undefined)
            this.unicodeRanges.push({ first: codeOf(first), last: codeOf(last), target });
        }
        break;
    }
  }

  #define(operands: readonly Operand[]): void {
    const [key, value] = operands.slice(-2);
    if (nameOf(key) === 'WMode' && typeof value === 'number') this.writingMode = value;
  }

  #addSpace(from: Operand | undefined, to: Operand | undefined): void {
    const [low, high] = [stringOf(from), stringOf(to)];
    if (low === undefined || high === undefined || low.length === 0 || low.length > LONGEST_CODE) return;
    this.codeSpaces.push({ low, high });
  }
}

/** Operands by so many; those that are left over say nothing. */
function groups(operands: readonly Operand[], size: number): readonly (readonly Operand[])[] {
  return Array.from({ length: Math.floor(operands.length / size) }, (_, index) =>
    operands.slice(index * size, (index + 1) * size),
  );
}

const cidRange = ([first, last, cid]: readonly (Operand | undefined)[]): CidRange => ({
  first: codeOf(first),
  last: codeOf(last),
  cid: Number(cid),
});

const codeOf = (operand: Operand | undefined): number => numberOf(stringOf(operand) ?? new Uint8Array());

/** The number that bytes are, the highest first. */
export const numberOf = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);
