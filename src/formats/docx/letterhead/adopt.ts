import type { Document, Element } from 'slimdom';
import { NAMESPACES, rootOf, treeOf, withDescendants } from './xml.ts';

/**
 * Takes elements over into another tree. Every namespace they use is declared at its root: Word calls a file corrupt
 * whose `mc:Ignorable` or `mc:Choice` names a prefix that isn't declared, and writers that know no `w14` leave it out.
 * A prefix that means something else there is replaced. What readers may ignore in our tree, they may in that one.
 * @see ISO/IEC 29500-3 §7
 */
export function adopt(into: Document, elements: readonly Element[]): Element[] {
  const root = rootOf(into);
  const used = new Map<string, string>();
  for (const element of elements.flatMap(withDescendants)) {
    for (const { namespaceURI, prefix } of [element, ...element.attributes]) {
      if (namespaceURI && prefix && !OWN_PREFIXES.has(namespaceURI)) used.set(namespaceURI, prefix);
    }
    for (const [namespace, prefix] of requiredBy(element)) used.set(namespace, prefix);
  }
  const prefixes = new Map([...used].map(([uri, prefix]) => [uri, declare(root, uri, prefix)]));
  const [first] = elements;
  const ignorable = first ? ignorableIn(rootOf(treeOf(first))) : [];
  ignore(
    root,
    ignorable.flatMap(uri => prefixes.get(uri) ?? []),
  );
  return elements.map(element => {
    const taken = into.importNode(element, true);
    renameRequired(element, taken, prefixes);
    return taken;
  });
}

const OWN_PREFIXES: ReadonlySet<string> = new Set([NAMESPACES.xmlns, NAMESPACES.xml]);

/** The prefix of a namespace at a root, declared there if it wasn't. */
function declare(root: Element, uri: string, wish: string): string {
  const known = root.lookupPrefix(uri);
  if (known) return known;
  let prefix = wish;
  for (let number = 1; root.lookupNamespaceURI(prefix) !== null; number++) prefix = `${wish}_${number}`;
  root.setAttributeNS(NAMESPACES.xmlns, `xmlns:${prefix}`, uri);
  return prefix;
}

/** The namespaces a reader may ignore in a tree. */
function ignorableIn(root: Element): readonly string[] {
  return words(root.getAttributeNS(NAMESPACES.mc, 'Ignorable')).flatMap(
    prefix => root.lookupNamespaceURI(prefix) ?? [],
  );
}

function ignore(root: Element, prefixes: readonly string[]): void {
  const before = words(root.getAttributeNS(NAMESPACES.mc, 'Ignorable'));
  const added = prefixes.filter(prefix => !before.includes(prefix));
  if (added.length === 0) return;
  const mc = declare(root, NAMESPACES.mc, 'mc');
  root.setAttributeNS(NAMESPACES.mc, `${mc}:Ignorable`, [...before, ...added].join(' '));
}

/** The namespaces that an `mc:Choice` asks for: their prefixes stand in text, where no serializer sees them. */
function requiredBy(element: Element): readonly (readonly [namespace: string, prefix: string])[] {
  return words(requires(element)).flatMap(prefix => {
    const namespace = element.lookupNamespaceURI(prefix);
    return namespace === null ? [] : [[namespace, prefix] as const];
  });
}

function renameRequired(ours: Element, taken: Element, prefixes: ReadonlyMap<string, string>): void {
  const copies = withDescendants(taken);
  for (const [index, element] of withDescendants(ours).entries()) {
    if (requires(element) === null) continue;
    const renamed = requiredBy(element).map(([namespace, prefix]) => prefixes.get(namespace) ?? prefix);
    copies[index]?.setAttribute('Requires', renamed.join(' '));
  }
}

function requires(element: Element): string | null {
  const isChoice = element.namespaceURI === NAMESPACES.mc && element.localName === 'Choice';
  return isChoice ? element.getAttribute('Requires') : null;
}

function words(text: string | null): string[] {
  return (text ?? '').split(/\s+/).filter(word => word !== '');
}
