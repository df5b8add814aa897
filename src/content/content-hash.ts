import { createHash } from 'node:crypto';
import type { Document } from '../model/document.ts';

/** Eight hexadecimal digits that change with every word of a document. */
export function contentHash({ title, subtitle, sections, strings }: Document): string {
  const text = JSON.stringify([title, subtitle, sections, strings]);
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
