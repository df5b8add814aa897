import { initSync, type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { type Checked, checked } from '../../core/diagnostics.ts';
import { type EngineMessage, fromEngineMessage, type TypesetInput, type Typesetter } from './typeset.ts';

/** Where the engine's program lies in its npm package. */
export const TYPST_WASM = '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm';

/** Messages with their trace, as objects. */
const FULL_DIAGNOSTICS = 3;

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
      const { result, diagnostics = [] } = world.get_artifact(1, FULL_DIAGNOSTICS) as Outcome;
      world.free();
      if (!result && diagnostics.length === 0) throw new Error('Typst gave neither a document nor a reason.');
      return checked(diagnostics.map(fromEngineMessage), () => {
        if (!result) throw new Error('Typst gave no document, only warnings.');
        return result;
      });
    },
  };
}

async function buildCompiler(fonts: TypesetInput['fonts']): Promise<TypstCompiler> {
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  return builder.build();
}
