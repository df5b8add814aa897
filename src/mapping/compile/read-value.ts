import type { Json } from '../mapper.ts';
import { cleanText, isGarbled, isPlain, LONGEST_TEXT } from './clean-text.ts';
import { INVALID, type Scope, type Value } from './value.ts';

/** A value as it comes from the export: text clean, numbers as they are. Anything else can't be a value. */
export function readValue(raw: Json | undefined, scope: Scope, garbled: string): Value {
  if (typeof raw === 'string') {
    if (raw.length > LONGEST_TEXT) return INVALID;
    if (isPlain(raw)) return raw;
    if (isGarbled(raw)) scope.codes.push(garbled);
    return cleanText(raw);
  }
  if (raw === null || raw === undefined) return null;
  return typeof raw === 'number' && Number.isFinite(raw) ? raw : INVALID;
}

/** What an index keeps of a value: enough to tell later that it can't be used, and no more. */
export function kept(raw: Json | undefined): Json {
  if (raw === undefined || raw === null) return null;
  return typeof raw === 'object' || (typeof raw === 'string' && raw.length > LONGEST_TEXT) ? [] : raw;
}
