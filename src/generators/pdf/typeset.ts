import type { Checked, Diagnostic } from '../../core/diagnostics.ts';

/** What a typesetting run needs; nothing else of the world is seen by the template. */
export interface TypesetInput {
  /** Path of the main template in `files`, for example `templates/pdf/form.typ`. */
  readonly main: string;
  /** Templates by project path, and the data they read as `/data.json`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Static TTF programs; the template finds them by family and weight. */
  readonly fonts: readonly Uint8Array[];
  /** The day of the document, `yyyy-mm-dd`: the only time that gets into the file. */
  readonly date: string;
}

/** An engine that sets a Typst template and gives a tagged PDF of it. */
export interface Typesetter {
  readonly name: 'native' | 'wasm';
  typeset(input: TypesetInput): Promise<Checked<Uint8Array>>;
}

/** Where templates live inside an engine. The name shows in no output and no message. */
export const VIRTUAL_ROOT = '/veldwerk';

/** A message of the engine, as both bindings give it; the range counts from 0. */
export interface EngineMessage {
  readonly message: string;
  readonly path?: string;
  readonly severity?: string | number;
  /** The addon gives an object, WebAssembly `line:column-line:column`. */
  readonly range?: string | { readonly start: { readonly line: number; readonly character: number } };
}

/** The engine's message as a diagnostic at the place in the template it speaks of. */
export function fromEngineMessage(engine: EngineMessage): Diagnostic {
  const { range } = engine;
  const [line, column] =
    typeof range === 'object'
      ? [range.start.line, range.start.character]
      : (range ?? '').split(/[:-]/).map(Number);
  const file = engine.path?.replace(/^.*\/veldwerk\//, '').replace(/^\//, '');
  const warning = /^(2|warning)$/i.test(String(engine.severity));
  const [message = '', ...hints] = engine.message.split(/\n+hint: /);
  return {
    code: warning ? 'typeset/warning' : 'typeset/error',
    severity: warning ? 'warning' : 'error',
    message: message.trim(),
    ...(file && Number.isFinite(line) && Number.isFinite(column)
      ? { at: { file, line: Number(line) + 1, column: Number(column) + 1 } }
      : {}),
    ...(hints.length > 0 ? { hint: hints.join('; ') } : {}),
  };
}
