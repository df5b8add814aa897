import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/mapping/mapper.ts';
import { mapOne } from './support.ts';

const DUTCH =
  'employee.name_parts: { name_nl: { given: [/r, /i], prefix: /p, family: /f, partner_prefix: /pp, partner: /pf, use: /u } }';

function dutch(record: { readonly [key: string]: Json }, sort = 'nl') {
  const { employee, warnings } = mapOne(DUTCH, { id: '1', ...record }, `sort: ${sort}`);
  return { name: employee.name, sort: employee.name_sort, warnings };
}

function capitals(name: Json, sort = 'be') {
  const { employee } = mapOne(
    'employee.name_parts: { name_caps: /n }',
    { id: '1', n: name },
    `sort: ${sort}`,
  );
  return [employee.name, employee.name_sort];
}

const PARTNERS = { r: 'Zoë', p: 'de', f: 'Bruin', pp: 'van den', pf: 'Heuvel' };

describe('name_nl', () => {
  it.each([
    ['0', 'Zoë de Bruin', 'Bruin, Zoë de'],
    [null, 'Zoë de Bruin', 'Bruin, Zoë de'],
    ['1', 'Zoë van den Heuvel-de Bruin', 'Heuvel-de Bruin, Zoë van den'],
    ['2', 'Zoë van den Heuvel', 'Heuvel, Zoë van den'],
    ['3', 'Zoë de Bruin-van den Heuvel', 'Bruin-van den Heuvel, Zoë de'],
    [1, 'Zoë van den Heuvel-de Bruin', 'Heuvel-de Bruin, Zoë van den'],
  ])('with use %j is %s, sorted %s', (u, name, sort) => {
    expect(dutch({ ...PARTNERS, u })).toMatchObject({ name, sort });
  });

  it('keeps the prefix before the family name in Belgian order', () => {
    expect(dutch(PARTNERS, 'be').sort).toBe('de Bruin, Zoë');
    expect(dutch({ ...PARTNERS, u: '1' }, 'be').sort).toBe('van den Heuvel-de Bruin, Zoë');
  });

  it('is the own name without a partner, whatever the use', () => {
    expect(dutch({ r: 'Zoë', f: 'Bruin', u: '2' }).name).toBe('Zoë Bruin');
    expect(dutch({ r: 'Zoë', f: 'Bruin', pf: ' ', u: '9' }).name).toBe('Zoë Bruin');
  });

  it("is no guess when the use isn't known", () => {
    const { name, sort, warnings } = dutch({ ...PARTNERS, u: '7' });
    expect([name, sort]).toEqual([null, null]);
    expect(warnings).toContain('value_invalid:employee.name');
    expect(warnings).not.toContain('value_missing:employee.name');
  });

  it('takes initials without a first name', () => {
    expect(dutch({ r: '', i: 'J.P.', p: "'t", f: 'Hart' })).toMatchObject({
      name: "J.P. 't Hart",
      sort: "Hart, J.P. 't",
    });
  });

  it('has no space behind an elided prefix', () => {
    expect(dutch({ r: 'Maud', p: "d'", f: 'Ancona' })).toMatchObject({
      name: "Maud d'Ancona",
      sort: "Ancona, Maud d'",
    });
    expect(dutch({ r: 'Maud', p: 'd’', f: 'Ancona' }, 'be').sort).toBe('d’Ancona, Maud');
  });

  it('is what there is of it', () => {
    expect(dutch({ f: 'Bruin', p: 'de' })).toMatchObject({ name: 'de Bruin', sort: 'Bruin, de' });
    expect(dutch({ r: 'Zoë' })).toMatchObject({ name: 'Zoë', sort: 'Zoë' });
    expect(dutch({})).toMatchObject({ name: null, sort: null });
    expect(dutch({}).warnings).toContain('value_missing:employee.name');
  });

  it('has single spaces and composed letters', () => {
    expect(dutch({ r: ' José  María\n', f: 'Fuente\u00a0A\u0301lvarez' }).name).toBe(
      'José María Fuente Álvarez',
    );
  });

  it.each([[{}], [[]], [true], ['x'.repeat(4001)]])('is invalid when a part is no text', part => {
    expect(dutch({ r: 'Zoë', f: part as Json }).warnings).toContain('value_invalid:employee.name');
  });
});

