import { type Expression, negate } from '@slopewise/math'

/** The right answer with the other sign. Applies to any key, slope or not. */
export const sign = (key: Expression): readonly Expression[] => [negate(key)]
