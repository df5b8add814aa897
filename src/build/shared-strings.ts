import type { AuditedPdf, Problem } from '../audit/audited-pdf.ts';
import type { UaFinding } from '../formats/pdf/ua/report.ts';

/**
 * Keeps what files have in common once. A process sends the words about a rule with each file that breaks it, and each arrives
 * as a string of its own: of thousands of files, more than all the rest that is known of them.
 */
export function sharedStrings(): (audit: AuditedPdf) => AuditedPdf {
  const met = new Map<string, string>();
  const shared = <T extends string>(text: T): T => {
    const known = met.get(text);
    // The same string, so of the same type.
    if (known !== undefined) return known as T;
    met.set(text, text);
    return text;
  };
  const sharedPlace = (place: UaFinding): UaFinding => ({
    ...place,
    message: shared(place.message),
    ...(place.area === undefined ? {} : { area: shared(place.area) }),
    ...(place.path === undefined ? {} : { path: shared(place.path) }),
    ...(place.field === undefined ? {} : { field: shared(place.field) }),
    ...(place.font === undefined ? {} : { font: shared(place.font) }),
  });
  const sharedProblem = (problem: Problem): Problem => ({
    ...problem,
    clause: shared(problem.clause),
    title: shared(problem.title),
    harm: shared(problem.harm),
    mend: shared(problem.mend),
    urgency: shared(problem.urgency),
    places: problem.places.map(sharedPlace),
  });
  return audit => ({
    ...audit,
    problems: audit.problems.map(sharedProblem),
    undecided: audit.undecided.map(rule => ({ ...rule, reason: shared(rule.reason) })),
  });
}
