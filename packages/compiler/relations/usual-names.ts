import type { Scope, TextDefinition } from '../indexed/scope'
import type { ReadContext } from '../terms/cursor'
import { readAtoms } from '../terms/read-atoms'
import { readTerm } from '../terms/read-term'
import { symbolOf, type Term } from '../terms/term'
import { partsOf } from './instances'

const CONTEXT: ReadContext = {
  isUsed: () => false,
  functionKind: base => (base === 'Φ' ? 'likely' : 'none'),
  readPlain: () => null,
}

const bodyOf = (tex: string): Term => {
  const read = readTerm(readAtoms(tex), CONTEXT)
  if (!read.ok) throw new Error(`a usual definition cannot be read: ${read.why}`)
  return read.term
}

const defined = (base: string, tex: string): TextDefinition => ({
  symbol: symbolOf(base),
  parameters: [symbolOf('x')],
  body: bodyOf(tex),
})

/** What notes mean by a name that they do not define; each is tried where nothing else makes a claim true. */
const USUAL: readonly TextDefinition[] = [
  defined('elu', '\\begin{cases} x & x > 0 \\\\ \\alpha (e^x - 1) & x \\le 0 \\end{cases}'),
  defined('leakyrelu', '\\begin{cases} x & x > 0 \\\\ \\alpha x & x \\le 0 \\end{cases}'),
  defined('silu', '\\frac{x}{1 + e^{-\\beta x}}'),
  defined('softplus', '\\frac{1}{\\beta} \\ln(1 + e^{\\beta x})'),
  defined(
    'Φ',
    '\\frac{1}{2} \\left(1 + \\operatorname{erf}\\left(\\frac{x}{\\sqrt{2}}\\right)\\right)',
  ),
  defined('φ', '\\frac{1}{\\sqrt{2 \\pi}} e^{-x^2 / 2}'),
]

/** The reading in which names without a definition are the usual ones, with the usual letter for a parameter. */
export const usualReading = (terms: readonly Term[], plain: Scope): Scope[] => {
  const named = [...terms, ...plain.defined.map(({ body }) => body)]
    .flatMap(partsOf)
    .flatMap(part => (part.kind === 'call' || part.kind === 'function' ? [part.of.base] : []))
  const isOwn = (base: string) =>
    plain.maths.functions.includes(base) || plain.defined.some(({ symbol }) => symbol.base === base)
  const usual = USUAL.filter(({ symbol }) => {
    const isHere = named.includes(symbol.base) || (symbol.base === 'φ' && named.includes('Φ'))
    return isHere && !isOwn(symbol.base)
  })
  if (usual.length === 0) return []
  return [{ ...plain, defined: [...plain.defined, ...usual], known: new Map(), seen: new Map() }]
}
