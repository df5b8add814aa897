import { join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FILL_MODES, type FillMode } from '../../src/formats/pdf/fill/contract.ts';
import { textOf } from '../../src/formats/pdf/form-field.ts';
import { readFilledForm } from '../../src/formats/pdf/read-form.ts';
import type { FieldValues } from '../../src/model/field-values.ts';
import { type Figure, figure, median } from './figure.ts';
import { buildPdfForm, type PdfForm, prefilledValues, ROOT, textsOf } from './fill-pdf-form.ts';
import { type PdfPeer, pdfPeers, type Texts } from './fill-pdf-peers.ts';
import { recordsFor } from './form-records.ts';
import { type Contender, type Result, race } from './race.ts';

/** So many that no engine can remember what it drew. */
const RECORDS = 2000;
/** The ratios to reach: to an engine that draws in Helvetica, and to the fastest that keeps the font of the form. */
const GOALS = { other: 60, font: 150 } as const;

/**
 * Filling the shipped form, a tagged PDF of three pages, in memory: with what an export gives (names, days), and with
 * every field answered. Every engine gets the file and the same values. The peers find the text of each form field
 * ready; ours makes it of the record's values while the clock runs. What was filled is read again in the same run.
 */
export async function benchFillPdf(): Promise<readonly Figure[]> {
  const form = await buildPdfForm();
  const peers = await pdfPeers(join(ROOT, '.cache/bench/fill-pdf'), form.font);
  return [
    ...(await compare({ form, peers, name: 'prefilled', records: await prefilledValues(form, RECORDS) })),
    ...(await compare({ form, peers, name: 'all answered', records: recordsFor(form.form.fields, RECORDS) })),
  ];
}

interface Race {
  readonly form: PdfForm;
  readonly peers: readonly PdfPeer[];
  readonly name: string;
  readonly records: readonly FieldValues[];
}

async function compare({ form, peers, name, records }: Race): Promise<readonly Figure[]> {
  const texts = records.map(values => textsOf(form, values));
  const own = FILL_MODES.map(mode => ownContender(form, mode, { records, texts }));
  const others = await Promise.all(peers.map(peer => peerContender(form, peer, texts)));
  const results = await race([...own, ...others], RECORDS);
  const keepsFont = ({ name }: Result): boolean => peers.some(peer => peer.name === name && peer.keepsFont);
  const rivals = results.slice(own.length);
  return FILL_MODES.flatMap((mode, index) => {
    const result = results[index];
    if (!result) return [];
    const versus = (goal: number, chosen: readonly Result[], beside: string): Figure =>
      figure(
        {
          name: `fill pdf, ${name}, ${mode}${beside}`,
          value: median(result.rates),
          unit: 'forms/s',
          better: 'higher',
          goal,
        },
        chosen.map(rival => ({ name: rival.name, value: median(rival.rates) })),
      );
    const size = figure({
      name: `fill pdf size, ${name}, ${mode}`,
      value: median(result.sizes) / 1024,
      unit: 'KB',
      better: 'lower',
      goal: null,
    });
    return [
      versus(
        GOALS.other,
        rivals.filter(rival => !keepsFont(rival)),
        '',
      ),
      versus(GOALS.font, rivals.filter(keepsFont), ', font kept'),
      size,
    ];
  });
}

interface Values {
  readonly records: readonly FieldValues[];
  readonly texts: readonly Texts[];
}

function ownContender({ templates }: PdfForm, mode: FillMode, { records, texts }: Values): Contender {
  const template = templates[mode];
  const holds = mode === 'flat' ? showsTexts : holdsTexts;
  return {
    name: `Veldwerk ${mode}`,
    fill: index => template.fill(records[index] ?? {}).bytes,
    verify: (index, filled) => holds(filled, texts[index] ?? new Map()),
  };
}

async function peerContender({ file }: PdfForm, peer: PdfPeer, texts: readonly Texts[]): Promise<Contender> {
  const fill = await peer.prepare(file);
  const typed = texts.map(all => (peer.fillsReadOnly ? all : withoutReadOnly(all)));
  return {
    name: peer.name,
    fill: index => fill(typed[index] ?? new Map()),
    verify: (index, filled) => holdsTexts(filled, typed[index] ?? new Map()),
  };
}

/** Without printed names, which are read-only. */
function withoutReadOnly(texts: Texts): Texts {
  return new Map([...texts].filter(([name]) => !/^wf_handtekening_.*_naam$/.test(name)));
}

/** Whether every value stands in its field. */
function holdsTexts(filled: Uint8Array, texts: Texts): boolean {
  const { values } = readFilledForm(filled);
  return [...texts].every(([name, text]) => textOf(values, name) === text);
}

/** Whether the words of every value stand on the pages, as pdf.js reads them. */
async function showsTexts(filled: Uint8Array, texts: Texts): Promise<boolean> {
  const task = getDocument({ data: new Uint8Array(filled), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  let shown = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    shown += items.map(item => ('str' in item ? item.str : '')).join('');
  }
  await task.destroy();
  // Spaces are where a viewer sees gaps.
  const letters = shown.replace(/\s/g, '');
  return [...texts.values()].every(text => text.split(/\s+/).every(word => letters.includes(word)));
}
