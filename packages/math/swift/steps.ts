/**
 * The steps of one comparison, each on earlier ones; equal steps are stored once. The memory is
 * shared by all comparisons (they never overlap): `startSteps` empties it.
 */
export const STEPS_MAX = 384

export const CONSTANT = 0 // tops / bottoms: the number itself
export const VARIABLE = 1 // first: index of the variable
export const ROOT = 2 // the root of first: of π where that is 0, else of a prime
export const UNDEFINED = 3
export const BIG = 4 // first: index of a fraction too long for doubles
export const ADD = 5
export const MULTIPLY = 6
export const DIVIDE = 7
export const NEGATE = 8
export const POWER = 9 // second: the exponent itself, at least 2
export const GIVEN = 10 // first, where second is defined
export const EXP = 11
export const LN = 12 // where first is positive
export const SQRT = 13 // where first is not negative
export const SIN = 14
export const COS = 15
export const ATAN = 16
export const ASIN = 17 // where first lies in [-1, 1]
export const ERF = 18
export const ABS = 19 // third: a step of the same sign
export const SIGN = 20
export const MAX = 21 // third: a step of the sign of the difference
export const MIN = 22 // third: the same
export const SELECT = 23 // first: a condition; second where it holds, third where not
export const LESS = 24 // first < 0
export const LESS_EQUAL = 25 // first ≤ 0
export const EQUAL = 26 // first = 1
export const AND = 27
export const OR = 28
export const NOT = 29
export const FLOOR = 30

export const operations = new Uint8Array(STEPS_MAX)
export const first = new Int32Array(STEPS_MAX)
export const second = new Int32Array(STEPS_MAX)
export const third = new Int32Array(STEPS_MAX)
/** The numerator and denominator of a constant: whole numbers, below 2^53 and 2^42. */
export const tops = new Float64Array(STEPS_MAX)
export const bottoms = new Float64Array(STEPS_MAX)
/** 2 positive, 1 not negative, -1 not positive, -2 negative, wherever defined; 0 not known. */
export const signs = new Int8Array(STEPS_MAX)
/** 1 where a step may be undefined somewhere: then it must not be left out. */
export const frail = new Uint8Array(STEPS_MAX)
/** The variables that a step depends on, as bits. */
export const mentions = new Int32Array(STEPS_MAX)

/**
 * Degrees and log2 of heights, of numerator and denominator, after clearing denominators, each
 * exponential a variable of its own: what `decide/bounds.ts` computes for the full class.
 */
export const degreeTop = new Float64Array(STEPS_MAX)
export const degreeBottom = new Float64Array(STEPS_MAX)
export const heightTop = new Float64Array(STEPS_MAX)
export const heightBottom = new Float64Array(STEPS_MAX)

/** Steps that are divided by and may be 0 somewhere; steps of the same sign (`guardDivisors`). */
export const divisors = new Int32Array(STEPS_MAX)
export const zeros = new Int32Array(STEPS_MAX)

/** Steps that may be undefined on intervals; steps that are negative there; whether they are so. */
export const partials = new Int32Array(STEPS_MAX)
export const domains = new Int32Array(STEPS_MAX)
export const isAbsent = new Uint8Array(STEPS_MAX)

/** Whether a divisor is 0 on the piece or at the point at hand. */
export const isZero = new Uint8Array(STEPS_MAX)

/** Recursions on steps go through shared ones again and again: more often is declined. */
const VISITS_MAX = 4096

const TABLE_BITS = 10
const STAMP_MAX = 2 ** 30
/** The number of a step, above the stamp of its comparison. */
const slots = new Int32Array(1 << TABLE_BITS)
let stamp = 0

