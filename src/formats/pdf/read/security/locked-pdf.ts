/** What an encrypted file lacks to be opened: its password, a security handler of another kind, or a method. */
export type Lock = 'password' | 'handler' | 'method';

/** An encrypted file that can't be opened. */
export class LockedPdf extends Error {
  readonly lock: Lock;

  constructor(lock: Lock) {
    super(`the file is encrypted: ${lock}`);
    this.name = 'LockedPdf';
    this.lock = lock;
  }
}
