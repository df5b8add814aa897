import type { ObjectWriter } from './object-writer.ts';

/** The most kids of a node. */
const KIDS = 64;

/** A node that was written, with the least and the greatest key below it, as PDF objects. */
interface Node {
  readonly number: number;
  readonly limits: readonly [string, string];
}

/**
 * Writes a number or name tree whose leaves come in order of their keys. A leaf is written as it comes; only its limits
 * are kept.
 * @see ISO 32000-1 §7.9.6, §7.9.7
 */
export class TreeWriter {
  readonly #writer: ObjectWriter;
  readonly #key: 'Nums' | 'Names';
  #leaves: Node[] = [];

  constructor(writer: ObjectWriter, key: 'Nums' | 'Names') {
    this.#writer = writer;
    this.#key = key;
  }

  /** @param pairs key and value in turn, as PDF objects, keys ascending */
  add(limits: readonly [string, string], pairs: string): void {
    const body = `<</Limits [${limits.join(' ')}] /${this.#key} [${pairs}]>>`;
    this.#leaves.push({ number: this.#writer.add(body), limits });
  }

  /** Writes the nodes above the leaves; the number of the root. */
  end(): number {
    let level = this.#leaves;
    while (level.length > KIDS) level = groupsOf(level, KIDS).map(nodes => this.#parent(nodes));
    return this.#writer.add(`<</Kids [${references(level)}]>>`);
  }

  #parent(nodes: readonly Node[]): Node {
    const limits = [nodes[0]?.limits[0] ?? '', nodes.at(-1)?.limits[1] ?? ''] as const;
    const body = `<</Limits [${limits.join(' ')}] /Kids [${references(nodes)}]>>`;
    return { number: this.#writer.add(body), limits };
  }
}

const references = (nodes: readonly Node[]): string => nodes.map(({ number }) => `${number} 0 R`).join(' ');

/** Items in groups of at most `size`, in order. */
export function groupsOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(size * at, size * (at + 1)),
  );
}
