import { describe, expect, test } from 'vitest'
import { type Ball, divideBalls, endsOfBall, exactBall, hullOfBalls, inUnits } from './ball'
import { erfcBall } from './inverses'

/** erfc at a quotient, to 60 digits, computed by mpmath 1.3 with 120 digits. */
const VALUES: readonly (readonly [bigint, bigint, string])[] = [
  [1n, 2n, '4.79500122186953462317253346108035471263548424242036299941194e-1'],
  [3n, 1n, '2.20904969985854413727761295823203798477070873992496572389548e-5'],
  [23n, 4n, '4.23213661742573762594671985271897163243982656864977450946891e-16'],
  [17n, 2n, '2.76232407133377144613450293005778222013950158958026064074095e-33'],
  [20n, 1n, '5.3958656116079009289349991679053456040882726709236052834701e-176'],
  [40n, 1n, '1.89696105996627650926827825971341543493690756392918618346283e-697'],
  [200n, 1n, '4.68935929598360149803569977699231677042238463054486566387751e-17375'],
  [-3n, 1n, '1.99997790950300141455862722387041767962015229291260075034276'],
]

const asBall = (x: ReturnType<typeof erfcBall>): Ball => {
  if (typeof x === 'string') throw new TypeError(x)
  return x
}

const quotient = (top: bigint, bottom: bigint, bits: number): Ball =>
  asBall(divideBalls(exactBall(top), exactBall(bottom), bits))

/** Half a unit of the last digit to either side. */
const ballOfDecimal = (text: string, bits: number): Ball => {
  const [mantissa = '', exponent = '0'] = text.split('e')
  const [whole = '', part = ''] = mantissa.split('.')
  const places = part.length - Number(exponent)
  const below = 10n * BigInt(whole + part)
  const ends = [below - 5n, below + 5n].map(end => quotient(end, 10n ** BigInt(places + 1), bits))
  return hullOfBalls(ends[0] ?? exactBall(0n), ends[1] ?? exactBall(0n), bits)
}

const endsInUnits = (x: Ball, unit: number) => endsOfBall(inUnits(x, unit))

describe.each([64, 180, 600, 1024, 2048])('erfc with %d bits', bits => {
  test.each(VALUES)('at %d / %d', (top, bottom, text) => {
    const value = asBall(erfcBall(quotient(top, bottom, bits + 64), bits))
    const known = ballOfDecimal(text, bits + 200)
    const unit = Math.min(value.exponent, known.exponent)
    const [low, high] = endsInUnits(value, unit)
    const [least, most] = endsInUnits(known, unit)
    expect(low <= most && least <= high).toBe(true)
    // Few bits are lost, however small the value.
    expect(high - low < low >> BigInt(bits - 24)).toBe(true)
  })
})

test('erfc of what may be of either sign, and large, is unknown', () => {
  expect(erfcBall({ middle: 0n, radius: 1000n, exponent: 0 }, 128)).toBe('unknown')
})
