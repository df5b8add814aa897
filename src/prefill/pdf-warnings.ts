import type { FillOutcome } from '../formats/pdf/fill/contract.ts';

/** What is to be looked at in a filled PDF, as codes. */
export function pdfWarnings({ overflow, missing, tooLong, unfilled }: FillOutcome): readonly string[] {
  return [
    ...overflow.map(field => `text_overflow:${field}`),
    ...missing.map(({ field, letters }) => `missing_letters:${field}:${letters.map(codePoint).join(',')}`),
    ...tooLong.map(field => `text_too_long:${field}`),
    ...unfilled.map(field => `no_place:${field}`),
  ];
}

/** `U+0627` */
function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
