import type { PlottedFunction } from '@slopewise/lesson'
import { type Expression, parseExpression, treeToJson } from '@slopewise/math'

const read = (text: string, variables: readonly string[]): Expression => {
  const parsed = parseExpression(text, { variables })
  if (!parsed.ok) throw new Error(`${text}: ${parsed.slip.code}`)
  return parsed.expression
}

/** The tree of a text, as the compiler gives it to the page. For tests. */
export const treeOf = (text: string, variables: readonly string[] = ['z']) =>
  treeToJson(read(text, variables))

type Sample = Partial<PlottedFunction> & { readonly g: string; readonly slope: string }

/** A function as the compiler makes it, from texts as an author writes them. For tests. */
export const samplePlotted = ({ g, slope, ...rest }: Sample): PlottedFunction => ({
  name: 'g',
  variable: 'z',
  of: treeOf(g),
  derivative: treeOf(slope),
  kinks: [],
  jumps: [],
  poles: [],
  ...rest,
})

export const SIGMOID = samplePlotted({
  g: '1/(1 + e^(-z))',
  slope: '1/(1 + e^(-z)) * (1 - 1/(1 + e^(-z)))',
})

export const TANH = samplePlotted({ g: 'tanh(z)', slope: '1 - tanh(z)^2' })

export const RELU = samplePlotted({
  g: 'max(0, z)',
  slope: '0 if z < 0, 1 if z > 0',
  kinks: [{ at: 0, left: 0, right: 1, convention: 1 }],
})