describe('name_plain', () => {
  it('keeps the family name as it is written, in either order', () => {
    const fields = 'employee.name_parts: { name_plain: { given: [/a, /b], family: /f } }';
    const record = { id: '1', a: null, b: 'Sofie', f: 'Van den Bossche' };
    expect(mapOne(fields, record, 'sort: nl').employee.name_sort).toBe('Van den Bossche, Sofie');
    expect(mapOne(fields, record, 'sort: be').employee.name).toBe('Sofie Van den Bossche');
  });
});

describe('name_caps', () => {
  it.each([
    ['VAN DEN BOSSCHE Sofie', 'Sofie Van den Bossche', 'Van den Bossche, Sofie'],
    ["D'HONDT Maëlle", "Maëlle D'Hondt", "D'Hondt, Maëlle"],
    ['D’HONDT-PEETERS Maëlle', 'Maëlle D’Hondt-Peeters', 'D’Hondt-Peeters, Maëlle'],
    ['DE SMET Jan Baptist', 'Jan Baptist De Smet', 'De Smet, Jan Baptist'],
    ['VAN DE VELDE-DE RIDDER An', 'An Van de Velde-De Ridder', 'Van de Velde-De Ridder, An'],
    ['TER BEEK Ann', 'Ann Ter Beek', 'Ter Beek, Ann'],
    ["VAN 'T HOF Fleur", "Fleur Van 't Hof", "Van 't Hof, Fleur"],
    ["'S-GRAVESANDE Hugo", "Hugo 's-Gravesande", "'s-Gravesande, Hugo"],
    ['IJSSELSTEIN Roos', 'Roos IJsselstein', 'IJsselstein, Roos'],
    ['LEMAÎTRE Jean-François', 'Jean-François Lemaître', 'Lemaître, Jean-François'],
    ['ŞAHİN Ömer', 'Ömer Şahin', 'Şahin, Ömer'],
    ['JANSSENS A.M.', 'A.M. Janssens', 'Janssens, A.M.'],
    ['PEETERS, Luc', 'Luc Peeters', 'Peeters, Luc'],
    ['LI Na', 'Na Li', 'Li, Na'],
    ['PEETERS', 'Peeters', 'Peeters'],
    ['Van den BOSSCHE Sofie', 'Sofie Van den Bossche', 'Van den Bossche, Sofie'],
    ['de SMET Luc', 'Luc De Smet', 'De Smet, Luc'],
    ['PEETERS de SMET Luc', 'Luc Peeters de Smet', 'Peeters de Smet, Luc'],
    ['NGUYEN Van An', 'Van An Nguyen', 'Nguyen, Van An'],
    ['Van Damme Jan', 'Van Damme Jan', 'Van Damme Jan'],
    ['Sofie Peeters', 'Sofie Peeters', 'Sofie Peeters'],
  ])('of %s is %s, sorted %s', (given, name, sort) => {
    expect(capitals(given)).toEqual([name, sort]);
  });

  it('tells that capitals were guessed, for a name only', () => {
    const fields = 'employee.name_parts: { name_caps: /n }';
    expect(mapOne(fields, { id: '1', n: 'LI Na' }).warnings).toContain('name_case_guessed');
    expect(mapOne(fields, { id: '1' }).warnings).not.toContain('name_case_guessed');
  });
});

describe('a name from a column of its own', () => {
  it('has single spaces, and sorts as its own column says', () => {
    const fields = 'employee.name: { from: /n }\nemployee.name_sort: { from: /s }';
    const { employee } = mapOne(fields, { id: '1', n: 'Anna  Berg', s: 'Berg, Anna' });
    expect([employee.name, employee.name_sort]).toEqual(['Anna Berg', 'Berg, Anna']);
  });
});

describe('script_outside_font', () => {
  it.each([
    ['Ελένη', ['Grek']],
    ['Анна', ['Cyrl']],
    ['ليلى', ['Arab']],
    ['山田 はな', ['Hani', 'Hira']],
    ['김', ['Hang']],
    ['שרה', ['Hebr']],
    ['Anna Анна Ελένη', ['Cyrl', 'Grek']],
    ['Nguyễn Thị Ngọc Ánh', []],
    ['Łukasz Şentürk', []],
    ["O’Connor-d'Árc ʼs", []],
    ['\u0378', ['Zzzz']],
  ])('of %s names %j', (name, scripts) => {
    const { warnings } = mapOne('employee.name: { from: /n }', { id: '1', n: name });
    expect(warnings.filter(code => code.startsWith('script'))).toEqual(
      scripts.map(code => `script_outside_font:${code}`),
    );
  });

  it('looks at the name only', () => {
    expect(mapOne('employee.department: { from: /d }', { id: '1', d: 'Анна' }).warnings.join()).not.toContain(
      'script',
    );
  });
});
