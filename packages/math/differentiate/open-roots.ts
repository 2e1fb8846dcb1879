import { call, num, power } from '../tree/build'
import type { Expression } from '../tree/expression'
import { mapChildren } from '../tree/walk'
import { exactValue } from './simplify'

const HALF_MAX = 1000n

/** Half of an even whole exponent; null for any other. */
const halfOf = (exponent: Expression): bigint | null => {
  const value = exactValue(exponent)
  if (value === null || value === 'undefined' || value.denominator !== 1n) return null
  const { numerator } = value
  return numerator % 2n === 0n && numerator > 0n && numerator <= HALF_MAX ? numerator / 2n : null
}

/**
 * The root of an even power opened, $\sqrt{u^2} = |u|$ and $\sqrt{u^4} = u^2$: its slope exists
 * where $u / \sqrt{u^2}$ is 0/0. Any other node is returned as it is.
 *
 * @example
 * openRoot(read('sqrt(z^4)')) // z^2
 */
export const openRoot = (node: Expression): Expression => {
  if (node.kind !== 'call' || node.name !== 'sqrt') return node
  const [radicand] = node.args
  const half = radicand?.kind === 'power' ? halfOf(radicand.exponent) : null
  if (radicand?.kind !== 'power' || half === null) return node
  const base = half % 2n === 0n ? radicand.base : call('abs', radicand.base)
  return half === 1n ? base : power(base, num(half))
}

/** The same everywhere in an expression; the same node where there are no such roots. */
export const openRoots = (expression: Expression): Expression => {
  let changed = false
  const inner = mapChildren(expression, child => {
    const opened = openRoots(child)
    changed ||= opened !== child
    return opened
  })
  return openRoot(changed ? inner : expression)
}
