// Prints a table of figures with peers side by side in one run. Names choose, whole or their first word: `npm run bench -- fill`.
import { benchBuild } from './bench/build.ts';
import { benchCheck } from './bench/check.ts';
import { benchExtract } from './bench/extract.ts';
import { type Figure, reached } from './bench/figure.ts';
import { benchFillDocx } from './bench/fill-docx.ts';
import { benchFillPdf } from './bench/fill-pdf.ts';
import { benchFillPdfFiles } from './bench/fill-pdf-files.ts';
import { benchFillPdfMany } from './bench/fill-pdf-many.ts';
import { benchFillPdfOne } from './bench/fill-pdf-one.ts';
import { benchFillPdfPrint } from './bench/fill-pdf-print.ts';
import { benchFillXlsx } from './bench/fill-xlsx.ts';
import { benchMap } from './bench/map.ts';

const BENCHES: readonly { readonly name: string; readonly run: () => Promise<readonly Figure[]> }[] = [
  { name: 'build', run: benchBuild },
  { name: 'fill-docx', run: benchFillDocx },
  { name: 'fill-xlsx', run: benchFillXlsx },
  { name: 'fill-pdf', run: benchFillPdf },
  { name: 'fill-pdf-files', run: benchFillPdfFiles },
  { name: 'fill-pdf-many', run: benchFillPdfMany },
  { name: 'fill-pdf-print', run: benchFillPdfPrint },
  { name: 'fill-pdf-one', run: benchFillPdfOne },
  { name: 'map', run: benchMap },
  { name: 'extract', run: benchExtract },
  { name: 'check', run: benchCheck },
];

const args = process.argv.slice(2);
const names = args.filter(arg => !arg.startsWith('--'));
const isNamed = (bench: string, name: string): boolean => bench === name || bench.startsWith(`${name}-`);
const unknown = names.filter(name => !BENCHES.some(bench => isNamed(bench.name, name)));
if (unknown.length > 0) {
  console.error(
    `There is no bench "${unknown.join('", "')}"; there is ${BENCHES.map(b => b.name).join(', ')}.`,
  );
  process.exit(2);
}

const figures: Figure[] = [];
for (const bench of BENCHES) {
  if (names.length === 0 || names.some(name => isNamed(bench.name, name)))
    figures.push(...(await bench.run()));
}
if (args.includes('--json')) console.log(JSON.stringify(figures, null, 2));
else for (const line of table(figures)) console.log(line);

function table(rows: readonly Figure[]): readonly string[] {
  const cells = rows.map(row => [
    row.name,
    `${row.value.toFixed(row.value < 100 ? 1 : 0)} ${row.unit}`,
    row.peers
      .map(peer => `${peer.name}: ${peer.value.toFixed(peer.value < 100 ? 1 : 0)} ${row.unit}`)
      .join(', '),
    row.ratio === null ? '' : `${row.ratio.toFixed(2)} ×`,
    row.goal === null
      ? ''
      : `${row.better === 'lower' ? '≤' : '≥'} ${row.goal}${row.ratio === null ? '' : ' ×'}`,
    ({ true: 'reached', false: 'not reached', null: '' } as const)[`${reached(row)}`],
  ]);
  const head = ['figure', 'Veldwerk', 'peer', 'ratio', 'goal', ''];
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map(row => row[column]?.length ?? 0)));
  return [head, ...cells].map(row =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
