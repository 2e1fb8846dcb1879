import { factor, splitFactor } from '../arithmetic'
import { bottomOf, commonDivisor, topOf } from '../constants'
import {
  ABS,
  ADD,
  AND,
  CONSTANT,
  COS,
  divisors,
  domains,
  EQUAL,
  EXP,
  FLOOR,
  first,
  GIVEN,
  isAbsent,
  isZero,
  LESS,
  LN,
  MAX,
  MIN,
  MULTIPLY,
  NEGATE,
  NOT,
  OR,
  operations,
  POWER,
  partials,
  SELECT,
  SIGN,
  SIN,
  STEPS_MAX,
  second,
  signs,
  store,
  third,
  VARIABLE,
  zeros,
} from '../steps'

/**
 * What is taken at a guarded step on the piece at hand: the sign (`ABS`, `SIGN`), the step chosen
 * (`MAX`, `MIN`, `SELECT`), or 1 and 0 for conditions.
 */
export const taken = new Int32Array(STEPS_MAX)

/** A step as (slope z + shift) / form, with whole numbers and form > 0; form 0: not linear. */
export const slopes = new Float64Array(STEPS_MAX)
/** See `slopes`. */
export const shifts = new Float64Array(STEPS_MAX)
/** See `slopes`. */
export const forms = new Float64Array(STEPS_MAX)

const LIMIT = 2 ** 53
const NO_SIGN = 2
/** Whole values up to here divide exactly enough for their floor to be right. */
const WHOLE_MAX = 2 ** 20

/** The piece at hand: right of `top / bottom` (-∞ where bottom is 0) up to `endTop / endBottom`. */
export const piece = {
  top: 0,
  bottom: 0,
  endTop: 0,
  endBottom: 0,
  isPoint: false,
  isOverflown: false,
}

const setForm = (index: number, slope: number, shift: number, bottom: number): void => {
  const divisor = bottom === 1 ? 1 : commonDivisor(commonDivisor(slope, shift), bottom)
  slopes[index] = slope / divisor
  shifts[index] = shift / divisor
  forms[index] = Math.max(Math.abs(slope), Math.abs(shift), bottom) < LIMIT ? bottom / divisor : 0
}

const copyForm = (index: number, from: number, factor = 1): void => {
  slopes[index] = factor * (slopes[from] ?? 0)
  shifts[index] = factor * (shifts[from] ?? 0)
  forms[index] = forms[from] ?? 0
}

const addForms = (index: number, a: number, b: number): void => {
  const r = forms[a] ?? 0
  const s = forms[b] ?? 0
  forms[index] = 0
  const p = (slopes[a] ?? 0) * s
  const q = (slopes[b] ?? 0) * r
  const t = (shifts[a] ?? 0) * s
  const u = (shifts[b] ?? 0) * r
  const isExact = Math.max(Math.abs(p), Math.abs(q), Math.abs(t), Math.abs(u)) < LIMIT
  if (r !== 0 && s !== 0 && isExact) setForm(index, p + q, t + u, r * s)
}

const multiplyForms = (index: number, a: number, b: number): void => {
  const r = forms[a] ?? 0
  const s = forms[b] ?? 0
  forms[index] = 0
  if (r === 0 || s === 0) return
  const [number, other] = slopes[a] === 0 ? [a, b] : [b, a]
  if (slopes[number] !== 0) return
  const factor = shifts[number] ?? 0
  setForm(index, factor * (slopes[other] ?? 0), factor * (shifts[other] ?? 0), r * s)
}

