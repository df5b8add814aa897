import { type DocumentIdentity, IDENTITY_KEYS, identityFrom } from '../identity.ts';
import type { PdfFile } from './read/pdf-file.ts';
import { BrokenPdf, isDict, PdfBytes, type PdfObject, PdfStream } from './read/pdf-object.ts';
import { decodeTextString } from './read/text-string.ts';
import { readXmp } from './ua/model/xmp.ts';

/** The namespace of our XMP properties; a name, not an address. */
export const IDENTITY_NAMESPACE = 'urn:veldwerk:identity:1.0';
/** What our properties and keywords begin with. */
const PREFIX = 'veldwerk';

/**
 * The identity as XMP properties, whose values `asText` makes fit for XML. Programs that add to the packet keep properties
 * they don't know, as ISO 16684-1 §7.2 asks.
 */
export function identityInXmp(identity: DocumentIdentity, asText: (text: string) => string): string {
  return IDENTITY_KEYS.map(key => `<${PREFIX}:${key}>${asText(identity[key])}</${PREFIX}:${key}>`).join('\n');
}

/** The attribute that declares their namespace. */
export const IDENTITY_DECLARATION = `xmlns:${PREFIX}="${IDENTITY_NAMESPACE}"`;

/**
 * The identity as keywords. Programs that write a file anew from its pages, as Preview on the Mac does, leave the XMP
 * packet out and drop the keys of the information dictionary they don't know; Keywords is one of the few they keep.
 * @see ISO 32000-1 §14.3.3
 */
export function identityKeywords(identity: DocumentIdentity): string {
  return IDENTITY_KEYS.map(key => `${PREFIX}:${key}=${identity[key]}`).join(' ');
}

/** A packet is some 2 kB, with the padding that programs leave some 10. */
const LARGEST_PACKET = 1 << 20;

/**
 * Which document a file says it is: in its XMP packet, else in its keywords. Where these are damaged it says nothing, which
 * is no reason to leave the form unread.
 */
export function readPdfIdentity(file: PdfFile): DocumentIdentity | null {
  return unlessBroken(() => fromXmp(file)) ?? unlessBroken(() => fromKeywords(file));
}

function unlessBroken<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof BrokenPdf) return null;
    throw error;
  }
}

function fromXmp(file: PdfFile): DocumentIdentity | null {
  const metadata = file.resolve(file.catalog.get('Metadata'));
  const packet = metadata instanceof PdfStream ? file.dataOf(metadata) : undefined;
  if (!packet || packet.length > LARGEST_PACKET) return null;
  const properties = (readXmp(packet) ?? []).filter(({ namespace }) => namespace === IDENTITY_NAMESPACE);
  return identityFrom(key => properties.find(({ local }) => local === key)?.value?.trim());
}

function fromKeywords(file: PdfFile): DocumentIdentity | null {
  const info = file.resolve(file.trailer.get('Info'));
  const text = textIn(isDict(info) ? file.resolve(info.get('Keywords')) : null).slice(0, 10_000);
  // Preview parts keywords with commas; Acrobat puts those with a comma in quotes.
  return identityFrom(key => new RegExp(`${PREFIX}:${key}=([\\w.-]+)`).exec(text)?.[1]);
}

function textIn(value: PdfObject): string {
  return value instanceof PdfBytes ? decodeTextString(value.bytes) : '';
}
