import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { BlockPool, ThreadJob } from './block-pool.ts';
import { broken, halves } from './remake.ts';
import { RunError } from './run-error.ts';
import type { Unit, UnitResult } from './work.ts';
import type { UnitMessage, WorkerMessage } from './worker-messages.ts';

/** One is worked on while the other waits, so that no worker waits for the main thread. */
const UNITS_PER_WORKER = 2;
/** So many ends of workers without a result between them aren't the records' fault. */
const MOST_DEATHS = 20;
/**
 * MiB. Objects are gone with the record they are of, but a thread first lets them fill half of the room it may have. A template
 * and the largest record an export may hold take less than this.
 */
const HEAP = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 } as const;

interface Order {
  readonly unit: Unit;
  resolve(results: readonly UnitResult[]): void;
  reject(error: unknown): void;
}

/** A worker, and what it was sent, in that order: the first is the one being worked on. */
interface Hand {
  worker: Worker | null;
  readonly orders: Order[];
}

/** The bundle's file for workers; null when the program runs from its source, where there is none. */
export function workerFile(): URL | null {
  const file = new URL('./prefill-worker.mjs', import.meta.url);
  return existsSync(file) ? file : null;
}

/**
 * Workers that make files. One that dies, as for want of memory, is replaced; the unit it had in hand is made again in
 * halves, until the record it died of is alone, and told as broken.
 */
export function workerPool<J>(file: URL, count: number, thread: ThreadJob<J>): BlockPool {
  const pool = new WorkerPool(file, count, thread);
  return {
    capacity: count * UNITS_PER_WORKER,
    run: unit => pool.run(unit),
    reuse: buffer => pool.spare.push(buffer),
    close: () => pool.close(),
  };
}

class WorkerPool<J> {
  readonly spare: ArrayBuffer[] = [];
  readonly #file: URL;
  readonly #thread: ThreadJob<J>;
  readonly #hands: readonly Hand[];
  #deaths = 0;
  #isClosing = false;

  constructor(file: URL, count: number, thread: ThreadJob<J>) {
    this.#file = file;
    this.#thread = thread;
    this.#hands = Array.from({ length: count }, () => ({ worker: null, orders: [] }));
    // At once, as a worker first compiles the templates.
    for (const hand of this.#hands) this.#workerOf(hand);
  }

  run(unit: Unit): Promise<readonly UnitResult[]> {
    return new Promise((resolve, reject) => {
      const [first, ...others] = this.#hands;
      if (!first) throw new Error('A pool has at least one worker');
      const idlest = others.reduce(
        (least, hand) => (hand.orders.length < least.orders.length ? hand : least),
        first,
      );
      this.#send(idlest, { unit, resolve, reject });
    });
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    await Promise.all(this.#hands.map(({ worker }) => worker?.terminate()));
  }

  #send(hand: Hand, order: Order): void {
    hand.orders.push(order);
    const spare = this.spare.pop() ?? null;
    const message: UnitMessage = { unit: order.unit, spare };
    // The block is copied, not moved: should the worker die, it is made again.
    this.#workerOf(hand).postMessage(message, spare ? [spare] : []);
  }

  #workerOf(hand: Hand): Worker {
    if (hand.worker) return hand.worker;
    const worker = new Worker(this.#file, {
      workerData: this.#thread,
      resourceLimits: HEAP,
    });
    worker.on('message', (message: WorkerMessage) => this.#settle(hand.orders.shift(), message));
    // Its exit follows; without a listener the error would end the program.
    worker.on('error', () => {});
    worker.on('exit', () => this.#replace(hand));
    hand.worker = worker;
    return worker;
  }

  #settle(order: Order | undefined, message: WorkerMessage): void {
    this.#deaths = 0;
    if ('result' in message) order?.resolve([message.result]);
    else if ('stop' in message) order?.reject(RunError.of(message.stop));
    else order?.reject(new Error(`A fault in a worker: ${message.fault}`));
  }

  #replace(hand: Hand): void {
    hand.worker = null;
    if (this.#isClosing) return;
    const [inHand, ...waiting] = hand.orders.splice(0);
    if (++this.#deaths > MOST_DEATHS) {
      for (const order of [inHand, ...waiting]) order?.reject(deadWorkers());
      return;
    }
    for (const order of waiting) this.#send(hand, order);
    if (inHand) this.#remake(inHand);
  }

  #remake({ unit, resolve, reject }: Order): void {
    if (unit.positions.length === 1) {
      resolve([broken(unit, this.#thread.layout)]);
      return;
    }
    Promise.all(halves(unit).map(half => this.run(half))).then(results => resolve(results.flat()), reject);
  }
}

function deadWorkers(): RunError {
  return new RunError(
    'prefill/workers-die',
    'the threads that make the files end again and again, as when memory runs out',
    'use fewer with --workers, or give the program more memory',
  );
}
