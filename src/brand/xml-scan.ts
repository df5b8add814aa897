/** A part of an XML text: enough to judge a drawing, not a general parser. */
export type XmlToken =
  | { readonly type: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'instruction'; readonly text: string }
  | { readonly type: 'doctype'; readonly text: string };

export type XmlScan =
  | { readonly ok: true; readonly tokens: readonly XmlToken[] }
  /** The line, from 1, where the text stops being XML. */
  | { readonly ok: false; readonly line: number };

const TOKEN = new RegExp(
  [
    /<!--(?<comment>[\s\S]*?)-->/,
    /<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>/,
    /<\?(?<instruction>[\s\S]*?)\?>/,
    /<!DOCTYPE(?<doctype>[^[>]*(?:\[[^\]]*\]\s*)?)>/,
    /<\/(?<close>[^\s<>/="']+)\s*>/,
    /<(?<open>[^\s<>/="'!?]+)(?<attributes>(?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>/,
    /(?<text>[^<]+)/,
  ]
    .map(part => part.source)
    .join('|'),
  'y',
);
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Cuts a text into its tags and texts; an empty element gives an `open` and a `close`. Well-formed or not at all. */
export function scanXml(text: string): XmlScan {
  const tokens: XmlToken[] = [];
  const openNames: string[] = [];
  let roots = 0;
  let at = 0;
  const failed = (): XmlScan => ({ ok: false, line: text.slice(0, at).split('\n').length });

  while (at < text.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text)?.groups;
    if (!found) return failed();
    if (found.open !== undefined) {
      if (openNames.length === 0 && ++roots > 1) return failed();
      const attributes = scanAttributes(found.attributes ?? '');
      if (!attributes) return failed();
      tokens.push({ type: 'open', name: found.open, attributes });
      if (found.empty) tokens.push({ type: 'close', name: found.open });
      else openNames.push(found.open);
    } else if (found.close !== undefined) {
      if (openNames.pop() !== found.close) return failed();
      tokens.push({ type: 'close', name: found.close });
    } else if (found.instruction !== undefined) tokens.push({ type: 'instruction', text: found.instruction });
    else if (found.doctype !== undefined) tokens.push({ type: 'doctype', text: found.doctype });
    else if (found.comment === undefined) {
      const words = found.cdata ?? unescapeXml(found.text ?? '');
      if (openNames.length === 0 && words.trim() !== '') return failed();
      tokens.push({ type: 'text', text: words });
    }
    at = TOKEN.lastIndex;
  }
  return roots === 1 && openNames.length === 0 ? { ok: true, tokens } : failed();
}

/** The part of a name after its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function scanAttributes(text: string): Map<string, string> | undefined {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) return undefined;
    attributes.set(name, unescapeXml(double ?? single ?? ''));
  }
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
