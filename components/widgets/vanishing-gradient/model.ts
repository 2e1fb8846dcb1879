import type { VanishingGradientProps } from '@slopewise/lesson'
import { showArgument, showNumber, showShort } from '../drawing/numbers'
import { buildPlotted, type Plotted, readPlotted } from '../drawing/plotted'
import { type Line, lineText, plain } from '../drawing/readout-line'
import type { Interval } from '../drawing/scale'

export type Activation = { readonly plotted: Plotted; readonly about: string | null }

export type ChainModel = {
  readonly activations: readonly Activation[]
  readonly variable: string
  readonly range: Interval
  readonly layers: number
  /** Inputs that one press gives: both ends of the range, and 0 where that lies between. */
  readonly presets: readonly number[]
}

export const WEIGHTS = [0.25, 0.5, 1, 2, 4, 8] as const
export const FIRST_WEIGHT = WEIGHTS.indexOf(1)

export const buildChain = ({ functions, range, layers }: VanishingGradientProps): ChainModel => ({
  activations: functions.map(one => ({ plotted: buildPlotted(one), about: one.about })),
  variable: functions[0]?.variable ?? 'z',
  range,
  layers,
  presets: [range[0], 0, range[1]].filter((one, index, all) => all.indexOf(one) === index),
})

/** One unit of the chain: what goes in, what comes out, and the slope there. */
export type Unit = { readonly z: number; readonly a: number; readonly slope: number }

export type Chain = {
  readonly units: readonly Unit[]
  /**
   * Decimal logarithm of the size of $\frac{da^{[n]}}{dz^{[1]}}$ for n = 0 … layers; −∞ from where a
   * slope is exactly 0. A product of many small slopes would be too small for a double.
   */
  readonly exponents: readonly number[]
}

/** At a kink what the course agreed on, else the slope from the right. */
const slopeAt = (plotted: Plotted, range: Interval, z: number): number => {
  const { slope, kink } = readPlotted(plotted, range, z)
  return slope ?? kink?.convention ?? kink?.right ?? Number.NaN
}

/**
 * Units in a row, each fed with w times the output of the one before:
 * $\frac{da^{[n]}}{dz^{[1]}} = g'(z^{[1]}) \cdot w\,g'(z^{[2]}) \cdots w\,g'(z^{[n]})$.
 */
export const runChain = (
  { range, layers }: Pick<ChainModel, 'range' | 'layers'>,
  plotted: Plotted,
  { z, weight }: { readonly z: number; readonly weight: number },
): Chain => {
  const units: Unit[] = []
  const exponents = [0]
  for (let layer = 0; layer < layers; layer += 1) {
    const before = units.at(-1)
    const input = before === undefined ? z : weight * before.a
    const slope = slopeAt(plotted, range, input)
    units.push({ z: input, a: plotted.valueAt(input), slope })
    const factor = Math.abs(before === undefined ? slope : weight * slope)
    exponents.push((exponents.at(-1) ?? 0) + Math.log10(factor))
  }
  return { units, exponents }
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const raised = (exponent: number): string =>
  [...String(exponent)].map(one => (one === '-' ? '⁻' : (DIGITS[Number(one)] ?? one))).join('')

/** 10 to a power that may be far out of the range of doubles, to two digits. */
export const showPower = (exponent: number): string => {
  if (exponent === Number.NEGATIVE_INFINITY) return '= 0'
  if (Number.isNaN(exponent)) return 'is not defined'
  const value = 10 ** exponent
  if (value >= 0.001 && value < 10_000) return `≈ ${showNumber(Number(value.toPrecision(3)))}`
  const whole = Math.floor(exponent)
  const lead = (10 ** (exponent - whole)).toPrecision(2)
  return lead === '10' ? `≈ 1.0×10${raised(whole + 1)}` : `≈ ${lead}×10${raised(whole)}`
}

const SHOWN_FACTORS = 3
/** Below a thousandth a gradient is said to vanish, above a thousand to explode. */
const EXPONENT_FAR = 3

const verdictOf = (exponent: number): string => {
  if (exponent === Number.NEGATIVE_INFINITY) {
    return 'One slope is exactly 0, and with it the product: nothing comes back through it.'
  }
  if (exponent < -EXPONENT_FAR) return 'It vanishes: the first unit hardly learns.'
  if (exponent > EXPONENT_FAR) return 'It explodes: a small step at the first unit changes all.'
  return 'It is neither tiny nor huge.'
}

/** What the figure says in words and numbers. */
export const describeChain = (
  { variable, layers }: ChainModel,
  chain: Chain,
  weight: number,
): { readonly slopes: Line; readonly gradient: Line; readonly verdict: string } => {
  const [first] = chain.units
  const shown = chain.units.slice(0, SHOWN_FACTORS).map(({ slope }) => showShort(slope))
  const rest = layers > SHOWN_FACTORS ? ' ⋅ …' : ''
  const exponent = chain.exponents.at(-1) ?? Number.NaN
  return {
    slopes: [
      { text: `${variable} = ${showArgument(first?.z ?? 0)}`, tone: 'point' },
      plain(': slopes '),
      { text: `${shown.join(' ⋅ ')}${rest}`, tone: 'slope' },
    ],
    gradient: [
      plain(weight === 1 ? '' : `with weights of ${showShort(weight)}: `),
      plain(`product after ${layers} layers `),
      { text: showPower(exponent), tone: 'slope' },
    ],
    verdict: verdictOf(exponent),
  }
}

/** The same in one sentence for a screen reader. */
export const speakChain = (
  model: ChainModel,
  { plotted, about }: Activation,
  chain: Chain,
  { weight, showsGradient }: { readonly weight: number; readonly showsGradient: boolean },
): string => {
  const { slopes, gradient, verdict } = describeChain(model, chain, weight)
  const who = `${about ?? plotted.name}, weight ${showShort(weight)}`
  const start = `${who}, ${lineText(slopes)}`
  return showsGradient ? `${start}; ${lineText(gradient)}. ${verdict}` : start
}
