/** Remembers what was made of a text; of the oldest half at least, when it is full, nothing is kept. */
export class Memo<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();
  readonly #half: number;

  /** @param limit how many are kept at most */
  constructor(limit: number) {
    this.#half = Math.ceil(limit / 2);
  }

  get(key: string): T | undefined {
    const held = this.#young.get(key);
    if (held !== undefined) return held;
    const older = this.#old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: string, value: T): void {
    if (this.#young.size >= this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}
