// Bundles the command line and the public API: a process then starts in a fraction of the time it takes Node to find
// several hundred modules. What is only loaded when it is needed, as the libraries for Word and Excel, has a file of its own.
import { chmodSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { licencesOf } from './licences.mjs';

// The files of an older program would count as part of this one.
rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: {
    veldwerk: 'src/cli/main.ts',
    index: 'src/index.ts',
    // What the worker threads of a prefill run start with.
    'prefill-worker': 'src/prefill/run/worker-entry.ts',
    // What the processes that check PDFs start with.
    'check-process': 'src/build/check-process-entry.ts',
  },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  chunkNames: 'part-[hash]',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // These find their binary or WebAssembly program beside themselves, so they stay where npm put them.
  external: ['@myriaddreamin/*', '@embedpdf/*', 'subset-font'],
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire as bundledRequire } from 'node:module';\nconst require = bundledRequire(import.meta.url);",
  },
  minifySyntax: true,
  legalComments: 'linked',
  metafile: true,
  logLevel: 'warning',
});
writeFileSync('dist/LICENCES.txt', licencesOf(metafile));
// CMaps that PDF files only name: one is read when a font asks for it.
cpSync('src/build/cmaps', 'dist/cmaps', { recursive: true });
chmodSync('dist/veldwerk.mjs', 0o755);
