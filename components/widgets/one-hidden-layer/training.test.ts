import { expect, test } from 'vitest'
import { buildChoices } from './model'
import { sampleNetwork } from './sample-networks'
import { advance, advanceFrame, beginRun, hasEnded, STEPS_MAX, snapshotOfRun } from './training'

const props = sampleNetwork()
const [relu] = buildChoices(props)
if (!relu) throw new Error('ReLU is in the sample.')
const set = { choice: relu, examples: props.examples }
const settings = { activation: 0, units: 3, rate: 1, scale: 1, seed: 1 }

test('how steps are spread over frames does not change where training goes', () => {
  const atOnce = advance(beginRun(settings, set), 24, settings, set)
  let byFrames = beginRun(settings, set)
  while (byFrames.training.step < 24) byFrames = advanceFrame(byFrames, settings, set, () => 0)
  expect(byFrames).toEqual(atOnce)
})

test('a frame makes one step where time is up, and few where it is not', () => {
  let clock = 0
  const slow = advanceFrame(beginRun(settings, set), settings, set, () => {
    clock += 100
    return clock
  })
  expect(slow.training.step).toBe(1)
  const quick = advanceFrame(beginRun(settings, set), settings, set, () => 0)
  expect(quick.training.step).toBe(4)
})

test('the history is thinned, and still reaches from the beginning to now', () => {
  const run = advance(beginRun(settings, set), 600, settings, set)
  expect(run.losses.length).toBeLessThanOrEqual(240)
  expect(run.losses[0]).toBe(beginRun(settings, set).training.backward.loss)
  expect(snapshotOfRun(run, set)).toMatchObject({ step: 600, loss: run.training.backward.loss })
  expect((run.losses.length - 1) * run.stepsBetween).toBeGreaterThan(590)
})

test('training ends at the last step, and where the loss has no value', () => {
  const start = beginRun(settings, set)
  const late = { ...start, training: { ...start.training, step: STEPS_MAX } }
  expect(hasEnded(late)).toBe(true)
  expect(advance(late, 9, settings, set)).toBe(late)
  const lost = { ...start.training, backward: { loss: Number.NaN, gradient: [] } }
  expect(hasEnded({ ...start, training: lost })).toBe(true)
  expect(hasEnded(start)).toBe(false)
})
