import type { DerivativePlotProps } from '@slopewise/lesson'
import * as functions from '../drawing/sample-functions'

type Sample = Partial<DerivativePlotProps> & { readonly g: string; readonly slope: string }

const PLOT = { ruleInA: null, at: 1, range: [-6, 6], hide: null } as const

/** Props as the compiler makes them, from functions as an author writes them. For tests. */
export const samplePlot = ({ g, slope, ...rest }: Sample): DerivativePlotProps => ({
  ...functions.samplePlotted({ g, slope }),
  ...PLOT,
  ...rest,
})

const rule = (tree: string, text: string) => ({ tree: functions.treeOf(tree, ['a']), text })

export const SIGMOID: DerivativePlotProps = {
  ...functions.SIGMOID,
  ...PLOT,
  ruleInA: rule('a(1 - a)', 'a(1 − a)'),
  range: [-60, 60],
}

export const TANH: DerivativePlotProps = {
  ...functions.TANH,
  ...PLOT,
  ruleInA: rule('1 - a^2', '1 − a²'),
  range: [-20, 20],
}

export const RELU: DerivativePlotProps = { ...functions.RELU, ...PLOT, range: [-4, 4] }
