import { add, negate, subtract } from '../arithmetic'
import { bottomOf, fraction, isConstant, isWhole, topOf } from '../constants'
import {
  ABS,
  ADD,
  ASIN,
  ATAN,
  CONSTANT,
  DIVIDE,
  decline,
  divisors,
  domains,
  ERF,
  EXP,
  FLOOR,
  first,
  frail,
  LN,
  MAX,
  MIN,
  MULTIPLY,
  mentions,
  NEGATE,
  operations,
  POWER,
  partials,
  SELECT,
  SIGN,
  second,
  setLargerSizes,
  setSizes,
  signs,
  step,
  store,
  third,
  visit,
  zeros,
} from '../steps'

/** A simpler step that has the same sign everywhere, 0 included. */
export const sameSign = (x: number): number => {
  if (!visit()) return decline()
  const a = first[x] ?? 0
  const b = second[x] ?? 0
  switch (operations[x]) {
    case NEGATE:
      return negate(sameSign(a))
    case MULTIPLY:
    case DIVIDE:
      if (Math.abs(signs[a] ?? 0) === 2) return signed(sameSign(b), signs[a] ?? 0)
      if (Math.abs(signs[b] ?? 0) === 2) return signed(sameSign(a), signs[b] ?? 0)
      return x
    case POWER:
      return b % 2 === 0 ? absolute(sameSign(a)) : sameSign(a)
    case ADD:
      return sameSignAsSum(x, a, b)
    case LN:
      return signs[a] === 2 ? sameSign(subtract(a, fraction(1, 1))) : x
    case ATAN:
    case ERF:
      return sameSign(a)
    case SELECT:
      return select(a, sameSign(b), sameSign(third[x] ?? 0))
    default:
      return x
  }
}

const signed = (x: number, sign: number): number => (sign < 0 ? negate(x) : x)

/** a + max(p, q) is max(a + p, a + q), and a - max(p, q) the lesser of two; else -1. */
const spreadOver = (x: number, a: number, b: number): number => {
  const bare = (step: number): number => (operations[step] === NEGATE ? (first[step] ?? 0) : step)
  const isChoice = (step: number): boolean =>
    operations[bare(step)] === MAX || operations[bare(step)] === MIN
  const [inner, other] = isChoice(a) ? [a, b] : [b, a]
  if (!isChoice(inner) || frail[x] === 1) return -1
  const of = bare(inner)
  const isMinus = of !== inner
  const join = isMinus ? subtract : add
  const p = join(other, first[of] ?? 0)
  const q = join(other, second[of] ?? 0)
  const same = third[of] ?? 0
  const operation = (operations[of] === MAX) === isMinus ? MIN : MAX
  const before = store.count
  const index = step(operation, p, q, isMinus ? negate(same) : same)
  if (index === before) {
    mentions[index] = mentions[x] ?? 0
    setLargerSizes(index, p, q)
  }
  return index
}

/** e^u - e^v has the sign of u - v, and so has u² - v² for positive u and v; 1 is e^0. */
const sameSignAsSum = (x: number, a: number, b: number): number => {
  const spread = spreadOver(x, a, b)
  if (spread >= 0) return spread
  const isTurned = operations[a] === NEGATE || (isConstant(a) && topOf(a) < 0)
  const [plus, minus] = isTurned ? [b, negate(a)] : [a, negate(b)]
  if (operations[plus] === NEGATE || operations[minus] === NEGATE) return x
  const p = exponentOf(plus)
  const q = exponentOf(minus)
  if (p >= 0 && q >= 0 && !(isConstant(plus) && isConstant(minus))) return subtract(p, q)
  const [square, number] = isConstant(minus) ? [plus, minus] : [minus, plus]
  if (operations[square] !== POWER || second[square] !== 2 || !isConstant(number)) return x
  const top = Math.sqrt(topOf(number))
  const bottom = Math.sqrt(bottomOf(number))
  if (!(Number.isInteger(top) && Number.isInteger(bottom))) return x
  const difference = subtract(absolute(first[square] ?? 0), fraction(top, bottom))
  return square === plus ? difference : negate(difference)
}

/** The u of a step e^u, 1 included; -1 for other steps. */
const exponentOf = (x: number): number => {
  if (operations[x] === EXP) return first[x] ?? 0
  return isWhole(x, 1) ? fraction(0, 1) : -1
}

