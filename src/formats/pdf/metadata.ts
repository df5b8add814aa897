import { createHash } from 'node:crypto';
import type { PDFContext, PDFRef } from 'pdf-lib';
import type { DocumentIdentity } from '../identity.ts';
import { IDENTITY_DECLARATION, identityInXmp, identityKeywords } from './identity.ts';

/** What a file says of itself, in the information dictionary and in XMP alike. */
export interface Metadata {
  readonly title: string;
  readonly author: string;
  readonly description: string;
  /** Language tag, for example `nl-NL`. */
  readonly language: string;
  /** The day of this version, `yyyy-mm-dd`. */
  readonly date: string;
  /** Which document it is, so that a filled file can be read back. */
  readonly identity: DocumentIdentity;
}

export const PRODUCER = 'Veldwerk';

const escapeXml = (text: string): string =>
  text
    .replace(/[<>&"]/g, sign => `&#${sign.charCodeAt(0)};`)
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/g, '');

/**
 * The XMP packet, with the identification that makes a file claim PDF/UA-1.
 * @see ISO 14289-1 §5, §7.1; ISO 16684-1
 */
export function xmpPacket(metadata: Metadata): string {
  const { title, author, description, language, date, identity } = metadata;
  const alternatives = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ${IDENTITY_DECLARATION}>
<dc:format>application/pdf</dc:format>
<dc:title>${alternatives(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alternatives(description)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>${date}T00:00:00Z</xmp:ModifyDate>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<pdf:Keywords>${escapeXml(identityKeywords(identity))}</pdf:Keywords>
<pdfuaid:part>1</pdfuaid:part>
${identityInXmp(identity, escapeXml)}
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** Adds the metadata stream; it stays uncompressed, so that simple readers find it (ISO 32000-1 §14.3.2). */
export function writeXmp(context: PDFContext, metadata: Metadata): PDFRef {
  const packet = new TextEncoder().encode(xmpPacket(metadata));
  return context.register(context.stream(packet, { Type: 'Metadata', Subtype: 'XML' }));
}

/**
 * A file identifier that depends on content alone: equal input gives equal files (ISO 32000-1 §14.4).
 * @returns 32 hexadecimal digits, 16 bytes
 */
export function fileIdentifier(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 32);
}
