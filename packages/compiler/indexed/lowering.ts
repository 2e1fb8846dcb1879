import { type Expression, num, someNode } from '@slopewise/math'
import type { SymbolTerm, Term } from '../terms/term'
import { Unreadable } from '../terms/term'
import type { Scope } from './scope'
import { isScalar, type Tensor } from './tensor'

/** Works a term out; handed to the parts of the lowering, which need the whole. */
export type Lower = (term: Term, scope: Scope) => Tensor

/** The whole, and letters by themselves. */
export type Lowering = {
  readonly lower: Lower
  readonly lowerSymbol: (symbol: SymbolTerm, scope: Scope) => Tensor
}

/** Ends the reading: the formula's parts do not fit together in this reading. */
export const misfit = (why: string): never => {
  throw new Unreadable(why, { from: 0, to: 0 })
}

/** Nodes of a value that is put in: what goes on without end has many more. */
const NODES_MAX = 20_000

/** A value as it is; one with more nodes than can be worked with ends the reading. */
export const requireSmall = (tensor: Tensor, nodesMax = NODES_MAX): Tensor => {
  let count = 0
  const isOver = () => {
    count += 1
    return count > nodesMax
  }
  return tensor.entries.some(entry => someNode(entry, isOver)) ? misfit('it is too large') : tensor
}

/** The one number that a value is; a vector ends the reading. */
export const numberOf = (tensor: Tensor, what: string): Expression =>
  isScalar(tensor) ? (tensor.entries[0] ?? num(0)) : misfit(`${what} is no number`)
