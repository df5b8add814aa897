// Fills a document's Word file many times, in a process of its own whose memory is measured.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../src/model/document.ts';
import type { FieldValues } from '../../src/model/field-values.ts';
import { docxTemplate } from '../../src/prefill/docx-template.ts';

const [folder = '', count = ''] = process.argv.slice(2);
const read = (name: string): Buffer => readFileSync(join(folder, name));
const document: Document = JSON.parse(read('document.json').toString());
const records: readonly FieldValues[] = JSON.parse(read('records.json').toString());
const template = docxTemplate(read('form.docx'), document);
for (let filled = 0; filled < Number(count); filled++) template.fill(records[filled % records.length] ?? {});
