import { expect, it } from 'vitest';
import { familyFirst } from '../../../src/prefill/print-run/family-first.ts';
import { managerOf, sortRecords } from '../../../src/prefill/print-run/sort-records.ts';
import { person } from './people.ts';

const named = (sort: string) => person(sort, sort, { sort });
const sorts = (texts: readonly string[], locale = 'nl-NL') =>
  sortRecords(texts.map(named), ['name'], locale).map(({ employee }) => employee.name_sort);

it('puts van der Berg under B, as the mapping of the Netherlands made it', () => {
  expect(sorts(['Vis, Jan', 'Berg, Anna van der', 'Adams, Bo'])).toEqual([
    'Adams, Bo',
    'Berg, Anna van der',
    'Vis, Jan',
  ]);
});

it('puts Van den Bossche under V, as the mapping of Flanders made it', () => {
  expect(sorts(['Van den Bossche, Sofie', 'Bakker, Jo', 'Ulens, An'], 'nl-BE')).toEqual([
    'Bakker, Jo',
    'Ulens, An',
    'Van den Bossche, Sofie',
  ]);
});

it('sorts by base letters before accents and capitals', () => {
  expect(sorts(['Zoë', 'zoa', 'Zoe', 'Łuk', 'Lul', 'Luj'])).toEqual([
    'Luj',
    'Łuk',
    'Lul',
    'zoa',
    'Zoe',
    'Zoë',
  ]);
});

it('sorts numbers by their value', () => {
  expect(sorts(['Team 10', 'Team 9'])).toEqual(['Team 9', 'Team 10']);
});

it('keeps the order of people who are equal', () => {
  const same = ['1', '2', '3'].map(id => person(id, 'Jan Vis', { sort: 'Vis, Jan' }));
  expect(sortRecords(same, ['name'], 'nl-NL')).toEqual(same);
});

it('puts people without a manager last', () => {
  const wit = { id: '9', name: 'Renée de Wit' };
  const records = [person('1', 'An'), person('2', 'Bo', { manager: wit })];
  expect(sortRecords(records, ['manager', 'name'], 'nl-NL').map(({ employee }) => employee.id)).toEqual([
    '2',
    '1',
  ]);
});

it('keeps the people of two managers of one name apart', () => {
  const records = ['8', '9', '8', '9'].map((id, at) =>
    person(`${at}`, 'An', { manager: { id, name: 'Jan Vis' } }),
  );
  const ids = sortRecords(records, ['manager', 'name'], 'nl-NL').map(({ manager }) => manager?.id);
  expect(ids).toEqual(['8', '8', '9', '9']);
});

it('sorts a manager who is in the export as the export does', () => {
  const boss = person('9', 'Ab Zeeman Cools', { sort: 'Zeeman Cools, Ab' });
  const records = [
    person('1', 'An', { manager: { id: '9', name: 'Ab Zeeman Cools' } }),
    person('2', 'Bo', { manager: { id: '7', name: 'Kim Mol' } }),
    boss,
  ];
  expect(sortRecords(records, ['manager'], 'nl-NL').map(({ employee }) => employee.id)).toEqual([
    '2',
    '1',
    '9',
  ]);
});

it('sorts by another place of the record, those without it last', () => {
  const records = [
    person('1', 'An'),
    person('2', 'Bo', { department: 'Zorg' }),
    person('3', 'Ci', { department: 'ICT' }),
  ];
  const ids = sortRecords(records, ['employee.department'], 'nl-NL').map(({ employee }) => employee.id);
  expect(ids).toEqual(['3', '2', '1']);
});

it.each([
  ['Anna van der Berg', 'nl-NL', 'Berg, Anna van der'],
  ['Sofie Van den Bossche', 'nl-BE', 'Van den Bossche, Sofie'],
  ['Renée de Wit', 'nl-NL', 'Wit, Renée de'],
  ['J.P. ’t Hart', 'nl-NL', 'Hart, J.P. ’t'],
  ['Jan Peter Vis', 'nl-NL', 'Vis, Jan Peter'],
  ['Prins', 'nl-NL', 'Prins'],
  ['Anna van', 'nl-NL', 'Anna van'],
])('sorts %s in %s as %s', (name, locale, sorted) => {
  expect(familyFirst(name, locale)).toBe(sorted);
});

it.each([
  ['is missing', null],
  ['has no name', { id: '9999', name: null }],
  ['is the person', { id: '1', name: 'An' }],
])('groups nobody under a manager who %s', (_, manager) => {
  expect(managerOf(person('1', 'An', { manager }))).toBeNull();
});
