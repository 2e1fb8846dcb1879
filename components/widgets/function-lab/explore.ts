import type { FunctionLabProps } from '@slopewise/lesson'
import { type Explored, exploreText } from '@slopewise/lesson/lab'
import type { LabState } from './model'

/**
 * Takes a typed function apart, just as the compiler does with the author's. Brings all of the math
 * package along: load it with `import()` when the lab is used for the first time.
 */
export const explore = (
  { text, range }: LabState,
  { plot }: Pick<FunctionLabProps['lab'], 'plot'>,
): Explored =>
  exploreText(text, plot, { range, at: (range[0] + range[1]) / 2 + (range[1] - range[0]) / 8 })
