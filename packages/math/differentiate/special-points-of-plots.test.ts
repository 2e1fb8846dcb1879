import { expect, test } from 'vitest'
import { findSpecialPoints, parseExpression, type SpecialPoints, toText } from '../index'
import { expandDefinitions } from './expand'

const find = (text: string, from: number, to: number): SpecialPoints => {
  const parsed = parseExpression(text, { variables: ['z'] })
  if (!parsed.ok) throw new Error(`${text}: ${parsed.slip.code}`)
  const none = { functions: {}, values: {}, conventions: [] }
  return findSpecialPoints(expandDefinitions(parsed.expression, none), { by: 'z', from, to })
}

const shown = (found: SpecialPoints): string =>
  Object.entries(found)
    .flatMap(([list, points]) =>
      typeof points === 'boolean' || points.length === 0
        ? []
        : `${list} ${points
            .map(({ at, exact }: SpecialPoints['kinks'][number]) =>
              exact ? toText(exact) : at.toFixed(6),
            )
            .join(' ')}`,
    )
    .join('; ')

/**
 * What lessons plot, on ranges that often end on a special point. Worked out by hand: σ'' is 0
 * where σ is 1/2 ∓ √3/6, z = ∓ln(2 + √3); tanh''' where tanh² is 1/3; silu' where 1 + e^-z = -z e^-z.
 */
const TABLE: readonly (readonly [text: string, from: number, to: number, expected: string])[] = [
  ['sigmoid(z)', -1000, 1000, 'inflections 0'],
  ['sigmoid(z)(1-sigmoid(z))', -6, 6, 'maxima 0; inflections -1.316958 1.316958'],
  ['1-tanh(z)^2', -40, 40, 'maxima 0; inflections -0.658479 0.658479'],
  [
    'sigmoid(z)-tanh(z)',
    -3,
    3,
    'zeros 0.881374; minima 1.662886; maxima -1.662886; inflections -2.401712 0 2.401712',
  ],
  ['z*sigmoid(z)', -100, 100, 'zeros 0; minima -1.278465; inflections -2.399357 2.399357'],
  ['d/dz gelu(z)', -4, 4, 'zeros -0.751792; minima -sqrt(2); maxima sqrt(2); inflections -2 0 2'],
  ['relu(z)*sigmoid(z)', -4, 4, 'kinks 0; inflections 2.399357'],
  ['max(0,z)', 0, 3, 'kinks 0'],
  ['max(0,z)', -3, 0, 'kinks 0'],
  ['max(0,z)^2', -2, 2, ''],
  ['max(0,z)-2max(0,z-1)+max(0,z-2)', 0, 2, 'kinks 0 1 2; maxima 1'],
  ['relu(1-abs(z))', -1, 1, 'kinks -1 0 1; maxima 0'],
  ['relu(z)-relu(-z)', -2, 2, 'zeros 0'],
  ['min(max(z,0),6)', 0, 6, 'kinks 0 6'],
  ['z*min(max(z+3,0),6)/6', -3, 3, 'kinks -3 3; zeros 0; minima -1.5'],
  ['min(1,max(0,0.2z+0.5))', -2.5, 2.5, 'kinks -2.5 2.5'],
  ['elu(z)', -3, 0, 'zeros 0'],
  ['selu(z)', 0, 3, 'kinks 0; zeros 0'],
  ['d/dz elu(z)', -3, 3, 'kinks 0'],
  ['d/dz hardtanh(z)', -1, 1, 'jumps -1 1'],
  ['d/dz softsign(z)', -5, 5, 'kinks 0; maxima 0'],
  ['-ln(sigmoid(z))', -30, 30, ''],
  ['ln(1+e^z)-z', -5, 5, ''],
  ['ln(cosh(z))', -5, 5, 'zeros 0; minima 0'],
  ['-(0.3ln(z)+0.7ln(1-z))', 0, 1, 'poles 0 1; minima 0.3'],
  ['-(z*ln(z)+(1-z)ln(1-z))', 0, 1, 'edges 0 1; maxima 0.5'],
  ['max(0,1-z)', 1, 3, 'kinks 1'],
  ['max(0,1-z)^2', -2, 3, ''],
  ['(sigmoid(z)-1)^2', -6, 6, 'inflections ln(0.5)'],
  ['if(abs(z)<=1,z^2/2,abs(z)-1/2)', -3, 3, 'zeros 0; minima 0'],
  ['e^(-z^2/2)', -4, 4, 'maxima 0; inflections -1 1'],
  ['z*e^(-z^2/2)', -1, 1, 'zeros 0; minima -1; maxima 1; inflections 0'],
  ['z^3-3z', -1, 1, 'zeros 0; minima 1; maxima -1; inflections 0'],
  ['z^4-2z^2', 0, 2, 'zeros 0 sqrt(2); minima 1; maxima 0; inflections sqrt(1/3)'],
  ['z+1/z', -1, 1, 'poles 0; minima 1; maxima -1'],
  ['(z^2-1)/(z^2-4)', -2, 2, 'poles -2 2; zeros -1 1; maxima 0'],
  ['if(z<1,z^2,2z-1)', -1, 2, 'zeros 0; minima 0'],
  ['if(z<=0,0,e^(-1/z))', -1, 2, 'inflections 0.5'],
  ['e^(1/z)', -2, 2, 'poles 0; inflections -0.5'],
  ['sign(z)*z^2', -1, 1, 'zeros 0; inflections 0'],
  ['heaviside(z-1)*z', 1, 2, 'jumps 1'],
  ['abs(sin(z))', 0, Math.PI, 'kinks 0 pi; zeros 0 pi; minima 0 pi; maxima pi/2'],
  ['cot(z)', 0, Math.PI, 'poles 0 pi; zeros pi/2; inflections pi/2'],
  ['acosh(z)', 1, 3, 'edges 1; zeros 1'],
  ['atanh(z)', -1, 1, 'poles -1 1; zeros 0; inflections 0'],
  ['z', 0, 0.5, 'zeros 0'],
  ['3', -1, 1, ''],
]

test.each(TABLE)(
  '%s from %d to %d has its special points, and no others',
  (text, from, to, expected) => {
    const found = find(text, from, to)
    expect(shown(found)).toBe(expected)
    expect(found.complete).toBe(true)
  },
)
