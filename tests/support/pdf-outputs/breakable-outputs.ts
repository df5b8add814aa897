import { answersTo } from '../answers.ts';
import { type BuiltDocument, builtDocuments, fillableDocuments } from '../built.ts';
import { filled, hardAnswersTo } from './filled-outputs.ts';
import type { PdfOutput } from './output.ts';
import { PRINT_MODES, type PrintMode, printed } from './print-outputs.ts';
import { signatureFields, signedThenFilled } from './signed-outputs.ts';

/**
 * Outputs to break, one way at a time: every document blank, one in white covers; and every form in another of the states
 * that it can be in. They take turns with brands and sizes, so that each brand is among them in each size.
 */
export async function breakableOutputs(): Promise<readonly PdfOutput[]> {
  const documents = await builtDocuments();
  const corners = [...new Set(documents.map(cornerOf))].sort();
  const output = ([way, make]: Way, id: string, turn: number): readonly PdfOutput[] => {
    const editions = documents.filter(({ document }) => document.id === id);
    const inTurn = editions.find(one => cornerOf(one) === corners[turn % corners.length]);
    const inWhite = editions.find(({ print }) => print.ink === 'saving');
    const built = way === 'blank' ? (inWhite ?? inTurn) : inTurn;
    return built ? [{ title: `${built.title}, ${way}`, built, make: () => make(built) }] : [];
  };
  const forms = await fillableDocuments();
  const signable = forms.find(form => signatureFields(form).length > 0)?.document.id ?? '';
  const others = idsOf(forms).filter(id => id !== signable);
  // Of copies each object stands in the file as often; the smallest takes the least time.
  const smallest = forms.toSorted((a, b) => a.bytes.length - b.bytes.length)[0]?.document.id ?? '';
  return [
    ...idsOf(documents).flatMap((id, turn) => output(BLANK, id, turn)),
    ...FILLED.flatMap((way, turn) => output(way, others[turn % others.length] ?? '', turn)),
    ...output(SIGNED, signable, 0),
    ...PRINT_MODES.flatMap((mode, turn) => output(inPrint(mode), smallest, turn)),
  ];
}

const idsOf = (documents: readonly BuiltDocument[]): readonly string[] => [
  ...new Set(documents.map(({ document }) => document.id)),
];

const cornerOf = ({ brand, print }: BuiltDocument): string => `${brand.id} ${print.size}`;

type Way = readonly [string, (built: BuiltDocument) => Promise<Uint8Array>];

const BLANK: Way = ['blank', async ({ bytes }) => bytes];

/** What becomes of a form. An incremental update is what follows a signature. */
const FILLED: readonly Way[] = [
  ['filled flat with hard answers', built => filled(built, 'flat', hardAnswersTo(built))],
  ['filled slim', built => filled(built, 'slim', answersTo(built.document))],
  ['filled slim with hard answers', built => filled(built, 'slim', hardAnswersTo(built))],
  ['filled flat', built => filled(built, 'flat', answersTo(built.document))],
];

const SIGNED: Way = ['signed, then filled incrementally', signedThenFilled];

const inPrint = (mode: PrintMode): Way => [`${mode} print file`, built => printed(built, mode)];
