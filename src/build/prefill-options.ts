import type { FillMode } from '../formats/pdf/fill/contract.ts';
import type { Locale } from '../model/document.ts';
import type { PrintSize } from '../model/print.ts';
import type { Conversation } from '../model/record.ts';
import type { Shard } from '../prefill/run/plan.ts';
import type { Format } from './selection.ts';

/** Everything a prefill run can be asked for. Paths are relative to the folder the command was given in. */
export interface PrefillOptions {
  /** The project's root, absolute. */
  readonly root: string;
  /** Id of a document of the project, or with `fields` the path of somebody else's PDF form. */
  readonly document: string;
  /** The export: a path, or `-` for standard input. */
  readonly data: string;
  /** A mapping: the name of one in `data/mappings`, or a path. */
  readonly mapping: string;
  /** Further files of the export, by their names in the mapping. */
  readonly files?: Readonly<Record<string, string>>;
  /** Which fields of somebody else's PDF form are filled with what: a path. */
  readonly fields?: string;
  readonly brand?: string;
  readonly locale?: Locale;
  readonly size?: PrintSize;
  readonly with?: readonly string[];
  readonly formats?: readonly Format[];
  /** A file of the document to fill instead of the one that would be built, as people changed it. */
  readonly template?: string;
  readonly mode?: FillMode;
  /** Ids of fields that are only filled when they are asked for. */
  readonly onRequest?: readonly string[];
  readonly conversation?: Conversation;
  readonly only?: readonly string[];
  readonly limit?: number;
  readonly shard?: Shard;
  /** A folder, or a file that ends in `.tar` or `.zip`; `-` for a tar on standard output. */
  readonly to?: string;
  /** One PDF for the printer instead of a file for each record: its path. */
  readonly merge?: string;
  readonly sort?: readonly string[];
  readonly resume?: boolean;
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly allowIncomplete?: boolean;
  readonly workers?: number;
}
