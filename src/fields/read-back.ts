/** A value read back. Text that can't be read as a value of the kind is kept as `raw`, never lost. */
export interface ReadBack<V> {
  readonly value: V;
  readonly raw?: string;
}
