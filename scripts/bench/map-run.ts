// Maps every record of an export, in a process of its own: says how long that took and how many records there were.
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { openExport } from '../../src/build/open-export.ts';
import { compileMapping } from '../../src/mapping/compile-mapping.ts';
import { mapExport } from '../../src/mapping/export/map-export.ts';

const [plan = '', data = ''] = process.argv.slice(2);
const mapper = compileMapping(deserialize(readFileSync(plan)));
const startedAt = performance.now();
const opened = await openExport(mapper, { data, keepRecords: true, input: (async function* () {})() });
if (!opened.ok) throw new Error('The export has errors.');
const { source, survey } = opened.value;
let records = 0;
let names = 0;
for await (const block of mapExport(mapper, source, survey)) {
  for (const mapped of block) {
    if ('problem' in mapped) continue;
    records++;
    if (mapped.record.employee.name !== null) names++;
  }
}
const ms = performance.now() - startedAt;
await opened.value.close();
console.log(JSON.stringify({ ms, records, names }));
