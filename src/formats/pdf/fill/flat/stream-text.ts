import { decodePDFRawStream, PDFRawStream } from 'pdf-lib';

/** What a stream holds, as latin1; undefined when it is no stream, or damaged: whoever shows it may still make sense of it. */
export function streamText(stream: unknown): string | undefined {
  if (!(stream instanceof PDFRawStream)) return undefined;
  try {
    return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  } catch {
    return undefined;
  }
}
