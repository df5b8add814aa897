import type { CosDict } from './cos.ts';

/**
 * What belongs to dictionaries, by the dictionary. Nearly all of those that are asked about are indirect objects, whose numbers follow
 * each other: a list of them takes a quarter of the memory of a map.
 */
export class DictIndex<T> {
  readonly #byNumber: (T | undefined)[] = [];
  readonly #direct = new Map<CosDict, T>();

  get(dict: CosDict): T | undefined {
    return dict.number === undefined ? this.#direct.get(dict) : this.#byNumber[dict.number];
  }

  set(dict: CosDict, value: T): void {
    if (dict.number === undefined) this.#direct.set(dict, value);
    else this.#byNumber[dict.number] = value;
  }
}
