import type { OneHiddenLayerProps } from '@slopewise/lesson'
import {
  beginTraining,
  buildActivation,
  type ExampleSet,
  isExampleSet,
  makeExamples,
  startWeights,
  trainOnce,
} from '@slopewise/lesson/network'
import { findText } from '../mdx/attributes'
import { readHide } from './read-props'
import { plotFunctions, readFunctions } from './several-functions'
import type { WidgetReading } from './widget-reading'

/** Where slopes are drawn; kinks and poles further out are not looked for. */
const RANGE = [-6, 6] as const

/** The figure on the page: a network after 300 steps, its loss noted after every fifth. */
const TRAINED = { steps: 300, stepsBetween: 5, rate: 1, scale: 1 } as const
const DIGITS = 4

const rounded = (value: number): number => Number(value.toPrecision(DIGITS))

type Untrained = Omit<OneHiddenLayerProps, 'trained' | 'hide'>

const train = ({ functions, examples, units, seed }: Untrained): OneHiddenLayerProps['trained'] => {
  const [first] = functions
  if (first === undefined) return { weights: [], losses: [], stepsBetween: TRAINED.stepsBetween }
  const task = { activation: buildActivation(first), examples, rate: TRAINED.rate }
  let training = beginTraining(startWeights({ units, seed, scale: TRAINED.scale }), task)
  const losses = [rounded(training.backward.loss)]
  while (training.step < TRAINED.steps) {
    training = trainOnce(training, task)
    if (training.step % TRAINED.stepsBetween === 0) losses.push(rounded(training.backward.loss))
  }
  return { weights: training.weights.map(rounded), losses, stepsBetween: TRAINED.stepsBetween }
}

/** The value of a prop from a closed list, which was checked before. */
const textOf = ({ attributes }: WidgetReading, name: string): string =>
  findText(attributes, name)?.text.trim() ?? ''

const setOf = (name: string): ExampleSet | null => (isExampleSet(name) ? name : null)

/** Resolves `<OneHiddenLayer>`. Null, with issues, where its functions or its examples cannot be. */
export const readOneHiddenLayer = (reading: WidgetReading): OneHiddenLayerProps | null => {
  const hide = readHide(reading)
  const named = readFunctions(reading)
  const set = setOf(textOf(reading, 'data'))
  const units = Number(textOf(reading, 'units'))
  if (named === null || set === null || !(units >= 1)) return null
  const untrained = {
    functions: plotFunctions(named, RANGE, reading),
    examples: makeExamples(set),
    units,
    seed: Number(textOf(reading, 'seed') || '1'),
  }
  return { ...untrained, hide, trained: train(untrained) }
}
