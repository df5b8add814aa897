import type { FormValues } from '../../form-field.ts';
import type { TypedFont } from '../../typed-font.ts';
import type { FillOutcome, ObjectSink } from '../contract.ts';
import type { FormPlan } from '../field-plan.ts';
import type { Continuation } from '../flat/write-continuation.ts';
import type { PrintTemplate } from './print-template.ts';

/** What came of a copy. */
export interface CopyOutcome extends FillOutcome {
  /** Pages that it has behind those of the template. Keys of the parent tree are counted on from the template's. */
  readonly continuation?: Continuation | null;
}

/** A compiled template of which copies are put in one file: one that stays fillable, or a flat one. */
export interface CopySource {
  readonly template: PrintTemplate;
  /** Objects that a copy may write anew though copies share them as long as they don't: streams of drawn values. */
  readonly rewritten: ReadonlySet<number>;
  /** The colour of typed answers: source of the operator that sets it. */
  readonly ink: string;
  /** The size of typed answers, pt; 0 when the form doesn't say. */
  readonly answerSize: number;
  /** The font of typed answers, and where the file has it. */
  readonly font: TypedFont;
  readonly fonts: FormPlan['fonts'];
  /** Begins a file; copies in one file share their fonts. */
  begin(): void;
  /** Writes what a copy has of its own. */
  write(values: FormValues, sink: ObjectSink): CopyOutcome;
}
