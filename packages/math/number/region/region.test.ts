import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { parseExpression } from '../../parse'
import { num, ratio } from '../../tree'
import type { Expression } from '../../tree/expression'
import {
  compareRegions,
  normalizeRegion,
  parseRegion,
  type Region,
  type RegionPiece,
  regionToMathml,
  regionToTex,
  regionToText,
} from '.'

// Properties take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const NAMES = { variables: ['z'], functions: ['g'] }

const read = (text: string): Region => {
  const result = parseRegion(text, NAMES)
  if (!result.ok) throw new Error(`${text}: ${result.slip.code}`)
  return result.region
}

const ends = fc.integer({ min: -6, max: 6 })

const piece: fc.Arbitrary<RegionPiece> = fc.oneof(
  ends.map(at => ({ kind: 'point', at: num(at) }) as const),
  fc.tuple(ends, fc.integer({ min: 1, max: 5 }), fc.boolean(), fc.boolean()).map(
    ([low, width, first, second]): RegionPiece => ({
      kind: 'interval',
      from: { at: low === -6 ? null : num(low), closed: first && low > -6 },
      to: { at: low + width > 6 ? null : num(low + width), closed: second && low + width <= 6 },
    }),
  ),
)

const region: fc.Arbitrary<Region> = fc
  .array(piece, { maxLength: 5 })
  .map((pieces): Region => ({ pieces }))

const isIn = ({ pieces }: Region, twice: number): boolean =>
  pieces.some(one => {
    if (one.kind === 'point') return compare(one.at, twice) === 0
    const low = one.from.at === null ? -1 : compare(one.from.at, twice)
    const high = one.to.at === null ? 1 : compare(one.to.at, twice)
    return (
      (low < 0 || (low === 0 && one.from.closed)) && (high > 0 || (high === 0 && one.to.closed))
    )
  })

/** Twice the number less `twice`. */
const compare = (at: Expression, twice: number): number =>
  at.kind === 'number' ? Number(at.value.numerator) * 2 - twice * Number(at.value.denominator) : 0

/** Halves from -8 to 8: every number and every gap that the regions above can have. */
const HALVES = Array.from({ length: 33 }, (_, n) => n - 16)

test('the normal form has the same members and no more pieces', () => {
  fc.assert(
    fc.property(region, one => {
      const normal = normalizeRegion(one)
      expect(normal?.pieces.length).toBeLessThanOrEqual(one.pieces.length)
      for (const half of HALVES) expect(isIn(normal ?? one, half)).toBe(isIn(one, half))
    }),
  )
})

test('two regions are equal exactly where they have the same members', () => {
  fc.assert(
    fc.property(region, region, (one, other) => {
      const same = HALVES.every(half => isIn(one, half) === isIn(other, half))
      expect(compareRegions(one, other).outcome).toBe(same ? 'equal' : 'different')
      const shuffled = { pieces: one.pieces.toReversed() }
      expect(compareRegions(one, shuffled).outcome).toBe('equal')
    }),
    { numRuns: 300 },
  )
})

test('text and TeX read back to the same set', () => {
  fc.assert(
    fc.property(region, one => {
      expect(compareRegions(read(regionToText(one)), one).outcome).toBe('equal')
      expect(compareRegions(read(regionToTex(one)), one).outcome).toBe('equal')
    }),
  )
})

test('any text gives a region or a slip inside it', () => {
  const signs = [..."[](){}<>=,;.|∪∅∞ℝUR01/-zg'√ \\"].concat(['\\left', '\\right', 'or', 'ln'])
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(fc.constantFrom(...signs), { maxLength: 24 }).map(list => list.join('')),
  )
  fc.assert(
    fc.property(texts, text => {
      const result = parseRegion(text, NAMES)
      if (result.ok) return
      const [from, to] = result.slip.span
      expect(0 <= from && from <= to && to <= text.length, text).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('the reading of a region is asked for: an expression is still one answer', () => {
  for (const text of ['[0,1]', '(0,1]', '{0;1}', ']0,1[']) {
    expect(parseExpression(text, NAMES).ok).toBe(false)
    expect(parseRegion(text, NAMES).ok).toBe(true)
  }
})

test('a long text is refused, many pieces too', () => {
  const long = parseRegion(`[0, ${'1'.repeat(2000)}]`, NAMES)
  expect(long.ok ? null : long.slip.code).toBe('too-long')
  const many = parseRegion(`{${Array.from({ length: 40 }, (_, n) => n).join(';')}}`, NAMES)
  expect(many.ok ? null : many.slip.code).toBe('not-a-region')
})

test('prints fractions in tall brackets, and MathML with its own signs', () => {
  const half: Region = {
    pieces: [
      {
        kind: 'interval',
        from: { at: ratio(1, 2), closed: true },
        to: { at: null, closed: false },
      },
    ],
  }
  expect(regionToTex(half)).toBe('\\left[ \\frac{1}{2}, \\infty \\right)')
  expect(regionToMathml({ pieces: [] })).toBe(
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>∅</mi></math>',
  )
  expect(regionToMathml(half)).toContain('<mo>[</mo>')
})
