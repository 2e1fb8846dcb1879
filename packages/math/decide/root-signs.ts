import * as operation from '../evaluate/operations'
import type { Branching } from '../evaluate/sample'
import type { Tape } from '../evaluate/tape'
import type { Bounds } from './bounds'
import { manyChains } from './chains'
import type { Chance } from './chance'
import { UNDEFINED, UNKNOWN } from './field-codes'
import { LARGE_CHAINS, LEVELS, type Level } from './large-chains'
import { invertModulo, multiplyModulo, powerModulo } from './modular'
import { planLevels } from './needed-levels'
import { isSquare } from './residues'
import { runField } from './run-field'

/** Two steps that are compared, as in `identity.ts`. */
type Sides = {
  readonly tape: Tape
  readonly left: number
  readonly right: number
  readonly bounds: Bounds
  readonly signed: readonly number[]
}

/** Steps that have to be squares in a field, by how deep they are nested. */
type Radicands = readonly (readonly number[])[]

const operandsOf = (tape: Tape, step: number): readonly number[] =>
  [tape.a[step] ?? 0, tape.b[step] ?? 0, tape.c[step] ?? 0].slice(
    0,
    operation.operandCount(tape.operations[step] ?? 0),
  )

/** The operands that count along the branches of a sample. */
const takenOf = (tape: Tape, step: number, sample: Branching): readonly number[] => {
  const operands = operandsOf(tape, step)
  if (tape.operations[step] !== operation.SELECT) return operands
  const truth = sample.truthOf(tape.a[step] ?? 0)
  return typeof truth === 'boolean' ? operands.slice(truth ? 1 : 2, truth ? 2 : 3) : operands
}

const reachable = (tape: Tape, roots: readonly number[], sample: Branching): readonly number[] => {
  const needed = new Set(roots)
  for (let step = Math.max(...roots); step >= 0; step -= 1) {
    if (!needed.has(step)) continue
    for (const operand of takenOf(tape, step, sample)) needed.add(operand)
  }
  return [...needed].toSorted((x, y) => x - y)
}

/** Whether some exponential is of a logarithm: `e^{ln(u)/2}` is a root too. */
const hasPowersOfLogarithms = (tape: Tape, steps: readonly number[]): boolean => {
  const holds = new Set<number>()
  return steps.some(step => {
    const code = tape.operations[step] ?? 0
    const isInside = operandsOf(tape, step).some(one => holds.has(one))
    if (isInside || code === operation.LN) holds.add(step)
    return isInside && code === operation.EXP
  })
}

/** Whether a step is a square in every field where it has a value, as it is positive. */
const isAlwaysSquare = (tape: Tape, step: number): boolean => {
  const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
  switch (tape.operations[step]) {
    case operation.EXP:
    case operation.PI:
      return true
    case operation.RATIONAL_POWER:
      return (tape.c[step] ?? 1) % 2 === 0
    case operation.INTEGER_POWER:
      return isAlwaysSquare(tape, a)
    case operation.MULTIPLY:
    case operation.DIVIDE:
      return isAlwaysSquare(tape, a) && isAlwaysSquare(tape, b)
    default:
      return false
  }
}

/** What square roots (and discrete logarithms) are taken of, by how deep they are nested. */
const radicandsOf = (
  tape: Tape,
  roots: readonly number[],
  sample: Branching,
  hasLogarithms: boolean,
): Radicands => {
  const steps = reachable(tape, roots, sample)
  const countsLogarithms = hasLogarithms && hasPowersOfLogarithms(tape, steps)
  const depths = new Map<number, number>()
  const found: Set<number>[] = []
  for (const step of steps) {
    const code = tape.operations[step] ?? 0
    const depth = Math.max(0, ...operandsOf(tape, step).map(one => depths.get(one) ?? 0))
    const isRoot = code === operation.RATIONAL_POWER && (tape.c[step] ?? 1) % 2 === 0
    const isCounted = isRoot || (countsLogarithms && code === operation.LN)
    depths.set(step, isCounted ? depth + 1 : depth)
    if (!isCounted) continue
    const radicands = found[depth] ?? new Set<number>()
    found[depth] = radicands
    const radicand = tape.a[step] ?? 0
    if (!isAlwaysSquare(tape, radicand)) radicands.add(radicand)
  }
  return Array.from(found, one => [...(one ?? [])])
}

const POINTS_MAX = 96
const RADICANDS_MAX = 24
const POINT_TRIES = 40
const PRODUCT_STEPS_MAX = 12
const CHAINS_MAX = 48
/** The least bits of a prime in one of the many chains. */
const PRIME_BITS = 27

/** Linearly independent rows over the field of two elements, as bits. */
class Independent {
  private readonly rows: number[] = []

  get rank(): number {
    return this.rows.length
  }

  add(row: number): void {
    let rest = row
    for (const known of this.rows) rest = Math.min(rest, rest ^ known)
    if (rest !== 0) this.rows.push(rest)
  }
}

