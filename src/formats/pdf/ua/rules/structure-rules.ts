import { attribute } from '../model/attributes.ts';
import { asName, type CosDict, entry, textEntry } from '../model/cos.ts';
import type { UaDocument } from '../model/document.ts';
import { isPassThrough } from '../model/role-map.ts';
import { annotationsIn, contentKidsOf } from '../model/structure-kids.ts';
import { listedAgain, type StructureElement } from '../model/structure-tree.ts';
import type { UaFinding } from '../report.ts';
import { withField } from './field-place.ts';
import { elementRule, type UaRule } from './rule.ts';
import { quoted, shown } from './shown.ts';

const HEADINGS = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

/** The parts of 7.1 about structure types, and 7.3, 7.4, 7.7, 7.9 and 7.18.4 about elements of one type. */
export const structureRules: readonly UaRule[] = [
  elementRule('7.1', 5, 'A type of one’s own is mapped to a standard type.', {
    keeps: ({ type, standardType }, { structure }) =>
      standardType !== undefined ||
      (type !== undefined &&
        (structure.roleMap.isCircular(type) || structure.roleMap.remapped(type) !== undefined)),
    message: ({ type }) =>
      `The structure type ${shown(type ?? '(none)')} is not standard and the RoleMap leads to none.`,
  }),
  elementRule('7.1', 6, 'No mapping of types goes in a circle.', {
    keeps: ({ type }, { structure }) => type === undefined || !structure.roleMap.isCircular(type),
    message: ({ type }) => `The RoleMap leads from ${shown(type ?? '')} in a circle.`,
  }),
  elementRule('7.1', 7, 'No standard type is mapped to another.', {
    keeps: ({ type }, { structure }) => type === undefined || structure.roleMap.remapped(type) === undefined,
    message: ({ type = '' }, { structure }) =>
      `The RoleMap maps the standard type ${shown(structure.roleMap.remapped(type) ?? type)} to another.`,
  }),
  elementRule('7.1', 12, 'Every structure element names its parent.', {
    keeps: ({ dict }) => entry(dict, 'P') !== undefined,
    message: 'The structure element has no P.',
  }),
  elementRule('7.3', 1, 'A figure has Alt or ActualText.', {
    types: ['Figure'],
    keeps: hasReplacement,
    message: 'The figure has no Alt and no ActualText.',
  }),
  {
    clause: '7.4.2',
    test: 1,
    description: 'Numbered headings begin at H1 and skip no level going down.',
    check: skippedLevels,
  },
  {
    clause: '7.4.4',
    test: 1,
    description: 'A node holds at most one H.',
    check: withSeveralHeadings,
  },
  notBeside(2, 'H is not used beside numbered headings.', {
    types: ['H'],
    others: HEADINGS,
    message: 'H is used here, and H1 to H6 elsewhere: a document uses the one or the other.',
  }),
  notBeside(3, 'Numbered headings are not used beside H.', {
    types: HEADINGS,
    others: ['H'],
    message: 'A numbered heading is used here, and H elsewhere: a document uses the one or the other.',
  }),
  elementRule('7.7', 1, 'A formula has Alt or ActualText.', {
    types: ['Formula'],
    keeps: hasReplacement,
    message: 'The formula has no Alt and no ActualText.',
  }),
  elementRule('7.9', 1, 'A note has an ID.', {
    types: ['Note'],
    keeps: ({ dict }) => (textEntry(dict, 'ID') ?? '') !== '',
    message: 'The note has no ID.',
  }),
  {
    clause: '7.9',
    test: 2,
    description: 'The ID of each note is its own.',
    check: pdf => {
      const seen = new Set<string>();
      return pdf.structure.elements.flatMap(element => {
        const id = element.standardType === 'Note' ? textEntry(element.dict, 'ID') : undefined;
        if (id === undefined) return [];
        if (seen.has(id))
          return [{ message: `Another note has the ID ${quoted(id)} too.`, ...pdf.at(element) }];
        seen.add(id);
        return [];
      });
    },
  },
  elementRule('7.18.4', 2, 'A Form without a Role holds one widget and nothing else.', {
    types: ['Form'],
    keeps: (element, { structure }) => hasRole(element, structure.classMap) || holdsOneWidget(element),
    message: 'The Form element has no Role attribute, and holds something else than one widget annotation.',
    place: (element, pdf) => withField(pdf.at(element), annotationsIn(element.dict, 'Widget')[0]),
  }),
];

/** Alt must say something; ActualText may be empty, for something that stands for no text. */
function hasReplacement({ dict }: StructureElement): boolean {
  return (textEntry(dict, 'Alt') ?? '') !== '' || textEntry(dict, 'ActualText') !== undefined;
}

/** Strongly structured documents have H, weakly structured ones H1 to H6. */
function notBeside(
  test: number,
  description: string,
  { types, others, message }: { types: readonly string[]; others: readonly string[]; message: string },
): UaRule {
  const among = (list: readonly string[], { standardType }: StructureElement) =>
    standardType !== undefined && list.includes(standardType);
  return {
    clause: '7.4.4',
    test,
    description,
    check: pdf => {
      const { elements } = pdf.structure;
      return elements.some(element => among(others, element))
        ? elements.filter(element => among(types, element)).map(element => ({ message, ...pdf.at(element) }))
        : [];
    },
  };
}

/** Counted from the leaves up, so that groups within groups are looked through once. */
function withSeveralHeadings(pdf: UaDocument): UaFinding[] {
  const { elements } = pdf.structure;
  const counts = new Map<StructureElement, number>();
  for (const element of elements.toReversed()) {
    const { parent, standardType } = element;
    const again = listedAgain(element).filter(kid => kid.standardType === 'H').length;
    const held = (counts.get(element) ?? 0) + again;
    if (again > 0) counts.set(element, held);
    const own = standardType === 'H' ? 1 : isPassThrough(standardType) ? held : 0;
    if (parent !== undefined && own > 0) counts.set(parent, (counts.get(parent) ?? 0) + own);
  }
  return elements
    .filter(element => (counts.get(element) ?? 0) > 1)
    .map(element => ({ message: 'The element holds more than one H.', ...pdf.at(element) }));
}

function skippedLevels(pdf: UaDocument) {
  let last = 0;
  return pdf.structure.elements.flatMap(element => {
    const { standardType } = element;
    if (standardType === undefined || !HEADINGS.includes(standardType)) return [];
    const level = Number(standardType.slice(1));
    const isSkipped = level > last + 1;
    const before = last === 0 ? 'no heading' : `H${last}`;
    last = level;
    return isSkipped
      ? [{ message: `${standardType} follows ${before}: a level is skipped.`, ...pdf.at(element) }]
      : [];
  });
}

const hasRole = ({ dict }: StructureElement, classMap: CosDict | undefined): boolean =>
  attribute(dict, classMap, { owner: 'PrintField', key: 'Role', read: asName }) !== undefined;

function holdsOneWidget(element: StructureElement): boolean {
  const { dict, children, listed = children } = element;
  return (
    listed.length === 0 && contentKidsOf(dict).length === 1 && annotationsIn(dict, 'Widget').length === 1
  );
}
