import { signOfBall } from '../evaluate/extended/ball'
import { estimatedMicros, RUN_MICROS_MAX } from '../evaluate/long-work'
import { Sample } from '../evaluate/sample'
import { type Rational, rational } from '../number/rational'
import { num } from '../tree/build'
import { valueAt } from './constants'
import { type ComparedPair, isAssumed, isGeneric } from './pair'
import type { Point, ValueAt, Witness } from './types'

/** Numbers that a student can try by hand, the easiest first. */
const NICE: readonly Rational[] = [
  rational(1),
  rational(0),
  rational(-1),
  rational(2),
  rational(-2),
  rational(1, 2),
  rational(-1, 2),
  rational(3),
  rational(-3),
  rational(5),
  rational(-5),
  rational(10),
  rational(-10),
]

/** Far out, small differences are no longer small beside the values. */
const FAR: readonly Rational[] = [20, -20, 50, -50, 100, -100, 1000, -1000, 100000, -100000].map(
  value => rational(value),
)

const LONG_BITS: readonly number[] = [2048, 8192]

/** A point of the space: the same number for every variable is too special. */
const spread = (value: Rational, index: number, count: number): readonly Rational[] =>
  Array.from({ length: count }, (_, place) =>
    place === 0 ? value : (NICE[(index * 3 + place * 5 + 3) % NICE.length] ?? value),
  )

/** The nice points for so many variables. */
export const nicePoints = (count: number): readonly (readonly Rational[])[] =>
  NICE.map((value, index) => spread(value, index, count))

const farPoints = (count: number): readonly (readonly Rational[])[] =>
  FAR.map((value, index) => spread(value, index, count))

/** A sample as a point for readers. */
export const pointOf = ({ tape, point }: Sample): Point =>
  Object.fromEntries(
    tape.variables.flatMap((name, index) => {
      const value = point[index]
      return value ? [[name, num(value)] as const] : []
    }),
  )

/** The witness that a sample is; its values are computed when they are asked for. */
export const witnessAt = ({ left, right }: ComparedPair, sample: Sample): Witness => {
  let [l, r]: (ValueAt | null)[] = [null, null]
  return {
    at: pointOf(sample),
    get left() {
      l ??= valueAt(sample, left)
      return l
    },
    get right() {
      r ??= valueAt(sample, right)
      return r
    },
  }
}

const isDefined = (sample: Sample, step: number): boolean => sample.signOf(step) !== 'undefined'

/** Whether the sides are proved to differ at a sample, without long arithmetic. */
export const isApart = (pair: ComparedPair, sample: Sample): boolean => {
  const sign = sample.signOf(pair.difference)
  return sign === 1 || sign === -1
}

/** Whether the enclosures in doubles alone are apart. */
export const isPlainlyApart = ({ difference }: ComparedPair, { frame }: Sample): boolean =>
  (frame.lo[difference] ?? 0) > 0 || (frame.hi[difference] ?? 0) < 0

const isApartInLong = (pair: ComparedPair, sample: Sample, bits: number): boolean => {
  if (estimatedMicros(pair.tape, bits) > RUN_MICROS_MAX) return false
  const ball = sample.ballsWith(bits)[pair.difference]
  return typeof ball === 'object' && (signOfBall(ball) ?? 0) !== 0
}

const isUsable = (pair: ComparedPair, sample: Sample): boolean =>
  isGeneric(pair, sample) &&
  isAssumed(pair, sample) &&
  isDefined(sample, pair.left) &&
  isDefined(sample, pair.right)

/** Signs that doubles do not tell take this precision. */
const SIGN_BITS = 1024

/** How many points are looked at more closely than in doubles. */
const closeLooks = ({ tape }: ComparedPair): number =>
  Math.max(2, Math.floor(RUN_MICROS_MAX / estimatedMicros(tape, SIGN_BITS)))

/**
 * A point, inside a piece, where the sides are proved to differ: the easiest of those tried;
 * null where none of them proves it. `more` are points known to lie in the piece at hand.
 */
export const findWitness = (
  pair: ComparedPair,
  more: readonly Sample[],
  accepts: (sample: Sample) => boolean,
): Witness | null => {
  const count = pair.tape.variables.length
  const open: Sample[] = []
  for (const sample of joined(samplesAt(pair, nicePoints(count)), more)) {
    if (isPlainlyApart(pair, sample) && accepts(sample) && isUsable(pair, sample)) {
      return witnessAt(pair, sample)
    }
    open.push(sample)
  }
  return closeWitness(pair, [...open, ...samplesAt(pair, farPoints(count))], accepts)
}

function* joined(first: Iterable<Sample>, second: Iterable<Sample>) {
  yield* first
  yield* second
}

function* samplesAt({ tape }: ComparedPair, points: readonly (readonly Rational[])[]) {
  for (const point of points) yield new Sample(tape, point)
}

/** A witness among points that doubles do not tell apart. */
const closeWitness = (
  pair: ComparedPair,
  samples: readonly Sample[],
  accepts: (sample: Sample) => boolean,
): Witness | null => {
  const usable: Sample[] = []
  const looks = closeLooks(pair)
  for (const sample of samples) {
    if (!accepts(sample) || !isUsable(pair, sample)) continue
    const isOpen = usable.length < looks && !isPlainlyApart(pair, sample)
    if (isOpen ? isApart(pair, sample) : isPlainlyApart(pair, sample)) {
      return witnessAt(pair, sample)
    }
    usable.push(sample)
  }
  const last = usable.filter((_, index) => index < 2 || index >= usable.length - 2)
  const long = LONG_BITS.flatMap(bits => last.map(sample => ({ bits, sample })))
  const found = long.find(({ bits, sample }) => isApartInLong(pair, sample, bits))
  return found ? witnessAt(pair, found.sample) : null
}
