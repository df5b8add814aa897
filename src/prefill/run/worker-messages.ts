import type { Diagnostic } from '../../core/diagnostics.ts';
import type { Unit, UnitResult } from './work.ts';

/** To a worker: a unit, and a buffer of an earlier result that it may use again. */
export interface UnitMessage {
  readonly unit: Unit;
  readonly spare: ArrayBuffer | null;
}

/** From a worker: what became of a unit, or why the run can't go on. */
export type WorkerMessage =
  | { readonly result: UnitResult }
  | { readonly stop: Diagnostic }
  | { readonly fault: string };
