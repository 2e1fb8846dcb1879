import { highOf, lowOf } from './enclose'
import { ADD, DIVIDE, first, MULTIPLY, NEGATE, operations, second } from './steps'

/** An enclosure says something where it is this narrow, beside the values that it compares. */
const NARROW = 1e-7

/** Terms larger than this that cancel leave nothing that is seen. */
const SIZE_MAX = 1e7

const DEPTH_MAX = 8

/** The size of a value, or of the terms that a sum is made of, before they cancel. */
const sizeOf = (step: number, depth = 0): number => {
  const size = Math.max(Math.abs(lowOf(step)), Math.abs(highOf(step)))
  const a = first[step] ?? 0
  const b = second[step] ?? 0
  if (depth > DEPTH_MAX) return size
  switch (operations[step]) {
    case ADD:
      return Math.max(size, sizeOf(a, depth + 1), sizeOf(b, depth + 1))
    case MULTIPLY:
      return Math.max(size, sizeOf(a, depth + 1) * sizeOf(b, depth + 1))
    case DIVIDE:
      return Math.max(size, sizeOf(a, depth + 1) / Math.max(1, Math.abs(highOf(b))))
    case NEGATE:
      return sizeOf(a, depth + 1)
    default:
      return size
  }
}

/** 1 where the enclosures of two steps are apart, 0 where they overlap narrowly, else -1. */
export const compareEnclosures = (left: number, right: number): number => {
  const p = lowOf(left)
  const q = highOf(left)
  const r = lowOf(right)
  const s = highOf(right)
  if (q < r || s < p) return 1
  const width = Math.max(q, s) - Math.min(p, r)
  // Values beyond all doubles overlap whatever they are.
  if (!(width < Number.MAX_VALUE)) return -1
  if (width <= NARROW * Math.abs(p)) return 0
  const size = Math.min(SIZE_MAX, Math.max(sizeOf(left), sizeOf(right)))
  return width <= NARROW * size ? 0 : -1
}
