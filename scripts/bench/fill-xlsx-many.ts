// Fills a comparison's workbook many times, in a process of its own whose memory is measured.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Comparison } from '../../src/model/comparison.ts';
import type { FieldValues } from '../../src/model/field-values.ts';
import { xlsxTemplate } from '../../src/prefill/xlsx-template.ts';

const [folder = '', count = ''] = process.argv.slice(2);
const read = (name: string): Buffer => readFileSync(join(folder, name));
const comparison: Comparison = JSON.parse(read('comparison.json').toString());
const records: readonly FieldValues[] = JSON.parse(read('records.json').toString());
const template = xlsxTemplate(read('workbook.xlsx'), comparison);
for (let filled = 0; filled < Number(count); filled++) template.fill(records[filled % records.length] ?? {});
