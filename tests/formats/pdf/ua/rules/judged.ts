import { PDFDocument } from 'pdf-lib';
import { checkPdfUa } from '../../../../../src/formats/pdf/ua/check-ua.ts';
import type { UaReport } from '../../../../../src/formats/pdf/ua/report.ts';
import { buildSample } from '../sample.ts';

let sample: Promise<Uint8Array> | undefined;

/** The sample, which keeps all rules, after a change. */
export async function changed(change: (doc: PDFDocument) => void): Promise<Uint8Array> {
  sample ??= buildSample();
  const doc = await PDFDocument.load(await sample, { updateMetadata: false });
  change(doc);
  return doc.save({ updateFieldAppearances: false, addDefaultPage: false });
}

/** What the rules say of the changed sample. */
export const reportOn = async (change: (doc: PDFDocument) => void): Promise<UaReport> =>
  checkPdfUa(await changed(change));

const named = (rules: readonly { clause: string; test: number }[]): readonly string[] => [
  ...new Set(rules.map(({ clause, test }) => `${clause}/${test}`)),
];

/** The rules that the changed sample breaks, as `7.18.1/3`. */
export const broken = async (change: (doc: PDFDocument) => void): Promise<readonly string[]> =>
  named((await reportOn(change)).failures);

/** The rules that are not decided for the changed sample. */
export const undecided = async (change: (doc: PDFDocument) => void): Promise<readonly string[]> =>
  named((await reportOn(change)).undecided);
