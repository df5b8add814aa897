import { findBound, textAt } from '../../../src/formats/docx/bound-items.ts';
import { readControls } from '../../../src/formats/docx/read-controls.ts';
import { type FoundControl, scanControls } from '../../../src/formats/docx/scan-controls.ts';
import { readWordParts, type WordParts } from '../../../src/formats/docx/word-parts.ts';
import { attributeOf, childElements, childOf } from '../../../src/formats/ooxml/xml-tree.ts';
import { all, childrenOf, type DocxRule, doubles, val, type WordFile } from './word-file.ts';

/** The order of a control's properties, its kind last. @see ISO/IEC 29500-1 §17.5.2.38 */
const ORDER = [
  'w:rPr',
  'w:alias',
  'w:tag',
  'w:id',
  'w:lock',
  'w:placeholder',
  'w:temporary',
  'w:showingPlcHdr',
  'w:dataBinding',
];

/** Word shows no more of a tag or a title. */
const LONGEST = 64;

/** Rules of content controls. */
export const controlRules: readonly DocxRule[] = [
  {
    name: 'the properties of every control are in the order of the standard',
    check: word =>
      controls(word, ({ properties }) => {
        const places = childrenOf(properties).map(({ type }) => ORDER.indexOf(type));
        const kinds = places.filter(place => place === -1);
        const known = places.filter(place => place !== -1);
        const sorted = known.every((place, index) => place > (known[index - 1] ?? -1));
        return sorted && kinds.length === 1 && places.at(-1) === -1;
      }),
  },
  {
    name: 'ids and tags of controls are unique',
    check(word) {
      const found = controlsIn(word).map(({ properties }) => properties);
      const ids = found.map(properties => val(properties, 'w:id') ?? '');
      const tags = found.map(properties => val(properties, 'w:tag') ?? '');
      const bad = ids.filter(id => !/^[1-9]\d{0,9}$/.test(id) || Number(id) > 0x7fffffff);
      return [...doubles(ids), ...doubles(tags), ...bad];
    },
  },
  {
    name: 'every control has a tag of at most 64 characters',
    check: word => controls(word, ({ properties }) => isBetween(val(properties, 'w:tag') ?? '', 1, LONGEST)),
  },
  {
    name: 'every control has a title of at most 64 characters',
    check: word => controls(word, ({ alias }) => isBetween((alias ?? '').trim(), 1, LONGEST)),
  },
  {
    name: 'no control can be deleted',
    check: word => controls(word, ({ properties }) => val(properties, 'w:lock') === 'sdtLocked'),
  },
  {
    name: 'every control but places to sign is bound to one element',
    check(word) {
      const parts = partsOf(word);
      return controls(word, control => {
        if (control.kind === 'rich') return control.binding === undefined;
        return control.binding !== undefined && places(control.binding, parts) === 1;
      });
    },
  },
  {
    name: 'controls and what they are bound to say the same',
    check: word => [...readControls(word.bytes).conflicts, ...unequal(word)],
  },
  {
    name: 'every placeholder stands in the glossary',
    check(word) {
      const parts = all(word.trees.get('word/glossary/document.xml'), 'w:docPart');
      const names = parts.map(part => val(childOf(part, 'w:docPartPr'), 'w:name') ?? '');
      return [
        ...doubles(names).map(name => `two ${name}`),
        ...controls(word, ({ kind, placeholder }) => kind === 'tick' || names.includes(placeholder ?? '')),
      ];
    },
  },
  {
    name: 'items of lists differ in what they show and in what they mean',
    check: word =>
      controls(word, ({ kindElement }) => {
        const items = all(kindElement, 'w:listItem');
        const shown = items.map(item => attributeOf(item, 'w:displayText') ?? '');
        const meant = items.map(item => attributeOf(item, 'w:value') ?? '');
        return (
          [...shown, ...meant].every(text => text !== '') &&
          doubles(shown).length + doubles(meant).length === 0
        );
      }),
  },
];

const isBetween = (text: string, least: number, most: number): boolean =>
  text.length >= least && text.length <= most;

function controlsIn({ stories }: WordFile): readonly FoundControl[] {
  return stories.flatMap(({ part, root }) => scanControls({ name: part, text: '', root }));
}

/** Controls that don't pass. */
function controls(word: WordFile, passes: (control: FoundControl) => boolean): readonly string[] {
  return controlsIn(word)
    .filter(control => !passes(control))
    .map(({ tag, alias }) => tag ?? alias ?? 'a control without a name');
}

const partsOf = ({ file }: WordFile): WordParts => readWordParts(file);

/** How many elements of the part with this very id a binding leads to. */
function places(binding: NonNullable<FoundControl['binding']>, { items }: WordParts): number {
  const item = items.find(({ id }) => id === binding.itemId);
  const bound = item && findBound(binding, [item]);
  if (!bound || !/^(?:\/v:[\w.-]+\[1\]){2}$/.test(binding.xpath)) return 0;
  return childElements(bound.item.root).filter(({ name }) => name === bound.element.name).length;
}

/** Controls that show something else than they are bound to; Word shows the bound text when it opens the file. */
function unequal(word: WordFile): readonly string[] {
  const { items } = partsOf(word);
  const { values } = readControls(word.bytes);
  return controlsIn(word).flatMap(({ tag, binding, kind, kindElement, isShowingPlaceholder }) => {
    const bound = binding && findBound(binding, items);
    const value = values.get(tag ?? '');
    if (!bound || !value) return [];
    const text = textAt(bound);
    if (isShowingPlaceholder || text === '')
      return isShowingPlaceholder === (text === '') ? [] : [`${tag}: “${text}”`];
    if (value.type === 'tick') return text === String(value.ticked) ? [] : [`${tag}: ${text}`];
    if (value.type === 'date') return text === value.day ? [] : [`${tag}: ${text}`];
    const shown = kind === 'list' ? labelOf(kindElement, text) : text;
    return shown === value.text ? [] : [`${tag}: “${text}”`];
  });
}

function labelOf(list: FoundControl['kindElement'], value: string): string | undefined {
  const item = all(list, 'w:listItem').find(candidate => attributeOf(candidate, 'w:value') === value);
  return attributeOf(item, 'w:displayText');
}