/** The sign of a guard on the piece (or at the point) at hand; shortens the piece to its zero. */
const signOf = (index: number): number => {
  const plain = signs[index] ?? 0
  if (Math.abs(plain) === 2) return plain / 2
  if (forms[index] === 0) return signOfOther(index, operations[index] ?? 0)
  const p = slopes[index] ?? 0
  const q = shifts[index] ?? 0
  if (p === 0) return Math.sign(q)
  const { top, bottom, isPoint } = piece
  if (bottom === 0) {
    endAt(-q, p)
    return p > 0 ? -1 : 1
  }
  const moved = p * top
  const fixed = q * bottom
  if (!(Math.abs(moved) < LIMIT && Math.abs(fixed) < LIMIT)) return NO_SIGN
  const value = moved + fixed
  if (isPoint) return Math.sign(value)
  if (value !== 0 && value > 0 !== p > 0) endAt(-q, p)
  return value === 0 ? Math.sign(p) : Math.sign(value)
}

/** The sign of what is not linear: of products, of what is taken, of sums with an exponential. */
const signOfOther = (index: number, operation: number): number => {
  const a = first[index] ?? 0
  switch (operation) {
    case MAX:
    case MIN:
    case SELECT:
      return signOf(taken[index] ?? 0)
    case NEGATE: {
      const sign = signOf(a)
      return sign === NO_SIGN ? NO_SIGN : -sign
    }
    case MULTIPLY: {
      const x = signOf(a)
      const y = x === NO_SIGN ? NO_SIGN : signOf(second[index] ?? 0)
      return y === NO_SIGN ? NO_SIGN : x * y
    }
    case POWER: {
      const sign = signOf(a)
      return sign === NO_SIGN || (second[index] ?? 0) % 2 === 1 ? sign : Math.abs(sign)
    }
    case ADD:
      return signOfSum(index)
    default:
      return NO_SIGN
  }
}

/** A sum as k e^w + slope z + shift, with whole numbers: what `collectTerms` found. */
const sum = { exponential: -1, k: 0, slope: 0, shift: 0 }

const collectTerms = (index: number, factor: number): boolean => {
  const a = first[index] ?? 0
  const b = second[index] ?? 0
  if (forms[index] !== 0) {
    sum.slope += factor * (slopes[index] ?? 0)
    sum.shift += factor * (shifts[index] ?? 0)
    return forms[index] === 1
  }
  switch (operations[index]) {
    case NEGATE:
      return collectTerms(a, -factor)
    case ADD:
      return collectTerms(a, factor) && collectTerms(b, factor)
    case MULTIPLY:
      return operations[a] === CONSTANT && bottomOf(a) === 1 && collectTerms(b, factor * topOf(a))
    case MAX:
    case MIN:
    case SELECT:
      return collectTerms(taken[index] ?? 0, factor)
    case EXP:
      if (sum.exponential >= 0 && sum.exponential !== index) return false
      sum.exponential = index
      sum.k += factor
      return true
    default:
      return false
  }
}

/** By e^w ≥ 1 + w, where both are equal for w = 0 only; and e^w - 1 has the sign of w. */
const signOfSum = (index: number): number => {
  sum.exponential = -1
  sum.k = 0
  sum.slope = 0
  sum.shift = 0
  if (!collectTerms(index, 1) || sum.exponential < 0) return NO_SIGN
  const w = first[sum.exponential] ?? 0
  const { k, slope, shift } = sum
  const size = Math.max(Math.abs(k), Math.abs(slope), Math.abs(shift))
  if (k === 0 || forms[w] !== 1 || !(size < WHOLE_MAX)) return NO_SIGN
  const ofW = signOf(w)
  if (slope === 0) {
    if (k + shift === 0) return ofW === NO_SIGN ? NO_SIGN : Math.sign(k) * ofW
    return k * shift > 0 ? Math.sign(k) : NO_SIGN
  }
  if (slope !== -k * (slopes[w] ?? 0)) return NO_SIGN
  const least = k + shift + k * (shifts[w] ?? 0)
  if (least * k > 0) return Math.sign(k)
  return least === 0 && ofW !== NO_SIGN ? Math.sign(k) * Math.abs(ofW) : NO_SIGN
}

