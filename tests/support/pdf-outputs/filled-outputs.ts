import { flatStyleOf } from '../../../src/build/print-look.ts';
import { compilePdf } from '../../../src/formats/pdf/fill/compile-pdf.ts';
import { type CompiledPdf, FILL_MODES, type FillMode } from '../../../src/formats/pdf/fill/contract.ts';
import { compileFlat } from '../../../src/formats/pdf/fill/flat/compile-flat.ts';
import { fillableFlat } from '../../../src/formats/pdf/fill/flat/fillable-flat.ts';
import type { FieldValues } from '../../../src/model/field-values.ts';
import { formOf } from '../../../src/model/form.ts';
import { fieldsOfDocument } from '../../../src/model/walk.ts';
import { formValues } from '../../../src/prefill/pdf-template.ts';
import { answersTo } from '../answers.ts';
import type { BuiltDocument } from '../built.ts';
import { fallbackFont } from '../fallback-font.ts';
import { LONG_VALUE } from '../flat-values.ts';
import { blankDocuments } from './blank-outputs.ts';
import { onceEach, type PdfOutput } from './output.ts';

/** Letters of the fallback font; Arabic ones, which no font of ours has; and more of them than any box takes. */
const HARD_TEXT = `Ελληνικά Việt Nam Привет العربية Łukasz\n${LONG_VALUE}`;

/** Documents that have a form. None is filled with white covers: those are an option of building alone. */
export async function forms(): Promise<readonly BuiltDocument[]> {
  return (await blankDocuments()).filter(
    ({ document, print }) => fieldsOfDocument(document).length > 0 && print.ink === 'full',
  );
}

/** Answers that no font and no box of a document is made for. */
export function hardAnswersTo(built: BuiltDocument): FieldValues {
  const texts = fieldsOfDocument(built.document).filter(
    ({ kind }) => kind === 'text' || kind === 'multiline',
  );
  return { ...answersTo(built.document), ...Object.fromEntries(texts.map(({ name }) => [name, HARD_TEXT])) };
}

/** What forms are filled with. */
const ANSWERS: Readonly<Record<string, (built: BuiltDocument) => FieldValues>> = {
  nothing: () => ({}),
  'an answer to everything': ({ document }) => answersTo(document),
  'long texts in other scripts': hardAnswersTo,
};

/** Every form × every way of filling it × those answers. */
export async function filledOutputs(): Promise<readonly PdfOutput[]> {
  return (await forms()).flatMap(built =>
    FILL_MODES.flatMap(mode =>
      Object.entries(ANSWERS).map(([what, answers]) => ({
        title: `${built.title}, filled ${mode} with ${what}`,
        built,
        make: () => filled(built, mode, answers(built)),
      })),
    ),
  );
}

/** A form with values, as a run fills it. */
export async function filled(built: BuiltDocument, mode: FillMode, values: FieldValues): Promise<Uint8Array> {
  const template = await compiledIn[mode](built);
  return template.fill(formValues(values, formOf(built.document))).bytes.slice();
}

const compiledIn: { readonly [Mode in FillMode]: (built: BuiltDocument) => Promise<CompiledPdf> } = {
  slim: onceEach(async ({ bytes }) => compilePdf(bytes, { mode: 'slim', fallback: await fallbackFont() })),
  incremental: onceEach(async ({ bytes }) =>
    compilePdf(bytes, { mode: 'incremental', fallback: await fallbackFont() }),
  ),
  flat: onceEach(async ({ bytes, document, brand }) => {
    const look = flatStyleOf(formOf(document), brand.colours);
    return fillableFlat(await compileFlat(bytes, { ...look, fallback: await fallbackFont() }));
  }),
};
