import type { Rational } from '../number/rational'

const divideOut = (value: bigint, divisor: bigint): readonly [count: number, rest: bigint] => {
  let [count, rest] = [0, value]
  while (rest % divisor === 0n) {
    rest /= divisor
    count += 1
  }
  return [count, rest]
}

/**
 * The finite decimal of a rational, null where the decimal does not end: `1/4` is `0.25`, `-1/100`
 * is `-0.01`, `1/3` is null.
 *
 * @example
 * findDecimal(rational(-1, 100)) // '-0.01'
 * findDecimal(rational(1, 3)) // null
 */
export const findDecimal = ({ numerator, denominator }: Rational): string | null => {
  if (denominator === 1n) return `${numerator}`
  const [twos, odd] = divideOut(denominator, 2n)
  const [fives, rest] = divideOut(odd, 5n)
  if (rest !== 1n) return null
  const places = Math.max(twos, fives)
  const scaled = (numerator * 10n ** BigInt(places)) / denominator
  const digits = `${scaled < 0n ? -scaled : scaled}`.padStart(places + 1, '0')
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}
