import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';
import forge from 'node-forge';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';

const PASSPHRASE = 'test';

/** Room for a detached signature with its certificate, bytes. */
const ROOM = 8192;

/** What @signpdf looks for in a byte range that isn't known yet. */
const UNKNOWN = PDFName.of('**********');

/** A new self-signed certificate with its key, as a PKCS #12 file. */
export function certificateOf(name: string): Buffer {
  const { pki, md, asn1, pkcs12 } = forge;
  const keys = pki.rsa.generateKeyPair({ bits: 2048 });
  const certificate = pki.createCertificate();
  certificate.publicKey = keys.publicKey;
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date('2026-01-01T00:00:00Z');
  certificate.validity.notAfter = new Date('2036-01-01T00:00:00Z');
  certificate.setSubject([{ name: 'commonName', value: name }]);
  certificate.setIssuer([{ name: 'commonName', value: name }]);
  certificate.sign(keys.privateKey, md.sha256.create());
  const file = pkcs12.toPkcs12Asn1(keys.privateKey, [certificate], PASSPHRASE, { algorithm: '3des' });
  return Buffer.from(asn1.toDer(file).getBytes(), 'binary');
}

/**
 * Signs an empty signature field of a file, in an incremental update, so that earlier signatures stay valid.
 * @see ISO 32000-1 §12.8.1
 */
export async function signField(bytes: Uint8Array, name: string, certificate: Buffer): Promise<Uint8Array> {
  const prepared = await placeSignature(bytes, name);
  const signer = new P12Signer(certificate, { passphrase: PASSPHRASE });
  return new SignPdf().sign(Buffer.from(prepared), signer, new Date('2026-03-02T12:00:00Z'));
}

async function placeSignature(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, forIncrementalUpdate: true });
  const { context, catalog } = pdf;
  const form = catalog.lookup(PDFName.of('AcroForm'), PDFDict);
  const fields = form.lookup(PDFName.of('Fields'), PDFArray);
  const field = Array.from({ length: fields.size() }, (_, index) => fields.lookup(index, PDFDict)).find(
    dict => dict.lookup(PDFName.of('T'), PDFString, PDFHexString).decodeText() === name,
  );
  if (!field) throw new Error(`There is no field ${name} to sign.`);
  const signature = context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'adbe.pkcs7.detached',
    ByteRange: [PDFNumber.of(0), UNKNOWN, UNKNOWN, UNKNOWN],
    Contents: PDFHexString.of('0'.repeat(2 * ROOM)),
    M: PDFString.of('D:20260302120000Z'),
    Name: PDFHexString.fromText(name),
  });
  field.set(PDFName.of('V'), context.register(signature));
  // SignaturesExist and AppendOnly: who saves after this must append (table 219).
  form.set(PDFName.of('SigFlags'), PDFNumber.of(3));
  return pdf.commit({ useObjectStreams: false });
}
