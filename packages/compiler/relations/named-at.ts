import { isSign } from '../terms/atom'
import { partsOf } from './instances'
import type { Ledger } from './ledger'
import type { ReadSide } from './sides'

/** `p_i(T)` of a letter that is no function so far: nobody puts brackets around one factor. */
export const isNamedAt = ({ atoms, read }: ReadSide): boolean => {
  const [letter, low, , open, by, close, ...others] = atoms
  const isForm = isSign(low, '_') && isSign(open, '(') && isSign(close, ')') && others.length === 0
  const isOfLetters = letter?.kind === 'letter' && by?.kind === 'letter'
  return isForm && isOfLetters && read.ok && read.term.kind === 'product'
}

/** A letter that is used in another way says nothing of what it was before. */
export const forgetLetter = ({ atoms: [letter] }: ReadSide, ledger: Ledger): void => {
  const name = letter?.kind === 'letter' ? letter.name : null
  const stale = ledger.defined.filter(({ symbol }) => symbol.base === name)
  for (const one of stale) ledger.defined.splice(ledger.defined.indexOf(one), 1)
  ledger.forgotten += stale.length
}

/**
 * `s_i(z) = e^{z_i} / \\sum_k e^{z_k}`: an entry of a function of a vector, by the entries of that. What stands in
 * brackets only says what it is made of. Says whether it is one.
 */
export const takeAtVector = (left: ReadSide, right: ReadSide, ledger: Ledger): boolean => {
  if (!left.read.ok || !right.read.ok || left.read.term.kind !== 'product') return false
  const [symbol, at] = left.read.term.factors
  if (symbol?.kind !== 'symbol' || at?.kind !== 'symbol') return false
  const own = partsOf(right.read.term).filter(
    part => part.kind === 'symbol' && part.base === at.base,
  )
  const isByEntries = own.every(part => part.kind === 'symbol' && part.indices.length > 0)
  if (own.length === 0 || !isByEntries) return false
  ledger.defined.push({ symbol, parameters: null, body: right.read.term, isAtVector: true })
  return true
}
