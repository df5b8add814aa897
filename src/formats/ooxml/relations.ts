import { decodeXml } from './decode-xml.ts';
import type { OfficePackage } from './package.ts';
import { attributeOf, childElements, readXmlTree } from './xml-tree.ts';

/** A link from one part to another, or out of the package. */
export interface Relation {
  readonly id: string;
  /** The last word of its type, which Strict and Transitional share: `header`, `customXml`. */
  readonly type: string;
  /** The name of a part; undefined when it leads outside. */
  readonly part: string | undefined;
}

/**
 * The relations of a part, or of the package itself when `part` is ''.
 * @throws UnreadableFile when the part that holds them is not well-formed
 * @see ISO/IEC 29500-2 §9.3
 */
export function relationsOf(file: OfficePackage, part: string): readonly Relation[] {
  const name = relationsPart(part);
  const bytes = file.part(name);
  if (!bytes) return [];
  const root = readXmlTree(decodeXml(bytes, name), name);
  return childElements(root)
    .filter(({ type }) => type === 'rel:Relationship')
    .map(element => {
      const target = attributeOf(element, 'Target') ?? '';
      const isOutside = attributeOf(element, 'TargetMode') === 'External';
      const type = attributeOf(element, 'Type') ?? '';
      return {
        id: attributeOf(element, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        part: isOutside ? undefined : partAt(part, target),
      };
    });
}

/** The part that holds the relations of a part: `word/_rels/document.xml.rels`. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Where a target leads, seen from a part; targets that start with `/` are seen from the package. */
function partAt(from: string, target: string): string {
  const path = target.startsWith('/') ? target : `${from.slice(0, from.lastIndexOf('/') + 1)}${target}`;
  const steps: string[] = [];
  for (const step of decodePercents(path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decodePercents(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
