import type { Checked } from '../../core/diagnostics.ts';
import { checked } from '../../core/diagnostics.ts';
import {
  type EngineMessage,
  fromEngineMessage,
  type TypesetInput,
  type Typesetter,
  VIRTUAL_ROOT,
} from './typeset.ts';

/**
 * Typst as a native addon. One compiler serves all documents with the same fonts, so that what Typst remembers of a
 * template helps the next document and the next build.
 * @returns undefined on machines the addon isn't made for
 */
export async function nativeTypesetter(): Promise<Typesetter | undefined> {
  const addon = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => undefined);
  if (!addon) return undefined;
  const { NodeCompiler } = addon;
  type Compiler = ReturnType<typeof NodeCompiler.create>;
  const compilers = new Map<TypesetInput['fonts'], Compiler>();

  const compilerFor = (fonts: TypesetInput['fonts']): Compiler => {
    const known = compilers.get(fonts);
    if (known) return known;
    const fontArgs = [{ fontBlobs: fonts.map(font => Buffer.from(font)) }];
    const compiler = NodeCompiler.create({ workspace: VIRTUAL_ROOT, fontArgs });
    compilers.set(fonts, compiler);
    return compiler;
  };

  return {
    name: 'native',
    async typeset({ main, files, fonts, date }: TypesetInput): Promise<Checked<Uint8Array>> {
      const compiler = compilerFor(fonts);
      compiler.resetShadow();
      for (const [path, bytes] of files) compiler.mapShadow(`${VIRTUAL_ROOT}/${path}`, Buffer.from(bytes));
      const compiled = compiler.compile({ mainFilePath: `${VIRTUAL_ROOT}/${main}`, inputs: {} });
      const told = compiled.takeDiagnostics();
      const messages: EngineMessage[] = told ? compiler.fetchDiagnostics(told) : [];
      const document = compiled.result;
      if (!document && messages.length === 0) throw new Error('Typst gave neither a document nor a reason.');
      return checked(messages.map(fromEngineMessage), () => {
        if (!document) throw new Error('Typst gave no document, only warnings.');
        return compiler.pdf(document, {
          pdfStandard: 'ua-1',
          creationTimestamp: Date.parse(`${date}T00:00:00Z`) / 1000,
        });
      });
    },
  };
}
