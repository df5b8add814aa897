/** An attribute or the name of an element, with its namespace. */
export interface XmlName {
  readonly prefix: string;
  readonly local: string;
  readonly namespace: string;
}

export interface XmlAttribute extends XmlName {
  readonly value: string;
}

export interface XmlElement extends XmlName {
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The text directly in it. */
  readonly text: string;
}

/** XML is UTF-8, or UTF-16 with a byte-order mark. Bytes that are neither become U+FFFD: older programs write Latin-1 in values. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

const NAME = '[\\p{L}_:][\\p{L}\\p{N}_:.\\-·]*';
const OPEN_TAG = new RegExp(`<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'uy');
const CLOSE_TAG = new RegExp(`</(${NAME})\\s*>`, 'uy');
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'gu');
const ASIDE = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>/y;
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/y;
const TEXT = /[^<]+/y;

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

interface OpenElement extends XmlElement {
  readonly qualified: string;
  /** Prefixes that it declares. */
  readonly declared: readonly string[];
  readonly children: XmlElement[];
  text: string;
}

/** What is read, characters and elements: the histories that programs keep in metadata come to some thousands of elements. */
const MOST_CHARACTERS = 1 << 24;
const MOST_ELEMENTS = 200_000;

/**
 * Parses well-formed XML with namespaces; nothing when it isn't well-formed. What is too large isn't judged.
 * Document types are refused: XMP has none, and their entities can be made to explode.
 */
export function parseXml(source: string): XmlElement | 'too-large' | undefined {
  if (source.length > MOST_CHARACTERS) return 'too-large';
  const open: OpenElement[] = [];
  const scope = new Scope();
  let root: XmlElement | undefined;
  let at = 0;
  let elements = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  while (at < source.length) {
    const inner = open.at(-1);
    // The next two characters tell what it can be: a packet may have millions of tags, and each try takes time.
    const next = source[at] === '<' ? source[at + 1] : undefined;
    if ((next === '!' || next === '?') && match(ASIDE) !== null) continue;
    if (next === '!') {
      const cdata = match(CDATA);
      if (cdata === null || inner === undefined) return undefined;
      inner.text += cdata[1] ?? '';
      continue;
    }
    if (next === '/') {
      const close = match(CLOSE_TAG);
      if (close === null || inner === undefined || inner.qualified !== close[1]) return undefined;
      open.pop();
      scope.leave(inner.declared);
      continue;
    }
    if (next !== undefined) {
      if (++elements > MOST_ELEMENTS) return 'too-large';
      const start = match(OPEN_TAG);
      const element = start === null ? undefined : openElement(start[1] ?? '', start[2] ?? '', scope);
      if (element === undefined || (inner === undefined && root !== undefined)) return undefined;
      if (inner === undefined) root = element;
      else inner.children.push(element);
      if (start?.[3] === '') open.push(element);
      else scope.leave(element.declared);
      continue;
    }
    const text = match(TEXT)?.[0];
    const plain = text === undefined ? undefined : unescapeText(text);
    if (plain === undefined) return undefined;
    if (inner !== undefined) inner.text += plain;
    // Padding around the root, a byte-order mark or the zero bytes some writers leave.
    else if (/[^\s\0\uFEFF]/.test(plain)) return undefined;
  }
  return open.length === 0 ? root : undefined;
}

/** The namespaces that prefixes stand for where the reader is. Nothing is copied from element to element. */
class Scope {
  readonly #namespaces = new Map<string, string[]>();

  declare(prefix: string, namespace: string): void {
    const outer = this.#namespaces.get(prefix);
    if (outer === undefined) this.#namespaces.set(prefix, [namespace]);
    else outer.push(namespace);
  }

  leave(declared: readonly string[]): void {
    for (const prefix of declared) this.#namespaces.get(prefix)?.pop();
  }

  get(prefix: string): string | undefined {
    return this.#namespaces.get(prefix)?.at(-1);
  }
}

function openElement(qualified: string, list: string, scope: Scope): OpenElement | undefined {
  const found = list === '' ? [] : [...list.matchAll(ATTRIBUTE)];
  const pairs = found.map(
    ([, name = '', double, single]) => [name, unescapeText(double ?? single ?? '')] as const,
  );
  if (pairs.length > 1 && new Set(pairs.map(([name]) => name)).size < pairs.length) return undefined;
  const declared: string[] = [];
  const attributes: XmlAttribute[] = [];
  for (const [name, value] of pairs) {
    if (value === undefined) return undefined;
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice('xmlns:'.length);
    declared.push(prefix);
    scope.declare(prefix, value);
  }
  for (const [name, value = ''] of pairs) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    const resolved = resolveName(name, scope, false);
    if (resolved === undefined) return undefined;
    attributes.push({ ...resolved, value });
  }
  const name = resolveName(qualified, scope, true);
  return name === undefined
    ? undefined
    : { ...name, qualified, declared, attributes, children: [], text: '' };
}

function resolveName(qualified: string, scope: Scope, isElement: boolean): XmlName | undefined {
  const colon = qualified.indexOf(':');
  const prefix = colon < 0 ? '' : qualified.slice(0, colon);
  const local = qualified.slice(colon + 1);
  if (prefix === 'xml') return { prefix, local, namespace: XML_NAMESPACE };
  // Attributes without a prefix are in no namespace, whatever xmlns says.
  const namespace = prefix === '' ? (isElement ? (scope.get('') ?? '') : '') : scope.get(prefix);
  return namespace === undefined ? undefined : { prefix, local, namespace };
}

function unescapeText(text: string): string | undefined {
  let isValid = true;
  const plain = text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));|&/g, (_, decimal, hex, name) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const known = Number.isNaN(code)
      ? ENTITIES.get(name)
      : code <= 0x10ffff
        ? String.fromCodePoint(code)
        : undefined;
    if (known === undefined) isValid = false;
    return known ?? '';
  });
  return isValid ? plain : undefined;
}
