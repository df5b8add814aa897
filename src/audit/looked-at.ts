import type { Diagnostic } from '../core/diagnostics.ts';

/**
 * What keeps files from counting as looked at by a person, by their path as it was asked for: nothing, when somebody looked and
 * found it good. A file of which nobody asked that isn't in it.
 */
export type LookedAt = ReadonlyMap<string, readonly Diagnostic[]>;
