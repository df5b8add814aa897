import type { UaDocument } from '../model/document.ts';
import type { StructureElement, StructureTree } from '../model/structure-tree.ts';
import type { UaFinding, UaPlace } from '../report.ts';

/** A machine-checkable rule of ISO 14289-1, numbered as in the veraPDF profile. */
export interface UaRule {
  readonly clause: string;
  readonly test: number;
  /** What a file must do, in our own words. */
  readonly description: string;
  readonly check: (pdf: UaDocument) => Iterable<UaFinding>;
  /** Why the file, or a part of it, can't be judged; each reason may come more than once. */
  readonly undecided?: (pdf: UaDocument) => Iterable<string>;
}

/** A rule that speaks about the whole file: it is kept, or broken once. */
export function fileRule(
  clause: string,
  test: number,
  description: string,
  {
    keeps,
    message,
    undecided,
  }: Pick<UaRule, 'undecided'> & {
    keeps: (pdf: UaDocument) => boolean;
    message: string;
  },
): UaRule {
  const check = (pdf: UaDocument): readonly UaFinding[] => (keeps(pdf) ? [] : [{ message }]);
  return { clause, test, description, check, ...(undecided === undefined ? {} : { undecided }) };
}

/** A rule about each structure element, or those of some standard types. */
export function elementRule(
  clause: string,
  test: number,
  description: string,
  {
    types,
    keeps,
    message,
    place = (element, pdf) => pdf.at(element),
  }: {
    types?: readonly string[];
    keeps: (element: StructureElement, pdf: UaDocument) => boolean;
    message: string | ((element: StructureElement, pdf: UaDocument) => string);
    place?: (element: StructureElement, pdf: UaDocument) => UaPlace;
  },
): UaRule {
  return {
    clause,
    test,
    description,
    check: pdf =>
      elementsOf(pdf.structure, types)
        .filter(element => !keeps(element, pdf))
        .map(element => ({
          message: typeof message === 'string' ? message : message(element, pdf),
          ...place(element, pdf),
        })),
  };
}

/** The elements of some standard types, or all, in document order. */
function elementsOf(
  { elements, byType }: StructureTree,
  types: readonly string[] | undefined,
): readonly StructureElement[] {
  if (types === undefined) return elements;
  const [only = '', ...others] = types;
  if (others.length === 0) return byType.get(only) ?? [];
  return elements.filter(({ standardType }) => standardType !== undefined && types.includes(standardType));
}
