import { columnNumber } from '../address.ts';
import { errorValue } from './error-value.ts';
import { FormulaProblem } from './formula-problem.ts';
import type { BinaryOperator, Formula, Reference, UnaryOperator } from './syntax.ts';
import { type Token, type TokenKind, tokenize } from './tokens.ts';

/** The most that Excel takes. */
const MAX_CHARACTERS = 8192;
/** Of parts inside each other. Excel allows 64 functions; chains as `a&b&c` are deep on their left side. */
const MAX_DEPTH = 400;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** The higher, the stronger. A sign is stronger than all: -2^2 is 4. Equals go from left to right: 2^3^2 is 64. */
const STRENGTH: ReadonlyMap<string, number> = new Map([
  ['^', 5],
  ['*', 4],
  ['/', 4],
  ['+', 3],
  ['-', 3],
  ['&', 2],
  ['=', 1],
  ['<>', 1],
  ['<', 1],
  ['>', 1],
  ['<=', 1],
  ['>=', 1],
]);
const WEAKEST = 1;

/**
 * A formula as a tree.
 * @param formula as the file holds it, without `=`
 * @throws FormulaProblem
 * @see ISO/IEC 29500-1 §18.17.2
 */
export function parseFormula(formula: string): Formula {
  if (formula.length > MAX_CHARACTERS)
    throw new FormulaProblem(`it is longer than ${MAX_CHARACTERS} characters`);
  const parser = new Parser(tokenize(formula));
  const tree = parser.expression(WEAKEST, 0);
  parser.end();
  return tree;
}

/** Where in the tokens we are. */
class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Operators of a strength and all stronger ones. @param depth how many parts this one is inside */
  expression(strength: number, depth: number): Formula {
    let left = this.#signed(depth);
    for (let length = 1; ; length++) {
      const token = this.#tokens[this.#at];
      const found = token?.kind === 'operator' ? (STRENGTH.get(token.text) ?? 0) : 0;
      if (!token || found < strength) return left;
      this.#at++;
      refuseDeep(depth + length);
      const right = this.expression(found + 1, depth + length);
      left = { type: 'binary', operator: token.text as BinaryOperator, left, right };
    }
  }

  end(): void {
    const token = this.#tokens[this.#at];
    if (token) throw new FormulaProblem(`"${token.text}" at character ${token.position} is out of place`);
  }

  #signed(depth: number): Formula {
    refuseDeep(depth);
    const operator = this.#sign('-') ?? this.#sign('+');
    if (!operator) return this.#percent(depth);
    const operand = this.#signed(depth + 1);
    const isDouble = operator === '-' && operand.type === 'unary' && operand.operator === '-';
    return isDouble
      ? { type: 'unary', operator: '--', operand: operand.operand }
      : { type: 'unary', operator, operand };
  }

  #percent(depth: number): Formula {
    let operand = this.#operand(depth);
    for (let length = 1; this.#sign('%'); length++) {
      refuseDeep(depth + length);
      operand = { type: 'unary', operator: '%', operand };
    }
    return operand;
  }

  #operand(depth: number): Formula {
    const token = this.#next();
    switch (token.kind) {
      case 'number':
        return numberLiteral(token);
      case 'string':
        return { type: 'literal', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'error':
        return { type: 'literal', value: errorValue(token.text) ?? null };
      case 'reference':
        return referenceOrName(token);
      case 'name':
        return nameOrLogical(token.text);
      case 'function':
        return { type: 'call', name: token.text.slice(0, -1).toUpperCase(), args: this.#args(depth + 1) };
      case 'open':
        return this.#inParentheses(depth + 1);
      default:
        throw new FormulaProblem(`"${token.text}" at character ${token.position} is out of place`);
    }
  }

  #inParentheses(depth: number): Formula {
    const inner = this.expression(WEAKEST, depth);
    this.#close();
    return inner;
  }

  #args(depth: number): readonly Formula[] {
    const args: Formula[] = [];
    if (this.#peek('close')) {
      this.#next();
      return args;
    }
    args.push(this.#arg(depth));
    while (this.#peek('comma')) {
      this.#next();
      args.push(this.#arg(depth));
    }
    this.#close();
    return args;
  }

  #arg(depth: number): Formula {
    return this.#peek('comma') || this.#peek('close') ? { type: 'empty' } : this.expression(WEAKEST, depth);
  }

  #close(): void {
    const token = this.#next();
    if (token.kind !== 'close') {
      throw new FormulaProblem(`"${token.text}" at character ${token.position} stands where ")" belongs`);
    }
  }

  /** Takes a sign that stands here. */
  #sign<S extends UnaryOperator>(sign: S): S | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'operator' || token.text !== sign) return undefined;
    this.#at++;
    return sign;
  }

  #peek(kind: TokenKind): boolean {
    return this.#tokens[this.#at]?.kind === kind;
  }

  #next(): Token {
    const token = this.#tokens[this.#at++];
    if (!token) throw new FormulaProblem('it ends too early');
    return token;
  }
}

function refuseDeep(depth: number): void {
  if (depth > MAX_DEPTH) throw new FormulaProblem('it has too many parts inside each other');
}

function numberLiteral({ text }: Token): Formula {
  const value = Number(text);
  if (!Number.isFinite(value)) throw new FormulaProblem(`${text} is too large for a number`);
  return { type: 'literal', value };
}

function nameOrLogical(text: string): Formula {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { type: 'literal', value: upper === 'TRUE' };
  return { type: 'name', name: text };
}

const REFERENCE = /^(?:(.+)!)?\$?([A-Z]+)\$?([0-9]+)(?::\$?([A-Z]+)\$?([0-9]+))?$/i;

function referenceOrName({ text }: Token): Formula {
  const reference = parseReference(text);
  if (reference) return { type: 'reference', ...reference };
  // What looks like a cell past the last column is a name: XFE1.
  if (/^[a-z0-9]+$/i.test(text)) return { type: 'name', name: text };
  throw new FormulaProblem(`${text} is past the end of a sheet`);
}

/** A cell or a block of cells; undefined when the text is something else, or past the end of a sheet. */
function parseReference(text: string): Reference | undefined {
  const [, sheet, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] =
    REFERENCE.exec(text) ?? [];
  const columns = [columnNumber(firstColumn), columnNumber(lastColumn)];
  const rows = [Number(firstRow), Number(lastRow)];
  const reference = {
    sheet: sheet?.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  const isInSheet =
    reference.top >= 1 &&
    reference.left >= 1 &&
    reference.bottom <= LAST_ROW &&
    reference.right <= LAST_COLUMN;
  return isInSheet ? reference : undefined;
}
