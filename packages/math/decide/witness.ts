import { signOfBall } from '../evaluate/extended/ball'
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
  const ball = sample.ballsWith(bits)[pair.difference]
  return typeof ball === 'object' && (signOfBall(ball) ?? 0) !== 0
}

const isUsable = (pair: ComparedPair, sample: Sample): boolean =>
  isGeneric(pair, sample) &&
  isAssumed(pair, sample) &&
  isDefined(sample, pair.left) &&
  isDefined(sample, pair.right)

/**
 * A point, inside a piece, where the sides are proved to differ: the easiest of those tried;
 * null where none of them proves it. `more` are points known to lie in the piece at hand.
 */
export const findWitness = (
  pair: ComparedPair,
  more: readonly Sample[],
  accepts: (sample: Sample) => boolean,
): Witness | null => {
  const { tape } = pair
  const count = tape.variables.length
  const usable: Sample[] = []
  for (const point of nicePoints(count)) {
    const sample = new Sample(tape, point)
    if (!accepts(sample) || !isUsable(pair, sample)) continue
    if (isApart(pair, sample)) return witnessAt(pair, sample)
    usable.push(sample)
  }
  const far = farPoints(count)
    .map(point => new Sample(tape, point))
    .filter(sample => accepts(sample) && isUsable(pair, sample))
  const inside = more.filter(sample => isUsable(pair, sample))
  const apart = [...inside, ...far].find(sample => isApart(pair, sample))
  if (apart) return witnessAt(pair, apart)
  const last = [...usable.slice(0, 2), ...inside.slice(0, 1), ...far.slice(0, 2)]
  const long = LONG_BITS.flatMap(bits => last.map(sample => ({ bits, sample })))
  const found = long.find(({ bits, sample }) => isApartInLong(pair, sample, bits))
  return found ? witnessAt(pair, found.sample) : null
}
