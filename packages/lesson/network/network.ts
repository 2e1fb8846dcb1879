import { compileEvaluator } from '@slopewise/math/evaluate'
import { call, variable } from '@slopewise/math/tree'
import type { Activation } from './activation'
import type { Example } from './example'
import { unitCount, type Weights } from './weights'

const z = variable('z')
/** The output is a sigmoid, $a^{[2]} = \sigma(z^{[2]})$, by the definition of the math package. */
const outputAt = compileEvaluator(call('sigmoid', z), 'z')
/** $\ln(1 + e^z)$: the cross-entropy loss is $\ln(1 + e^{z^{[2]}}) - y z^{[2]}$. */
const softplusAt = compileEvaluator(call('softplus', z), 'z')

/** What the network makes of one example. */
export type Forward = {
  /** $z^{[1]}$ and $a^{[1]}$ of each hidden unit. */
  readonly sums: readonly number[]
  readonly outputs: readonly number[]
  /** $z^{[2]}$ and $a^{[2]}$, the probability of class 1. */
  readonly sum: number
  readonly output: number
}

/** $z^{[1]} = W^{[1]} x + b^{[1]}$ of one hidden unit. */
export const unitSum = (weights: Weights, unit: number, x1: number, x2: number): number =>
  (weights[3 * unit] ?? 0) * x1 + (weights[3 * unit + 1] ?? 0) * x2 + (weights[3 * unit + 2] ?? 0)

/** $z^{[2]} = W^{[2]} g(z^{[1]}) + b^{[2]}$: above 0 the network says class 1. */
export const outputSum = (weights: Weights, outputs: readonly number[]): number => {
  const n = unitCount(weights)
  return outputs.reduce(
    (sum, a, unit) => sum + (weights[3 * n + unit] ?? 0) * a,
    weights[4 * n] ?? 0,
  )
}

/** The way forward for one pair of inputs. */
export const forward = (
  weights: Weights,
  activation: Activation,
  [x1, x2]: readonly [x1: number, x2: number, ...rest: readonly number[]],
): Forward => {
  const sums = Array.from({ length: unitCount(weights) }, (_, unit) =>
    unitSum(weights, unit, x1, x2),
  )
  const outputs = sums.map(activation.valueAt)
  const sum = outputSum(weights, outputs)
  return { sums, outputs, sum, output: outputAt(sum) }
}

/** The loss over all examples, and its derivative by every weight. */
export type Backward = { readonly loss: number; readonly gradient: readonly number[] }

/**
 * Back through the network: $dz^{[2]} = a^{[2]} - y$, then for each unit
 * $dz^{[1]} = w^{[2]} \, dz^{[2]} \, g'(z^{[1]})$, and from each signal its weights' by the chain rule; all of it the mean over
 * the examples.
 */
export const backward = (
  weights: Weights,
  activation: Activation,
  examples: readonly Example[],
): Backward => {
  const n = unitCount(weights)
  const gradient = new Array<number>(weights.length).fill(0)
  let loss = 0
  const add = (at: number, amount: number): void => {
    gradient[at] = (gradient[at] ?? 0) + amount / examples.length
  }
  for (const example of examples) {
    const [x1, x2, y] = example
    const { sums, outputs, sum, output } = forward(weights, activation, example)
    loss += (softplusAt(sum) - y * sum) / examples.length
    const signal = output - y
    for (let unit = 0; unit < n; unit += 1) {
      const weight = weights[3 * n + unit] ?? 0
      const back = weight * signal * activation.slopeAt(sums[unit] ?? 0)
      add(3 * unit, back * x1)
      add(3 * unit + 1, back * x2)
      add(3 * unit + 2, back)
      add(3 * n + unit, signal * (outputs[unit] ?? 0))
    }
    add(4 * n, signal)
  }
  return { loss, gradient }
}

/** Weights after one step against the gradient, `rate` times as long as it. */
export const stepWeights = (
  weights: Weights,
  { gradient }: Pick<Backward, 'gradient'>,
  rate: number,
): Weights => weights.map((weight, at) => weight - rate * (gradient[at] ?? 0))

/** The share of examples on the right side of the boundary, in [0, 1]. */
export const accuracy = (
  weights: Weights,
  activation: Activation,
  examples: readonly Example[],
): number =>
  examples.filter(example => forward(weights, activation, example).sum > 0 === (example[2] === 1))
    .length / examples.length
