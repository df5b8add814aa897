import { UnreadableFile } from '../ooxml/unreadable-file.ts';
import { attributeOf, childElements, childOf, type XmlElement } from '../ooxml/xml-tree.ts';
import { tagOfXPath } from './binding.ts';
import type { XmlPart } from './word-parts.ts';

/** What a control in a file is for. `rich` holds anything; `other` is a table of contents, a citation and the like. */
export type FoundKind = 'text' | 'date' | 'tick' | 'list' | 'rich' | 'picture' | 'other';

/** What a control stands for in the document's structure. @see ISO/IEC 29500-1 §17.5.2.29-32 */
export type FoundLevel = 'run' | 'block' | 'cell' | 'row';

/** `w:dataBinding` (or `w15:dataBinding`, of rich text). */
export interface Binding {
  readonly xpath: string;
  /** In capitals, with braces. */
  readonly itemId: string;
  /** `xmlns:v='urn:…'` and the like, as written. */
  readonly prefixes: string;
}

/** `w:listItem`: the value is stored, the label is shown. @see ISO/IEC 29500-1 §17.5.2.21 */
export interface FoundItem {
  readonly value: string;
  readonly label: string;
}

/** A content control as it stands in a file. */
export interface FoundControl {
  readonly part: XmlPart;
  readonly element: XmlElement;
  /** `w:sdtPr` */
  readonly properties: XmlElement | undefined;
  /** `w:sdtContent` */
  readonly content: XmlElement | undefined;
  /** Which control it is: its tag, else the tag in its binding, else the one its alias stands for. */
  readonly tag: string | undefined;
  readonly alias: string | undefined;
  /** The name of its placeholder's text in the glossary document. */
  readonly placeholder: string | undefined;
  readonly binding: Binding | undefined;
  readonly kind: FoundKind;
  /** The element that says its kind: `w:date`, `w14:checkbox`; a rich text control may have none. */
  readonly kindElement: XmlElement | undefined;
  /** What a list offers. */
  readonly items: readonly FoundItem[];
  readonly level: FoundLevel;
  readonly isShowingPlaceholder: boolean;
  /** Whether it stands in the second rendering of something, for older programs (`mc:Fallback`). */
  readonly isFallback: boolean;
  /** The control it stands in. */
  readonly within: FoundControl | undefined;
}

/** Tags by alias, for templates whose controls were made by hand. */
export type Aliases = ReadonlyMap<string, string>;

/**
 * Every content control in a part, in the order of the document: outer controls before those in them.
 * @throws UnreadableFile when there are more than any real file has
 */
export function scanControls(part: XmlPart, aliases: Aliases = new Map()): readonly FoundControl[] {
  const found: FoundControl[] = [];
  scan(part.root, { part, aliases, found, level: 'block', isFallback: false, within: undefined, depth: 0 });
  return found;
}

/**
 * The controls without those that are another one's double. LibreOffice wraps a tick box in a second control with the
 * same binding, or puts that one in the box: the one that says its kind counts.
 */
export function withoutDoubles(controls: readonly FoundControl[]): readonly FoundControl[] {
  const doubles = new Set<FoundControl>();
  for (const control of controls) {
    for (let outer = control.within; outer; outer = outer.within) {
      if (control.tag === undefined || outer.tag !== control.tag) continue;
      doubles.add(control.kind === 'rich' && outer.kind !== 'rich' ? control : outer);
    }
  }
  return controls.filter(control => !doubles.has(control));
}

/** Far more than a document for people has; without a limit, a file could be made to be slow. */
const MAX_CONTROLS = 10_000;
const MAX_DEPTH = 50;

interface Scanning extends Pick<FoundControl, 'part' | 'level' | 'isFallback' | 'within'> {
  readonly aliases: Aliases;
  readonly found: FoundControl[];
  /** How many controls we are in. */
  readonly depth: number;
}

/** The level of controls directly in an element; in elements that aren't here it is that of the element. */
const LEVEL_IN: ReadonlyMap<string, FoundLevel> = new Map([
  ['w:p', 'run'],
  ['w:tbl', 'row'],
  ['w:tr', 'cell'],
  ['w:tc', 'block'],
  ['w:txbxContent', 'block'],
]);

