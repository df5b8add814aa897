// Fills in the example of a comparison: `npx tsx scripts/example-workbook.ts optieoverzicht IN.xlsx OUT.xlsx`.
import { readFileSync, writeFileSync } from 'node:fs';
import { buildComparison, formatDiagnostic, loadContent, nodeHost, xlsxTemplate } from '../src/index.ts';

const [id = '', source = '', target = ''] = process.argv.slice(2);
const content = loadContent(nodeHost(process.cwd()), { today: null });
const comparison = content.ok ? buildComparison(content.value, { id }) : content;
if (!comparison.ok) throw new Error(comparison.diagnostics.map(formatDiagnostic).join('\n'));
const template = xlsxTemplate(readFileSync(source), comparison.value);
writeFileSync(target, template.fill(comparison.value.example.values));