/** What is known of the steps as a whole. */
export const store = {
  count: 0,
  /** Whether something was met that is not compared here. */
  isDeclined: false,
  /** Denominators inside exponents multiply the degree of everything. */
  scaleBits: 0,
  /** The variables that open guards depend on, as bits. */
  guarded: 0,
  hasGuards: false,
  /** Whether a value may jump where a guard is 0. */
  hasJumps: false,
  /** Whether something is divided by what may be 0 somewhere. */
  hasPoles: false,
  /** How many steps recursions have gone through. */
  visits: 0,
  /** The logarithms, roots and arcsines that may be undefined somewhere, in `partials`. */
  partials: 0,
  /** The divisors that may be 0 somewhere, in `divisors`. */
  divisors: 0,
  /** How many roots of primes there are. */
  roots: 0,
  /** Whether there are logarithms. */
  hasLogarithms: false,
  /** How many exponentials and opaque functions there are, and the largest degree inside them. */
  functions: 0,
  innerDegree: 0,
  /** The last base of an exponential, -1 before the first; whether there are several. */
  base: -1,
  hasBases: false,
  /** Their heights and denominators, in bits. */
  baseHeight: 0,
  baseBits: 0,
  /** Heights inside opaque functions, in bits. */
  innerHeight: 0,
  /** How many steps were enclosed: those without variables have their enclosures for good. */
  enclosed: 0,
}

// Step 0 stands for what is declined; it is never written to.
operations[0] = UNDEFINED
bottoms[0] = 1

/** Empties the memory. */
export const startSteps = (): void => {
  stamp += STEPS_MAX
  if (stamp > STAMP_MAX) {
    slots.fill(0)
    stamp = 0
  }
  store.count = 1
  store.isDeclined = false
  store.scaleBits = 0
  store.guarded = 0
  store.hasGuards = false
  store.hasJumps = false
  store.hasPoles = false
  store.visits = 0
  store.divisors = 0
  store.partials = 0
  store.functions = 0
  store.hasLogarithms = false
  store.roots = 0
  store.innerDegree = 0
  store.innerHeight = 0
  store.enclosed = 0
  store.base = -1
  store.hasBases = false
  store.baseHeight = 0
  store.baseBits = 0
}

/** Sets down that these expressions are not compared here; any step will do as the result. */
export const decline = (): number => {
  store.isDeclined = true
  return 0
}

/** Counts a step that a recursion goes through; false where it has to end. */
export const visit = (): boolean => {
  store.visits += 1
  if (store.visits > VISITS_MAX) store.isDeclined = true
  return !store.isDeclined
}

const isFrail = (operation: number, a: number, b: number, c: number): boolean => {
  if (operation < ADD) return operation === UNDEFINED
  if (frail[a] === 1 || (operation === SELECT && frail[c] === 1)) return true
  // What has no second operand has step 0, which is not frail.
  return operation !== POWER && frail[b] === 1
}

/** The number of the step, appended where it is new: then `store.count` has grown. */
export const step = (operation: number, a: number, b: number, c: number): number => {
  const mixed = Math.imul(b ^ (operation << 9), 0x85ebca6b) ^ (c << 18)
  let slot = Math.imul(a ^ mixed ^ (mixed >>> 15), 0x9e3779b1) >>> (32 - TABLE_BITS)
  for (let entry = slots[slot] ?? 0; entry > stamp; entry = slots[slot] ?? 0) {
    const known = entry - stamp
    const isSame =
      operations[known] === operation &&
      first[known] === a &&
      second[known] === b &&
      third[known] === c
    if (isSame) return known
    slot = (slot + 1) & (slots.length - 1)
  }
  if (store.count >= STEPS_MAX) return decline()
  const index = store.count
  store.count += 1
  slots[slot] = stamp + index
  operations[index] = operation
  first[index] = a
  second[index] = b
  third[index] = c
  signs[index] = 0
  mentions[index] = 0
  frail[index] = isFrail(operation, a, b, c) ? 1 : 0
  isAbsent[index] = 0
  isZero[index] = 0
  return index
}

/** Sets the degrees and heights of a step. */
export const setSizes = (
  index: number,
  top: number,
  bottom: number,
  highTop: number,
  highBottom: number,
): void => {
  degreeTop[index] = top
  degreeBottom[index] = bottom
  heightTop[index] = highTop
  heightBottom[index] = highBottom
}

/** Gives a step the larger of the degrees and heights of two others. */
export const setLargerSizes = (index: number, a: number, b: number): void =>
  setSizes(
    index,
    Math.max(degreeTop[a] ?? 0, degreeTop[b] ?? 0),
    Math.max(degreeBottom[a] ?? 0, degreeBottom[b] ?? 0),
    Math.max(heightTop[a] ?? 0, heightTop[b] ?? 0),
    Math.max(heightBottom[a] ?? 0, heightBottom[b] ?? 0),
  )
