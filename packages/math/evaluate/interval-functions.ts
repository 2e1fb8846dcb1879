import { type Frame, setBounds, setUndefined, setUnknown } from './frame'
import { isUnknown, passOn } from './interval-arithmetic'
import { above, below, farAbove, farBelow } from './rounding'
import { erfc, sigmoid, softplus } from './stable'

/** Engines promise no accuracy for `Math`; their errors stay well below this (about 4 ulp). */
const LIBRARY_ERROR = 1e-15
const ERFC_ERROR = 4e-14
const HALF_PI = Math.PI / 2
/** Beyond this, doubles no longer know where in its period a sine is. */
const PERIODIC_MAX = 1e9

const at = (list: readonly number[], step: number): number => list[step] ?? Number.NaN

type Shape = {
  readonly of: (x: number) => number
  /** Arguments at which the function is exact in doubles. */
  readonly exactAt?: number
  readonly error?: number
  readonly falling?: boolean
  /** Bounds of the values, and of the arguments where the function is defined. */
  readonly range?: readonly [number, number]
  readonly domain?: { readonly from: number; readonly to: number; readonly closed: boolean }
}

const lower = (shape: Shape, x: number): number => {
  const value = shape.of(x)
  if (x === shape.exactAt) return value
  const least = farBelow(value, shape.error ?? LIBRARY_ERROR)
  return shape.range ? Math.max(least, shape.range[0]) : least
}

const upper = (shape: Shape, x: number): number => {
  const value = shape.of(x)
  if (x === shape.exactAt) return value
  const most = farAbove(value, shape.error ?? LIBRARY_ERROR)
  return shape.range ? Math.min(most, shape.range[1]) : most
}

/** Whether the argument leaves the domain: certainly, perhaps or not at all. */
const leaves = (shape: Shape, lo: number, hi: number): 'no' | 'perhaps' | 'certainly' => {
  const { domain } = shape
  if (!domain) return 'no'
  const { from, to, closed } = domain
  if (closed ? hi < from || lo > to : hi <= from || lo >= to) return 'certainly'
  return (closed ? lo >= from && hi <= to : lo > from && hi < to) ? 'no' : 'perhaps'
}

const monotone = (shape: Shape) => (frame: Frame, step: number, x: number) => {
  if (!passOn(frame, step, x, x)) return
  const [p, q] = [at(frame.lo, x), at(frame.hi, x)]
  const outside = leaves(shape, p, q)
  if (outside === 'certainly') setUndefined(frame, step)
  else if (outside === 'perhaps') setUnknown(frame, step)
  else if (shape.falling) setBounds(frame, step, lower(shape, q), upper(shape, p))
  else setBounds(frame, step, lower(shape, p), upper(shape, q))
}

const ALL = Number.POSITIVE_INFINITY

export const expInterval = monotone({ of: Math.exp, exactAt: 0, range: [0, ALL] })
export const lnInterval = monotone({
  of: Math.log,
  exactAt: 1,
  domain: { from: 0, to: ALL, closed: false },
})
export const sinhInterval = monotone({ of: Math.sinh, exactAt: 0 })
export const tanhInterval = monotone({ of: Math.tanh, exactAt: 0, range: [-1, 1] })
export const asinhInterval = monotone({ of: Math.asinh, exactAt: 0 })
export const acoshInterval = monotone({
  of: Math.acosh,
  exactAt: 1,
  domain: { from: 1, to: ALL, closed: true },
})
export const atanhInterval = monotone({
  of: Math.atanh,
  exactAt: 0,
  domain: { from: -1, to: 1, closed: false },
})
export const asinInterval = monotone({
  of: Math.asin,
  exactAt: 0,
  domain: { from: -1, to: 1, closed: true },
})
export const atanInterval = monotone({ of: Math.atan, exactAt: 0 })
export const erfcInterval = monotone({
  of: erfc,
  exactAt: 0,
  error: ERFC_ERROR,
  falling: true,
  range: [0, 2],
})
export const sigmoidInterval = monotone({ of: sigmoid, exactAt: 0, range: [0, 1] })
export const softplusInterval = monotone({ of: softplus, range: [0, ALL] })

