/** Why a formula can't be calculated, before it is known which one it is; becomes a `FormulaError`. */
export class FormulaProblem extends Error {}
