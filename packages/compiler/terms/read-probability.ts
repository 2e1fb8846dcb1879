import { type Atom, isSign } from './atom'
import { type Cursor, peek, takeBrackets } from './cursor'
import { findLabel } from './read-label'
import type { SymbolTerm } from './term'

const nameOf = (atoms: readonly Atom[]): string =>
  atoms
    .map(atom => {
      if (atom.kind === 'group') return nameOf(atom.atoms)
      return 'name' in atom ? atom.name : '…'
    })
    .join('')

/** `P(y = 1 \\mid x)`: a quantity whose entries are told by what `y` is; null for other brackets. */
export const findProbability = (cursor: Cursor, base: string): SymbolTerm | null => {
  if (!/^[Pp]$/.test(base) || !isSign(peek(cursor), '(')) return null
  const ahead = { ...cursor }
  const inside = takeBrackets(ahead)
  const equals = inside.findIndex(atom => isSign(atom, '='))
  if (equals < 1) return null
  const behind = inside.slice(equals + 1)
  const bar = behind.findIndex(atom => isSign(atom, '|', ';', ','))
  const value = bar < 0 ? behind : behind.slice(0, bar)
  const label = findLabel(value)
  if (label === null) return null
  cursor.at = ahead.at
  const rest = bar < 0 ? [] : behind.slice(bar)
  const name = `${base}(${nameOf(inside.slice(0, equals))}${nameOf(rest)})`
  return { kind: 'symbol', base: name, label: null, indices: [label] }
}
