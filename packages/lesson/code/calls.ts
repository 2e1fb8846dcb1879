import {
  ARRAY_FUNCTIONS,
  type ArrayFunction,
  SCALAR_FUNCTIONS,
  WHOLE_ARRAY_FUNCTIONS,
} from './functions'
import type { CodeRemark } from './remark'
import { stop } from './slip'
import type { Token } from './tokens'
import type { Value } from './value'

/** What reads the arguments of a call: the parser. */
export type Caller = {
  readonly token: Token
  readonly is: (text: string) => boolean
  readonly take: () => Token
  readonly takeIf: (text: string) => Token | null
  readonly close: (open: Token) => void
  readonly readChoice: () => Value
  readonly remark: (code: CodeRemark['code'], span: CodeRemark['span'], instead?: string) => void
  readonly spanFrom: (start: Token) => readonly [number, number]
}

/** Methods of an array that work element by element. */
export const METHODS_OF_TYPE: ReadonlySet<string> = new Set(['clip'])

/** `int` would cut digits off; these are the built-in functions that arrays understand. */
const BUILT_IN: Readonly<Record<string, string>> = { abs: 'abs', pow: 'power' }

type Found = {
  readonly made: ArrayFunction
  readonly remark: CodeRemark['code'] | null
  readonly instead: string
}

const findIn = (table: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

const findFunction = (name: string): Found | null => {
  const short = name.startsWith('np.') ? name.slice(3) : null
  const built = findIn(BUILT_IN, name)
  const scalar = findIn(SCALAR_FUNCTIONS, name)
  const whole = short === null ? undefined : findIn(WHOLE_ARRAY_FUNCTIONS, short)
  const array = built ?? scalar ?? whole ?? short
  if (array === null || !Object.hasOwn(ARRAY_FUNCTIONS, array)) return null
  const made = ARRAY_FUNCTIONS[array]
  if (made === undefined) return null
  const instead = whole === 'multiply' ? '*' : `np.${array}`
  if (scalar !== undefined) return { made, remark: 'scalar-only/function', instead }
  return { made, remark: whole === undefined ? null : 'whole-array', instead }
}

const readArguments = (caller: Caller, open: Token): readonly Value[] => {
  const args: Value[] = []
  while (!caller.is(')')) {
    args.push(caller.readChoice())
    if (caller.takeIf(',') === null) break
  }
  caller.close(open)
  return args
}

const refuseName = (name: string, span: Token['span']): never =>
  Object.hasOwn(ARRAY_FUNCTIONS, name)
    ? stop('code-module', span, { name, instead: `np.${name}` })
    : stop('code-function', span, { name })

/**
 * A call of a function by its full name, the next token being its bracket. `before` are arguments
 * that stand before it: the array of a method.
 */
export const callFunction = (
  caller: Caller,
  name: string,
  place: Token,
  before: readonly Value[],
): Value => {
  const found = findFunction(name)
  if (found === null) return refuseName(name, place.span)
  const open = caller.take()
  const args = [...before, ...readArguments(caller, open)]
  const { made, remark, instead } = found
  const span = caller.spanFrom(place)
  if (args.length < made.min || args.length > made.max) {
    return stop('wrong-argument-count', span, { name, count: `${made.min}` })
  }
  if (remark !== null) caller.remark(remark, span, instead)
  return made.make(args)
}
