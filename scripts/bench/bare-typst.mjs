// The bare process our cold build is measured against: Node, the Typst addon, and the same pages, nothing else.
// Usage: node bare-typst.mjs <folder>, with jobs.json as scripts/bench/build.ts writes it.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const addon = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu');
const folder = process.argv[2];
const { templates, jobs } = JSON.parse(readFileSync(join(folder, 'jobs.json'), 'utf8'));
const compilers = {};
for (const { brand, fonts, main, data, pictures, timestamp } of jobs) {
  compilers[brand] ??= addon.NodeCompiler.create({
    workspace: '/veldwerk',
    fontArgs: [{ fontBlobs: fonts.map(font => readFileSync(join(folder, font))) }],
  });
  const compiler = compilers[brand];
  compiler.resetShadow();
  for (const path of templates) compiler.mapShadow(`/veldwerk/${path}`, readFileSync(path));
  compiler.mapShadow('/veldwerk/data.json', readFileSync(join(folder, data)));
  for (const { name, file } of pictures)
    compiler.mapShadow(`/veldwerk/${name}`, readFileSync(join(folder, file)));
  const { result } = compiler.compile({ mainFilePath: `/veldwerk/${main}`, inputs: {} });
  const pdf = compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: timestamp });
  writeFileSync(join(folder, `${data}.pdf`), pdf);
}
