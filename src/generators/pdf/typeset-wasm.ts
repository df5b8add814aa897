import { initSync, type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { type Checked, checked } from '../../core/diagnostics.ts';
import { type EngineMessage, fromEngineMessages, type TypesetInput, type Typesetter } from './typeset.ts';

/** Where the engine's program lies in its npm package. */
export const TYPST_WASM = '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm';

/** Messages with their trace, as objects. */
const FULL_DIAGNOSTICS = 3;
/** Kind of document and of artifact, in the engine's numbers. */
const PAGED = 0;
const PDF = 1;

interface Outcome {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly EngineMessage[];
}

/**
 * Typst as WebAssembly: the engine for machines the native addon isn't made for. It knows no PDF/UA mode, so the
 * identification in the metadata and the title in the window's bar are left to the form pass.
 * @param wasm the bytes of {@link TYPST_WASM}
 */
export function wasmTypesetter(wasm: Uint8Array): Typesetter {
  let started = false;
  const compilers = new Map<TypesetInput['fonts'], Promise<TypstCompiler>>();

  const compilerFor = (fonts: TypesetInput['fonts']): Promise<TypstCompiler> => {
    if (!started) initSync({ module: new WebAssembly.Module(wasm as Uint8Array<ArrayBuffer>) });
    started = true;
    const known = compilers.get(fonts) ?? buildCompiler(fonts);
    compilers.set(fonts, known);
    return known;
  };

  return {
    name: 'wasm',
    async typeset({ main, files, fonts }: TypesetInput): Promise<Checked<Uint8Array>> {
      const compiler = await compilerFor(fonts);
      compiler.reset_shadow();
      for (const [path, bytes] of files) compiler.map_shadow(`/${path}`, bytes);
      const world = compiler.snapshot('/', `/${main}`, []);
      // Compiling apart from writing: only so are warnings told when all is well.
      const { diagnostics = [] } = world.compile(PAGED, FULL_DIAGNOSTICS) as Outcome;
      const { result } = world.get_artifact(PDF, FULL_DIAGNOSTICS) as Outcome;
      world.free();
      const told = fromEngineMessages(diagnostics);
      if (result) return checked(told, () => result);
      if (told.length === 0) throw new Error('Typst gave neither a document nor a reason.');
      return { ok: false, diagnostics: told };
    },
  };
}

async function buildCompiler(fonts: TypesetInput['fonts']): Promise<TypstCompiler> {
  const builder = new TypstCompilerBuilder();
  // All files are shadow files; for any other the engine hears that it isn't there.
  const nothing = () => undefined;
  await builder.set_access_model(
    {},
    nothing,
    () => true,
    (path: string) => path,
    nothing,
  );
  for (const font of fonts) await builder.add_raw_font(font);
  return builder.build();
}
