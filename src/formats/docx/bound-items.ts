import type { Attribute } from '../ooxml/scan-xml.ts';
import { childElements, textIn, type XmlElement } from '../ooxml/xml-tree.ts';
import type { Binding } from './scan-controls.ts';
import type { XmlItem } from './word-parts.ts';

/** What a control is bound to: an element of an XML part, or one of its attributes. */
export interface BoundNode {
  readonly item: XmlItem;
  readonly element: XmlElement;
  readonly attribute: Attribute | undefined;
}

/**
 * Where a binding leads; undefined when it leads nowhere. Word writes paths of single steps, `/v:record[1]/v:naam[1]`,
 * and follows whole XPath; other paths than single steps are not followed here. A part that lost its id, as in files
 * that LibreOffice saved, is taken when the path fits.
 * @see ISO/IEC 29500-1 §17.5.2.6
 */
export function findBound(binding: Binding, items: readonly XmlItem[]): BoundNode | undefined {
  const named = items.filter(({ id }) => id === binding.itemId);
  const candidates = named.length > 0 ? named : items.filter(({ id }) => id === undefined);
  const steps = stepsOf(binding);
  for (const item of candidates) {
    const node = steps && follow(item, steps);
    if (node) return node;
  }
  return undefined;
}

/** What stands at a bound place. */
export function textAt({ element, attribute }: BoundNode): string {
  return attribute ? attribute.value : textIn(element);
}

interface Step {
  readonly isAttribute: boolean;
  readonly uri: string;
  readonly local: string;
  /** From 1. */
  readonly position: number;
}

const STEP = /^(@?)(?:([\w.-]+):)?([\p{L}_][\p{L}\p{N}_.-]*)(?:\[(\d+)\])?$/u;

function stepsOf({ xpath, prefixes }: Binding): readonly Step[] | undefined {
  const uris = new Map(
    [...prefixes.matchAll(/xmlns:([\w.-]+)\s*=\s*(?:'([^']*)'|"([^"]*)")/g)].map(
      ([, prefix, single, double]) => [prefix, single ?? double ?? ''],
    ),
  );
  const path = xpath.trim().replace(/\/text\(\)(?:\[1\])?$/, '');
  if (!path.startsWith('/')) return undefined;
  const steps: Step[] = [];
  for (const written of path.slice(1).split('/')) {
    const [, at, prefix, local = '', position = '1'] = STEP.exec(written) ?? [];
    const uri = prefix === undefined ? '' : uris.get(prefix);
    if (at === undefined || uri === undefined) return undefined;
    steps.push({ isAttribute: at === '@', uri, local, position: Number(position) });
  }
  return steps;
}

function follow(item: XmlItem, [first, ...steps]: readonly Step[]): BoundNode | undefined {
  if (first?.position !== 1 || !isNamed(item.root, first)) return undefined;
  let element = item.root;
  for (const [index, step] of steps.entries()) {
    if (step.isAttribute) {
      const attribute = element.attributes.find(candidate => isNamed(candidate, step));
      return attribute && index === steps.length - 1 ? { item, element, attribute } : undefined;
    }
    const next = childElements(element).filter(child => isNamed(child, step))[step.position - 1];
    if (!next) return undefined;
    element = next;
  }
  return { item, element, attribute: undefined };
}

function isNamed({ name, uri }: { readonly name: string; readonly uri: string }, step: Step): boolean {
  return uri === step.uri && name.slice(name.indexOf(':') + 1) === step.local;
}
