import type { OneHiddenLayerProps } from '@slopewise/lesson'
import {
  type Activation,
  accuracy,
  buildActivation,
  type Example,
  forward,
  unitCount,
  type Weights,
} from '@slopewise/lesson/network'
import { showNumber } from '../drawing/numbers'

/** An activation function that the reader may choose. */
export type Choice = Activation & {
  readonly name: string
  readonly variable: string
  readonly title: string
}

export const buildChoices = ({
  functions,
}: Pick<OneHiddenLayerProps, 'functions'>): readonly Choice[] =>
  functions.map(plot => ({
    ...buildActivation(plot),
    name: plot.name,
    variable: plot.variable,
    title: (plot.about ?? `${plot.name}(${plot.variable})`).replace(/^the /, ''),
  }))

/** A slope below this stops learning, as the course counts it: leaky ReLU's 0.01 does not. */
export const ASLEEP_BELOW = 0.01

/** What one hidden unit does with the examples. */
export type UnitReading = {
  /** z of each example. */
  readonly sums: readonly number[]
  /** For each example whether the unit learns from it. */
  readonly awake: readonly boolean[]
  readonly meanSlope: number
  /** `dead`: slope 0 for every example. `flat`: nearly so. */
  readonly state: 'awake' | 'flat' | 'dead'
}

const stateOf = (slopes: readonly number[]): UnitReading['state'] => {
  if (slopes.every(slope => slope === 0)) return 'dead'
  return slopes.every(slope => Math.abs(slope) < ASLEEP_BELOW) ? 'flat' : 'awake'
}

export const readUnits = (
  weights: Weights,
  activation: Activation,
  examples: readonly Example[],
): readonly UnitReading[] => {
  const all = examples.map(example => forward(weights, activation, example).sums)
  return Array.from({ length: unitCount(weights) }, (_, unit) => {
    const sums = all.map(one => one[unit] ?? 0)
    const slopes = sums.map(activation.slopeAt)
    return {
      sums,
      awake: slopes.map(slope => Math.abs(slope) >= ASLEEP_BELOW),
      meanSlope: slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length,
      state: stateOf(slopes),
    }
  })
}

/** A network at some step, with all that is drawn and said of it. */
export type Snapshot = {
  readonly step: number
  readonly loss: number
  readonly losses: readonly number[]
  readonly stepsBetween: number
  readonly weights: Weights
  readonly choice: Choice
  readonly examples: readonly Example[]
}

const STATE_WORDS = {
  dead: 'is dead: slope 0 for every example',
  flat: 'is saturated: slope below 0.01 for every example',
} as const

/** `0.63`, `0`, `0.0004`: two digits are enough to compare. */
export const showSlope = (slope: number): string =>
  slope === 0 ? '0' : String(Number(slope.toPrecision(2))).replace('-', '−')

export const sayUnit = ({ state, awake, meanSlope }: UnitReading, index: number): string => {
  const name = `Unit ${index + 1}`
  if (state !== 'awake') return `${name} ${STATE_WORDS[state]}.`
  const count = awake.filter(Boolean).length
  return `${name} learns from ${count} of ${awake.length} examples, mean slope ${showSlope(meanSlope)}.`
}

/** The state of training in two sentences. */
export const sayTraining = ({ step, loss, weights, choice, examples }: Snapshot): string => {
  const right = Math.round(accuracy(weights, choice, examples) * examples.length)
  const lossText = Number.isFinite(loss) ? showNumber(loss) : 'beyond all numbers'
  return `${choice.title}, step ${step}: loss ${lossText}, ${right} of ${examples.length} examples on the right side.`
}

/** How many units have stopped learning, in a sentence. */
export const sayAsleep = (units: readonly UnitReading[]): string => {
  const dead = units.filter(({ state }) => state === 'dead').length
  const flat = units.filter(({ state }) => state === 'flat').length
  if (dead + flat === 0) return 'Every hidden unit still learns from some example.'
  const parts = [dead > 0 && `${dead} dead`, flat > 0 && `${flat} saturated`].filter(Boolean)
  return `Of ${units.length} hidden units ${parts.join(', ')}: no example teaches them.`
}

/** All of it for who does not see the drawing. */
export const describeSnapshot = (snapshot: Snapshot, units: readonly UnitReading[]): string =>
  [sayTraining(snapshot), ...units.map(sayUnit)].join(' ')

/** The network that the compiler trained. */
export const snapshotOf = (
  { trained, examples }: OneHiddenLayerProps,
  choice: Choice,
): Snapshot => {
  const { losses, stepsBetween, weights } = trained
  return {
    step: (losses.length - 1) * stepsBetween,
    loss: losses.at(-1) ?? 0,
    losses,
    stepsBetween,
    weights,
    choice,
    examples,
  }
}
