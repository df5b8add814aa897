import { UnreadableFile } from './unreadable-file.ts';

/**
 * The text of an XML part. Office files hold UTF-8 or UTF-16, the latter with a byte order mark; the mark is left out,
 * and a declaration says UTF-8, as the text will be when it is written again.
 * @param name of the part, for errors
 * @throws UnreadableFile when the bytes are neither
 * @see ISO/IEC 29500-2 §8.1.5 (encodings), XML 1.0 §4.3.3
 */
export function decodeXml(bytes: Uint8Array, name: string): string {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.replace(/^(<\?xml\s[^>]*?\bencoding\s*=\s*["'])utf-16(?:le|be)?/i, '$1UTF-8');
  } catch {
    throw new UnreadableFile(`the part ${name} is not text in ${encoding.toUpperCase()}`);
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
