import type { Activation } from './activation'
import type { Example } from './example'
import { type Backward, backward, stepWeights } from './network'
import type { Weights } from './weights'

/** A network on its way: weights, and what they amount to. */
export type Training = {
  readonly step: number
  readonly weights: Weights
  readonly backward: Backward
}

export type Task = {
  readonly activation: Activation
  readonly examples: readonly Example[]
  readonly rate: number
}

/** Before the first step: the weights as they are given. */
export const beginTraining = (weights: Weights, { activation, examples }: Task): Training => ({
  step: 0,
  weights,
  backward: backward(weights, activation, examples),
})

/** One step of gradient descent over all examples. */
export const trainOnce = (before: Training, task: Task): Training => {
  const weights = stepWeights(before.weights, before.backward, task.rate)
  return {
    step: before.step + 1,
    weights,
    backward: backward(weights, task.activation, task.examples),
  }
}
