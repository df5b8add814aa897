import type { Diagnostic } from '../../core/diagnostics.ts';
import type { MappingPlan } from '../../mapping/plan/plan.ts';
import type { DocumentForm, Form } from '../../model/form.ts';
import type { Conversation } from '../../model/record.ts';
import type { PackedLookups } from './packed-table.ts';

/** All that decides about the files of a run, but the export: data that can be cloned to workers. */
export interface RecordJob {
  /** Digest of the program and its libraries: others may make other files. */
  readonly program: string;
  /** Compiled again in each thread. @property bytes of its file, by which a run that goes on knows it */
  readonly mapping: { readonly plan: MappingPlan; readonly bytes: Uint8Array };
  readonly lookups: PackedLookups;
  /** Records that are left out, by position. */
  readonly broken: ReadonlyMap<number, Diagnostic>;
  /** Given for the run. */
  readonly conversation: Conversation | null;
  /** Ids of fields that are only filled when they are asked for. */
  readonly onRequest: readonly string[];
  /** One for each format. */
  readonly templates: readonly JobTemplate[];
}

export type JobTemplate =
  | { readonly format: 'pdf'; readonly file: JobPdf; readonly form: DocumentForm }
  | { readonly format: 'docx'; readonly file: Uint8Array; readonly form: DocumentForm }
  | { readonly format: 'xlsx'; readonly file: Uint8Array; readonly form: Form };

/** A compiled PDF form, as `writeCompiled` or `writeCompiledFlat` keeps it. */
export type JobPdf =
  | { readonly kind: 'compiled'; readonly bytes: Uint8Array }
  | { readonly kind: 'flat'; readonly bytes: Uint8Array };
