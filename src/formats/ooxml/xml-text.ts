const SPECIAL = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 can't hold, not even as a character reference (§2.2): control characters and halves of pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are meant
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Most texts have nothing to change: one look tells. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are meant
const TO_CHANGE = /[\r&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/**
 * A text for XML, as content or between double quotes. Characters that no XML can hold become U+FFFD, so that
 * nothing vanishes without a trace; line ends become `\n`, as every XML reader would make them.
 */
export function xmlText(text: string): string {
  if (!TO_CHANGE.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '\ufffd')
    .replace(SPECIAL, sign => ENTITIES[sign] ?? sign);
}

/** What every XML part begins with. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
