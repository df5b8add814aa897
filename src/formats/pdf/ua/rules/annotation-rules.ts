import { type Annotation, tooltipOf } from '../model/annotations.ts';
import { nameEntry } from '../model/cos.ts';
import type { UaDocument } from '../model/document.ts';
import { standardTypeOf } from '../model/element-ancestors.ts';
import { pathOfDict } from '../model/structure-tree.ts';
import { placeAt, type UaPlace } from '../report.ts';
import { withField } from './field-place.ts';
import { pageArea } from './page-area.ts';
import type { UaRule } from './rule.ts';
import { shown } from './shown.ts';

const isFilled = (text: string | undefined): boolean => text !== undefined && text !== '';

/** 7.18: annotations, and widgets of form fields. Those out of sight are left alone, except by 7.18.3. */
export const annotationRules: readonly UaRule[] = [
  annotationRule('7.18.1', 1, 'Annotations other than widgets, links and printer’s marks lie in an Annot.', {
    applies: ({ subtype }) => !['Widget', 'PrinterMark', 'Link'].includes(subtype ?? ''),
    keeps: (annotation, pdf) => enclosingType(annotation, pdf) === 'Annot',
    message: (annotation, pdf) =>
      `${called(annotation)} lies in ${enclosingType(annotation, pdf) ?? 'no element'}; it should lie in an Annot.`,
  }),
  annotationRule('7.18.1', 2, 'Annotations have Contents or an Alt of their element.', {
    applies: ({ subtype }) => subtype !== 'Widget',
    keeps: ({ contents, alt }) => isFilled(contents) || isFilled(alt),
    message: annotation => `${called(annotation)} has no Contents, and its element no Alt.`,
  }),
  annotationRule('7.18.1', 3, 'A form field has a TU, or its widgets an Alt of their element.', {
    applies: ({ subtype }) => subtype === 'Widget',
    keeps: ({ dict, alt }) => isFilled(tooltipOf(dict)) || isFilled(alt),
    message: () => 'The form field has no TU, and the element of its widget no Alt: it has no name.',
  }),
  annotationRule('7.18.2', 1, 'There are no trap network annotations.', {
    applies: ({ subtype }) => subtype === 'TrapNet',
    keeps: () => false,
    message: () => 'There is a TrapNet annotation.',
  }),
  {
    clause: '7.18.3',
    test: 1,
    description: 'On pages with annotations the tab key follows the structure.',
    check: ({ annotations }) =>
      [...new Set(annotations.map(({ page }) => page))]
        .filter(({ dict }) => nameEntry(dict, 'Tabs') !== 'S')
        .map(({ number }) => ({ message: 'The page has annotations, but its Tabs is not S.', page: number })),
  },
  annotationRule('7.18.4', 1, 'A widget lies in a Form.', {
    applies: ({ subtype }) => subtype === 'Widget',
    keeps: (annotation, pdf) => enclosingType(annotation, pdf) === 'Form',
    message: (annotation, pdf) =>
      `The widget lies in ${enclosingType(annotation, pdf) ?? 'no element'}; it should lie in a Form.`,
  }),
  annotationRule('7.18.5', 1, 'A link lies in a Link.', {
    applies: ({ subtype }) => subtype === 'Link',
    keeps: (annotation, pdf) => enclosingType(annotation, pdf) === 'Link',
    message: (annotation, pdf) =>
      `The link lies in ${enclosingType(annotation, pdf) ?? 'no element'}; it should lie in a Link.`,
  }),
  annotationRule('7.18.5', 2, 'A link says in Contents where it leads.', {
    applies: ({ subtype }) => subtype === 'Link',
    keeps: ({ contents }) => isFilled(contents),
    message: () => 'The link has no Contents.',
  }),
  annotationRule('7.18.8', 1, 'Printer’s marks are not in the structure.', {
    applies: ({ subtype }) => subtype === 'PrinterMark',
    keeps: ({ element }) => nameEntry(element, 'S') === undefined,
    message: () => 'The printer’s mark lies in a structure element.',
  }),
];

interface AnnotationCheck {
  readonly applies: (annotation: Annotation) => boolean;
  readonly keeps: (annotation: Annotation, pdf: UaDocument) => boolean;
  readonly message: (annotation: Annotation, pdf: UaDocument) => string;
}

function annotationRule(
  clause: string,
  test: number,
  description: string,
  { applies, keeps, message }: AnnotationCheck,
): UaRule {
  return {
    clause,
    test,
    description,
    check: pdf =>
      pdf.annotations
        .filter(annotation => applies(annotation) && !annotation.isOutOfSight && !keeps(annotation, pdf))
        .map(annotation => ({ message: message(annotation, pdf), ...annotationPlace(annotation, pdf) })),
  };
}

const enclosingType = ({ element }: Annotation, { structure }: UaDocument): string | undefined =>
  standardTypeOf(element, structure);

const called = ({ subtype }: Annotation): string =>
  subtype === undefined ? 'An annotation without a Subtype' : `The ${shown(subtype)} annotation`;

/** Where an annotation is; a widget is where its field is filled in. */
export function annotationPlace(annotation: Annotation, pdf: UaDocument): UaPlace {
  const { dict, page, subtype, element } = annotation;
  const place = placeAt({
    page: page.number,
    area: pageArea(annotation),
    path: pathOfDict(element, pdf.structure),
    object: pdf.nameOf(dict),
  });
  return subtype === 'Widget' ? withField(place, dict) : place;
}
