// Bundles the command line and the public API into one file each: a process then starts in a fraction of the time
// it takes Node to find several hundred modules.
import { chmodSync } from 'node:fs';
import { build } from 'esbuild';

await build({
  entryPoints: { veldwerk: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
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
  logLevel: 'warning',
});
chmodSync('dist/veldwerk.mjs', 0o755);
