import type { Pointer } from './pointer.ts';

/**
 * What columns of identity, health, pay and age begin with, in Dutch and English exports. No mapping reads such a column,
 * whatever it is for: a form about work has no place for it.
 */
export const DENIED = [
  'bsn',
  'rijksregister',
  'insz',
  'verzuim',
  'ziek',
  'arbeidsongeschikt',
  'attest',
  'leave_type',
  'on_leave',
  'diagnos',
  'iban',
  'salar',
  'geboortedatum',
] as const;

/** Which step of a pointer names a denied column, from 0; -1 when none does. */
export function deniedStep(pointer: Pointer): number {
  return pointer.findIndex(isDenied);
}

/**
 * Whether a key or a label begins with a denied name, in any case, behind any white space. Some systems write a
 * whole path as one key (`/payroll/salary`, `payroll.salary`): there each part counts.
 */
export function isDenied(name: string): boolean {
  const lower = name.trim().toLowerCase();
  if (beginsDenied(lower)) return true;
  if (!lower.startsWith('/') && !lower.includes('.')) return false;
  return lower.split(/[/.]/).some(beginsDenied);
}

function beginsDenied(lower: string): boolean {
  return DENIED.some(denied => lower.startsWith(denied));
}
