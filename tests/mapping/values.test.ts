import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/mapping/mapper.ts';
import { codesOf, mapOne } from './support.ts';

function department(value: Json, todo = '') {
  return mapOne(`employee.department: { from: /v${todo} }`, { id: '1', v: value });
}

function hours(value: Json, todo = ', do: [number]', head = '') {
  return mapOne(`employee.hours_per_week: { from: /v${todo} }`, { id: '1', v: value }, head);
}

describe('text', () => {
  it.each([
    ['Zorg', 'Zorg'],
    ['  Zorg ', 'Zorg'],
    ['', null],
    ['   ', null],
    [null, null],
    [0, '0'],
    [4.5, '4.5'],
    ['Zoe\u0308', 'Zoë'],
    ['twee\r\n\tregels', 'twee regels'],
    ['dubbele  spatie', 'dubbele  spatie'],
    ['=SOM(A1)', '=SOM(A1)'],
    ['\u00a0Zorg\ufeff', 'Zorg'],
  ])('of %j is %j', (given, text) => {
    expect(department(given).employee.department).toBe(text);
  });

  it.each([[true], [[]], [{}], [2 ** 53], [Number.POSITIVE_INFINITY]])('is invalid when it is %j', value => {
    const record = department(value as Json);
    expect(record.employee.department).toBeNull();
    expect(codesOf(record)).toEqual(['value_invalid:employee.department']);
  });

  it('of 4,000 letters is a value, one more is invalid', () => {
    expect(department('x'.repeat(4000)).employee.department).toHaveLength(4000);
    expect(codesOf(department('x'.repeat(4001)))).toEqual(['value_invalid:employee.department']);
  });

  it.each(['ZoÃ«', 'FranÃ§ois', 'Ä°smail', 'â€˜t Hart', 'Jos\ufffd', 'CafÃ©'])(
    'that lost its letters stays, and is told: %s',
    value => {
      const record = department(value);
      expect(record.employee.department).toBe(value);
      expect(codesOf(record)).toEqual(['mojibake:employee.department']);
    },
  );

  it.each([
    'Zoë',
    'São Paulo',
    'SÃO',
    'Île-de-France',
    'Ñandú',
    'Ærø',
    'Ødegård',
    '«Âge»',
    'Şentürk',
    'naïef – à',
  ])('with its letters right gives no code: %s', value => {
    expect(codesOf(department(value))).toEqual([]);
  });

  it('loses control characters and halves of characters, and tells', () => {
    const record = department('Zo\u0000r\u0092g\ud800');
    expect(record.employee.department).toBe('Zorg');
    expect(codesOf(record)).toEqual(['mojibake:employee.department']);
  });
});

describe('a transform without an argument', () => {
  it.each(['one_line', '{ one_line: true }', '{ one_line: null }', '{ one_line: }'])(
    'may be written as %s',
    written => {
      expect(department('a  b', `, do: [${written}]`).employee.department).toBe('a b');
    },
  );

  it('is a number with a decimal point as { number: true }', () => {
    const record = mapOne('employee.hours_per_week: { from: /v, do: [{ number: true }] }', {
      id: '1',
      v: '30.4',
    });
    expect(record.employee.hours_per_week).toBe(30.4);
  });
});

describe('one_line', () => {
  it('makes one space of any white space', () => {
    expect(department(' a \u00a0\t b\r\n\r\nc ', ', do: [one_line]').employee.department).toBe('a b c');
  });
});

describe('drop_trailing', () => {
  it.each([
    ['Planning (Luc De Smet)', 'Planning'],
    ['Projecten (Noor Aerts) (+)', 'Projecten'],
    ['Zorg (dag (en nacht))', 'Zorg'],
    ['Zorg (dag) nacht', 'Zorg (dag) nacht'],
    ['Zorg dag)', 'Zorg dag)'],
    ['(4711)', null],
    ['Zorg [a]', 'Zorg [a]'],
  ])('of %j leaves %j', (given, text) => {
    expect(department(given, ", do: [{ drop_trailing: '(…)' }]").employee.department).toBe(text);
  });

  it('takes the brackets it is given', () => {
    expect(department('Zorg [4711]', ", do: [{ drop_trailing: '[...]' }]").employee.department).toBe('Zorg');
  });
});

