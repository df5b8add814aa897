import { createRequire } from 'node:module';
import type { EngineMessage } from './typeset.ts';

/**
 * The packages of the Typst addon, by what they are made for. They are named one by one: the package that would choose
 * between them also asks for builds that were never published, and then `npm ci` refuses the lock file.
 */
export const ADDON_PACKAGES = [
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-musl',
] as const;

/** What is used of the addon; messages wait inside it until they are fetched. */
export interface TypstAddon {
  readonly NodeCompiler: {
    create(options: {
      readonly workspace: string;
      readonly fontArgs: readonly { readonly fontBlobs: readonly Buffer[] }[];
    }): TypstCompiler;
  };
}
export interface TypstCompiler {
  resetShadow(): void;
  mapShadow(path: string, content: Buffer): void;
  compile(options: { readonly mainFilePath: string; readonly inputs: Record<string, string> }): {
    readonly result: TypstDocument | null;
    takeError(): Messages | null;
    takeWarnings(): Messages | null;
  };
  fetchDiagnostics(messages: Messages): EngineMessage[];
  pdf(
    document: TypstDocument,
    options: { readonly pdfStandard: 'ua-1'; readonly creationTimestamp: number },
  ): Uint8Array;
  /** Forgets what the last `maxAge` runs had no use for. */
  evictCache(maxAge: number): void;
}
type TypstDocument = { readonly document: unique symbol };
type Messages = { readonly messages: unique symbol };

/** Loads the addon this machine has; undefined where there is none. */
export function loadTypstAddon(): TypstAddon | undefined {
  const require = createRequire(import.meta.url);
  for (const name of ADDON_PACKAGES) {
    try {
      return require(name) as TypstAddon;
    } catch {
      // Made for another machine: absent or, with another C library, impossible to open.
    }
  }
  return undefined;
}
