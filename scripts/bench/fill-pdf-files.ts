import { readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Figure, figure, median } from './figure.ts';
import { buildPdfForm } from './fill-pdf-form.ts';
import { inTmpfs } from './in-tmpfs.ts';
import { measured } from './measured-process.ts';
import { writePeople } from './people-file.ts';
import { firstTexts, prefillArgs, verifyFiles } from './prefill-command.ts';

const RECORDS = 20_000;
const ROUNDS = 3;
const PLAIN = join(import.meta.dirname, 'plain-writes.mjs');

/**
 * A whole run of the program, from JSON to a file for each person, beside a process that opens, writes and closes as
 * many files of as many bytes and does nothing else.
 */
export async function benchFillPdfFiles(): Promise<readonly Figure[]> {
  const expected = await firstTexts(await buildPdfForm());
  return inTmpfs(folder => {
    const data = writePeople(folder, RECORDS);
    const cores = availableParallelism();
    const one = { name: 'one thread', workers: 0, threads: 1 };
    const all = { name: `${cores} threads`, workers: cores, threads: cores };
    return [one, all].map(({ name, workers, threads }) => {
      const rates = { filled: [] as number[], plain: [] as number[] };
      for (let round = 0; round < ROUNDS; round++) {
        const target = join(folder, 'forms');
        const { ms } = measured(prefillArgs(data, ['--to', target, '--workers', String(workers)]));
        rates.filled.push((RECORDS * 1000) / ms);
        verifyFiles(target, expected);
        const bytes = Math.round(bytesBelow(target) / RECORDS);
        rmSync(target, { recursive: true });
        const plain = measured([PLAIN, target, String(bytes), String(RECORDS), String(threads)]);
        rates.plain.push((RECORDS * 1000) / plain.ms);
        rmSync(target, { recursive: true });
      }
      return figure(
        {
          name: `fill pdf files, ${name}`,
          value: median(rates.filled),
          unit: 'files/s',
          better: 'higher',
          goal: 0.5,
        },
        [{ name: `plain writes, ${name}`, value: median(rates.plain) }],
      );
    });
  });
}

function bytesBelow(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
