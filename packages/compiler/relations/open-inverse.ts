import { findDefinition } from '../indexed/match-definition'
import type { Scope } from '../indexed/scope'
import { INVERSE_MARK, type SymbolTerm, type Term } from '../terms/term'

type Sides = { readonly left: Term; readonly right: Term }

/** Whether a letter stands for the inverse of another function: `f^{-1}`. */
export const isInverseName = ({ base }: SymbolTerm): boolean => base.endsWith(INVERSE_MARK)

const inverseIn = (side: Term): { readonly of: SymbolTerm; readonly at: Term } | null => {
  const [at, ...others] = side.kind === 'call' ? side.args : []
  if (side.kind !== 'call' || at === undefined || others.length > 0) return null
  if (side.primes > 0 || !isInverseName(side.of)) return null
  return { of: { ...side.of, base: side.of.base.slice(0, -INVERSE_MARK.length) }, at }
}

/** `\zeta^{-1}(y) = x` as $\zeta(x) = y$, where the text or the lesson says what the function is. */
export const openInverse = <One extends Sides>(claim: One, scope: Scope): One => {
  for (const [side, other] of [
    [claim.left, claim.right],
    [claim.right, claim.left],
  ] as const) {
    const inverse = inverseIn(side)
    if (inverse === null) continue
    const isLessons = scope.maths.functions.includes(inverse.of.base)
    const isText = findDefinition(inverse.of, scope)?.definition.parameters?.length === 1
    if (!isLessons && !isText) return claim
    const left: Term = { kind: 'call', of: inverse.of, primes: 0, args: [other] }
    return { ...claim, left, right: inverse.at }
  }
  return claim
}