const endAt = (zeroTop: number, zeroBottom: number): void => {
  if (!(Math.abs(zeroTop) < LIMIT)) piece.isOverflown = true
  const sign = zeroBottom < 0 ? -1 : 1
  const isFirst = piece.endBottom === 0
  const mine = sign * zeroTop * piece.endBottom
  const other = piece.endTop * sign * zeroBottom
  if (!(Math.abs(mine) < LIMIT && Math.abs(other) < LIMIT)) piece.isOverflown = true
  if (!isFirst && mine >= other) return
  const divisor = commonDivisor(zeroTop, zeroBottom)
  piece.endTop = (sign * zeroTop) / divisor
  piece.endBottom = (sign * zeroBottom) / divisor
}

/** The truth of a comparison with 0, by the sign of what is compared. */
const truthOf = (operation: number, sign: number): number => {
  if (sign === 0) return operation === LESS ? 0 : 1
  return sign < 0 && operation !== EQUAL ? 1 : 0
}

/** Resolves a step without branches: whether it is linear. */
const resolvePlain = (index: number, operation: number, a: number, b: number): void => {
  switch (operation) {
    case CONSTANT:
      slopes[index] = 0
      shifts[index] = topOf(index)
      forms[index] = bottomOf(index)
      taken[index] = topOf(index)
      break
    case VARIABLE:
      slopes[index] = 1
      shifts[index] = 0
      forms[index] = store.guarded === 1 << a ? 1 : 0
      break
    case ADD:
      addForms(index, a, b)
      break
    case MULTIPLY:
      multiplyForms(index, a, b)
      break
    case NEGATE:
      copyForm(index, a, -1)
      break
    case GIVEN:
      copyForm(index, a)
      break
    default:
      break
  }
}

/** Resolves a truth value, or what a condition selects. */
const resolveChoice = (index: number, operation: number, a: number, b: number): void => {
  switch (operation) {
    case AND:
      taken[index] = Math.min(taken[a] ?? 0, taken[b] ?? 0)
      return
    case OR:
      taken[index] = Math.max(taken[a] ?? 0, taken[b] ?? 0)
      return
    case NOT:
      taken[index] = 1 - (taken[a] ?? 0)
      return
    default: {
      const chosen = taken[a] === 0 ? (third[index] ?? 0) : b
      taken[index] = chosen
      copyForm(index, chosen)
    }
  }
}

/** ⌊(p z + q) / f⌋ right of the start of the piece (or at the point), up to the next whole value. */
const resolveFloor = (index: number, a: number): boolean => {
  const p = slopes[a] ?? 0
  const q = shifts[a] ?? 0
  const f = forms[a] ?? 0
  const { top, bottom, isPoint } = piece
  if (f === 0 || (p !== 0 && bottom === 0)) return false
  const [over, under] = p === 0 ? [q, f] : [p * top + q * bottom, f * bottom]
  if (!(Math.abs(p * top) < LIMIT && Math.abs(over) < LIMIT && under < LIMIT)) return false
  const value = over / under
  const whole = p < 0 && !isPoint ? Math.ceil(value) - 1 : Math.floor(value)
  taken[index] = whole
  setForm(index, 0, whole, 1)
  if (p !== 0 && !isPoint) endAt((p > 0 ? whole + 1 : whole) * f - q, p)
  return Math.abs(whole) < WHOLE_MAX
}

/** Resolves one step; false where its guard is not linear. */
const resolveStep = (index: number, operation: number, a: number, b: number): boolean => {
  forms[index] = 0
  if (operation === FLOOR) return resolveFloor(index, a)
  if (operation < ABS) {
    resolvePlain(index, operation, a, b)
    return true
  }
  if (operation === SELECT || operation > EQUAL) {
    resolveChoice(index, operation, a, b)
    return true
  }
  const isByThird = operation === ABS || operation === MAX || operation === MIN
  const sign = signOf(isByThird ? (third[index] ?? 0) : a)
  if (operation === ABS) {
    taken[index] = sign
    copyForm(index, a, sign < 0 ? -1 : 1)
  } else if (operation === SIGN) {
    taken[index] = sign
    setForm(index, 0, sign, 1)
  } else if (isByThird) {
    const chosen = sign > 0 === (operation === MAX) ? a : b
    taken[index] = chosen
    copyForm(index, chosen)
  } else taken[index] = truthOf(operation, sign)
  return sign !== NO_SIGN
}

