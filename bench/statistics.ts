/** The q-quantile of a non-empty list, q ∈ [0, 1], by the nearest rank. */
export const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('A quantile needs at least one value.')
  return value
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)
