/** What XML 1.0 can't hold, not even as a character reference (§2.2), and what exceljs leaves out: U+007F. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are meant
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu;

/** An underscore that would begin the number of a character: `_x000D_`. */
const NUMBER = /_(?=x[\da-f]{4}_)/gi;
/** A character by its number. */
const NUMBERED = /_x([\da-f]{4})_/gi;

/**
 * A text as a cell holds it, before it is escaped as XML. What no XML can hold becomes U+FFFD, line ends become `\n`.
 * Excel reads `_x0041_` in it as A, so an underscore that would begin such a number is written as one itself
 * (ISO/IEC 29500-1 §22.9.2.19, ST_Xstring).
 */
export function legalText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '\ufffd').replace(NUMBER, '_x005F_');
}

/** What a cell's text means, once its XML is read: the reverse of `legalText`. */
export function readText(text: string): string {
  return text.replace(NUMBERED, (_, number: string) => String.fromCharCode(Number.parseInt(number, 16)));
}
