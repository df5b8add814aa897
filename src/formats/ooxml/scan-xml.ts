import { SaxesParser, type SaxesTagNS } from 'saxes';
import { UnreadableFile } from './unreadable-file.ts';

/** The most elements inside each other; Word's deepest tables in tables stay under a hundred. */
const MAX_DEPTH = 500;

/** A start tag, or an empty-element tag. */
export interface StartTag {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** The namespace; empty when there is none. */
  readonly uri: string;
  readonly attributes: readonly Attribute[];
  /** Namespaces that this very tag declares, by prefix; the default one has the prefix ''. */
  readonly declares: Readonly<Record<string, string>>;
  /** Whether it is an empty-element tag: `<a/>`. The end is told all the same. */
  readonly isEmpty: boolean;
}

export interface Attribute {
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  /** With references resolved. */
  readonly value: string;
}

/** Where something stands: offsets in the text, in UTF-16 code units, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is told about an XML text, in its order. */
export interface XmlHandler {
  startTag?(tag: StartTag, span: Span): void;
  /** For an empty-element tag the span is empty, and stands after it. */
  endTag?(name: string, span: Span): void;
  /** Text between two tags, comments or the like, with references resolved; CDATA sections too. */
  text?(text: string): void;
}

/**
 * Reads an XML text, as `decodeXml` gives it, from start to end. Comments and processing instructions are passed over.
 * @param name of the part, for errors
 * @throws UnreadableFile when it isn't well-formed with namespaces, declares a document type (entities may explode, and
 * OPC forbids it), or is deeper than any real part
 * @see XML 1.0, Namespaces in XML 1.0, ISO/IEC 29500-2 §8.1.5
 */
export function scanXml(text: string, name: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  // Six handlers at most: with a seventh, V8 turns the parser into a dictionary, three times as slow.
  parser.on('error', () => {
    throw new UnreadableFile(`the part ${name} is not well-formed XML at character ${parser.position}`);
  });
  parser.on('doctype', () => {
    throw new UnreadableFile(`the part ${name} declares a document type, which Office files never do`);
  });
  parser.on('opentag', tag => {
    depth++;
    if (depth > MAX_DEPTH) throw new UnreadableFile(`the part ${name} is too deep`);
    // Nothing in a tag may hold a `<` (XML 1.0 §3.1), so the last one before its end is its start.
    const end = parser.position;
    handler.startTag?.(startTagOf(tag), { start: text.lastIndexOf('<', end - 1), end });
  });
  parser.on('closetag', tag => {
    depth--;
    const end = parser.position;
    handler.endTag?.(tag.name, { start: tag.isSelfClosing ? end : text.lastIndexOf('<', end - 1), end });
  });
  const tellText = (part: string): void => handler.text?.(part);
  parser.on('text', tellText);
  parser.on('cdata', tellText);
  parser.write(text);
  // Closing forgets the declaration.
  const { encoding = 'UTF-8' } = parser.xmlDecl;
  if (!/^(?:utf-?8|us-ascii)$/i.test(encoding)) {
    throw new UnreadableFile(`the part ${name} is in an encoding that Office files don't use`);
  }
  parser.close();
}

function startTagOf({ name, local, uri, attributes, ns, isSelfClosing }: SaxesTagNS): StartTag {
  return { name, local, uri, attributes: Object.values(attributes), declares: ns, isEmpty: isSelfClosing };
}
