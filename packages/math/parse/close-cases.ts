import { cases } from '../tree/build'
import type { Branch, Expression } from '../tree/expression'
import { remainderOf } from '../tree/guards'

/**
 * Cases whose conditions leave nothing of the line end in `otherwise`: the last condition is then
 * what remains anyway, and `0 if z<0, 1 if z>=0` is the same as `0 if z<0, 1 otherwise`.
 */
export const closeCases = (
  branches: readonly Branch[],
  otherwise: Expression | null,
): Expression => {
  if (otherwise !== null) return cases(branches, otherwise)
  const last = branches.at(-1)
  const isTotal = branches.length > 1 && remainderOf(branches).kind === 'nothing'
  return last && isTotal ? cases(branches.slice(0, -1), last.value) : cases(branches)
}
