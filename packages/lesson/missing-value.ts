import {
  type Expression,
  evaluate,
  freeVariables,
  num,
  simplify,
  substitute,
  type Witness,
} from '@slopewise/math'

/** Numbers that a student can try by hand, the easiest first. */
const TRIED = [1, 2, -1, -2, 0, 3, -3, 5, -5]

/**
 * A point where the key has a value and the answer, which has the key's values nowhere, has none;
 * null where it is at none of the whole numbers tried (the same one for every variable).
 */
export const findMissingValue = (answer: Expression, key: Expression): Witness | null => {
  const names = [...new Set([...freeVariables(key), ...freeVariables(answer)])].sort()
  for (const value of TRIED) {
    const values = Object.fromEntries(names.map(name => [name, value]))
    const expected = evaluate(key, values)
    if (!Number.isFinite(expected) || !Number.isNaN(evaluate(answer, values))) continue
    const at = Object.fromEntries(names.map(name => [name, num(value)]))
    const simple = simplify(substitute(key, at))
    const exact = simple.kind === 'number' ? simple : null
    return { at, left: { exact: null, approx: null }, right: { exact, approx: expected } }
  }
  return null
}
