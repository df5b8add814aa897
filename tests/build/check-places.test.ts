import { describe, expect, it } from 'vitest';
import { placesLimit } from '../../src/build/check-places.ts';
import { auditOfFailures, failure } from '../audit/sample-audit.ts';

const audit = auditOfFailures(Array.from({ length: 30 }, (_, page) => failure('7.18.1/3', { page })));

describe('the places of a run', () => {
  it('are all there as long as there is room', () => {
    expect(placesLimit(30)(audit)).toEqual(audit);
  });

  it('are a few of each rule behind that, and all are counted', () => {
    const limited = placesLimit(50);
    limited(audit);
    const [problem] = limited(audit).problems;
    expect(problem).toMatchObject({ count: 30 });
    expect(problem?.places).toEqual(audit.problems[0]?.places.slice(0, 10));
  });

  it('leave room for a file with fewer', () => {
    const limited = placesLimit(31);
    limited(audit);
    limited(audit);
    const small = auditOfFailures([failure('7.18.1/3', { page: 1 })]);
    expect(limited(small)).toEqual(small);
  });
});
