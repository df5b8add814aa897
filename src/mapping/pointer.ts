import type { Json } from './mapper.ts';

/** The decoded steps of a JSON Pointer; none for the whole document. */
export type Pointer = readonly string[];

/** Where the text of a pointer stops being one, from 0, and why. */
export interface PointerFault {
  readonly offset: number;
  readonly reason: 'no-slash' | 'bad-escape';
}

/** Finds what is wrong with a pointer; undefined when nothing is. @see RFC 6901 §3 */
export function faultOf(text: string): PointerFault | undefined {
  if (text !== '' && !text.startsWith('/')) return { offset: 0, reason: 'no-slash' };
  const offset = text.search(/~(?![01])/);
  return offset < 0 ? undefined : { offset, reason: 'bad-escape' };
}

/** The steps of a pointer without faults. `~1` is decoded before `~0`, or `~01` would become a slash. @see RFC 6901 §4 */
export function parsePointer(text: string): Pointer {
  return text === '' ? [] : text.slice(1).split('/').map(decode);
}

export function formatPointer(pointer: Pointer): string {
  return pointer.map(step => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function decode(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Reads one place of a value; undefined where there is none. */
export type Reader = (value: Json | undefined) => Json | undefined;

/**
 * Prepares a pointer for reading many values. Only own properties are seen, so a column called `__proto__` or
 * `constructor` is a column like any other; of an array only its members, by index without leading zeroes.
 */
export function readerOf(pointer: Pointer): Reader {
  const [first, second, ...others] = pointer.map(readerOfStep);
  if (!first) return value => value;
  if (!second) return first;
  if (others.length === 0) return value => second(first(value));
  const steps = [first, second, ...others];
  return value => {
    let found = value;
    for (const step of steps) {
      if (found === undefined) return undefined;
      found = step(found);
    }
    return found;
  };
}

function readerOfStep(step: string): Reader {
  const index = /^(?:0|[1-9]\d{0,15})$/.test(step) ? Number(step) : -1;
  return value => {
    if (typeof value !== 'object' || value === null) return undefined;
    if (Array.isArray(value)) return index >= 0 ? value[index] : undefined;
    // A checked own property; the type of an index signature doesn't tell arrays apart.
    return Object.hasOwn(value, step) ? (value as { readonly [key: string]: Json })[step] : undefined;
  };
}
