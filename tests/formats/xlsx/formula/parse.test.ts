import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../../src/formats/xlsx/formula/parse.ts';
import type { Formula } from '../../../../src/formats/xlsx/formula/syntax.ts';

/** A tree with all its parentheses: `(1 + (2 * 3))`. */
function shown(formula: Formula): string {
  switch (formula.type) {
    case 'literal':
      return JSON.stringify(formula.value);
    case 'empty':
      return '∅';
    case 'name':
      return formula.name;
    case 'unary':
      return formula.operator === '%'
        ? `(${shown(formula.operand)}%)`
        : `(${formula.operator}${shown(formula.operand)})`;
    case 'binary':
      return `(${shown(formula.left)} ${formula.operator} ${shown(formula.right)})`;
    case 'call':
      return `${formula.name}[${formula.args.map(shown).join('; ')}]`;
    default:
      return `<${[formula.sheet, formula.top, formula.left, formula.bottom, formula.right].join(' ')}>`;
  }
}

describe('a formula', () => {
  it.each([
    ['1+2*3', '(1 + (2 * 3))'],
    ['1*2+3', '((1 * 2) + 3)'],
    ['1-2-3', '((1 - 2) - 3)'],
    ['2^3^2', '((2 ^ 3) ^ 2)'],
    ['-2^2', '((-2) ^ 2)'],
    ['2^-1', '(2 ^ (-1))'],
    ['-5%', '(-(5%))'],
    ['5%%', '((5%)%)'],
    ['--x', '(--x)'],
    ['---x', '(-(--x))'],
    ['-+-x', '(-(+(-x)))'],
    ['a&b=c', '((a & b) = c)'],
    ['a+b&c', '((a + b) & c)'],
    ['a<=b<>c', '((a <= b) <> c)'],
    ['(a+b)*c', '((a + b) * c)'],
    [' 1 + 2 ', '(1 + 2)'],
    ['1\n+\t2', '(1 + 2)'],
    ['.5+5.+1E3+1.5e-3', '(((0.5 + 5) + 1000) + 0.0015)'],
    ['"zei ""ja"""', '"zei \\"ja\\""'],
    ['""', '""'],
    ['#N/A', '{"error":"#N/A"}'],
    ['TRUE', 'true'],
    ['false', 'false'],
    ['TRUE()', 'TRUE[]'],
    ['IF(a,,b)', 'IF[a; ∅; b]'],
    ['if(a,b,)', 'IF[a; b; ∅]'],
    ['F()', 'F[]'],
    ['F(,)', 'F[∅; ∅]'],
    ['LOG10(1)', 'LOG10[1]'],
  ])('%s is %s', (formula, tree) => {
    expect(shown(parseFormula(formula))).toBe(tree);
  });
});

describe('a reference', () => {
  it.each([
    ['A1', '< 1 1 1 1>'],
    ['$b$12', '< 12 2 12 2>'],
    ['A1:C3', '< 1 1 3 3>'],
    ['C3:A1', '< 1 1 3 3>'],
    ['$A1:B$2', '< 1 1 2 2>'],
    ['Scores!B4', '<Scores 4 2 4 2>'],
    ["'Blad 1'!B4:B6", '<Blad 1 4 2 6 2>'],
    ["'It''s'!A1", "<It's 1 1 1 1>"],
    ['Één!A1', '<Één 1 1 1 1>'],
    ['XFD1048576', '< 1048576 16384 1048576 16384>'],
  ])('%s is %s', (formula, reference) => {
    expect(shown(parseFormula(formula))).toBe(reference);
  });

  it.each(['oo_keuze', 'XFE1', 'A1048577', 'AB12x', 'A1_b', 'a.b', 'A0', 'één', 'R1C1'])(
    '%s is a name',
    name => {
      expect(parseFormula(name)).toEqual({ type: 'name', name });
    },
  );
});

describe('what is no formula', () => {
  it.each([
    ['', 'it ends too early'],
    ['1+', 'it ends too early'],
    ['SUM(A1', 'it ends too early'],
    ['1 2', '"2" at character 3 is out of place'],
    ['1)', '")" at character 2 is out of place'],
    ['*1', '"*" at character 1 is out of place'],
    ['F(1 2)', '"2" at character 5 stands where ")" belongs'],
    ['A1 B1', '"B1" at character 4 is out of place'],
    ['A1,B1', '"," at character 3 is out of place'],
    ['"a', 'nothing we know starts at character 1'],
    ['1;2', 'nothing we know starts at character 2'],
    ['{1,2}', 'nothing we know starts at character 1'],
    ['@A1', 'nothing we know starts at character 1'],
    ['#BAD!', 'nothing we know starts at character 1'],
    ['[1]Blad!A1', 'nothing we know starts at character 1'],
    ["'Blad!A1", 'nothing we know starts at character 1'],
    ['A:A', 'nothing we know starts at character 2'],
    ['1:3', 'nothing we know starts at character 2'],
    ['Tabel[kolom]', 'nothing we know starts at character 6'],
    ['1.5.2', 'nothing we know starts at character 1'],
    ['Blad!naam', 'nothing we know starts at character 1'],
    ['Blad!XFE1', 'Blad!XFE1 is past the end of a sheet'],
    ['A1:XFE1', 'A1:XFE1 is past the end of a sheet'],
    ['1E400', '1E400 is too large for a number'],
  ])('%s: %s', (formula, message) => {
    expect(() => parseFormula(formula)).toThrow(message);
  });
});

describe('a formula that is too much', () => {
  const long = (part: string, count: number): string => part.repeat(count);

  it.each([
    ['10,000 characters', `1${long('+1', 5000)}`, 'it is longer than 8192 characters'],
    [
      'a thousand parentheses',
      `${long('(', 1000)}1${long(')', 1000)}`,
      'it has too many parts inside each other',
    ],
    [
      'a thousand functions',
      `${long('ABS(', 1000)}1${long(')', 1000)}`,
      'it has too many parts inside each other',
    ],
    ['a thousand signs', `${long('-', 1000)}1`, 'it has too many parts inside each other'],
    ['a thousand percent signs', `1${long('%', 1000)}`, 'it has too many parts inside each other'],
    ['a chain of a thousand', `1${long('&1', 1000)}`, 'it has too many parts inside each other'],
    ['a thousand open ones', long('(', 1000), 'it has too many parts inside each other'],
  ])('%s', (_, formula, message) => {
    expect(() => parseFormula(formula)).toThrow(message);
  });

  it('is one that Excel takes: 64 functions inside each other, chains of 300', () => {
    const deep = `${long('ABS(', 64)}1${long(')', 64)}`;
    expect(() => parseFormula(`${deep}${long('+1', 300)}`)).not.toThrow();
  });
});
