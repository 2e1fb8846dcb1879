import { EXP } from '../evaluate/operations'
import type { Branching } from '../evaluate/sample'
import type { Tape } from '../evaluate/tape'
import type { Chance } from './chance'
import { LARGE_CHAINS, LEVELS } from './large-chains'
import { invertModulo, multiplyModulo } from './modular'
import { planLevels } from './needed-levels'
import { runField } from './run-field'

/** An exponential step as a power of another: `e^{(top/bottom) w}` for the exponent w of `base`. */
export type Multiple = { readonly base: number; readonly top: number; readonly bottom: number }

const LIMIT = 64
const CHAINS = 3
const TRIES_MAX = 40

/** The small fraction that a residue stands for, if it is one. */
const smallFraction = (value: number, prime: number): readonly [number, number] | null => {
  for (let bottom = 1; bottom <= LIMIT; bottom += 1) {
    const top = (value * bottom) % prime
    if (top <= LIMIT) return [top, bottom]
    if (prime - top <= LIMIT) return [top - prime, bottom]
  }
  return null
}

type Values = { readonly prime: number; readonly values: readonly number[] }

const exponentsIn = (
  tape: Tape,
  exponents: readonly number[],
  sample: Branching,
  chance: Chance,
): readonly Values[] | null => {
  const found: Values[] = []
  const plan = planLevels(tape, exponents, false, LEVELS)
  if (!plan) return null
  for (const chain of LARGE_CHAINS.slice(0, CHAINS)) {
    for (let tries = 0; tries < TRIES_MAX && found.length < CHAINS; tries += 1) {
      const setting = {
        ...{ tape, roots: exponents, sample, signed: [], chain, plan },
        ...{ hasLogarithms: false, chance },
      }
      const run = runField(setting)
      if (!run || run.values.some(value => value <= 0)) continue
      found.push(run)
      break
    }
  }
  return found.length === CHAINS ? found : null
}

const ratioOf = (
  all: readonly Values[],
  x: number,
  y: number,
): readonly [number, number] | null => {
  const ratios = all.map(({ prime, values }) => {
    const level = { prime, reciprocal: 1 / prime, lower: null }
    const inverse = invertModulo(values[y] ?? 1, prime)
    return smallFraction(multiplyModulo(values[x] ?? 0, inverse, level), prime)
  })
  const [first] = ratios
  const agrees = ratios.every(ratio => ratio?.[0] === first?.[0] && ratio?.[1] === first?.[1])
  return first && agrees ? first : null
}

/**
 * For each exponential of a tape the first one of which it is a small power, found by comparing
 * their exponents in three fields; null where the exponents have no values there.
 */
export const exponentMultiples = (
  tape: Tape,
  sample: Branching,
  chance: Chance,
): ReadonlyMap<number, Multiple> | null => {
  const steps = tape.operations.flatMap((code, step) =>
    code === EXP && tape.mentions[step] !== 0 ? [step] : [],
  )
  const exponents = steps.map(step => tape.a[step] ?? 0)
  const all = steps.length > 0 ? exponentsIn(tape, exponents, sample, chance) : null
  if (!all) return null
  const multiples = new Map<number, Multiple>()
  steps.forEach((step, index) => {
    for (let other = 0; other < index; other += 1) {
      const ratio = ratioOf(all, index, other)
      const known = multiples.get(steps[other] ?? -1)
      if (!ratio || known?.base !== steps[other]) continue
      multiples.set(step, { base: steps[other] ?? step, top: ratio[0], bottom: ratio[1] })
      return
    }
    multiples.set(step, { base: step, top: 1, bottom: 1 })
  })
  return multiples
}
