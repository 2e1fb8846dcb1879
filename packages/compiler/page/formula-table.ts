import type { Formula } from '@slopewise/lesson'

/** The set formulas of a page by id; the same formula twice has one id. */
export type FormulaTable = {
  readonly add: (formula: Formula) => string
  readonly all: () => Readonly<Record<string, Formula>>
}

/** An empty table. Ids count from `f1` in the order in which formulas are first added. */
export const makeFormulaTable = (): FormulaTable => {
  const ids = new Map<string, string>()
  const formulas: Record<string, Formula> = {}
  return {
    add: formula => {
      const key = `${formula.display} ${formula.html}`
      const id = ids.get(key) ?? `f${ids.size + 1}`
      ids.set(key, id)
      formulas[id] = formula
      return id
    },
    all: () => formulas,
  }
}
