/** Codes of different length for the symbols of an alphabet; a length of 0 stands for a symbol without a code. */
export interface Codes {
  readonly lengths: Uint8Array;
  /** First bit lowest, as deflate writes them. */
  readonly bits: Uint16Array;
}

/**
 * The codes that make a text with these frequencies short. At least two symbols occur.
 * @param longest bits of a code at most
 * @see RFC 1951 §3.2.2
 */
export function huffmanCodes(frequencies: ArrayLike<number>, longest: number): Codes {
  const lengths = codeLengths(frequencies, longest);
  const next = firstCodes(lengths, longest);
  const bits = Uint16Array.from(lengths, length => {
    const code = next[length] ?? 0;
    next[length] = code + 1;
    return length === 0 ? 0 : reversed(code, length);
  });
  return { lengths, bits };
}

/** A symbol, or two branches. */
interface Node {
  readonly weight: number;
  readonly symbol: number;
  readonly branches: readonly [Node, Node] | undefined;
}

/** Frequencies are made more alike until no code is too long. */
function codeLengths(frequencies: ArrayLike<number>, longest: number): Uint8Array {
  for (let divisor = 1; ; divisor *= 2) {
    const lengths = new Uint8Array(frequencies.length);
    const leaves = Array.from(frequencies, (frequency, symbol) => ({
      weight: frequency === 0 ? 0 : Math.max(1, Math.floor(frequency / divisor)),
      symbol,
      branches: undefined,
    })).filter(({ weight }) => weight > 0);
    setLengths(treeOf(leaves), 0, lengths);
    if (Math.max(...lengths) <= longest) return lengths;
  }
}

/** Both queues stay in order of weight, so that the two lightest are always in front. */
function treeOf(leaves: readonly Node[]): Node {
  const light = leaves.toSorted((a, b) => a.weight - b.weight || a.symbol - b.symbol);
  const joined: Node[] = [];
  let [atLight, atJoined] = [0, 0];
  const lightest = (): Node => {
    const [leaf, tree] = [light[atLight], joined[atJoined]];
    const takesLeaf = leaf !== undefined && (tree === undefined || leaf.weight <= tree.weight);
    if (takesLeaf) atLight++;
    else atJoined++;
    const node = takesLeaf ? leaf : tree;
    if (!node) throw new Error('an alphabet without symbols');
    return node;
  };
  for (let left = leaves.length; left > 1; left--) {
    const branches = [lightest(), lightest()] as const;
    joined.push({ weight: branches[0].weight + branches[1].weight, symbol: -1, branches });
  }
  return lightest();
}

function setLengths({ symbol, branches }: Node, depth: number, lengths: Uint8Array): void {
  if (!branches) lengths[symbol] = depth;
  else for (const branch of branches) setLengths(branch, depth + 1, lengths);
}

/** The first code of each length: shorter ones come first, then those of lower symbols. */
function firstCodes(lengths: Uint8Array, longest: number): number[] {
  const counts = Array.from({ length: longest + 1 }, () => 0);
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1;
  let code = 0;
  return counts.map((_, length) => {
    code = length === 0 ? 0 : (code + (counts[length - 1] ?? 0)) << 1;
    return code;
  });
}

function reversed(code: number, length: number): number {
  let bits = 0;
  for (let bit = 0; bit < length; bit++) bits |= ((code >> bit) & 1) << (length - 1 - bit);
  return bits;
}
