import type { DerivativePlotProps } from '@slopewise/lesson'
import { type Expression, parseExpression, treeToJson } from '@slopewise/math'

const read = (text: string, variable: string): Expression => {
  const parsed = parseExpression(text, { variables: [variable] })
  if (!parsed.ok) throw new Error(`${text}: ${parsed.slip.code}`)
  return parsed.expression
}

type Sample = Partial<DerivativePlotProps> & { readonly g: string; readonly slope: string }

/** Props as the compiler makes them, from functions as an author writes them. For tests. */
export const samplePlot = ({ g, slope, ...rest }: Sample): DerivativePlotProps => ({
  name: 'g',
  variable: 'z',
  of: treeToJson(read(g, 'z')),
  derivative: treeToJson(read(slope, 'z')),
  ruleInA: null,
  at: 1,
  range: [-6, 6],
  kinks: [],
  jumps: [],
  poles: [],
  hide: null,
  ...rest,
})

const rule = (tree: string, text: string) => ({ tree: treeToJson(read(tree, 'a')), text })

export const SIGMOID = samplePlot({
  g: '1/(1 + e^(-z))',
  slope: '1/(1 + e^(-z)) * (1 - 1/(1 + e^(-z)))',
  ruleInA: rule('a(1 - a)', 'a(1 − a)'),
  range: [-60, 60],
})

export const TANH = samplePlot({
  g: 'tanh(z)',
  slope: '1 - tanh(z)^2',
  ruleInA: rule('1 - a^2', '1 − a²'),
  range: [-20, 20],
})

export const RELU = samplePlot({
  g: 'max(0, z)',
  slope: '0 if z < 0, 1 if z > 0',
  range: [-4, 4],
  kinks: [{ at: 0, left: 0, right: 1, convention: 1 }],
})