/** Whether no product of some of the steps is a square, or a number times a square. */
const areIndependent = (
  tape: Tape,
  radicands: readonly number[],
  sample: Branching,
  chance: Chance,
): boolean => {
  if (radicands.length === 0) return true
  const plan = planLevels(tape, radicands, false, LEVELS)
  if (!plan || radicands.length > RADICANDS_MAX) return false
  // One chain with a value: there all numbers times squares have one character.
  for (const chain of LARGE_CHAINS) {
    const level = chain.levels[plan.top]
    if (!level) return false
    const seen = new Independent()
    let points = 0
    for (let tries = 0; tries < POINTS_MAX && seen.rank <= radicands.length; tries += 1) {
      const setting = { tape, roots: radicands, sample, signed: [], chain, plan }
      const run = runField({ ...setting, hasLogarithms: false, chance })
      if (run?.values.some(value => value === UNKNOWN || value === UNDEFINED)) return false
      if (!run || run.values.some(value => value <= 0)) continue
      points += 1
      seen.add(run.values.reduce((bits, x) => 2 * bits + (isSquare(x, level) ? 0 : 1), 1))
    }
    if (seen.rank > radicands.length) return true
    if (points > 0) return false
  }
  return false
}

type Values = { readonly level: Level; readonly values: readonly number[] }

/** One point with values in each of so many chains; null where there are too few. */
const valuesIn = (
  tape: Tape,
  steps: readonly number[],
  count: number,
  sample: Branching,
  chance: Chance,
): readonly Values[] | null => {
  const found: Values[] = []
  const chains = manyChains()
  const plan = planLevels(tape, steps, false, chains[0]?.levels.length ?? 0)
  if (!plan) return null
  for (const chain of chains) {
    const level = chain.levels[plan.top]
    for (let tries = 0; level && tries < POINT_TRIES && found.length < count; tries += 1) {
      const setting = { tape, roots: steps, sample, signed: [], chain, plan }
      const run = runField({ ...setting, hasLogarithms: false, chance })
      // What has no value here has none in any field.
      if (run?.values.some(value => value === UNKNOWN || value === UNDEFINED)) return null
      if (!run || run.values.some(value => value <= 0)) continue
      found.push({ level, values: run.values })
      break
    }
  }
  return found.length === count ? found : null
}

const EXPONENTS = [-2, -1, 1, 2]

const powerOf = (value: number, exponent: number, level: Level): number => {
  const power = powerModulo(value, Math.abs(exponent), level)
  return exponent < 0 ? invertModulo(power, level.prime) : power
}

/** Whether a value is a product of powers of one or two others, in all fields alike. */
const isProduct = (all: readonly Values[], index: number, others: readonly number[]): boolean =>
  others.some((x, place) =>
    EXPONENTS.some(j => {
      const rests = all.map(({ level, values }) => {
        const power = powerOf(values[x] ?? 1, -j, level)
        return multiplyModulo(values[index] ?? 0, power, level)
      })
      if (rests.every(rest => rest === 1)) return true
      return others
        .slice(place + 1)
        .some(y =>
          EXPONENTS.some(k =>
            all.every(
              ({ level, values }, field) => powerOf(values[y] ?? 1, k, level) === rests[field],
            ),
          ),
        )
    }),
  )

/**
 * The radicands without those that are products of others and of steps whose signs the points
 * follow: their roots are the products of the roots, in the fields as for real numbers.
 */
const withoutProducts = (
  { tape, left, right, bounds, signed }: Sides,
  radicands: readonly number[],
  sample: Branching,
  chance: Chance,
): readonly number[] => {
  const needs = planLevels(tape, [left, right], false, LEVELS)?.needs
  const isFollowed = (step: number) =>
    sample.signOf(step) !== 0 &&
    radicands.every(one => ((needs?.[one] ?? -1) & ~(needs?.[step] ?? 0)) === 0)
  const steps = [...new Set([...radicands, ...signed.filter(isFollowed)])]
  const count = 3 + Math.ceil((4 * bounds.heightBits) / PRIME_BITS)
  if (steps.length > PRODUCT_STEPS_MAX || count > CHAINS_MAX) return radicands
  const found = valuesIn(tape, steps, count, sample, chance)
  if (!found) return radicands
  const all = found.map(({ level, values }) => ({
    level,
    values: values.map((value, index) => {
      const isNegative = sample.signOf(steps[index] ?? 0) === -1
      return isNegative ? level.prime - value : value
    }),
  }))
  const kept = new Set(steps.keys())
  radicands.forEach((_, index) => {
    const others = [...kept].filter(other => other !== index)
    if (isProduct(all, index, others)) kept.delete(index)
  })
  return radicands.filter((_, index) => kept.has(index))
}

/**
 * Whether the fields take all roots as the real numbers do: where no product of radicands is a
 * square, all choices of signs are alike. Else a root such as `√(z² - 2z + 1)` is `z - 1` or `1 - z` by
 * chance.
 */
export const haveSureSigns = (
  sides: Sides,
  sample: Branching,
  chance: Chance,
  hasLogarithms: boolean,
): boolean => {
  const { tape, left, right } = sides
  // Roots of fractions are roots of primes: they hang together as the real ones do.
  const areSure = (radicands: readonly number[]) =>
    areIndependent(
      tape,
      radicands.filter(step => !tape.isNumber(step)),
      sample,
      chance,
    )
  return radicandsOf(tape, [left, right], sample, hasLogarithms).every(
    radicands => areSure(radicands) || areSure(withoutProducts(sides, radicands, sample, chance)),
  )
}
