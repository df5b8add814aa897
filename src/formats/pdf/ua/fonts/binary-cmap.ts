import { type CidRange, type CMapParts, type CodeSpace, numberOf, type UnicodeRange } from './parse-cmap.ts';

/** What the first three bits of a section's first byte say. */
const SECTION = { codeSpaces: 0, notdefRanges: 1, cidChars: 2, cidRanges: 3, chars: 4, ranges: 5, texts: 7 };

/** CIDs, the codes of CMaps that map to Unicode, have two bytes. */
const CID_BYTES = 2;

/**
 * Decodes a CMap in the packed form in which pdf.js ships those of Adobe: sections of mappings, sorted, each number as
 * its difference from the one before, in groups of seven bits. What isn't packed so was never shipped.
 * @throws Error when it ends in the middle of a section or has an unknown one: the data were damaged
 */
export function decodeBinaryCMap(bytes: Uint8Array): CMapParts {
  return new BinaryCMap(bytes);
}

class BinaryCMap implements CMapParts {
  readonly writingMode: number;
  readonly codeSpaces: CodeSpace[] = [];
  readonly cidRanges: CidRange[] = [];
  readonly notdefRanges: CidRange[] = [];
  readonly unicode = new Map<number, Uint8Array>();
  readonly unicodeRanges: UnicodeRange[] = [];
  readonly used: string[] = [];
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.writingMode = this.#byte() & 1;
    while (this.#at < bytes.length) this.#section(this.#byte());
  }

  #section(head: number): void {
    const kind = head >> 5;
    if (kind === SECTION.texts) {
      const text = this.#text();
      // The other text is a remark.
      if ((head & 31) === 1) this.used.push(text);
      return;
    }
    const section = { count: this.#count(), size: (head & 15) + 1, isRun: (head & 16) !== 0 };
    switch (kind) {
      case SECTION.codeSpaces:
        for (const [low, high] of this.#ranges(section))
          this.codeSpaces.push({
            low: bytesOf(BigInt(low), section.size),
            high: bytesOf(BigInt(high), section.size),
          });
        break;
      case SECTION.notdefRanges:
        for (const [first, last] of this.#ranges(section))
          this.notdefRanges.push({ first, last, cid: this.#count() });
        break;
      case SECTION.cidChars:
        this.#cidChars(section);
        break;
      case SECTION.cidRanges:
        for (const [first, last] of this.#ranges(section, section.isRun))
          this.cidRanges.push({ first, last, cid: this.#count() });
        break;
      case SECTION.chars:
        this.#unicodeChars(section);
        break;
      case SECTION.ranges:
        for (const [first, last] of this.#ranges({ ...section, size: CID_BYTES }, section.isRun))
          this.unicodeRanges.push({ first, last, target: this.#take(section.size) });
        break;
      default:
        throw new Error(`Section ${kind} of a packed CMap is unknown`);
    }
  }

  /** Ranges, the first from where it says, each other after the one before; of a run, right after it. */
  *#ranges({ count, size }: Section, isRun = false): Generator<readonly [first: number, last: number]> {
    let next = 0;
    for (let index = 0; index < count; index++) {
      const first = index === 0 ? numberOf(this.#take(size)) : next + (isRun ? 0 : this.#count());
      const last = first + this.#count();
      yield [first, last];
      next = last + 1;
    }
  }

  #cidChars({ count, size, isRun }: Section): void {
    let code = numberOf(this.#take(size));
    let cid = this.#count();
    this.cidRanges.push({ first: code, last: code, cid });
    for (let index = 1; index < count; index++) {
      code += 1 + (isRun ? 0 : this.#count());
      cid += 1 + Number(signed(this.#number()));
      this.cidRanges.push({ first: code, last: code, cid });
    }
  }

  #unicodeChars({ count, size, isRun }: Section): void {
    let cid = numberOf(this.#take(CID_BYTES));
    // A string is counted as one number, however long it is.
    let target = this.#take(size).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
    this.unicode.set(cid, bytesOf(target, size));
    for (let index = 1; index < count; index++) {
      cid += 1 + (isRun ? 0 : this.#count());
      target += 1n + signed(this.#number());
      this.unicode.set(cid, bytesOf(target, size));
    }
  }

  #byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new Error('A packed CMap ends too early');
    return byte;
  }

  #take(size: number): Uint8Array {
    return Uint8Array.from({ length: size }, () => this.#byte());
  }

  /** Seven bits a byte, the highest first; the eighth says that more follow. */
  #number(): bigint {
    let number = 0n;
    for (;;) {
      const byte = this.#byte();
      number = number * 128n + BigInt(byte & 127);
      if (byte < 128) return number;
    }
  }

  /** Codes and CIDs have four bytes at most. */
  #count(): number {
    return Number(this.#number());
  }

  #text(): string {
    return String.fromCharCode(...Array.from({ length: this.#count() }, () => this.#count()));
  }
}

interface Section {
  readonly count: number;
  /** Bytes of a code; of a section that maps to Unicode, of a string. */
  readonly size: number;
  /** Whether codes follow each other without a gap. */
  readonly isRun: boolean;
}

/** The lowest bit is the sign. */
const signed = (number: bigint): bigint => (number % 2n === 0n ? number / 2n : -(number + 1n) / 2n);

/** A number as so many bytes, the highest first; what doesn't fit is left off. */
function bytesOf(number: bigint, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let index = size - 1, rest = number; index >= 0; index--, rest >>= 8n)
    bytes[index] = Number(rest & 255n);
  return bytes;
}
