import type { AuditedPdf } from '../audit/audited-pdf.ts';

/** Places that a run holds: some hundred megabytes of them. A report to code scanning has room for a tenth. */
const MOST_PLACES = 250_000;
/** Places of a broken rule, of a file that comes when there is no more room. */
const FEW = 10;

/**
 * Keeps a run over thousands of files that break rules in thousands of places within memory: behind a number of places,
 * files are told with a few of each rule. All are counted, and reports say how many have no place.
 */
export function placesLimit(most = MOST_PLACES): (audit: AuditedPdf) => AuditedPdf {
  let held = 0;
  return audit => {
    const places = audit.problems.reduce((sum, problem) => sum + problem.places.length, 0);
    held += places;
    if (held <= most) return audit;
    held -= places;
    const problems = audit.problems.map(problem => ({ ...problem, places: problem.places.slice(0, FEW) }));
    return { ...audit, problems };
  };
}
