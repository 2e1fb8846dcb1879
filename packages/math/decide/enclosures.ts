import { signOfBall } from '../evaluate/extended/ball'
import type { Sample } from '../evaluate/sample'
import type { Rational } from '../number/rational'
import type { ComparedPair } from './pair'
import type { EnclosureEvidence } from './types'

/** An enclosure says something where it is this narrow, beside the values that it compares. */
const NARROW = 1e-7
const LONG_BITS = 256

const atText = ({ tape, point }: Sample): string =>
  tape.variables
    .map((name, index) => {
      const value = point[index]
      return value ? `${name} = ${fraction(value)}` : name
    })
    .join(', ')

const fraction = ({ numerator, denominator }: Rational): string =>
  denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`

const narrowEnough = (low: number, high: number, size: number): boolean =>
  high - low <= NARROW * size || high - low <= 1e-300

const ZERO_BITS_AFTER_POINT = 100

/** The size of the largest finite value on the way: what a sum of 0 was made of. */
const largestOf = (lo: readonly number[], hi: readonly number[]): number => {
  let largest = 1
  for (let step = 0; step < lo.length; step += 1) {
    const size = Math.max(Math.abs(lo[step] ?? 0), Math.abs(hi[step] ?? 0))
    if (Number.isFinite(size) && size > largest) largest = size
  }
  return largest
}

/** Whether the enclosures in doubles overlap and are narrow; null where they are not. */
export const encloseInDoubles = (
  { difference, left }: ComparedPair,
  sample: Sample,
): EnclosureEvidence | null => {
  const { lo, hi } = sample.frame
  const [low, high] = [lo[difference] ?? Number.NaN, hi[difference] ?? Number.NaN]
  const size = Math.max(Math.abs(lo[left] ?? 0), Math.abs(hi[left] ?? 0))
  if (!(Number.isFinite(size) && low <= 0 && high >= 0 && narrowEnough(low, high, size))) {
    return null
  }
  return { at: atText(sample), difference: [low, high] }
}

/**
 * Whether the enclosures of both sides overlap and are narrow; "apart" where they prove that the
 * sides differ; null where they tell nothing.
 */
export const enclose = (pair: ComparedPair, sample: Sample): EnclosureEvidence | 'apart' | null => {
  const inDoubles = encloseInDoubles(pair, sample)
  if (inDoubles) return inDoubles
  const { difference, left } = pair
  const { lo, hi } = sample.frame
  const ball = sample.ballsWith(LONG_BITS)[difference]
  const value = sample.ballsWith(LONG_BITS)[left]
  if (typeof ball !== 'object' || typeof value !== 'object') return null
  if ((signOfBall(ball) ?? 0) !== 0) return 'apart'
  const bits = (x: bigint) => (x < 0n ? -x : x).toString(2).length
  const spread = ball.exponent + bits((ball.middle < 0n ? -ball.middle : ball.middle) + ball.radius)
  const isZero = ball.middle === 0n && ball.radius === 0n
  const largest = Math.max(value.exponent + bits(value.middle), Math.log2(largestOf(lo, hi)))
  const isNarrow = isZero || spread <= largest - ZERO_BITS_AFTER_POINT
  return isNarrow ? { at: atText(sample), difference: [-(2 ** spread), 2 ** spread] } : null
}
