/** Why a file could not be judged at all. */
export type UnreadableReason = 'not-a-pdf' | 'broken' | 'encrypted' | 'too-large';

/** Thrown when a file can't be read, so that no verdict about it is possible. */
export class UnreadablePdf extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnreadablePdf';
    this.reason = reason;
  }
}
