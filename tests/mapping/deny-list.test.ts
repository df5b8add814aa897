import { expect, it } from 'vitest';
import { DENIED, deniedStep, isDenied } from '../../src/mapping/deny-list.ts';

it.each(DENIED)('%s is denied, in any case, with anything behind it', name => {
  expect([isDenied(name), isDenied(`${name.toUpperCase()}_2`)]).toEqual([true, true]);
});

it.each([
  'BSN',
  'Rijksregisternr',
  'Verzuim_reden',
  'Ziek_sinds',
  'Attest arbeidsongeschiktheid',
  'On_Leave',
  'Leave_Type',
  'diagnose',
  ' BSN',
  '\ufeffBSN',
  '/payroll/salary',
  'payroll.salary.amount',
])('%s is denied', name => {
  expect(isDenied(name)).toBe(true);
});

it.each(['Medewerker', 'Functie', 'subsnr', 'Afdeling ziekenhuis', 'Afdeling / ziekte', '/work/title', ''])(
  '%s is not denied',
  name => {
    expect(isDenied(name)).toBe(false);
  },
);

it('is found at any step of a pointer', () => {
  expect([deniedStep(['a', 'b', 'IBAN']), deniedStep(['a']), deniedStep([])]).toEqual([2, -1, -1]);
});