/** The hyperbolic cosine: even, least at 0. */
export const coshInterval = (frame: Frame, step: number, x: number) => {
  if (!passOn(frame, step, x, x)) return
  const [p, q] = [at(frame.lo, x), at(frame.hi, x)]
  const small = p <= 0 && q >= 0 ? 0 : Math.min(Math.abs(p), Math.abs(q))
  const large = Math.max(Math.abs(p), Math.abs(q))
  const most = large === 0 ? 1 : farAbove(Math.cosh(large), LIBRARY_ERROR)
  setBounds(frame, step, Math.max(1, farBelow(Math.cosh(small), LIBRARY_ERROR)), most)
}

/** More than the rounding errors of an argument in turns, with some added. */
const turnError = (p: number, q: number): number => 1e-15 * (2 + Math.max(Math.abs(p), Math.abs(q)))

/** Sine and cosine: `shift` quarter turns ahead of the sine. */
const waveInterval =
  (of: (x: number) => number, shift: number) => (frame: Frame, step: number, x: number) => {
    if (!passOn(frame, step, x, x)) return
    const [p, q] = [at(frame.lo, x), at(frame.hi, x)]
    if (p === 0 && q === 0) return setBounds(frame, step, of(0), of(0))
    if (!(Math.abs(p) < PERIODIC_MAX && Math.abs(q) < PERIODIC_MAX)) {
      return setBounds(frame, step, -1, 1)
    }
    const margin = turnError(p, q)
    const first = Math.floor(p / HALF_PI + shift - margin)
    const last = Math.floor(q / HALF_PI + shift + margin)
    let [least, most] = [Math.min(of(p), of(q)), Math.max(of(p), of(q))]
    for (let turn = first + 1; turn <= Math.min(last, first + 4); turn += 1) {
      const phase = ((turn % 4) + 4) % 4
      if (phase === 1) most = 1
      if (phase === 3) least = -1
    }
    // The absolute error: near a zero the argument's own rounding matters.
    const error = LIBRARY_ERROR
    setBounds(frame, step, Math.max(-1, least - error), Math.min(1, most + error))
  }

export const sinInterval = waveInterval(Math.sin, 0)
export const cosInterval = waveInterval(Math.cos, 1)

/** The tangent between two of its poles; unknown where a pole may lie in the argument. */
export const tanInterval = (frame: Frame, step: number, x: number) => {
  if (!passOn(frame, step, x, x)) return
  const [p, q] = [at(frame.lo, x), at(frame.hi, x)]
  const branch = Math.floor(p / Math.PI + 0.5)
  const sure = Math.abs(p) < PERIODIC_MAX && Math.abs(q) < PERIODIC_MAX
  const clear = turnError(p, q)
  const inside =
    sure &&
    Math.floor(p / Math.PI + 0.5 - clear) === branch &&
    Math.floor(q / Math.PI + 0.5 + clear) === branch
  if (!inside) return setUnknown(frame, step)
  if (p === 0 && q === 0) return setBounds(frame, step, 0, 0)
  setBounds(frame, step, farBelow(Math.tan(p), LIBRARY_ERROR), farAbove(Math.tan(q), LIBRARY_ERROR))
}

/** `x^{p/q}` for `x ≥ 0`: through the logarithm, with the error that its size brings. */
const positiveRoot = (x: number, p: number, q: number): number => {
  if (p === 1 && q === 2) return Math.sqrt(x)
  return p === 1 && q === 3 ? Math.cbrt(x) : x ** (p / q)
}

const rootError = (x: number): number => 2e-15 * (1 + Math.abs(Math.log(Math.max(x, 1e-320))))

const rootBelow = (x: number, p: number, q: number): number => {
  if (x === 0 || x === 1) return positiveRoot(x, p, q)
  const value = positiveRoot(x, p, q)
  return p === 1 && q === 2 ? below(value) : Math.max(0, farBelow(value, rootError(x)))
}

const rootAbove = (x: number, p: number, q: number): number => {
  if (x === 0 || x === 1) return positiveRoot(x, p, q)
  const value = positiveRoot(x, p, q)
  return p === 1 && q === 2 ? above(value) : farAbove(value, rootError(x))
}

