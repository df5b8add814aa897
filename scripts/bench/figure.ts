/** One figure of the bench; `ratio` is ours to the best peer, of medians measured in one run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  readonly peers: readonly { readonly name: string; readonly value: number }[];
  readonly ratio: number | null;
  /** What we aim at: for a figure with peers the ratio, else the value. */
  readonly goal: number | null;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A figure against its peers; the best peer is the one nearest to winning. */
export function figure(
  own: Omit<Figure, 'peers' | 'ratio'>,
  peers: readonly { readonly name: string; readonly value: number }[] = [],
): Figure {
  const values = peers.map(peer => peer.value);
  const best = own.better === 'lower' ? Math.min(...values) : Math.max(...values);
  return { ...own, peers, ratio: peers.length > 0 ? own.value / best : null };
}

/** Whether a figure is where it should be; null when there is no goal. */
export function reached({ value, ratio, goal, better }: Figure): boolean | null {
  if (goal === null) return null;
  const measured = ratio ?? value;
  return better === 'lower' ? measured <= goal : measured >= goal;
}
