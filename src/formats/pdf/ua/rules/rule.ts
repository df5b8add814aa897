import type { UaDocument } from '../model/document.ts';
import type { StructureElement } from '../model/structure-tree.ts';
import type { UaFinding } from '../report.ts';

/** A machine-checkable rule of ISO 14289-1, numbered as in the veraPDF profile. */
export interface UaRule {
  readonly clause: string;
  readonly test: number;
  /** What a file must do, in our own words. */
  readonly description: string;
  readonly check: (pdf: UaDocument) => Iterable<UaFinding>;
}

/** A rule that speaks about the whole file: it is kept, or broken once. */
export function fileRule(
  clause: string,
  test: number,
  description: string,
  { keeps, message }: { keeps: (pdf: UaDocument) => boolean; message: string },
): UaRule {
  return { clause, test, description, check: pdf => (keeps(pdf) ? [] : [{ message }]) };
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
  }: {
    types?: readonly string[];
    keeps: (element: StructureElement, pdf: UaDocument) => boolean;
    message: string | ((element: StructureElement, pdf: UaDocument) => string);
  },
): UaRule {
  const applies = ({ standardType }: StructureElement) =>
    types === undefined || (standardType !== undefined && types.includes(standardType));
  return {
    clause,
    test,
    description,
    check: pdf =>
      pdf.structure.elements
        .filter(element => applies(element) && !keeps(element, pdf))
        .map(element => ({
          message: typeof message === 'string' ? message : message(element, pdf),
          ...pdf.at(element),
        })),
  };
}