describe('map, case and default', () => {
  it('give another text for one, and keep the others', () => {
    const todo = ", do: [{ map: { '01': Zorg, 2: Techniek } }]";
    expect(department('01', todo).employee.department).toBe('Zorg');
    expect(department(2, todo).employee.department).toBe('Techniek');
    expect(department('03', todo).employee.department).toBe('03');
    expect(department('constructor', todo).employee.department).toBe('constructor');
  });

  it('give large and small letters', () => {
    expect(department('Zorg', ', do: [{ case: upper }]').employee.department).toBe('ZORG');
    expect(department('ZORG', ', do: [{ case: lower }]').employee.department).toBe('zorg');
  });

  it('give a value for nothing, and tell', () => {
    const record = department('', ', do: [{ default: Onbekend }], expected: true');
    expect(record.employee.department).toBe('Onbekend');
    expect(codesOf(record)).toEqual(['default_used:employee.department']);
  });

  it("don't give a value for one that is invalid", () => {
    expect(codesOf(department({}, ', do: [{ default: Onbekend }]'))).toEqual([
      'value_invalid:employee.department',
    ]);
  });
});

describe('empty_if', () => {
  it('compares the clean text', () => {
    expect(department(' n.v.t. ', ', empty_if: [n.v.t., 0]').employee.department).toBeNull();
    expect(department(0, ', empty_if: [n.v.t., 0]').employee.department).toBeNull();
  });

  it('comes before else', () => {
    const fields = "employee.department: { from: /v, empty_if: ['-'], else: { from: /w } }";
    const record = mapOne(fields, { id: '1', v: '-', w: 'Zorg' });
    expect(record.employee.department).toBe('Zorg');
    expect(codesOf(record)).toEqual(['derived:employee.department']);
  });
});

describe('number', () => {
  it.each([
    ['30.4', 30.4],
    ['38.00', 38],
    ['.8', 0.8],
    ['+5', 5],
    ['-1', -1],
    ['0', 0],
    [0, 0],
    ['', null],
    ['007', 7],
  ])('reads %j as %j', (given, number) => {
    const record = hours(given);
    expect(record.employee.hours_per_week).toBe(number);
    expect(codesOf(record)).toEqual([]);
  });

  it.each([
    '30,4',
    '1.038,00',
    '1,038.00',
    '1 038',
    '38 uur',
    '1e3',
    '0x10',
    '5.',
    'NaN',
    '٣٨',
    '--1',
    '1'.repeat(41),
  ])('never guesses what %s is', value => {
    const record = hours(value);
    expect(record.employee.hours_per_week).toBeNull();
    expect(codesOf(record)).toEqual(['value_invalid:employee.hours_per_week']);
  });

  it.each([
    ['30,40', 30.4],
    ['38', 38],
    ['1.038,00', 1038],
    ['1.038', 1038],
    ['1.234.567,5', 1234567.5],
    [30.4, 30.4],
  ])('with a comma reads %j as %j', (given, number) => {
    expect(hours(given, ", do: [{ number: ',' }]").employee.hours_per_week).toBe(number);
  });

  it.each(['30.4', '1038,00.5', '10.38,00', '.038,00', '1.0380'])(
    'with a comma never guesses what %s is',
    value => {
      expect(codesOf(hours(value, ", do: [{ number: ',' }]"))).toEqual([
        'value_invalid:employee.hours_per_week',
      ]);
    },
  );

  it('is invalid as text without the transform', () => {
    expect(codesOf(hours('38', ''))).toEqual(['value_invalid:employee.hours_per_week']);
    expect(hours(38, '').employee.hours_per_week).toBe(38);
  });

  it('belongs to its range, both ends included', () => {
    const todo = ', do: [number, { range: [0, 60] }]';
    expect([0, 60].map(value => hours(value, todo).employee.hours_per_week)).toEqual([0, 60]);
    expect(codesOf(hours(60.01, todo))).toEqual(['value_invalid:employee.hours_per_week']);
  });
});

