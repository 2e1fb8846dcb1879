import { rational } from '@slopewise/math'
import { symbolOf, type Term } from './term'

const INVERSES: Readonly<Record<string, string>> = {
  tanh: 'atanh',
  sinh: 'asinh',
  cosh: 'acosh',
  exp: 'ln',
  ln: 'exp',
  sin: 'asin',
  cos: 'acos',
  tan: 'atan',
}

const callOf = (name: string, argument: Term): Term => ({
  kind: 'call',
  of: symbolOf(name),
  primes: 0,
  args: [argument],
})

/** `\\sigma^{-1}(x) = \\ln \\frac{x}{1 - x}`, `\\tanh^{-1}(x)`: the inverse of a function at a place; null for others. */
export const inverseAt = (name: string, args: readonly Term[]): Term | null => {
  const [argument] = args
  if (args.length !== 1 || argument === undefined) return null
  const inverse = INVERSES[name]
  if (inverse !== undefined) return callOf(inverse, argument)
  if (name !== 'σ' && name !== 'sigmoid') return null
  const one: Term = { kind: 'number', value: rational(1), shown: null }
  const rest: Term = { kind: 'sum', terms: [one, { kind: 'negative', of: argument }] }
  return callOf('ln', { kind: 'quotient', over: argument, under: rest })
}
