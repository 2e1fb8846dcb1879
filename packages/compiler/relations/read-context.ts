import { findBuiltIn } from '../indexed/lower-call'
import { findExpression, resolveExpression, type VariantValues } from '../maths/read-maths'
import type { MappedText } from '../source/mapped-text'
import { type Atom, isSign } from '../terms/atom'
import type { ReadContext } from '../terms/cursor'
import type { Piece } from '../terms/pieces'
import type { Ledger } from './ledger'

/** Letters that are functions where brackets follow them, also without a definition. */
const LIKELY = new Set([...'fghFGHφψΦΨLJCEℓℒ𝒥ℰζΩ'])

const isLikely = (base: string): 'likely' | 'none' => (LIKELY.has(base) ? 'likely' : 'none')

/** `y(x) = …`: a letter with letters in brackets at the head of a chain, a function; null for none. */
export const headOf = ({ sides, relations }: Piece, { maths }: Ledger): string | null => {
  const [first, open, ...rest] = sides[0]?.atoms ?? []
  const isSaid = relations[0] !== undefined && /^(=|:=|≡)$/.test(relations[0].name)
  if (!isSaid || first?.kind !== 'letter' || !isSign(open, '(')) return null
  const isList = isSign(rest.pop(), ')') && rest.every(isOfList) && rest.length > 0
  return isList && !maths.values.includes(first.name) ? first.name : null
}

const isOfList = (atom: Atom): boolean => atom.kind === 'letter' || isSign(atom, ',', ';')

/** What is known of the letters of a formula; `head` is a letter that becomes a function in it. */
export const readContextOf = (
  formula: MappedText,
  values: VariantValues,
  { maths, defined, mentioned }: Ledger,
  head: string | null = null,
): ReadContext => ({
  isUsed: base =>
    mentioned.has(base) ||
    [...maths.values, ...maths.variables, ...maths.functions].includes(base) ||
    defined.some(({ symbol }) => symbol.base === base),
  functionKind: base => {
    if (maths.functions.includes(base)) return 'known'
    if (maths.values.includes(base) || maths.variables.includes(base)) return 'none'
    if (base === head) return 'likely'
    const own = defined.findLast(({ symbol }) => symbol.base === base)
    const isBuiltIn = findBuiltIn(base) !== null
    // A text may have both the variance σ² and the sigmoid σ(z).
    if (own?.isAtVector) return 'likely'
    if (own !== undefined && own.parameters === null) return isBuiltIn ? 'likely' : isLikely(base)
    if (own !== undefined) return 'known'
    if (findBuiltIn(base) !== null) return 'known'
    return isLikely(base)
  },
  readPlain: (mark, from, to) => {
    const text = formula.text.slice(from, to).trim()
    const value = Object.hasOwn(values, text) ? values[text] : undefined
    if (mark === 'var' && value !== undefined) return value
    const expression = findExpression(text, { maths, names: Object.keys(values) })
    return expression === null ? null : resolveExpression(expression, values, maths)
  },
})
