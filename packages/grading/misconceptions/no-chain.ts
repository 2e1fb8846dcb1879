import { differentiate, type Expression, negate, substitute, variable } from '@slopewise/math'
import type { SlopeQuestion } from './question'
import type { WrongRule } from './rule'

/** A name that no lesson can define. */
const INNER = 'inner_'

/** $f'(u)$ where the body is $f(u)$, without the factor $u'$. */
const outerDerivative = ({ body, parameter }: SlopeQuestion): Expression | null => {
  if (body.kind !== 'call' || body.args.length !== 1) return null
  const [inner] = body.args
  if (inner === undefined) return null
  if (inner.kind === 'variable' && inner.name === parameter) return null
  const outer: Expression = { kind: 'call', name: body.name, args: [variable(INNER)] }
  return substitute(differentiate(outer, { by: INNER }).derivative, { [INNER]: inner })
}

/**
 * The chain rule without its inner derivative: $f'(u)$ for $f(u(z))$. For the sigmoid the inner
 * derivative is the −1 of $e^{-z}$, so what is left is $-g'$.
 */
export const noChain: WrongRule = question => {
  const { family, at, key, parameter } = question
  if (family?.shape === 'sigmoid') return [negate(key)]
  const outer = outerDerivative(question)
  if (outer === null || at === null) return []
  return [substitute(outer, { [parameter]: at })]
}