function scan(element: XmlElement, scanning: Scanning): void {
  const inside = scanningIn(element, scanning);
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.type !== 'w:sdt') {
      scan(child, inside);
      continue;
    }
    const control = foundControl(child, inside);
    const depth = inside.depth + 1;
    inside.found.push(control);
    if (inside.found.length > MAX_CONTROLS || depth > MAX_DEPTH) {
      throw new UnreadableFile(`the part ${inside.part.name} has too many content controls`);
    }
    scan(child, { ...inside, within: control, depth });
  }
}

/** For most elements the same: a document has hundreds of them for each control. */
function scanningIn({ type }: XmlElement, scanning: Scanning): Scanning {
  const level = LEVEL_IN.get(type) ?? scanning.level;
  const isFallback = scanning.isFallback || type === 'mc:Fallback';
  const isSame = level === scanning.level && isFallback === scanning.isFallback;
  return isSame ? scanning : { ...scanning, level, isFallback };
}

const KINDS: ReadonlyMap<string, FoundKind> = new Map([
  ['w:text', 'text'],
  ['w:date', 'date'],
  ['w14:checkbox', 'tick'],
  ['w:dropDownList', 'list'],
  ['w:comboBox', 'list'],
  ['w:richText', 'rich'],
  ['w:picture', 'picture'],
  ['w:equation', 'other'],
  ['w:citation', 'other'],
  ['w:bibliography', 'other'],
  ['w:docPartObj', 'other'],
  ['w:docPartList', 'other'],
]);

function foundControl(element: XmlElement, scanning: Scanning): FoundControl {
  const { part, level, isFallback, within, aliases } = scanning;
  const properties = childOf(element, 'w:sdtPr');
  const kindElement = properties && childElements(properties).find(({ type }) => KINDS.has(type));
  const alias = valOf(properties, 'w:alias');
  const binding = bindingOf(properties);
  return {
    part,
    element,
    properties,
    content: childOf(element, 'w:sdtContent'),
    tag: valOf(properties, 'w:tag') ?? tagOfXPath(binding?.xpath ?? '') ?? aliases.get(alias ?? ''),
    alias,
    placeholder: valOf(childOf(properties, 'w:placeholder'), 'w:docPart'),
    binding,
    kind: KINDS.get(kindElement?.type ?? '') ?? 'rich',
    kindElement,
    items: kindElement ? itemsOf(kindElement) : [],
    level,
    isShowingPlaceholder: isOn(childOf(properties, 'w:showingPlcHdr')),
    isFallback,
    within,
  };
}

function itemsOf(list: XmlElement): readonly FoundItem[] {
  return childElements(list)
    .filter(({ type }) => type === 'w:listItem')
    .map(item => {
      const value = attributeOf(item, 'w:value') ?? '';
      return { value, label: attributeOf(item, 'w:displayText') ?? value };
    });
}

function bindingOf(properties: XmlElement | undefined): Binding | undefined {
  const element = childOf(properties, 'w:dataBinding') ?? childOf(properties, 'w15:dataBinding');
  const xpath = attributeOf(element, 'w:xpath');
  if (xpath === undefined) return undefined;
  return {
    xpath,
    itemId: (attributeOf(element, 'w:storeItemID') ?? '').toUpperCase(),
    prefixes: attributeOf(element, 'w:prefixMappings') ?? '',
  };
}

/** `w:val` of a child; undefined when it is empty, which says nothing. */
export function valOf(element: XmlElement | undefined, type: string): string | undefined {
  return attributeOf(childOf(element, type), 'w:val') || undefined;
}

/**
 * Whether a switch is there and on.
 * @param otherwise its value when the attribute isn't there: on (ISO/IEC 29500-1 §17.17.4)
 */
export function isOn(element: XmlElement | undefined, attribute = 'w:val', otherwise = '1'): boolean {
  return element !== undefined && !/^(?:0|false|off)$/i.test(attributeOf(element, attribute) ?? otherwise);
}
