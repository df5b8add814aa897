import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { cachedWordFonts } from '../../src/build/font-cache.ts';
import { type DocxReading, readDocx } from '../../src/extract/read-docx.ts';
import { generateDocx } from '../../src/generators/docx/generate-docx.ts';
import { type Document, type FieldValues, nodeHost, planBuild, startEngine } from '../../src/index.ts';
import { fieldsOfDocument } from '../../src/model/walk.ts';
import { docxTemplate } from '../../src/prefill/docx-template.ts';
import { type Figure, figure, median } from './figure.ts';
import { fillPeers, type Peer } from './fill-docx-peers.ts';
import { documentText, peerTemplate, textsOf } from './fill-docx-template.ts';
import { recordsFor } from './form-records.ts';
import { peakMemory } from './peak-memory.ts';
import { type Contender, race } from './race.ts';

const ROOT = join(import.meta.dirname, '../..');
const FORM = 'werkbalans_formulier';
const OPTIONAL = ['wf_functie', 'wf_afdeling'];
/** Of deflate: the one level that all engines have. */
const LEVEL = 6;
const RECORDS = 200;
const FILLS_FOR_MEMORY = 5000;

/** One look of the form. */
interface Form {
  readonly file: Uint8Array;
  readonly document: Document;
  readonly records: readonly FieldValues[];
}

/**
 * Filling the shipped form: its Word file, most of which is the four fonts of the brand, and the same on a letterhead,
 * most of which is the letterhead's own. Every engine gets the file with all its entries, and the same records. The
 * peers find the texts ready that they put in; ours makes them of values while the clock runs, and also writes the days
 * of dates and the bound XML. The files that are verified are those of the race.
 */
export async function benchFillDocx(): Promise<readonly Figure[]> {
  const peers = fillPeers(join(ROOT, '.cache/bench/fill-docx'), LEVEL);
  const form = await buildForm('naast');
  const letterhead = await buildForm('dienst');
  return [
    ...(await compare(form, peers, { name: 'form', goal: 12 })),
    ...(await compare(letterhead, peers, { name: 'form on letterhead', goal: 8 })),
    compileTime(form),
    readBackRate(form),
    await memoryOf(form),
  ];
}

async function buildForm(brand: string): Promise<Form> {
  const host = nodeHost(ROOT);
  const plans = planBuild(host, { formats: ['docx'], documents: [FORM], brands: [brand], with: OPTIONAL });
  const plan = plans.ok ? plans.value[0] : undefined;
  if (!plan) throw new Error('The content has errors; run veldwerk check.');
  const typesetter = await startEngine(host, 'auto');
  const wordFont = cachedWordFonts(join(ROOT, '.cache/word-fonts'));
  const files = await generateDocx(plan.document, plan.brand, { host, typesetter, wordFont });
  if (!files.ok) throw new Error('The form did not build; run veldwerk build.');
  return {
    file: files.value.docx,
    document: plan.document,
    records: recordsFor(fieldsOfDocument(plan.document), RECORDS),
  };
}

async function compare(
  form: Form,
  peers: readonly Peer[],
  { name, goal }: { readonly name: string; readonly goal: number },
): Promise<readonly Figure[]> {
  const results = await race([ownContender(form), ...peers.map(peer => peerContender(form, peer))], RECORDS);
  const [own, ...others] = results;
  if (!own) throw new Error('Nobody raced.');
  const rates = others.map(result => ({ name: result.name, value: median(result.rates) }));
  const sizes = others.map(result => ({ name: result.name, value: median(result.sizes) / 1024 }));
  return [
    figure(
      {
        name: `fill docx, ${name}`,
        value: median(own.rates),
        unit: 'documents/s',
        better: 'higher',
        goal,
      },
      rates,
    ),
    figure(
      {
        name: `fill docx size, ${name}`,
        value: median(own.sizes) / 1024,
        unit: 'KB',
        better: 'lower',
        goal: null,
      },
      sizes,
    ),
  ];
}

/** `docxTemplate`, but at the peers' level of deflate. */
function ownContender({ file, document, records }: Form): Contender {
  const template = docxTemplate(file, document, { level: LEVEL });
  return {
    name: 'Veldwerk',
    fill: index => template.fill(records[index] ?? {}),
    verify: (index, filled) => holdsRecord(readDocx(filled, document), records[index]),
  };
}

/** The bound XML must say the same as what people see. */
function holdsRecord({ values, conflicts }: DocxReading, record: FieldValues | undefined): boolean {
  return conflicts.length === 0 && isDeepStrictEqual(values, record);
}

/** All that is read in its files must be right: the words of the form, with each value where its placeholder was. */
function peerContender({ file, document, records }: Form, { name, placeholder, prepare }: Peer): Contender {
  const texts = records.map(record => textsOf(document, record));
  const template = Buffer.from(
    peerTemplate(file, Object.keys(texts[0] ?? {}), { level: LEVEL, placeholder }),
  );
  const fill = prepare(template);
  const blank = documentText(template);
  return {
    name,
    fill: index => fill(texts[index] ?? {}),
    verify(index, filled) {
      const expected = Object.entries(texts[index] ?? {}).reduce(
        (text, [tag, value]) => text.replace(placeholder(tag), () => value),
        blank,
      );
      return documentText(filled) === expected;
    },
  };
}

function compileTime({ file, document }: Form): Figure {
  const times = Array.from({ length: 25 }, () => {
    const start = performance.now();
    docxTemplate(file, document);
    return performance.now() - start;
  });
  return figure({
    name: 'fill docx compile',
    value: median(times),
    unit: 'ms',
    better: 'lower',
    goal: null,
  });
}

/** Every record is filled in and read back, not only the samples of the race. */
function readBackRate({ file, document, records }: Form): Figure {
  const template = docxTemplate(file, document);
  const rates = records.map(record => {
    const filled = template.fill(record);
    const start = performance.now();
    const reading = readDocx(filled, document);
    const seconds = (performance.now() - start) / 1000;
    if (!holdsRecord(reading, record)) throw new Error('A filled file reads back as another record.');
    return 1 / seconds;
  });
  return figure({
    name: 'fill docx read back',
    value: median(rates),
    unit: 'documents/s',
    better: 'higher',
    goal: null,
  });
}

async function memoryOf({ file, document, records }: Form): Promise<Figure> {
  const inputs = { 'form.docx': file, 'document.json': document, 'records.json': records };
  return figure({
    name: `fill docx peak memory, ${FILLS_FOR_MEMORY} documents`,
    value: await peakMemory('fill-docx-many.ts', inputs, FILLS_FOR_MEMORY),
    unit: 'MB',
    better: 'lower',
    goal: null,
  });
}
