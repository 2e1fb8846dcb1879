import { findBuiltIn } from '../indexed/lower-call'
import { findExpression, resolveExpression, type VariantValues } from '../maths/read-maths'
import type { MappedText } from '../source/mapped-text'
import type { ReadContext } from '../terms/cursor'
import type { Ledger } from './ledger'

/** Letters that are functions where brackets follow them, also without a definition. */
const LIKELY = new Set([...'fghFGHφψΦΨLJCEℓℒ𝒥ℰ'])

/** What is known of the letters of a formula. */
export const readContextOf = (
  formula: MappedText,
  values: VariantValues,
  { maths, defined, mentioned }: Ledger,
): ReadContext => ({
  isUsed: base =>
    mentioned.has(base) ||
    [...maths.values, ...maths.variables, ...maths.functions].includes(base) ||
    defined.some(({ symbol }) => symbol.base === base),
  functionKind: base => {
    if (maths.functions.includes(base)) return 'known'
    if (maths.values.includes(base) || maths.variables.includes(base)) return 'none'
    const own = defined.findLast(({ symbol }) => symbol.base === base)
    const isBuiltIn = findBuiltIn(base) !== null
    // A text may have both the variance σ² and the sigmoid σ(z).
    if (own !== undefined && own.parameters === null) return isBuiltIn ? 'likely' : 'none'
    if (own !== undefined) return 'known'
    if (findBuiltIn(base) !== null) return 'known'
    return LIKELY.has(base) ? 'likely' : 'none'
  },
  readPlain: (mark, from, to) => {
    const text = formula.text.slice(from, to).trim()
    const value = Object.hasOwn(values, text) ? values[text] : undefined
    if (mark === 'var' && value !== undefined) return value
    const expression = findExpression(text, { maths, names: Object.keys(values) })
    return expression === null ? null : resolveExpression(expression, values, maths)
  },
})