/** Sets down that branches change where a step is 0. */
export const guard = (x: number, jumps: boolean): void => {
  store.hasGuards = true
  if (Math.abs(signs[x] ?? 0) !== 2) store.guarded |= mentions[x] ?? 0
  if (jumps) store.hasJumps = true
}

/** |x|. */
export const absolute = (x: number): number => {
  const sign = signs[x] ?? 0
  if (sign !== 0) return sign > 0 ? x : negate(x)
  const same = sameSign(x)
  const before = store.count
  const index = step(ABS, x, 0, same)
  if (index === before) {
    signs[index] = 1
    mentions[index] = mentions[x] ?? 0
    setLargerSizes(index, x, x)
    guard(same, false)
  }
  return index
}

/** The sign of x. */
export const signum = (value: number): number => {
  if (frail[value] === 1) return decline()
  const x = sameSign(value)
  const sign = signs[x] ?? 0
  if (Math.abs(sign) === 2) return fraction(sign / 2, 1)
  if (isConstant(x)) return fraction(0, 1)
  const before = store.count
  const index = step(SIGN, x, 0, 0)
  if (index === before) {
    mentions[index] = mentions[x] ?? 0
    setSizes(index, 0, 0, 0, 0)
    guard(x, true)
  }
  return index
}

/** Floors are below 2^20 where they are known (`sweep.ts`). */
const FLOOR_BITS = 20

/** ⌊x⌋. */
export const floor = (x: number): number => {
  if (isConstant(x)) return fraction(Math.floor(topOf(x) / bottomOf(x)), 1)
  const before = store.count
  const index = step(FLOOR, x, 0, 0)
  if (index === before) {
    mentions[index] = mentions[x] ?? 0
    setSizes(index, 0, 0, FLOOR_BITS, 0)
    guard(x, true)
    store.guarded |= mentions[x] ?? 0
  }
  return index
}

/** The larger (`MAX`) or the lesser (`MIN`) of two steps. */
export const extreme = (operation: number, x: number, y: number): number => {
  if (x === y) return x
  const same = sameSign(subtract(x, y))
  const sign = signs[same] ?? 0
  // What is not taken is left out, and where that is undefined.
  const [more, less] = sign > 0 === (operation === MAX) ? [x, y] : [y, x]
  if (frail[less] === 1 || (sign === 0 && frail[more] === 1)) return decline()
  if (sign !== 0) return more
  const before = store.count
  const index = step(operation, x, y, same)
  if (index === before) {
    const p = signs[x] ?? 0
    const q = signs[y] ?? 0
    signs[index] = operation === MAX ? Math.max(p, q) : Math.min(p, q)
    mentions[index] = (mentions[x] ?? 0) | (mentions[y] ?? 0)
    setLargerSizes(index, x, y)
    guard(same, false)
  }
  return index
}

/** A simpler step that is 0 where another one is. */
const sameZeros = (x: number): number => {
  const isPower = operations[x] === POWER || operations[x] === NEGATE
  return isPower || operations[x] === ABS ? sameZeros(first[x] ?? 0) : sameSign(x)
}

/** Sets down where divisors are 0, and where logarithms, roots and arcsines are undefined. */
export const guardDomains = (): void => {
  for (let place = 0; place < store.divisors; place += 1) {
    const zero = sameZeros(divisors[place] ?? 0)
    zeros[place] = zero
    store.guarded |= mentions[zero] ?? 0
  }
  for (let place = 0; place < store.partials; place += 1) {
    const index = partials[place] ?? 0
    const x = first[index] ?? 0
    const domain = operations[index] === ASIN ? subtract(fraction(1, 1), absolute(x)) : sameSign(x)
    domains[place] = domain
    store.guarded |= mentions[domain] ?? 0
  }
}

/** `x` where a condition holds, else `y`. */
export const select = (condition: number, x: number, y: number): number => {
  if (operations[condition] === CONSTANT) return topOf(condition) === 0 ? y : x
  const before = store.count
  const index = step(SELECT, condition, x, y)
  if (index === before) {
    const p = signs[x] ?? 0
    const q = signs[y] ?? 0
    if (p > 0 && q > 0) signs[index] = Math.min(p, q)
    if (p < 0 && q < 0) signs[index] = Math.max(p, q)
    mentions[index] = (mentions[condition] ?? 0) | (mentions[x] ?? 0) | (mentions[y] ?? 0)
    setLargerSizes(index, x, y)
  }
  return index
}
