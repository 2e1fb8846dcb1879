import {
  beginTraining,
  type Example,
  startWeights,
  type Task,
  type Training,
  trainOnce,
} from '@slopewise/lesson/network'
import type { Choice, Snapshot } from './model'

/** What the reader may choose. */
export type Settings = {
  readonly activation: number
  readonly units: number
  readonly rate: number
  readonly scale: number
  readonly seed: number
}

export const UNITS_MAX = 8
export const RATES: readonly number[] = [0.1, 0.3, 1, 3, 10]
export const SCALES: readonly number[] = [0.1, 1, 10]
/** Training ends here; nothing new happens later. */
export const STEPS_MAX = 5000
/** One press of Step, and one press of Train where nothing may move by itself. */
export const STRIDE = 20
/** Work of one frame ends after this time, and after this many steps. */
const FRAME_MS = 6
const FRAME_STEPS_MAX = 4
/** Longer histories are thinned to every second loss. */
const LOSSES_MAX = 240

/** A network on its way, with its history. */
export type Run = {
  readonly training: Training
  readonly losses: readonly number[]
  readonly stepsBetween: number
}

export type Given = { readonly choice: Choice; readonly examples: readonly Example[] }

const taskOf = ({ rate }: Settings, { choice, examples }: Given): Task => ({
  activation: choice,
  examples,
  rate,
})

/** The same settings begin with the same weights. */
export const beginRun = (settings: Settings, set: Given): Run => {
  const training = beginTraining(startWeights(settings), taskOf(settings, set))
  return { training, losses: [training.backward.loss], stepsBetween: 1 }
}

const noteLoss = (run: Run, training: Training): Run => {
  const { stepsBetween, losses } = run
  if (training.step % stepsBetween !== 0) return { ...run, training }
  const noted = [...losses, training.backward.loss]
  if (noted.length <= LOSSES_MAX) return { training, losses: noted, stepsBetween }
  const thinned = noted.filter((_, index) => index % 2 === 0)
  return { training, losses: thinned, stepsBetween: 2 * stepsBetween }
}

export const hasEnded = ({ training: { step, backward } }: Run): boolean =>
  step >= STEPS_MAX || !Number.isFinite(backward.loss)

/** So many steps further, or fewer where training ends. */
export const advance = (run: Run, steps: number, settings: Settings, set: Given): Run => {
  const task = taskOf(settings, set)
  let current = run
  for (let count = 0; count < steps && !hasEnded(current); count += 1) {
    current = noteLoss(current, trainOnce(current.training, task))
  }
  return current
}

/** What one frame has time for: always a step, never much more than its share of time. */
export const advanceFrame = (run: Run, settings: Settings, set: Given, now: () => number): Run => {
  const end = now() + FRAME_MS
  let current = run
  for (let count = 0; count < FRAME_STEPS_MAX; count += 1) {
    current = advance(current, 1, settings, set)
    if (now() >= end) break
  }
  return current
}

export const snapshotOfRun = ({ training, losses, stepsBetween }: Run, set: Given): Snapshot => ({
  step: training.step,
  loss: training.backward.loss,
  losses,
  stepsBetween,
  weights: training.weights,
  ...set,
})
