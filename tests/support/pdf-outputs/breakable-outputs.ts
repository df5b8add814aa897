import type { FillMode } from '../../../src/formats/pdf/fill/contract.ts';
import { answersTo } from '../answers.ts';
import { type BuiltDocument, builtDocuments, fillableDocuments } from '../built.ts';
import { filled, hardAnswersTo } from './filled-outputs.ts';
import type { PdfOutput } from './output.ts';
import { printed } from './print-outputs.ts';

/**
 * Outputs to break, one way at a time: every document blank, and a form in every state it can be in. They take turns
 * with brands and sizes, so that each brand is among them in each size.
 */
export async function breakableOutputs(): Promise<readonly PdfOutput[]> {
  const documents = await builtDocuments();
  const ids = [...new Set(documents.map(({ document }) => document.id))];
  const corners = [...new Set(documents.map(cornerOf))].sort();
  const inCorner = (id: string, turn: number, among: readonly BuiltDocument[]) =>
    among.find(one => one.document.id === id && cornerOf(one) === corners[turn % corners.length]);
  const blank = ids.flatMap((id, turn): readonly PdfOutput[] => {
    const built = inCorner(id, turn, documents);
    return built ? [{ title: `${built.title}, blank`, built, make: async () => built.bytes }] : [];
  });
  const fillable = await fillableDocuments();
  // Of what is made of a form each object stands in the file already; the smallest takes the least time.
  const smallest = fillable.toSorted((a, b) => a.bytes.length - b.bytes.length)[0]?.document.id ?? '';
  const others = WAYS.flatMap(([way, make], turn): readonly PdfOutput[] => {
    const built = inCorner(smallest, turn, fillable);
    return built ? [{ title: `${built.title}, ${way}`, built, make: () => make(built) }] : [];
  });
  return [...blank, ...others];
}

const cornerOf = ({ brand, print }: BuiltDocument): string => `${brand.id} ${print.size}`;

type Way = readonly [string, (built: BuiltDocument) => Promise<Uint8Array>];

const answered = (mode: FillMode): Way => [
  `filled ${mode}`,
  built => filled(built, mode, answersTo(built.document)),
];

/** What becomes of a form. */
const WAYS: readonly Way[] = [
  answered('slim'),
  answered('incremental'),
  answered('flat'),
  ['filled slim with hard answers', built => filled(built, 'slim', hardAnswersTo(built))],
  ['filled flat with hard answers', built => filled(built, 'flat', hardAnswersTo(built))],
  ['fillable print file', built => printed(built, 'fillable')],
  ['flat print file', built => printed(built, 'flat')],
];
