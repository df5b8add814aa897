/** Why a form can't be read. */
export type FormRefusal =
  | 'not-pdf'
  | 'damaged'
  | 'cut-off'
  | 'hostile'
  | 'locked'
  | 'xfa'
  | 'scan'
  | 'printed-flat'
  | 'several-people'
  | 'no-form';

/** A file whose form can't be read, with the reason in words for people and nothing of what the file holds. */
export class UnreadableForm extends Error {
  readonly reason: FormRefusal;

  constructor(message: string, reason: FormRefusal = 'damaged') {
    super(message);
    this.reason = reason;
  }
}
