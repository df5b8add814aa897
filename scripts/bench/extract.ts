import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { extractFile } from '../../src/extract/extract-file.ts';
import { loadContent, nodeHost, readableDocuments } from '../../src/index.ts';
import type { FieldValues } from '../../src/model/field-values.ts';
import { type Figure, figure, median } from './figure.ts';
import { buildPdfForm, FORM, must, type PdfForm, ROOT, textsOf } from './fill-pdf-form.ts';
import { type PdfLib, pdfLibs, type Texts } from './fill-pdf-peers.ts';
import { recordsFor } from './form-records.ts';
import { inTmpfs } from './in-tmpfs.ts';
import { versionIn } from './installed-peers.ts';
import { measured } from './measured-process.ts';
import { PROGRAM } from './prefill-command.ts';

const FORMS = 40;
const ROUNDS = 9;

/** A filled form with what an engine should find in it. */
interface Filled {
  readonly bytes: Uint8Array;
  readonly values: FieldValues;
  readonly texts: Texts;
}

interface Reader {
  readonly name: string;
  /** Whether it finds everything in a form. */
  read(filled: Filled): boolean | Promise<boolean>;
}

/**
 * Reading filled forms back: ours from bytes to typed values, with which document it is and what is unknown or signed; the
 * peers from bytes to the texts of fields. What each reads is compared with what was filled in.
 */
export async function benchExtract(): Promise<readonly Figure[]> {
  const form = await buildPdfForm();
  const forms = recordsFor(form.form.fields, FORMS).map(values => filledForm(form, values));
  const { pdfLib, cantoo } = await pdfLibs(join(ROOT, '.cache/bench/fill-pdf'));
  const [own, ...others] = await turns(
    [ownReader(), pdfjsReader(), pdfLibReader(pdfLib), pdfLibReader(cantoo)],
    forms,
  );
  if (!own) throw new Error('Nobody read.');
  return [
    figure({ name: 'extract pdf', value: own.value, unit: 'forms/s', better: 'higher', goal: null }, others),
    await tableTime(forms),
  ];
}

function filledForm(form: PdfForm, values: FieldValues): Filled {
  const bytes = new Uint8Array(form.templates.slim.fill(values).bytes);
  return { bytes, values, texts: textsOf(form, values) };
}

/** Rates of readers that take turns; the first one warms up. */
async function turns(readers: readonly Reader[], forms: readonly Filled[]) {
  const rates = new Map(readers.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { name, read } of round % 2 === 0 ? readers : readers.toReversed()) {
      const startedAt = performance.now();
      for (const filled of forms) {
        if (!(await read(filled))) throw new Error(`${name} reads other values than were filled in.`);
      }
      if (round > 0) rates.get(name)?.push((FORMS * 1000) / (performance.now() - startedAt));
    }
  }
  return [...rates].map(([name, values]) => ({ name, value: median(values) }));
}

function ownReader(): Reader {
  const documents = readableDocuments(must(loadContent(nodeHost(ROOT), { today: null })));
  return {
    name: 'Veldwerk',
    read({ bytes, values }) {
      const [result] = must(extractFile(bytes, `${FORM}.pdf`, { documents }));
      return Object.entries(values).every(
        ([name, value]) => JSON.stringify(result?.values[name]) === JSON.stringify(value),
      );
    },
  };
}

const sameText = (text: string, held: string | undefined): boolean => held?.replace(/\r\n?/g, '\n') === text;

function pdfjsReader(): Reader {
  return {
    name: `pdfjs-dist ${versionIn(ROOT, 'pdfjs-dist')}`,
    async read({ bytes, texts }) {
      const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS });
      // Its types say no more than that they are objects.
      const fields = (await (await task.promise).getFieldObjects()) as unknown as Readonly<
        Record<string, readonly { readonly value: string }[]>
      >;
      await task.destroy();
      return [...texts].every(([name, text]) => sameText(text, fields[name]?.[0]?.value));
    },
  };
}

function pdfLibReader({ name, PDFDocument }: PdfLib): Reader {
  return {
    name,
    async read({ bytes, texts }) {
      const form = (await PDFDocument.load(bytes)).getForm();
      return [...texts].every(([field, text]) => sameText(text, form.getTextField(field).getText()));
    },
  };
}

/** The whole program, from files to one table. */
function tableTime(forms: readonly Filled[]): Promise<Figure> {
  return inTmpfs(folder => {
    const returned = join(folder, 'returned');
    mkdirSync(returned);
    const paths = forms.map(({ bytes }, index) => {
      const path = join(returned, `${index}.pdf`);
      writeFileSync(path, bytes);
      return path;
    });
    const times = Array.from({ length: ROUNDS }, () => {
      const { ms, stdout } = measured([PROGRAM, '--root', ROOT, 'extract', ...paths, '--format', 'csv']);
      const hasAll = forms.every((_, index) => stdout.includes(`/${index}.pdf,`));
      if (!hasAll) throw new Error('The table lacks forms.');
      return ms / 1000;
    });
    const name = `extract, ${FORMS} forms to one table`;
    return figure({ name, value: median(times), unit: 's', better: 'lower', goal: null });
  });
}
