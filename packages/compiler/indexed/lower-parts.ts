import { add, cases, type Expression, num, power } from '@slopewise/math'
import type { Label, Term } from '../terms/term'
import { lowerCondition } from './lower-condition'
import { type Lower, misfit, numberOf } from './lowering'
import { findConstant, resolveLabel, type Scope } from './scope'
import { entryAt, isScalar, mapTensor, normal, scalar, type Tensor } from './tensor'

/** A value whose parts fit together. */
export const fit = (tensor: Tensor | null): Tensor =>
  tensor ?? misfit('the sizes of its vectors or matrices do not fit')

/** Parts joined one after the other. */
export const fold = (
  parts: readonly Term[],
  scope: Scope,
  join: (a: Tensor, b: Tensor) => Tensor | null,
  lower: Lower,
): Tensor => {
  const [first, ...rest] = parts.map(part => lower(part, scope))
  if (first === undefined) return scalar(num(0))
  return rest.reduce((left, right) => fit(join(left, right)), first)
}

/** $\sum_i x_i^2$. */
export const sumOfSquares = ({ entries }: Tensor): Expression =>
  add(...entries.map(entry => power(entry, num(2))))

/** A power, entry by entry; $\lVert x \rVert^2$ without its root. */
export const lowerPower = (base: Term, exponent: Term, scope: Scope, lower: Lower): Tensor => {
  const [value, raised] = [lower(base, scope), lower(exponent, scope)]
  const [by] = raised.entries
  if (!isScalar(raised) || by === undefined) return misfit('an exponent is no number')
  if (base.kind === 'norm' && by.kind === 'number' && by.value.numerator === 2n) {
    return scalar(sumOfSquares(lower(base.of, scope)))
  }
  const isE = base.kind === 'symbol' && findConstant(base, scope)?.kind === 'constant'
  const first = value.entries[0]
  if (isE && first) return scalar(power(first, by))
  return mapTensor(value, entry => power(entry, by))
}

/** A matrix that is written out. */
export const lowerMatrix = (
  rows: readonly (readonly Term[])[],
  scope: Scope,
  lower: Lower,
): Tensor => {
  const cells = rows.map(row => row.map(cell => lower(cell, scope)))
  if (cells.some(row => row.some(cell => !isScalar(cell)))) {
    return misfit('a matrix within a matrix is not read')
  }
  const columns = cells[0]?.length ?? 0
  if (cells.some(row => row.length !== columns)) return misfit('the rows have different lengths')
  const entries = cells.flatMap(row => row.flatMap(cell => cell.entries))
  return normal({ shape: [cells.length, columns], entries })
}

/** An entry of a vector or matrix, counted from 1. */
export const lowerEntry = (
  { whole: value, indices }: { readonly whole: Tensor; readonly indices: readonly Label[] },
  scope: Scope,
): Tensor => {
  const places = indices.map(index => resolveLabel(index, scope))
  if (isScalar(value) || places.some(({ name }) => name !== '')) {
    return misfit('an entry is taken of something that has none')
  }
  const [row = 1, column = 1] = places.map(({ offset }) => offset)
  const isRow = value.shape[0] === 1 && places.length === 1
  return scalar(isRow ? entryAt(value, 0, row - 1) : entryAt(value, row - 1, column - 1))
}

/** Values by cases. */
export const lowerCases = (term: Term & { kind: 'cases' }, scope: Scope, lower: Lower): Tensor => {
  const only = (value: Term): Expression => numberOf(lower(value, scope), 'a case')
  const otherwise = term.rows.find(row => row.when.kind === 'otherwise')
  const branches = term.rows
    .filter(row => row !== otherwise)
    .map(row => ({ value: only(row.value), when: lowerCondition(row.when, scope, lower) }))
  return scalar(cases(branches, otherwise && only(otherwise.value)))
}
