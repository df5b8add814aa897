import type { ObjectWriter } from './object-writer.ts';
import { groupsOf } from './tree-writer.ts';

/** Kids from which a node is full. */
const KIDS = 32;

/** A node whose parent isn't known yet. */
interface Node {
  readonly number: number;
  readonly kids: number[];
  pages: number;
}

/**
 * A balanced page tree: a reader finds a page of thousands in a few steps. A page names its parent, so the nodes
 * right above pages have numbers before they are full.
 * @see ISO 32000-1 §7.7.3
 */
export class PageTree {
  readonly #writer: ObjectWriter;
  readonly #nodes: Node[] = [];
  readonly #front: Node[] = [];

  constructor(writer: ObjectWriter) {
    this.#writer = writer;
  }

  /** Number of the node that the next pages hang under, however many they are. */
  get node(): number {
    return open(this.#nodes, this.#writer).number;
  }

  /** Adds pages under {@link node}. */
  add(pages: readonly number[]): void {
    hang(open(this.#nodes, this.#writer), pages);
  }

  /** Number of the node that the next page before all others hangs under. */
  get frontNode(): number {
    return open(this.#front, this.#writer).number;
  }

  addToFront(page: number): void {
    hang(open(this.#front, this.#writer), [page]);
  }

  /** Writes all nodes; the number of the root. */
  end(): number {
    let level: readonly Node[] = [...this.#front, ...this.#nodes].filter(({ pages }) => pages > 0);
    const root = this.#writer.reserve();
    while (level.length > KIDS) {
      level = groupsOf(level, KIDS).map(group => {
        const number = this.#writer.reserve();
        for (const node of group) this.#write(node, number);
        return { number, kids: group.map(node => node.number), pages: pagesIn(group) };
      });
    }
    for (const node of level) this.#write(node, root);
    const kids = level.map(({ number }) => number);
    this.#writer.put(root, `<</Type /Pages /Count ${pagesIn(level)} /Kids [${references(kids)}]>>`);
    return root;
  }

  #write({ number, kids, pages }: Node, parent: number): void {
    this.#writer.put(
      number,
      `<</Type /Pages /Parent ${parent} 0 R /Count ${pages} /Kids [${references(kids)}]>>`,
    );
  }
}

/** The last node while it has room, else a new one. */
function open(nodes: Node[], writer: ObjectWriter): Node {
  const last = nodes.at(-1);
  if (last && last.pages < KIDS) return last;
  const node = { number: writer.reserve(), kids: [], pages: 0 };
  nodes.push(node);
  return node;
}

function hang(node: Node, pages: readonly number[]): void {
  node.kids.push(...pages);
  node.pages += pages.length;
}

const pagesIn = (nodes: readonly Node[]): number => nodes.reduce((sum, { pages }) => sum + pages, 0);
const references = (numbers: readonly number[]): string => numbers.map(number => `${number} 0 R`).join(' ');
