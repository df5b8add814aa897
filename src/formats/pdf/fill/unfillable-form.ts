import { UnreadableForm } from '../unreadable-form.ts';

/** Why a form that can be read can't be filled. */
export type FillRefusal = 'signed' | 'certified' | 'no-font' | 'no-reference-table';

/** A form that can't be filled in the way that was asked for, with the reason in words for people. */
export class UnfillableForm extends UnreadableForm {
  readonly refusal: FillRefusal;

  constructor(message: string, refusal: FillRefusal) {
    super(message);
    this.refusal = refusal;
  }
}
