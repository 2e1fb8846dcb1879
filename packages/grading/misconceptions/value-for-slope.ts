import type { WrongRule } from './rule'

/** The height instead of the slope: $g(z)$. */
export const valueForSlope: WrongRule = ({ height }) => [height]