describe('shares of full-time hours', () => {
  const head = 'constants: { fulltime_hours: 38 }';

  it('become hours, rounded half up to two decimals, and are told', () => {
    const record = hours(80, ', do: [percent_of_fulltime]', head);
    expect(record.employee.hours_per_week).toBe(30.4);
    expect(codesOf(record)).toEqual(['derived:employee.hours_per_week']);
    expect(hours('0.6', ', do: [number, fraction_of_fulltime]', head).employee.hours_per_week).toBe(22.8);
    expect(hours(0.125, ', do: [percent_of_fulltime]', head).employee.hours_per_week).toBe(0.05);
    expect(
      hours(1.005, ', do: [fraction_of_fulltime]', 'constants: { fulltime_hours: 1 }').employee
        .hours_per_week,
    ).toBe(1.01);
  });

  it('are nothing where someone has no full-time hours', () => {
    const fields = `employee.hours_per_week: { from: /v, do: [percent_of_fulltime] }
      employee.fulltime_hours: { from: /full, do: [number] }`;
    const record = mapOne(fields, { id: '1', v: 80 });
    expect(record.employee.hours_per_week).toBeNull();
    expect(record.warnings).toContain('value_missing:employee.hours_per_week');
  });

  it('are those of the record, wherever its column stands in the mapping', () => {
    const fields = `employee.hours_per_week: { from: /v, do: [percent_of_fulltime] }
      employee.fulltime_hours: { from: /full, do: [number] }`;
    expect(mapOne(fields, { id: '1', v: 50, full: '40' }, head).employee.hours_per_week).toBe(20);
  });

  it('give no percentage without full-time hours, or with none at all', () => {
    expect(hours(38).employee.percent).toBeNull();
    expect(hours(38, '', 'constants: { fulltime_hours: 0 }').employee.percent).toBeNull();
  });

  it('over 100 percent are told', () => {
    const record = hours('40', ', do: [number]', head);
    expect(record.employee.percent).toBe(105.26);
    expect(codesOf(record)).toEqual(['hours_above_fulltime']);
  });
});

describe('sum and join', () => {
  const sum = (record: Json, todo = '') =>
    mapOne(`employee.hours_per_week: { sum: [/a, /b, /c]${todo} }`, record);

  it('skip what is not there', () => {
    expect(sum({ id: '1', a: 7.6, c: 0 }).employee.hours_per_week).toBe(7.6);
    expect(sum({ id: '1' }).employee.hours_per_week).toBeNull();
    const fields = 'employee.department: { join: [/a, /b, /c] }';
    expect(mapOne(fields, { id: '1', a: ' Zorg', b: '', c: 4 }).employee.department).toBe('Zorg 4');
  });

  it('have no noise of binary fractions', () => {
    expect(sum({ id: '1', a: 7.6, b: 7.6, c: 7.6 }).employee.hours_per_week).toBe(22.8);
  });

  it('read numbers written as text, with the mark of their number transform', () => {
    expect(sum({ id: '1', a: '7.6', b: 8 }).employee.hours_per_week).toBe(15.6);
    expect(sum({ id: '1', a: '7,6', b: '8' }, ", do: [{ number: ',' }]").employee.hours_per_week).toBe(15.6);
  });

  it('are invalid when one part is', () => {
    expect(codesOf(sum({ id: '1', a: 8, b: 'acht' }))).toEqual(['value_invalid:employee.hours_per_week']);
    const fields = 'employee.department: { join: [/a, /b] }';
    expect(codesOf(mapOne(fields, { id: '1', a: 'Zorg', b: {} }))).toEqual([
      'value_invalid:employee.department',
    ]);
  });
});

describe('else', () => {
  const fields =
    'employee.email: { from: /a, do: [one_line], else: { from: /b, else: { from: /c } }, expected: true }';

  it('gives the first value there is, and tells that it was not the first choice', () => {
    const record = mapOne(fields, { id: '1', c: 'c@voorbeeld.example' });
    expect(record.employee.email).toBe('c@voorbeeld.example');
    expect(codesOf(record)).toEqual(['derived:employee.email']);
  });

  it('is not tried for a value that is wrong', () => {
    expect(codesOf(mapOne(fields, { id: '1', a: {}, b: 'b' }))).toEqual(['value_invalid:employee.email']);
  });

  it('may say itself that the value is expected', () => {
    const inner = 'employee.email: { from: /a, else: { from: /b, expected: true } }';
    expect(codesOf(mapOne(inner, { id: '1' }))).toEqual(['value_missing:employee.email']);
  });

  it('that gives nothing leaves the value missing', () => {
    expect(codesOf(mapOne(fields, { id: '1' }))).toEqual(['value_missing:employee.email']);
  });
});
