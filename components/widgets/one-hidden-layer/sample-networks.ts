import type { OneHiddenLayerProps } from '@slopewise/lesson'
import { makeExamples } from '@slopewise/lesson/network'
import { RELU, SIGMOID } from '../drawing/sample-functions'

/** Props as the compiler makes them, with ReLU and the sigmoid to choose from. For tests. */
export const sampleNetwork = (part: Partial<OneHiddenLayerProps> = {}): OneHiddenLayerProps => ({
  functions: [
    { ...RELU, about: 'ReLU' },
    { ...SIGMOID, about: 'the sigmoid' },
  ],
  examples: makeExamples('island'),
  units: 2,
  seed: 1,
  hide: null,
  // The second unit is dead: its sum is −1 whatever the inputs are.
  trained: { weights: [1, 0, 0, 0, 0, -1, 1, 1, -1], losses: [0.7, 0.6, 0.5], stepsBetween: 5 },
  ...part,
})
