import type { FunctionName } from '../../tree/expression'
import { FUNCTION_NAMES, FUNCTIONS } from '../../tree/functions'

const rows = (text: string): readonly (readonly [string, string])[] =>
  text.split(' ').map(row => {
    const [spelling = '', read = spelling] = row.split(':')
    return [spelling, read]
  })

/** How the constants are written, and their names in the tree. */
export const CONSTANTS: ReadonlyMap<string, string> = new Map(
  rows('e pi π:pi infinity infty:infinity inf:infinity oo:infinity'),
)

/** The words of cases and conditions, and the word that each is read as. */
export const KEYWORDS: ReadonlyMap<string, string> = new Map(
  rows(
    'if when:if whenever:if for:if where:if provided:if elif elseif:elif then else:otherwise ' +
      'otherwise elsewhere:otherwise True:otherwise true:otherwise and or not at',
  ),
)

/** How the functions of the tree are written, and their names there. */
export const SPELLINGS: ReadonlyMap<string, FunctionName> = new Map(
  FUNCTION_NAMES.flatMap(name =>
    [name, ...FUNCTIONS[name].aliases].map(spelling => [spelling, name] as const),
  ),
)

const GREEK: ReadonlyMap<string, string> = new Map(
  rows(
    'α:alpha β:beta γ:gamma δ:delta ε:epsilon ζ:zeta η:eta θ:theta κ:kappa λ:lambda μ:mu ν:nu ' +
      'ξ:xi ρ:rho σ:sigma τ:tau φ:phi χ:chi ψ:psi ω:omega',
  ),
)

/** One spelling for all of a name: `z_0`, `z_{0}` and `z0` are one name, so are `λ` and `lambda`. */
export const plainName = (name: string): string => GREEK.get(name) ?? name.replaceAll(/[_{}]/g, '')
