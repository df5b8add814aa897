import { expect, it } from 'vitest';
import { readForm } from '../../src/formats/pdf/read-form.ts';
import { builtDocument } from '../support/built.ts';
import { ask, judge } from '../support/judges.ts';
import { rolesInPdfjs } from '../support/pdfjs.ts';
import { certificateOf, signField } from '../support/sign.ts';

const EMPLOYEE = 'wf_handtekening_medewerker';
const MANAGER = 'wf_handtekening_leidinggevende';

const { bytes } = await builtDocument('werkbalans_formulier');
const signedOnce = await signField(bytes, EMPLOYEE, certificateOf('Łukasz de Vries'));
const signedTwice = await signField(signedOnce, MANAGER, certificateOf('Zoë Şentürk'));

it('leaves what was signed first as it was', () => {
  expect(Buffer.from(signedTwice.subarray(0, signedOnce.length)).equals(Buffer.from(signedOnce))).toBe(true);
});

it('reads both fields back as signed', async () => {
  const values = await readForm(signedTwice);
  expect([EMPLOYEE, MANAGER].map(name => values.get(name))).toEqual([
    { type: 'signature', signed: true },
    { type: 'signature', signed: true },
  ]);
});

it('keeps the structure tree through two signatures', async () => {
  expect(await rolesInPdfjs(signedTwice)).toEqual(await rolesInPdfjs(bytes));
});

judge('pdfsig', 'qpdf')('pdfsig', () => {
  it('finds one valid signature over the whole file', () => {
    expect(signaturesOf(signedOnce)).toEqual([
      [EMPLOYEE, 'Total document signed', 'Signature is Valid.'],
      [MANAGER, 'The signature form field is not signed.'],
    ]);
  });

  it('finds both signatures valid, the last over the whole file', () => {
    expect(signaturesOf(signedTwice)).toEqual([
      [EMPLOYEE, 'Not total document signed', 'Signature is Valid.'],
      [MANAGER, 'Total document signed', 'Signature is Valid.'],
    ]);
  });

  it('leaves a file that qpdf finds sound', () => {
    expect(ask('qpdf', ['--check', 'FILE'], signedTwice)).toMatchObject({ status: 0, stderr: '' });
  });
});

/** What pdfsig says of each signature field that doesn't depend on the day or the certificate. */
function signaturesOf(signed: Uint8Array): readonly (readonly string[])[] {
  const { stdout } = ask('pdfsig', ['-nocert', 'FILE'], signed);
  const facts =
    /(?<=Field Name: ).*|The signature form field is not signed\.|(?:T|Not t)otal document signed|(?<=Validation: ).*/g;
  return stdout
    .split(/^Signature #\d+:$/m)
    .slice(1)
    .map(part => part.match(facts) ?? []);
}
