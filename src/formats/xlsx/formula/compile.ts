import type { CellValue } from '../cell-value.ts';
import type { Area, AreaSource, CellStore } from './cell-store.ts';
import type { DefinedNames } from './defined-names.ts';
import { FormulaProblem } from './formula-problem.ts';
import type { ArgumentCount, Call, Elementwise } from './functions/function.ts';
import { CALLS, ELEMENTWISE } from './functions/table.ts';
import { BINARY, UNARY } from './operators.ts';
import { parseFormula } from './parse.ts';
import type { Formula, Reference } from './syntax.ts';

type CallFormula = Extract<Formula, { readonly type: 'call' }>;
type ReferenceFormula = Extract<Formula, { readonly type: 'reference' | 'name' }>;

/** Gives a formula's value, with what the cells hold now. */
export type Evaluate = () => CellValue;

/** Where a formula stands; rows and columns count from 1. */
export interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** A formula, ready to be calculated. */
export interface CompiledFormula {
  /** Never null: Excel shows 0 where a formula gives an empty cell. */
  readonly evaluate: Evaluate;
  /** All cells it may read. */
  readonly reads: ReadonlySet<Area>;
}

/**
 * Turns a formula into a function over the store's values. Names and addresses are resolved here, once.
 * @throws FormulaProblem when the formula isn't well-formed or uses what isn't there
 */
export function compileFormula(
  formula: string,
  place: Place,
  store: CellStore,
  names: DefinedNames,
): CompiledFormula {
  const compilation = new Compilation(place, store, names);
  const value = compilation.value(parseFormula(formula));
  return { evaluate: () => value() ?? 0, reads: compilation.reads };
}

/** A formula being compiled: what its functions ask for their arguments. */
export class Compilation {
  readonly place: Place;
  /** What the cells hold, by number. */
  readonly values: readonly CellValue[];
  readonly reads = new Set<Area>();
  readonly #store: CellStore;
  readonly #names: DefinedNames;

  constructor(place: Place, store: CellStore, names: DefinedNames) {
    this.place = place;
    this.values = store.values;
    this.#store = store;
    this.#names = names;
  }

  /** A part that gives one value. */
  value(formula: Formula): Evaluate {
    switch (formula.type) {
      case 'literal': {
        const { value } = formula;
        return () => value;
      }
      case 'empty':
        return () => null;
      case 'unary': {
        const apply = UNARY[formula.operator];
        const operand = this.value(formula.operand);
        return () => apply(operand());
      }
      case 'binary': {
        const apply = BINARY[formula.operator];
        const left = this.value(formula.left);
        const right = this.value(formula.right);
        return () => apply(left(), right());
      }
      case 'call':
        return this.#call(formula);
      default:
        return this.#cell(this.#area(this.#referenceOf(formula)));
    }
  }

  /** The block a part names, without reading it; undefined when the part gives a value. */
  area(formula: Formula): Area | undefined {
    const isReference = formula.type === 'reference' || formula.type === 'name';
    return isReference ? this.#area(this.#referenceOf(formula)) : undefined;
  }

  /** The block a part stands for, to be read; undefined when the part gives a value. */
  source(formula: Formula): AreaSource | undefined {
    if (formula.type === 'call') return this.special(formula)?.source?.(formula.args, this);
    const area = this.area(formula);
    return area && this.read(area);
  }

  read(area: Area): AreaSource {
    const { rows, columns, cells } = area;
    this.#count(area);
    return { rows, columns, cells: () => cells };
  }

  /** A function that looks at its arguments itself; undefined when it takes each as a value. */
  special({ name, args }: CallFormula): Call | undefined {
    const call = CALLS.get(name);
    if (call) checkCount(name, args.length, call);
    return call;
  }

  /** A function that takes each argument as a value. */
  elementwise({ name, args }: CallFormula): Elementwise {
    const elementwise = ELEMENTWISE.get(name);
    if (!elementwise) throw new FormulaProblem(`there is no function ${name} here`);
    checkCount(name, args.length, elementwise);
    return elementwise;
  }

  #call(call: CallFormula): Evaluate {
    const special = this.special(call);
    if (special) return special.value(call.args, this);
    const { apply } = this.elementwise(call);
    const [first, second, ...rest] = call.args.map(arg => this.value(arg));
    if (!first) return () => apply();
    if (!second) return () => apply(first());
    return rest.length === 0
      ? () => apply(first(), second())
      : () => apply(first(), second(), ...rest.map(arg => arg()));
  }

  #cell(area: Area): Evaluate {
    const [cell] = area.cells;
    if (cell === undefined || area.cells.length > 1) {
      throw new FormulaProblem('a block of cells stands where one value belongs');
    }
    const { values } = this;
    this.#count(area);
    return () => values[cell] ?? null;
  }

  #count(area: Area): void {
    this.#store.countReads(area.cells.length);
    this.reads.add(area);
  }

  #referenceOf(formula: ReferenceFormula): Reference {
    return formula.type === 'name' ? this.#names.resolve(formula.name) : formula;
  }

  #area(reference: Reference): Area {
    const { sheet } = reference;
    const number = sheet === undefined ? this.place.sheet : this.#store.sheet(sheet);
    if (number === undefined) throw new FormulaProblem(`there is no sheet ${sheet}`);
    return this.#store.area(number, reference);
  }
}

function checkCount(name: string, count: number, { least, most }: ArgumentCount): void {
  if (count >= least && count <= most) return;
  const allowed = least === most ? least : `${least} to ${most}`;
  throw new FormulaProblem(`${name} takes ${allowed} arguments, not ${count}`);
}
