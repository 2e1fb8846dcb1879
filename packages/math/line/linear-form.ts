import * as operation from '../evaluate/operations'
import type { Tape } from '../evaluate/tape'
import { addSteps, divideSteps, multiplySteps, negateStep } from '../evaluate/tape-arithmetic'
import { toExpression } from '../evaluate/to-expression'
import {
  divideRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
} from '../number/rational'
import type { ExpReader } from './as-exp-polynomial'
import { type LinePoint, namedPoint, rationalPoint } from './point'

/** `slope · x + constant`, both steps without variables. */
export type LinearForm = { readonly slope: number; readonly constant: number }

const DEPTH_MAX = 100

const scaled = (form: LinearForm, by: (step: number) => number): LinearForm => ({
  slope: by(form.slope),
  constant: by(form.constant),
})

/** A step as a linear form along the branches that the reader takes; null where it is none. */
export const linearForm = (
  tape: Tape,
  step: number,
  reader: ExpReader,
  depth = 0,
): LinearForm | null => {
  if (depth > DEPTH_MAX) return null
  if (tape.mentions[step] === 0) return { slope: tape.fraction(0), constant: step }
  const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
  const inner = (part: number) => linearForm(tape, part, reader, depth + 1)
  const turned = (form: LinearForm | null) => form && scaled(form, one => negateStep(tape, one))
  switch (tape.operations[step]) {
    case operation.VARIABLE:
      return { slope: tape.fraction(1), constant: tape.fraction(0) }
    case operation.NEGATE:
      return turned(inner(a))
    case operation.ADD: {
      const [f, g] = [inner(a), inner(b)]
      if (!f || !g) return null
      return {
        slope: addSteps(tape, f.slope, g.slope),
        constant: addSteps(tape, f.constant, g.constant),
      }
    }
    case operation.MULTIPLY: {
      const [closed, moving] = tape.mentions[a] === 0 ? [a, b] : [b, a]
      const form = tape.mentions[closed] === 0 ? inner(moving) : null
      return form && scaled(form, one => multiplySteps(tape, closed, one))
    }
    case operation.DIVIDE: {
      const form = tape.mentions[b] === 0 ? inner(a) : null
      return form && scaled(form, one => divideSteps(tape, one, b))
    }
    default: {
      const taken = reader.taken(step)
      if (!taken) return null
      return taken.negated ? turned(inner(taken.step)) : inner(taken.step)
    }
  }
}

/** A step as a number times another, which is not 0: 1, or a number's logarithm or root, or π. */
const multipleOf = (tape: Tape, step: number): { times: Rational; of: number } | null => {
  const number = tape.numberAt(step)
  if (number) return { times: number, of: tape.fraction(1) }
  const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
  const scaled = (of: number, by: Rational | null) => {
    const inner = by && multipleOf(tape, of)
    return inner && { times: multiplyRationals(inner.times, by), of: inner.of }
  }
  switch (tape.operations[step]) {
    case operation.NEGATE:
      return scaled(a, rational(-1))
    case operation.MULTIPLY:
      return tape.isNumber(a) ? scaled(b, tape.numberAt(a)) : scaled(a, tape.numberAt(b))
    case operation.DIVIDE: {
      const below = tape.numberAt(b)
      return scaled(a, below && divideRationals(rational(1), below))
    }
    // Logarithms and roots of numbers are worked out where they are fractions: they are not 0.
    case operation.LN:
    case operation.RATIONAL_POWER:
      return tape.isNumber(a) ? { times: rational(1), of: step } : null
    case operation.PI:
      return { times: rational(1), of: step }
    default:
      return null
  }
}

/** The zero of a linear form as a point with a name; null where it has none or none is seen. */
export const zeroOfLinear = (tape: Tape, { slope, constant }: LinearForm): LinePoint | null => {
  if (tape.isInteger(slope, 0)) return null
  const [rate, value] = [multipleOf(tape, slope), multipleOf(tape, constant)]
  if (rate && value && (rate.of === value.of || value.times.numerator === 0n)) {
    return rationalPoint(negateRational(divideRationals(value.times, rate.times)))
  }
  const expression = toExpression(tape, divideSteps(tape, negateStep(tape, constant), slope))
  return expression && namedPoint(expression)
}
