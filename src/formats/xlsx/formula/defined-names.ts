import { FormulaProblem } from './formula-problem.ts';
import { parseFormula } from './parse.ts';
import type { Reference } from './syntax.ts';

/** Defined names, each looked at when a formula first uses it. */
export class DefinedNames {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #known = new Map<string, Reference>();

  constructor(names: ReadonlyMap<string, string>) {
    this.#texts = new Map([...names].map(([name, text]) => [name.toLowerCase(), text]));
  }

  /** What a name stands for; case doesn't count. @throws FormulaProblem when it isn't there, or no cell or block */
  resolve(name: string): Reference {
    const key = name.toLowerCase();
    const known = this.#known.get(key);
    if (known) return known;
    const text = this.#texts.get(key);
    if (text === undefined) throw new FormulaProblem(`there is no name ${name}`);
    const formula = parseFormula(text);
    if (formula.type !== 'reference' || formula.sheet === undefined) {
      throw new FormulaProblem(`the name ${name} stands for ${text}, which is no cell or block of a sheet`);
    }
    this.#known.set(key, formula);
    return formula;
  }
}