/** Whether a divisor is 0 at the point at hand, or on the piece: 0 or 1; or not known. */
const zeroOf = (index: number): number => {
  const a = first[index] ?? 0
  const operation = operations[index]
  const sign = signOf(index)
  if (sign !== NO_SIGN) return Math.abs(sign)
  if (operation === POWER || operation === NEGATE) return zeroOf(a)
  if (operation !== MULTIPLY) return zeroOfWave(index)
  const x = zeroOf(a)
  const y = zeroOf(second[index] ?? 0)
  return x === NO_SIGN || y === NO_SIGN ? NO_SIGN : x * y
}

/**
 * Of p + q sin(rz) or p + q cos(rz) with fractions p, q, r: at fractions other than 0 they are not 0,
 * by Lindemann's theorem. The other zeros have no names here: sides without branches have the same
 * limits there.
 */
const zeroOfWave = (index: number): number => {
  if (store.hasGuards || store.partials > 0) return NO_SIGN
  const isSum = operations[index] === ADD
  const [a, b] = isSum ? [first[index] ?? 0, second[index] ?? 0] : [-1, index]
  const [number, multiple] = a >= 0 && operations[b] === CONSTANT ? [b, a] : [a, b]
  if (number >= 0 && operations[number] !== CONSTANT) return NO_SIGN
  splitFactor(multiple)
  const { top, bottom, of } = factor
  const angle = first[of] ?? 0
  const isCosine = operations[of] === COS
  if (!(isCosine || operations[of] === SIN) || forms[angle] === 0 || shifts[angle] !== 0) {
    return NO_SIGN
  }
  const p = number < 0 ? 0 : topOf(number) / bottomOf(number)
  const atZero = p + (isCosine ? top / bottom : 0)
  return atZero === 0 ? Math.abs(signOf(angle)) : 1
}

/** Finds where divisors are 0, and which logarithms, roots and arcsines are undefined here. */
const resolveDomains = (): boolean => {
  for (let place = 0; place < store.divisors; place += 1) {
    const zero = zeroOf(zeros[place] ?? 0)
    if (zero === NO_SIGN) return false
    isZero[divisors[place] ?? 0] = 1 - zero
  }
  for (let place = 0; place < store.partials; place += 1) {
    const sign = signOf(domains[place] ?? 0)
    if (sign === NO_SIGN) return false
    const index = partials[place] ?? 0
    isAbsent[index] = sign < 0 || (sign === 0 && operations[index] === LN) ? 1 : 0
  }
  return true
}

/**
 * Resolves all branches right of `top / bottom` (from -∞ on where `bottom` is 0), as far as they
 * stay the same: that end is left in `piece`, 0 / 0 where there is none. With `isPoint`, at that
 * point. False where a guard has no plain sign and is not linear in the one variable of all guards.
 */
export const resolveBranches = (top: number, bottom: number, isPoint: boolean): boolean => {
  piece.top = top
  piece.bottom = bottom
  piece.endTop = 0
  piece.endBottom = 0
  piece.isPoint = isPoint
  piece.isOverflown = false
  for (let index = 0; index < store.count; index += 1) {
    const isResolved = resolveStep(
      index,
      operations[index] ?? 0,
      first[index] ?? 0,
      second[index] ?? 0,
    )
    if (!isResolved) return false
  }
  return resolveDomains() && !piece.isOverflown
}
