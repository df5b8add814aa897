/** Markup that may stand in a page as it is. Only this file makes it, so whatever else is put in a page is escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template takes: markup as it is, everything else escaped. Nothing at all for null, undefined and false. */
export type Insert = Markup | string | number | boolean | null | undefined | readonly Insert[];

/**
 * A template for HTML that escapes what is put into it, also inside attributes, which have to be in double quotes.
 * Not for `<script>` and `<style>`: see {@link rawText}.
 */
export function html(parts: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  const texts = parts.map((part, index) => (index < inserts.length ? part + markupOf(inserts[index]) : part));
  return new Markup(texts.join(''));
}

/** What stands in `<script>` or `<style>`, where nothing can be escaped. Throws when it would end the element or hide its end. */
export function rawText(text: string): Markup {
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error('A script or style would end before its end.');
  return new Markup(text);
}

/** JSON for a `<script type="application/json">`: no character of it can end the element. */
export function jsonText(value: unknown): Markup {
  return rawText(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, sign => `\\u${hex(sign)}`));
}

function markupOf(insert: Insert): string {
  if (insert instanceof Markup) return insert.text;
  if (Array.isArray(insert)) return insert.map(markupOf).join('');
  return insert === null || insert === undefined || typeof insert === 'boolean'
    ? ''
    : escaped(String(insert));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters, which HTML has no way to write, halves of surrogate pairs, and what turns the direction of text. */
const UNSHOWN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

function escaped(text: string): string {
  return text.replace(UNSHOWN, '\ufffd').replace(/[&<>"']/g, sign => ESCAPES[sign] ?? sign);
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).padStart(4, '0');
}
