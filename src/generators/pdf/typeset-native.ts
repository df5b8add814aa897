import { type Checked, checked, type Diagnostic } from '../../core/diagnostics.ts';
import { fromEngineMessages, type TypesetInput, type Typesetter, VIRTUAL_ROOT } from './typeset.ts';
import { loadTypstAddon, type TypstCompiler } from './typeset-addon.ts';

/** Typst remembers what it laid out; kept for ever, a set of large documents would take hundreds of megabytes. */
const MOST_IDLE_RUNS = 2;

/**
 * Typst as a native addon. One compiler serves all documents with the same fonts, so that what Typst remembers of a
 * template helps the next document and the next build.
 * @returns undefined on machines the addon isn't made for
 */
export function nativeTypesetter(): Typesetter | undefined {
  const addon = loadTypstAddon();
  if (!addon) return undefined;
  const compilers = new Map<TypesetInput['fonts'], TypstCompiler>();

  const compilerFor = (fonts: TypesetInput['fonts']): TypstCompiler => {
    const known = compilers.get(fonts);
    if (known) return known;
    const fontArgs = [{ fontBlobs: fonts.map(font => Buffer.from(font)) }];
    const compiler = addon.NodeCompiler.create({ workspace: VIRTUAL_ROOT, fontArgs });
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
      const told = [compiled.takeError(), compiled.takeWarnings()].filter(error => error !== null);
      const messages = told.flatMap(error => compiler.fetchDiagnostics(error));
      const diagnostics = fromEngineMessages(messages);
      const document = compiled.result;
      if (!document) {
        if (diagnostics.length === 0) throw new Error('Typst gave neither a document nor a reason.');
        return { ok: false, diagnostics };
      }
      try {
        const timestamp = Date.parse(`${date}T00:00:00Z`) / 1000;
        const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: timestamp });
        return checked(diagnostics, () => pdf);
      } catch (error) {
        return { ok: false, diagnostics: [...diagnostics, ...exportErrors(error, main)] };
      } finally {
        compiler.evictCache(MOST_IDLE_RUNS);
      }
    },
  };
}

/** What the PDF export refuses comes as the text of Typst's own data, without a place. */
function exportErrors(error: unknown, main: string): Diagnostic[] {
  const text = error instanceof Error ? error.message : String(error);
  const found = [
    ...text.matchAll(/message: "((?:[^"\\]|\\.)*)", trace: \[.*?\], hints: \[(?:"((?:[^"\\]|\\.)*)")?/g),
  ];
  if (found.length === 0) throw error;
  return found.map(([, message = '', hint]) => ({
    code: 'typeset/pdf-ua',
    severity: 'error',
    message: `${message} (somewhere in ${main} or what it imports)`,
    ...(hint ? { hint } : {}),
  }));
}
