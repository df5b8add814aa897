import { createHash } from 'node:crypto';
import { calculateWorkbook } from '../../../src/formats/xlsx/calculate-workbook.ts';
import { writeWorkbook } from '../../../src/formats/xlsx/write-workbook.ts';
import { sampleWorkbook } from '../sample-workbook.ts';

const bytes = await writeWorkbook(sampleWorkbook, calculateWorkbook(sampleWorkbook));
console.log(createHash('sha256').update(bytes).digest('hex'));
