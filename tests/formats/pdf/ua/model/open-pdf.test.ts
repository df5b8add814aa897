import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFHeader } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { checkPdfUa } from '../../../../../src/formats/pdf/ua/check-ua.ts';
import type { UaReport } from '../../../../../src/formats/pdf/ua/report.ts';
import { UnreadablePdf } from '../../../../../src/formats/pdf/ua/unreadable-pdf.ts';
import { hybridForm } from '../../../../support/hybrid-form.ts';
import { appended, bytesOf, type RawObjects, rawPdf, rawStream } from '../../raw-pdf.ts';

/** A file with a page, and what is told of its catalog. */
const objects = (catalog: string, more: RawObjects = {}): RawObjects => ({
  1: `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
  2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>',
  ...more,
});

const METADATA = '/Metadata 5 0 R';
const withMetadata = objects(METADATA, { 5: rawStream('<x/>', '/Type/Metadata/Subtype/XML') });

const report = (file: string | Uint8Array, password?: string): Promise<UaReport> =>
  checkPdfUa(typeof file === 'string' ? bytesOf(file) : file, password === undefined ? {} : { password });

async function broken(file: string | Uint8Array, password?: string): Promise<string[]> {
  return (await report(file, password)).failures.map(({ clause, test }) => `${clause}/${test}`);
}

async function refused(file: string | Uint8Array, password?: string): Promise<UnreadablePdf> {
  const error: unknown = await report(file, password).catch((reason: unknown) => reason);
  if (error instanceof UnreadablePdf) return error;
  throw new Error('was not refused');
}

const NO_METADATA = '7.1/8';
const NO_TREE = '7.1/11';

describe('objects of a file', () => {
  it('are those of its cross-reference sections', async () => {
    expect(await broken(rawPdf(withMetadata))).not.toContain(NO_METADATA);
  });

  it('don’t come back when they were deleted', async () => {
    expect(await broken(appended(rawPdf(withMetadata), {}, { deleted: [5] }))).toContain(NO_METADATA);
  });

  it('are the newest of their number', async () => {
    const older = rawPdf(objects(''));
    expect(await broken(older)).toContain(NO_METADATA);
    expect(await broken(appended(older, withMetadata))).not.toContain(NO_METADATA);
  });

  it('are found where only newer readers look', async () => {
    const file = rawPdf(objects('/StructTreeRoot 99 0 R'));
    expect(await broken(file)).toContain(NO_TREE);
    expect(await broken(hybridForm(bytesOf(file)))).not.toContain(NO_TREE);
  });

  it('are called by their number and generation', async () => {
    const file = rawPdf(objects('/OCProperties<</Configs[6 0 R]>>', { 6: '<<>>' }));
    const { failures } = await report(file.replace(/\n6 1\n(\d{10}) 00000 n/, '\n6 1\n$1 00003 n'));
    expect(failures.find(({ clause }) => clause === '7.10')?.object).toBe('6 3 R');
  });
});

describe('a damaged file', () => {
  const damaged = rawPdf(withMetadata).replace(/startxref\n\d+/, 'startxref\n7');

  it('is judged, and said to be damaged', async () => {
    expect((await report(damaged)).facts.isRepaired).toBe(true);
    expect(await broken(damaged)).not.toContain(NO_METADATA);
  });

  it('is judged by what is left of it', async () => {
    expect(await broken(damaged.replace('5 0 obj', '5 0 OBJ'))).toContain(NO_METADATA);
  });

  it('is judged when its end is cut off', async () => {
    const { failures, facts } = await report(damaged.slice(0, damaged.indexOf('xref')));
    expect(facts).toMatchObject({ isRepaired: true, pages: 1 });
    expect(failures).not.toContainEqual(expect.objectContaining({ clause: '7.1', test: 8 }));
  });

  it('is not said of a whole one', async () => {
    expect((await report(rawPdf(withMetadata))).facts.isRepaired).toBe(false);
  });

  it('has the pages that are found in it when their tree is lost', async () => {
    const lost = damaged.replace('2 0 obj', '2 0 OBJ');
    expect((await report(lost)).facts).toMatchObject({ isRepaired: true, pages: 1 });
  });

  it('has no pages but those of its tree when that is there', async () => {
    const file = damaged
      .replace('/Kids[3 0 R]', '/Kids[4 0 R]')
      .replace('5 0 obj', '4 0 obj<</Type/Page>>endobj\n5 0 obj');
    expect((await report(file)).facts).toMatchObject({ isRepaired: true, pages: 1 });
  });

  it('is refused with what is known when it has no catalog', async () => {
    expect(await refused('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')).toMatchObject({
      reason: 'broken',
      message: 'The file is damaged, or a part of it is missing: there is no catalog.',
    });
  });
});

describe('an encrypted file', () => {
  async function encrypted(userPassword?: string): Promise<Uint8Array> {
    const doc = await PDFDocument.load(bytesOf(rawPdf(withMetadata)), { updateMetadata: false });
    doc.encrypt({ ownerPassword: 'eigenaar', ...(userPassword === undefined ? {} : { userPassword }) });
    return doc.save({ addDefaultPage: false });
  }

  it.each(['geheim', 'eigenaar'])('opens with the password %s', async password => {
    const { facts } = await report(await encrypted('geheim'), password);
    expect(facts).toMatchObject({ isEncrypted: true, isRepaired: false, pages: 1 });
  });

  it('opens without a password when it has none', async () => {
    expect((await report(await encrypted())).facts.isEncrypted).toBe(true);
  });

  it('is refused without its password, which it says', async () => {
    expect(await refused(await encrypted('geheim'))).toMatchObject({
      reason: 'encrypted',
      message: 'The file is encrypted and needs a password to open.',
    });
  });

  it('is refused with a wrong password, which it says', async () => {
    expect(await refused(await encrypted('geheim'), 'fout')).toMatchObject({
      reason: 'encrypted',
      message: 'The file is encrypted, and the password doesn’t open it.',
    });
  });

  it('opens without a password when only its attachments need one', async () => {
    const filters = '/StmF/Identity/StrF/Identity/EFF/StdCF/CF<</StdCF<</AuthEvent/EFOpen/CFM/AESV2>>>>';
    const file = rawPdf(withMetadata, `/Encrypt<</Filter/Standard/V 4/R 4/P -1${filters}>>`);
    expect(await broken(file)).not.toContain(NO_METADATA);
    expect((await report(file)).facts.isEncrypted).toBe(true);
  });

  it('is refused when its strings are encrypted, if not its streams', async () => {
    const filters = '/StmF/Identity/StrF/StdCF/CF<</StdCF<</CFM/AESV2>>>>';
    const file = rawPdf(withMetadata, `/Encrypt<</Filter/Adobe.PubSec/V 4/R 4/P -1${filters}>>`);
    expect(await refused(file)).toMatchObject({ reason: 'encrypted' });
  });

  it('opens without the ID that its trailer should have', async () => {
    const doc = await PDFDocument.load(bytesOf(rawPdf(withMetadata)), { updateMetadata: false });
    // The key of other versions is made of the ID. The library asks for the version as a text, its types for a number.
    doc.context.header = PDFHeader.forVersion(1, '7ext3' as unknown as number);
    doc.encrypt({ ownerPassword: 'eigenaar' });
    const saved = await doc.save({ addDefaultPage: false, useObjectStreams: false });
    const file = Buffer.from(saved)
      .toString('latin1')
      .replace(/\/ID \[[^\]]*\]/, '');
    expect((await report(file)).facts).toMatchObject({ isEncrypted: true, pages: 1 });
  });

  it('is refused when certificates open it', async () => {
    const file = rawPdf(withMetadata, '/Encrypt<</Filter/Adobe.PubSec/V 4/StmF/Eigen/StrF/Eigen>>');
    expect(await refused(file)).toMatchObject({
      reason: 'encrypted',
      message: expect.stringContaining('certificates'),
    });
  });
});

describe('a hostile file', () => {
  const references = (number: number, count: number): string => `[${`${number} 0 R `.repeat(count)}]`;

  it('is refused when pages are without number', async () => {
    const nodes = Array.from(
      { length: 1500 },
      (_, index) => [10 + index, '<</Type/Pages/Kids 5 0 R>>'] as const,
    );
    const kids = `[${nodes.map(([number]) => `${number} 0 R`).join(' ')}]`;
    const file = rawPdf({
      ...objects(''),
      2: '<</Type/Pages/Kids 5 0 R>>',
      5: kids,
      ...Object.fromEntries(nodes),
    });
    expect(await refused(file)).toMatchObject({
      reason: 'too-large',
      message: expect.stringContaining('pages'),
    });
  });

  it('is refused when annotations are without number', async () => {
    const pages = Array.from(
      { length: 1500 },
      (_, index) => [10 + index, '<</Type/Page/Annots 5 0 R>>'] as const,
    );
    const kids = `[${pages.map(([number]) => `${number} 0 R`).join(' ')}]`;
    const file = rawPdf({
      ...objects(''),
      2: `<</Type/Pages/Kids${kids}>>`,
      5: references(6, 1500),
      6: '<</Subtype/Link>>',
      ...Object.fromEntries(pages),
    });
    expect(await refused(file)).toMatchObject({ reason: 'too-large' });
  });

  it('is refused when objects are nested beyond all measure', async () => {
    const file = rawPdf(objects(`/StructTreeRoot ${'<</K'.repeat(500)}1${'>>'.repeat(500)}`));
    expect(await refused(file)).toMatchObject({ reason: 'too-large' });
  });

  it('is refused when a stream grows beyond all measure', async () => {
    const bomb = deflateSync(Buffer.alloc(130 << 20)).toString('latin1');
    const file = rawPdf({
      ...objects(''),
      3: '<</Type/Page/Contents 5 0 R>>',
      5: rawStream(bomb, '/Filter/FlateDecode'),
    });
    expect(await refused(file)).toMatchObject({
      reason: 'too-large',
      message: expect.stringContaining('data'),
    });
  });

  it('is read when references go round in a circle', async () => {
    expect(await broken(rawPdf(objects(METADATA, { 5: '6 0 R', 6: '5 0 R' })))).toContain(NO_METADATA);
  });

  it('is read when a page tree holds itself', async () => {
    const file = rawPdf({ ...objects(''), 2: '<</Type/Pages/Kids[2 0 R 3 0 R]>>' });
    expect((await report(file)).facts.pages).toBe(1);
  });
});

describe('what a file says of itself', () => {
  const made = (info: string) => report(rawPdf(objects('', { 7: info }), '/Info 7 0 R'));

  it('names the programs that made it', async () => {
    const { facts } = await made(
      '<</Creator(Schrijver 2)/Producer(Drukker 3)/Title(Geheim)/Author(Iemand)>>',
    );
    expect(facts).toMatchObject({ creator: 'Schrijver 2', producer: 'Drukker 3' });
  });

  it('takes them from the metadata where there is no information dictionary', async () => {
    const xmp = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
      xmp:CreatorTool="Schrijver" pdf:Producer="Drukker"/></rdf:RDF>`;
    const file = rawPdf(objects(METADATA, { 5: rawStream(xmp, '/Type/Metadata/Subtype/XML') }));
    expect((await report(file)).facts).toMatchObject({ creator: 'Schrijver', producer: 'Drukker' });
  });

  it('keeps no control characters', async () => {
    expect((await made('<</Creator(a\\007\\r\\nb)/Producer(\\000)>>')).facts).toMatchObject({
      creator: 'a b',
      producer: null,
    });
  });

  it('keeps no more than a name', async () => {
    expect((await made(`<</Creator(${'x'.repeat(5000)})>>`)).facts.creator).toHaveLength(200);
  });
});
