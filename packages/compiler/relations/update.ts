import { type SymbolTerm, type Term, UNNAMED } from '../terms/term'
import { partsOf } from './instances'

const isSameLetter = (a: Term, b: Term): boolean =>
  JSON.stringify(a, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one)) ===
  JSON.stringify(b, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one))

const isGradient = (term: Term, letter: SymbolTerm): boolean =>
  partsOf(term).some(
    part =>
      (part.kind === 'derivative' &&
        part.by.some(by => by.base === letter.base || by.base === UNNAMED)) ||
      (part.kind === 'symbol' && part.base === `d${letter.base}`),
  )

/** What an assignment `w := w - \alpha \frac{∂L}{∂w}` is. */
export type Update = 'descent' | 'ascent' | 'scaled' | 'other'

/**
 * Reads an assignment of a letter to itself. A step along the gradient goes down: `w` once, and the
 * gradient taken away. Null where the letter is not assigned to itself.
 */
export const readUpdate = (left: Term, right: Term): Update | null => {
  if (left.kind === 'symbol' && left.base.startsWith('Δ')) return readChange(left, right)
  const before = left.kind === 'symbol' ? stepBefore(left) : primedBefore(left)
  if (left.kind !== 'symbol') return before === null ? null : readStep(before, right)
  if (before !== null) return readStep(before, right)
  if (!partsOf(right).some(part => part !== right && isSameLetter(part, left))) return null
  const terms = right.kind === 'sum' ? right.terms : [right]
  const steps = terms.filter(term => isGradient(term, left))
  const rest = terms.filter(term => !steps.includes(term))
  if (steps.length !== 1) return 'other'
  if (rest.length !== 1 || !rest[0]) return 'other'
  if (!isSameLetter(rest[0], left)) return isScaled(rest[0], left) ? 'scaled' : 'other'
  return steps[0]?.kind === 'negative' ? 'descent' : 'ascent'
}

/** `\\Delta w = -\\eta \\frac{∂E}{∂w}`: what is added in a step; null where it is no gradient alone. */
const readChange = (left: SymbolTerm, right: Term): Update | null => {
  const letter = { ...left, base: left.base.slice(1) }
  if (right.kind === 'sum' || !isGradient(right, letter)) return null
  return isTaken(right) ? null : 'ascent'
}

/** Whether a sign stands before a term, or before its first factor. */
const isTaken = (term: Term): boolean =>
  term.kind === 'negative' || (term.kind === 'product' && term.factors.some(isTaken))

/** `x` of `x' = x - \\epsilon \\nabla_x f(x)`; null without a prime. */
const primedBefore = (letter: Term): SymbolTerm | null =>
  letter.kind === 'function' && letter.primes === 1 ? letter.of : null

/** A word for the next step: `w_{\text{new}}`, `w^{\text{new}}`. */
const NEXT = /_(new|neu|next)$/

/** `w^{(t)}` of `w^{(t+1)}`, `w` of `w^+`; null without such a mark. */
const stepBefore = (letter: SymbolTerm): SymbolTerm | null => {
  const { label, base } = letter
  if (base.endsWith('+')) return { ...letter, base: base.slice(0, -1) }
  if (NEXT.test(base)) return { ...letter, base: base.replace(NEXT, '') }
  if (label === null || !/^[tkτ]$/.test(label.name) || label.offset !== 1) return null
  return { ...letter, label: { ...label, offset: 0 } }
}

/** `w^{(t+1)} = w^{(t)} - \\eta \\nabla E`: from one step to the next; null for other recursions. */
const readStep = (before: SymbolTerm, right: Term): Update | null => {
  if (right.kind !== 'sum' || right.terms.length !== 2) return null
  const own = right.terms.filter(term => isSameLetter(term, before))
  const steps = right.terms.filter(term => isGradient(term, before))
  const [other] = right.terms.filter(term => !steps.includes(term))
  if (steps.length === 1 && other && isScaled(other, before)) return 'scaled'
  if (own.length !== 1 || steps.length !== 1) return null
  return steps[0]?.kind === 'negative' ? 'descent' : 'ascent'
}

/** `-w`, `2w`, `w^2`: the letter itself is changed by a number. */
const isScaled = (term: Term, letter: SymbolTerm): boolean => {
  if (term.kind === 'negative') return isScaled(term.of, letter) || isSameLetter(term.of, letter)
  if (term.kind === 'power') return isSameLetter(term.base, letter)
  return (
    term.kind === 'product' &&
    term.factors.every(factor => factor.kind === 'number' || isSameLetter(factor, letter))
  )
}
