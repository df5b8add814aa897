import { createHash } from 'node:crypto';

/**
 * A GUID that is always the same for the same input, where Office draws one by chance.
 * @see ISO/IEC 29500-1 §22.9.2.4 (ST_Guid)
 */
export function guidOf(input: string | Uint8Array): string {
  const hex = createHash('sha256').update(input).digest('hex').toUpperCase();
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `{${groups.join('-')}}`;
}
