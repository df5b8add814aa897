import { addApproximately } from './approximate.ts';

/**
 * A sum that keeps what single additions would lose (Neumaier), and whose last addition hides noise like `+` does:
 * what LibreOffice's SUM, AVERAGE and SUMPRODUCT do.
 */
export class Sum {
  #sum = 0;
  #lost = 0;
  #last = 0;

  add(value: number): void {
    if (value === 0) return;
    if (this.#last !== 0) this.#take(this.#last);
    this.#last = value;
  }

  /** May be infinite. Ends the sum. */
  total(): number {
    const before = this.#sum + this.#lost;
    if (addApproximately(before, this.#last) === 0) return 0;
    this.#take(this.#last);
    return this.#sum + this.#lost;
  }

  #take(value: number): void {
    const next = this.#sum + value;
    this.#lost +=
      Math.abs(this.#sum) >= Math.abs(value) ? this.#sum - next + value : value - next + this.#sum;
    this.#sum = next;
  }
}
