import type { Expression } from '../../tree/expression'
import type { ParseOptions } from '../options'
import { readInto } from './read-into'
import { TREES } from './tree-builder'

/**
 * Reads the plain part of what `parseExpression` reads: numbers, names, the four operations, powers,
 * calls, bars and the usual forms of cases. Null says that the text needs the full reader, not that
 * there is a slip; a tree is the one that the full reader gives, spans included.
 *
 * @example
 * readPlainly('a(1-a)', { variables: ['z'], values: ['a'] })?.kind // => 'multiply'
 */
export const readPlainly = (typed: string, options: ParseOptions): Expression | null =>
  readInto(typed, options, TREES)
