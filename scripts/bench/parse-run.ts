// Parses an export as a whole, in a process of its own: what mapping is measured against.
import { readFileSync } from 'node:fs';

const [data = ''] = process.argv.slice(2);
const startedAt = performance.now();
const { rows } = JSON.parse(readFileSync(data, 'utf8')) as { readonly rows: readonly object[] };
const ms = performance.now() - startedAt;
console.log(JSON.stringify({ ms, records: rows.length, names: rows.filter(hasName).length }));

/** As the mapping makes names: of a family name at least. */
function hasName(row: object): boolean {
  return 'Geboortenaam' in row && row.Geboortenaam !== null;
}
