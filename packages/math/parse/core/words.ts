import type { FunctionName } from '../../tree/expression'
import { FUNCTION_NAMES, FUNCTIONS } from '../../tree/functions'
import { ALPHA, GREEK_NAMES } from '../../tree/greek'

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

/** One spelling for all of a name: `z_0`, `z_{0}` and `z0` are one name, so are `λ` and `lambda`. */
export const plainName = (name: string): string => {
  const letter = name.length === 1 ? GREEK_NAMES[name.charCodeAt(0) - ALPHA] : undefined
  return letter ?? name.replaceAll(/[_{}]/g, '')
}
