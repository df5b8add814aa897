/** Where filled files go in the thread that makes them. */
export interface FileOutput {
  /**
   * @param batch of the run, from 0
   * @param path below the target, with forward slashes
   * @param bytes valid during the call only
   */
  put(batch: number, path: string, bytes: Uint8Array): void;
  /** How many bytes lie ready to be taken. */
  readonly size: number;
  /** What must go to the main thread, and is the caller's from here on; null when nothing must. */
  take(): Uint8Array<ArrayBuffer> | null;
  /** A buffer that was taken, to be used again: new ones would cost memory until they are collected. */
  reuse(buffer: ArrayBuffer): void;
}

/** Keeps nothing: to see what there is to tell before anything is written. */
export const NO_OUTPUT: FileOutput = { put: () => {}, size: 0, take: () => null, reuse: () => {} };
