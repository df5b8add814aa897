import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partsOfForm } from '../../src/extract/form-parts.ts';
import { textOf } from '../../src/formats/pdf/form-field.ts';
import { readFilledForm } from '../../src/formats/pdf/read-form.ts';
import { type Figure, figure } from './figure.ts';
import { buildPdfForm, type PdfForm, prefilledValues, textsOf } from './fill-pdf-form.ts';
import type { Texts } from './fill-pdf-peers.ts';
import { inTmpfs } from './in-tmpfs.ts';
import { measured } from './measured-process.ts';
import { writePeople } from './people-file.ts';
import { prefillArgs } from './prefill-command.ts';

const PEOPLE = 1000;
/** MB. */
const MOST_BYTES = 12;

/** One file for the printer, tagged, with a form of three pages for each person: that can still be filled in, and flat. */
export async function benchFillPdfPrint(): Promise<readonly Figure[]> {
  const form = await buildPdfForm();
  const expected = await everyonesTexts(form);
  return inTmpfs(folder => {
    const data = writePeople(folder, PEOPLE);
    return (['slim', 'flat'] as const).flatMap(mode => {
      const target = join(folder, `${mode}.pdf`);
      const { ms, peak } = measured(prefillArgs(data, ['--merge', target, '--mode', mode]));
      const file = readFileSync(target);
      if (mode === 'slim') verify(file, expected);
      const name = `fill pdf, ${PEOPLE} forms in one ${mode === 'slim' ? 'fillable' : 'flat'} print file`;
      const own = { better: 'lower', goal: null } as const;
      return [
        figure({ name: `${name}, size`, value: file.length / 1e6, unit: 'MB', ...own, goal: MOST_BYTES }),
        figure({ name: `${name}, time`, value: ms / 1000, unit: 's', ...own }),
        figure({ name: `${name}, peak memory`, value: peak, unit: 'MB', ...own }),
      ];
    });
  });
}

async function everyonesTexts(form: PdfForm): Promise<readonly Texts[]> {
  return (await prefilledValues(form, PEOPLE)).map(values => textsOf(form, values));
}

/** People stand in another order than in their export, so the texts of all of them are compared. */
function verify(file: Uint8Array, expected: readonly Texts[]): void {
  const names = [...new Set(expected.flatMap(texts => [...texts.keys()]))].sort();
  const keyOf = (text: (name: string) => string | null): string =>
    JSON.stringify(names.map(name => text(name)));
  const wanted = expected.map(texts => keyOf(name => texts.get(name) ?? null)).sort();
  const held = partsOfForm(readFilledForm(file)).map(part => keyOf(name => textOf(part.values, name)));
  if (held.sort().join('\n') !== wanted.join('\n')) throw new Error('The print file lacks values of people.');
}
