/**
 * How much it hinders people. `barrier`: somebody can't read or fill in the file, or part of it. `hindrance`: it can be done, with
 * trouble. `formal`: only a checker notices today.
 */
export type Urgency = 'barrier' | 'hindrance' | 'formal';

/** A broken rule in words for someone who maintains documents and never saw the standard. */
export interface Advice {
  /** What is wrong, without a full stop: "Form fields have no name". */
  readonly title: string;
  /** Who is hindered, and how: "A screen reader says “edit” and nothing else." */
  readonly harm: string;
  /** What to do about it, whichever program made the file. */
  readonly mend: string;
  readonly urgency: Urgency;
}
