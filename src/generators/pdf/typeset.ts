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
  readonly range?: string | { readonly start: { readonly line: number; readonly character: number } } | null;
}

/** How the engine names the steps that led to an error; it gives them the error's own severity. */
const TRACE = /^(while (calling|importing|applying|including|showing)\b|import$)/;

/**
 * Imports of Typst packages, as errors: the addon would fetch them from the internet, and a build uses no network.
 * To be asked before an engine is.
 */
export function packageImports(files: TypesetInput['files']): Diagnostic[] {
  return [...files]
    .filter(([file]) => file.endsWith('.typ'))
    .flatMap(([file, bytes]) =>
      new TextDecoder()
        .decode(bytes)
        .split('\n')
        .flatMap((text, index): Diagnostic[] => {
          const { 1: before, 2: name } =
            /^((?:(?!\/\/).)*\b(?:import|include)\s+)"(@[^"]*)"/.exec(text) ?? [];
          if (before === undefined) return [];
          return [
            {
              code: 'typeset/package',
              severity: 'error',
              message: `package "${name}" can't be imported: nothing is fetched from the internet`,
              at: { file, line: index + 1, column: [...before].length + 1 },
              hint: 'copy what you need of it into the folder of the templates',
            },
          ];
        }),
    );
}

/**
 * The engine's messages as diagnostics at the places in the templates they speak of. Where an error came out of a
 * function, the calls that led there are told in its hint.
 */
export function fromEngineMessages(messages: readonly EngineMessage[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const diagnostic of messages.map(fromEngineMessage)) {
    const caller = diagnostics.at(-1);
    if (caller && TRACE.test(diagnostic.message)) {
      const { at } = diagnostic;
      const step = diagnostic.message === 'import' ? 'while importing' : diagnostic.message;
      const trace = `${step}${at ? ` at ${at.file}:${at.line}:${at.column}` : ''}`;
      diagnostics[diagnostics.length - 1] = {
        ...caller,
        hint: caller.hint ? `${caller.hint}; ${trace}` : trace,
      };
    } else diagnostics.push(diagnostic);
  }
  return diagnostics;
}

function fromEngineMessage(engine: EngineMessage): Diagnostic {
  const { range } = engine;
  const [line, column] =
    typeof range === 'object' && range !== null
      ? [range.start.line, range.start.character]
      : (range ?? '').split(/[:-]/).map(Number);
  const file = engine.path?.replace(/^.*\/veldwerk\//, '').replace(/^\//, '');
  // A font that isn't there would be replaced without a word to the reader.
  const fontMissing = engine.message.startsWith('unknown font family');
  const severity = /^(2|warning)$/i.test(String(engine.severity)) && !fontMissing ? 'warning' : 'error';
  // WebAssembly sees shadow files only, and says of any other that it may not look; the addon tells where it looked.
  const text = engine.message.replace(
    /^(failed to load file \(access denied\).*|file not found \(.*\))$/s,
    'file not found',
  );
  const [message = '', hint] = text.replaceAll(`${VIRTUAL_ROOT}/`, '').split(', hints: ');
  return {
    code: `typeset/${severity}`,
    severity,
    message,
    ...(file && Number.isFinite(line) && Number.isFinite(column)
      ? { at: { file, line: Number(line) + 1, column: Number(column) + 1 } }
      : {}),
    ...(hint ? { hint } : {}),
  };
}
