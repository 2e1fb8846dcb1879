import { toText } from '../print'
import type { Expression } from '../tree/expression'

/** An open interval in words of mathematics: `-1 < z < 1`, `z < 0`, `every z`. */
export const intervalText = (
  name: string,
  from: Expression | null,
  to: Expression | null,
): string => {
  if (from && to) return `${toText(from)} < ${name} < ${toText(to)}`
  if (from) return `${name} > ${toText(from)}`
  return to ? `${name} < ${toText(to)}` : `every ${name}`
}
