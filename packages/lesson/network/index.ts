export { type Activation, buildActivation } from './activation'
export type { Example } from './example'
export {
  EXAMPLE_SETS,
  EXAMPLES_REACH,
  type ExampleSet,
  isExampleSet,
  makeExamples,
} from './examples'
export {
  accuracy,
  type Backward,
  backward,
  type Forward,
  forward,
  outputSum,
  stepWeights,
  unitSum,
} from './network'
export { beginTraining, type Task, type Training, trainOnce } from './train'
export { startWeights, unitCount, type WeightOptions, type Weights } from './weights'
