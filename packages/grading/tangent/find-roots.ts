/** The range is first looked at in this many places: no two solutions of a lesson lie closer. */
const PARTS = 500
const HALVINGS = 60
const NARROWINGS = 80
/** Where a difference comes this near to 0, relative to its size elsewhere, it touches it. */
const TOUCH_SHARE = 1e-9
/** A change of sign this far from 0, relative to the size elsewhere, is a jump and no solution. */
const JUMP_SHARE = 1e-6

type Difference = (z: number) => number

const halve = (f: Difference, from: number, to: number): number => {
  let [low, high] = [from, to]
  const sign = Math.sign(f(low))
  for (let count = 0; count < HALVINGS; count += 1) {
    const middle = (low + high) / 2
    if (Math.sign(f(middle)) === sign) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Where the size of f is least between two places that have it between them. */
const narrow = (f: Difference, from: number, to: number): number => {
  let [low, high] = [from, to]
  for (let count = 0; count < NARROWINGS; count += 1) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3]
    if (Math.abs(f(left)) < Math.abs(f(right))) high = right
    else low = left
  }
  return (low + high) / 2
}

/**
 * Where $f(z) = 0$ on a closed range, from left to right, to about 1e-12 of it: by changes of sign,
 * and by places where f touches 0 without changing it. A jump over 0 is no solution.
 */
export const findRoots = (
  f: Difference,
  [from, to]: readonly [from: number, to: number],
): readonly number[] => {
  const zs = Array.from({ length: PARTS + 1 }, (_, index) => from + ((to - from) * index) / PARTS)
  const values = zs.map(f)
  const size = Math.max(...values.filter(Number.isFinite).map(Math.abs), 0)
  const roots: number[] = []
  const add = (z: number, share: number): void => {
    const near = (to - from) / PARTS / 2
    if (Math.abs(f(z)) > share * size || roots.some(root => Math.abs(root - z) < near)) return
    roots.push(z)
  }
  zs.forEach((z, index) => {
    const [value, next] = [values[index] ?? Number.NaN, values[index + 1] ?? Number.NaN]
    const [right, before] = [zs[index + 1] ?? z, values[index - 1] ?? Number.NaN]
    if (value === 0) add(z, 0)
    else if (value * next < 0) add(halve(f, z, right), JUMP_SHARE)
    else if (Math.abs(value) <= Math.abs(before) && Math.abs(value) <= Math.abs(next)) {
      add(narrow(f, zs[index - 1] ?? z, right), TOUCH_SHARE)
    }
  })
  return roots.sort((a, b) => a - b)
}
