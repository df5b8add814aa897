import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, figure, median } from './figure.ts';
import { buildPdfForm } from './fill-pdf-form.ts';
import { inTmpfs } from './in-tmpfs.ts';
import { wallTime } from './measured-process.ts';
import { writePeople } from './people-file.ts';
import { firstTexts, prefillArgs, verifyFiles } from './prefill-command.ts';

const ROUNDS = 15;
/** Times what Node needs to start. */
const MOST = 3;
const BARE = join(import.meta.dirname, 'bare-node.mjs');

/** One person's form from a template that was found before: the whole process, mapping included. */
export async function benchFillPdfOne(): Promise<readonly Figure[]> {
  const [first = new Map()] = await firstTexts(await buildPdfForm());
  return inTmpfs(folder => {
    const data = writePeople(folder, 1);
    const target = join(folder, 'forms');
    const times = { filled: [] as number[], bare: [] as number[] };
    for (let round = 0; round <= ROUNDS; round++) {
      const filled = wallTime(prefillArgs(data, ['--to', target]));
      const bare = wallTime([BARE]);
      verifyFiles(target, [first]);
      rmSync(target, { recursive: true });
      // The first one finds the template, and what the system reads from disk.
      if (round === 0) continue;
      times.filled.push(filled);
      times.bare.push(bare);
    }
    return [
      figure(
        {
          name: 'fill pdf, one record',
          value: median(times.filled),
          unit: 'ms',
          better: 'lower',
          goal: MOST,
        },
        [{ name: `bare Node ${process.versions.node}`, value: median(times.bare) }],
      ),
    ];
  });
}
