import { closeSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '../../src/formats/pdf/form-field.ts';
import { readFilledForm } from '../../src/formats/pdf/read-form.ts';
import { type Figure, figure } from './figure.ts';
import { buildPdfForm } from './fill-pdf-form.ts';
import type { Texts } from './fill-pdf-peers.ts';
import { inTmpfs } from './in-tmpfs.ts';
import { measured } from './measured-process.ts';
import { writePeople } from './people-file.ts';
import { firstTexts, prefillArgs, verifyFiles } from './prefill-command.ts';

const COUNTS = [10_000, 100_000];
/** MB, however many records there are. */
const MOST_MEMORY = 300;

/** Runs of the whole program over large exports: how fast, and in how much memory. */
export async function benchFillPdfMany(): Promise<readonly Figure[]> {
  const expected = await firstTexts(await buildPdfForm());
  return inTmpfs(folder =>
    COUNTS.flatMap(count => {
      const data = writePeople(folder, count);
      const figures = ['folder', 'tar'].flatMap(kind => {
        const target = join(folder, kind === 'tar' ? 'forms.tar' : 'forms');
        const { ms, peak } = measured(prefillArgs(data, ['--to', target]));
        if (kind === 'tar') verifyTar(target, expected, count);
        else verifyFiles(target, expected);
        rmSync(target, { recursive: true });
        const name = `fill pdf, ${count} records to a ${kind}`;
        return [
          figure({ name, value: (count * 1000) / ms, unit: 'files/s', better: 'higher', goal: null }),
          figure({
            name: `${name}, peak memory`,
            value: peak,
            unit: 'MB',
            better: 'lower',
            goal: MOST_MEMORY,
          }),
        ];
      });
      rmSync(data);
      return figures;
    }),
  );
}

const BLOCK = 512;

/** @throws Error when the first entries of an archive don't hold what the export says, or it lacks some */
function verifyTar(path: string, expected: readonly Texts[], count: number): void {
  const { size } = statSync(path);
  const archive = readStart(path);
  let at = 0;
  let total = 0;
  for (const texts of expected) {
    const bytes = Number.parseInt(archive.toString('latin1', at + 124, at + 136), 8);
    const file = archive.subarray(at + BLOCK, at + BLOCK + bytes);
    const { values } = readFilledForm(file);
    for (const [name, text] of texts) {
      if (textOf(values, name) !== text) throw new Error(`The archive lacks ${name} of a person.`);
    }
    at += BLOCK + Math.ceil(bytes / BLOCK) * BLOCK;
    total += bytes;
  }
  if (size < (total / expected.length) * count * 0.9) throw new Error('The archive lacks people.');
}

/** So many bytes hold the files of the people that are looked at. */
const START_BYTES = 20 << 20;

function readStart(path: string): Buffer {
  const file = openSync(path, 'r');
  const start = Buffer.alloc(START_BYTES);
  const bytes = readSync(file, start);
  closeSync(file);
  return start.subarray(0, bytes);
}
