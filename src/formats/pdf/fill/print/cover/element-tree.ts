import type { ObjectWriter } from '../object-writer.ts';

/** A structure element that is being written: what it holds is added as it is drawn. */
export interface OpenElement {
  readonly number: number;
  readonly type: string;
  readonly parent: number;
  /** Further entries of its dictionary. */
  readonly entries: string;
  readonly kids: string[];
}

/** What a cell of a table says of itself (ISO 32000-1 §14.8.5.7). */
export interface Cell {
  readonly id?: string;
  readonly scope?: 'Row' | 'Column';
  /** Columns it goes over. */
  readonly span?: number;
  /** Identifiers of its heads. */
  readonly headers?: readonly string[];
}

/** Structure elements that are written when all of them have what they hold. */
export class ElementTree {
  readonly #writer: ObjectWriter;
  readonly #elements: OpenElement[] = [];
  readonly #identifiers: (readonly [string, number])[] = [];

  constructor(writer: ObjectWriter) {
    this.#writer = writer;
  }

  /** Begins an element. @param parent the one that holds it, or the number of one that knows that already */
  open(type: string, parent: OpenElement | number, entries = ''): OpenElement {
    const number = this.#writer.reserve();
    const above = typeof parent === 'number' ? parent : parent.number;
    if (typeof parent !== 'number') parent.kids.push(`${number} 0 R`);
    const element = { number, type, parent: above, entries, kids: [] };
    this.#elements.push(element);
    return element;
  }

  cell(type: 'TH' | 'TD', row: OpenElement, { id, scope, span, headers }: Cell): OpenElement {
    const attributes = ['/O /Table'];
    if (scope) attributes.push(`/Scope /${scope}`);
    if (span) attributes.push(`/ColSpan ${span}`);
    if (headers) attributes.push(`/Headers [${headers.map(held => `(${held})`).join(' ')}]`);
    const named = id === undefined ? '' : `/ID (${id}) `;
    const element = this.open(type, row, `${named}/A <<${attributes.join(' ')}>>`);
    if (id !== undefined) this.#identifiers.push([id, element.number]);
    return element;
  }

  /** An identifier that no other cell has. */
  identifier(kind: 'group' | 'row'): string {
    return `cover.${kind}.${this.#identifiers.length}`;
  }

  /** Writes all elements. @returns identifiers and whose they are */
  end(): readonly (readonly [string, number])[] {
    for (const { number, type, parent, entries, kids } of this.#elements) {
      const held = `/K [${kids.join(' ')}]`;
      this.#writer.put(number, `<</Type /StructElem /S /${type} /P ${parent} 0 R ${entries} ${held}>>`);
    }
    return this.#identifiers;
  }
}
