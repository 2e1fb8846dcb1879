import { scatterFrom } from './chance'

/**
 * All that a network with n hidden units learns, as one list of 4n + 1 numbers: for each unit $w_1$, $w_2$ and $b$ of
 * $z = w_1 x_1 + w_2 x_2 + b$, then the weights of the output, then its bias.
 */
export type Weights = readonly number[]

/** How many hidden units a list of weights is for. */
export const unitCount = (weights: Weights): number => (weights.length - 1) / 4

export type WeightOptions = {
  readonly units: number
  readonly seed: number
  /** Deviation of the hidden layer's weights: large ones bring units far out, where sigmoids are flat. */
  readonly scale: number
}

/**
 * Weights to begin with: those of the hidden layer and its biases scatter about 0 by `scale`, those of the output by
 * 1; the bias of the output is 0.
 *
 * @example
 * startWeights({ units: 2, seed: 1, scale: 1 }).length // 9
 */
export const startWeights = ({ units, seed, scale }: WeightOptions): Weights => {
  const scatter = scatterFrom(seed)
  const hidden = Array.from({ length: 3 * units }, () => scale * scatter())
  const output = Array.from({ length: units }, () => scatter())
  return [...hidden, ...output, 0]
}
