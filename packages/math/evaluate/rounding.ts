/** More than half a unit in the last place, relative to the number. */
const HALF_ULP = 1.2e-16
const TINIEST = 5e-324

/** A double below the exact result of one operation rounded to nearest as `x`. Keeps ±∞. */
export const below = (x: number): number =>
  x === Number.POSITIVE_INFINITY ? Number.MAX_VALUE : x - (Math.abs(x) * HALF_ULP + TINIEST)

/** A double above the exact result of one operation rounded to nearest as `x`. Keeps ±∞. */
export const above = (x: number): number =>
  x === Number.NEGATIVE_INFINITY ? -Number.MAX_VALUE : x + (Math.abs(x) * HALF_ULP + TINIEST)

const widen = (x: number, relative: number) => Math.abs(x) * relative + TINIEST

/** A double below `f` where `x` is `f` computed within the relative error given. */
export const farBelow = (x: number, relative: number): number =>
  x === Number.POSITIVE_INFINITY ? Number.MAX_VALUE : x - widen(x, relative)

/** A double above `f` where `x` is `f` computed within the relative error given. */
export const farAbove = (x: number, relative: number): number =>
  x === Number.NEGATIVE_INFINITY ? -Number.MAX_VALUE : x + widen(x, relative)
