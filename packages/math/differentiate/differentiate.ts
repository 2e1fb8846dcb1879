import { derivative as pending } from '../tree/build'
import { equalTrees } from '../tree/equal'
import type { Definitions, Expression } from '../tree/expression'
import type { DerivationStep } from './derivation'
import { expandDefinitions } from './expand'
import { writeInValues } from './in-values'
import { type Differentiated, takeDerivative } from './take-derivative'

/** What to differentiate by, whether the steps are wanted, and what names stand for. */
export type DifferentiateOptions = {
  readonly by: string
  readonly steps?: boolean
  readonly definitions?: Definitions
}

/**
 * The derivative $f'$ of an expression by one of its variables, as a textbook prints it: constant
 * $c' = 0$, sum $(u + v)' = u' + v'$, product $(uv)' = u'v + uv'$, quotient
 * $(u/v)' = (u'v - uv')/v^2$, power $(u^n)' = n u^{n-1} u'$, exponential $(e^u)' = e^u u'$, chain
 * $(f(u))' = f'(u) u'$, and max, abs, cases … on each of their pieces (any textbook of calculus, for
 * instance Spivak, Calculus, chapter 10; the table of `outer-slopes.ts` has the functions).
 *
 * Points where the function has no derivative are left out of `cases` (no `otherwise`); points at
 * a border of pieces where it has one are in. With `steps`, also the derivation, one rule a line,
 * each line equal to the one before. With `definitions`, `g(z)` and `a` are put in, and the result
 * is written in the values they define where that is shorter; without, what is not expanded stays as
 * `g'(…)` or `d/dz …`. So does an expression beyond the budget of `size.ts`.
 *
 * @example
 * differentiate(read('z*e^z'), { by: 'z' }).derivative // e^z*(1+z)
 * differentiate(read('max(0,z)'), { by: 'z' }).derivative // if(z<0,0,if(z>0,1,undefined))
 */
export const differentiate = (
  expression: Expression,
  { by, steps = false, definitions }: DifferentiateOptions,
): Differentiated => {
  if (!definitions) return takeDerivative(expression, { by, steps })
  const body = expandDefinitions(expression, definitions)
  const taken = takeDerivative(body, { by, steps })
  const derivative = writeInValues(taken.derivative, definitions, by)
  if (!steps) return { derivative }
  const [asked, open] = [pending(expression, by), pending(body, by)]
  const lines: DerivationStep[] = [...(taken.steps ?? [])]
  if (!equalTrees(asked, open)) lines.unshift({ rule: 'definition', before: asked, after: open })
  if (!equalTrees(taken.derivative, derivative)) {
    lines.push({ rule: 'substitution', before: taken.derivative, after: derivative })
  }
  return { derivative, steps: lines }
}