/** The enclosure of `x^{p/q}` over `[from, to]`, both ≥ 0. */
const rootOver = (from: number, to: number, p: number, q: number): readonly [number, number] =>
  p > 0
    ? [rootBelow(from, p, q), rootAbove(to, p, q)]
    : [to === ALL ? 0 : rootBelow(to, p, q), from === 0 ? ALL : rootAbove(from, p, q)]

/** `x^{p/q}` in lowest terms, `q ≥ 2`: real roots of negative numbers for an odd `q`. */
export const rationalPowerInterval = (
  frame: Frame,
  step: number,
  x: number,
  p: number,
  q: number,
) => {
  if (!passOn(frame, step, x, x)) return
  const [from, to] = [at(frame.lo, x), at(frame.hi, x)]
  if (p < 0 && from <= 0 && to >= 0) {
    return from === 0 && to === 0 ? setUndefined(frame, step) : setUnknown(frame, step)
  }
  if (from >= 0) return setBounds(frame, step, ...rootOver(from, to, p, q))
  if (q % 2 === 0) return to < 0 ? setUndefined(frame, step) : setUnknown(frame, step)
  const even = p % 2 === 0
  if (to <= 0) {
    const [least, most] = rootOver(-to, -from, p, q)
    return even ? setBounds(frame, step, least, most) : setBounds(frame, step, -most, -least)
  }
  const up = rootAbove(to, p, q)
  const down = rootAbove(-from, p, q)
  setBounds(frame, step, even ? 0 : -down, even ? Math.max(up, down) : up)
}

/** `|x|`. */
export const absInterval = (frame: Frame, step: number, x: number) => {
  if (!passOn(frame, step, x, x)) return
  const [p, q] = [at(frame.lo, x), at(frame.hi, x)]
  if (p >= 0) setBounds(frame, step, p, q)
  else if (q <= 0) setBounds(frame, step, 0 - q, 0 - p)
  else setBounds(frame, step, 0, Math.max(-p, q))
}

/** The sign: -1, 0 or 1. */
export const signInterval = (frame: Frame, step: number, x: number) => {
  if (!passOn(frame, step, x, x)) return
  setBounds(frame, step, Math.sign(at(frame.lo, x)), Math.sign(at(frame.hi, x)))
}

/** The greatest whole number below or at `x`. */
export const floorInterval = (frame: Frame, step: number, x: number) => {
  if (!passOn(frame, step, x, x)) return
  setBounds(frame, step, Math.floor(at(frame.lo, x)), Math.floor(at(frame.hi, x)))
}

/** The greater (`Math.max`) or the lesser (`Math.min`) of two values. */
export const extremeInterval = (
  frame: Frame,
  step: number,
  of: (a: number, b: number) => number,
) => {
  const [a, b] = [frame.tape.a[step] ?? 0, frame.tape.b[step] ?? 0]
  if (!passOn(frame, step, a, b)) return
  const { lo, hi } = frame
  setBounds(frame, step, of(at(lo, a), at(lo, b)), of(at(hi, a), at(hi, b)))
}

const setTruth = (frame: Frame, step: number, yes: boolean, no: boolean) =>
  setBounds(frame, step, yes ? 1 : 0, no ? 0 : 1)

/** Truth of `x < 0` (`strict`) or `x ≤ 0`. */
export const lessInterval = (frame: Frame, step: number, x: number, strict: boolean) => {
  if (!passOnTruth(frame, step, x)) return
  const [p, q] = [at(frame.lo, x), at(frame.hi, x)]
  setTruth(frame, step, strict ? q < 0 : q <= 0, strict ? p >= 0 : p > 0)
}

/** Truth of `x = 0`. */
export const equalInterval = (frame: Frame, step: number, x: number) => {
  if (!passOnTruth(frame, step, x)) return
  const [p, q] = [at(frame.lo, x), at(frame.hi, x)]
  setTruth(frame, step, p === 0 && q === 0, p > 0 || q < 0)
}

const passOnTruth = (frame: Frame, step: number, x: number): boolean => {
  if (Number.isNaN(at(frame.lo, x))) setUndefined(frame, step)
  else if (isUnknown(frame, x)) setUnknown(frame, step)
  else return true
  return false
}
