import { add, type Expression, multiply, num } from '@slopewise/math'

/**
 * A number, vector or matrix of expressions, row by row. A number has the shape `[]`, a vector is a
 * column `[n, 1]`.
 */
export type Tensor = { readonly shape: readonly number[]; readonly entries: readonly Expression[] }

/** One number. */
export const scalar = (entry: Expression): Tensor => ({ shape: [], entries: [entry] })

/** Whether a value is one number. */
export const isScalar = ({ shape }: Tensor): boolean => shape.length === 0

/** A matrix of one row and column is a number. */
export const normal = (tensor: Tensor): Tensor =>
  tensor.entries.length === 1 ? { shape: [], entries: tensor.entries } : tensor

const sizes = ({ shape }: Tensor): readonly [number, number] => [shape[0] ?? 1, shape[1] ?? 1]

/** The entry of a row and a column, both from 0. */
export const entryAt = (tensor: Tensor, row: number, column: number): Expression => {
  const [, columns] = sizes(tensor)
  return tensor.entries[row * columns + column] ?? num(0)
}

/** Every entry changed in the same way. */
export const mapTensor = (tensor: Tensor, change: (entry: Expression) => Expression): Tensor => ({
  ...tensor,
  entries: tensor.entries.map(change),
})

/** Two values entry by entry, a number beside a matrix taken for each entry; null for other shapes. */
export const combine = (
  left: Tensor,
  right: Tensor,
  join: (left: Expression, right: Expression) => Expression,
): Tensor | null => {
  const [a, b] = [left.entries[0] ?? num(0), right.entries[0] ?? num(0)]
  if (isScalar(left)) return mapTensor(right, entry => join(a, entry))
  if (isScalar(right)) return mapTensor(left, entry => join(entry, b))
  const isSame = left.shape.join() === right.shape.join()
  if (!isSame) return null
  const entries = left.entries.map((entry, index) => join(entry, right.entries[index] ?? num(0)))
  return { shape: left.shape, entries }
}

/** $A^T$. */
export const transpose = (tensor: Tensor): Tensor => {
  const [rows, columns] = sizes(tensor)
  if (isScalar(tensor)) return tensor
  const entries = Array.from({ length: rows * columns }, (_, index) =>
    entryAt(tensor, index % rows, Math.floor(index / rows)),
  )
  return { shape: [columns, rows], entries }
}

/** $AB$; null where the inner sizes do not agree. */
export const matrixProduct = (left: Tensor, right: Tensor): Tensor | null => {
  if (isScalar(left) || isScalar(right)) return combine(left, right, multiply)
  const [rows, inner] = sizes(left)
  const [innerRight, columns] = sizes(right)
  if (inner !== innerRight) return null
  const entries = Array.from({ length: rows * columns }, (_, index) =>
    add(
      ...Array.from({ length: inner }, (__, k) =>
        multiply(entryAt(left, Math.floor(index / columns), k), entryAt(right, k, index % columns)),
      ),
    ),
  )
  return normal({ shape: [rows, columns], entries })
}

/** A matrix with these entries from corner to corner, and 0 elsewhere. */
export const diagonal = (size: number, entry: (at: number) => Expression): Tensor => ({
  shape: [size, size],
  entries: Array.from({ length: size * size }, (_, at) =>
    Math.floor(at / size) === at % size ? entry(at % size) : num(0),
  ),
})
