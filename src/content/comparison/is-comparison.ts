import { isMapping } from '../../yaml/value-at.ts';

/** Whether a file is a comparison, also where its layout says otherwise: else every line of it would be wrong. */
export function isComparison(value: unknown): boolean {
  if (!isMapping(value)) return false;
  return value.layout === 'comparison' || ('alternatives' in value && !('sections' in value));
}
