import type { FillOutcome } from './contract.ts';

/** Gathers what a person should know of a copy. Most copies have nothing, and share the empty lists. */
export class OutcomeNotes implements FillOutcome {
  overflow: string[] = NONE;
  missing: { readonly field: string; readonly letters: readonly string[] }[] = NONE;
  tooLong: string[] = NONE;
  unfilled: string[] = NONE;

  noteOverflow(field: string): void {
    if (!this.overflow.includes(field)) this.overflow = [...this.overflow, field];
  }

  noteMissing(field: string, letters: readonly string[]): void {
    this.missing = [...this.missing, { field, letters }];
  }

  noteTooLong(field: string): void {
    this.tooLong = [...this.tooLong, field];
  }

  noteUnfilled(field: string): void {
    this.unfilled = [...this.unfilled, field];
  }
}

/** Shared, and so never added to: notes make a new list. */
const NONE: never[] = [];
