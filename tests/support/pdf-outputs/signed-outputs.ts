import { writePdfField } from '../../../src/fields/pdf-codecs.ts';
import { compilePdf } from '../../../src/formats/pdf/fill/compile-pdf.ts';
import { formOf } from '../../../src/model/form.ts';
import { fieldsOfDocument } from '../../../src/model/walk.ts';
import { formValues } from '../../../src/prefill/pdf-template.ts';
import { answersTo } from '../answers.ts';
import type { BuiltDocument } from '../built.ts';
import { certificateOf, signField } from '../sign.ts';
import { filled, forms } from './filled-outputs.ts';
import type { PdfOutput } from './output.ts';

/** Every form that is signed: blank and then signed by everybody, filled and then signed, signed and then filled. */
export async function signedOutputs(): Promise<readonly PdfOutput[]> {
  return (await forms()).flatMap(built => {
    const fields = signatureFields(built);
    const [first] = fields;
    if (first === undefined) return [];
    const ways: Readonly<Record<string, () => Promise<Uint8Array>>> = {
      'signed in every field': () => signed(built.bytes, fields),
      'filled slim, then signed': async () =>
        signed(await filled(built, 'slim', answersTo(built.document)), [first]),
      'signed, then filled incrementally': () => signedThenFilled(built),
    };
    return Object.entries(ways).map(([way, make]) => ({ title: `${built.title}, ${way}`, built, make }));
  });
}

/** Names of the signature fields of its form. */
export function signatureFields({ document }: BuiltDocument): readonly string[] {
  const { locale, strings } = document;
  return fieldsOfDocument(document)
    .filter(({ kind }) => kind === 'signature')
    .flatMap(field => writePdfField(field, { signed: false, name: null }, { locale, strings }))
    .filter(({ type }) => type === 'signature')
    .map(({ name }) => name);
}

async function signed(bytes: Uint8Array, fields: readonly string[]): Promise<Uint8Array> {
  certificate ??= certificateOf('Łukasz de Vries');
  let file = bytes;
  for (const field of fields) file = await signField(file, field, certificate);
  return new Uint8Array(file);
}
/** Making a key takes longer than signing. */
let certificate: Buffer | undefined;

/** A form that its first signer has signed, and that is filled after that. */
export async function signedThenFilled(built: BuiltDocument): Promise<Uint8Array> {
  const { document, bytes } = built;
  const template = await compilePdf(await signed(bytes, signatureFields(built).slice(0, 1)), {
    mode: 'incremental',
  });
  return template.fill(formValues(answersTo(document), formOf(document))).bytes.slice();
}
