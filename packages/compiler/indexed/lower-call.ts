import {
  add,
  apply,
  call,
  constant,
  differentiate,
  divide,
  type Expression,
  FUNCTIONS,
  type FunctionName,
  power,
  substitute,
  variable,
} from '@slopewise/math'
import { type SymbolTerm, symbolKey, type Term } from '../terms/term'
import { genericFunction, OWN_MARK } from './generic'
import { isOfEntries, lowerOfEntries, ofExamples } from './lower-of-entries'
import { type Lower, misfit, numberOf, requireSmall } from './lowering'
import { findDefinition } from './match-definition'
import { resolveSymbol, type Scope, variableName } from './scope'
import { diagonal, entryAt, isScalar, mapTensor, scalar, type Tensor } from './tensor'

const BY_ALIAS: ReadonlyMap<string, FunctionName> = new Map(
  // The keys of the table are the names of its functions.
  Object.entries(FUNCTIONS).flatMap(([name, { aliases }]) =>
    [name, ...aliases].map((alias): [string, FunctionName] => [alias, name as FunctionName]),
  ),
)

/** The built-in function of a name; null for none. `σ` is the sigmoid. */
export const findBuiltIn = (base: string): FunctionName | null =>
  base.length === 1 && base !== 'σ' ? null : (BY_ALIAS.get(base) ?? null)

const PLACE = 'u\u2016'

/** A function differentiated as often as it has primes, at its argument. */
const primed = (
  at: (argument: Expression) => Expression,
  primes: number,
  argument: Expression,
): Expression => {
  let body = at(variable(PLACE))
  if (primes === 0) return at(argument)
  for (let n = 0; n < primes; n += 1) body = differentiate(body, { by: PLACE }).derivative
  return substitute(body, { [PLACE]: argument })
}

const callBuiltIn = (
  name: FunctionName,
  args: readonly Expression[],
  primes: number,
): Expression => {
  const [first] = args
  if (primes > 0 && (args.length !== 1 || first === undefined)) {
    return misfit('a function of several variables has no prime')
  }
  if (first !== undefined && args.length === 1) {
    const at = (u: Expression) => (name === 'exp' ? power(constant('e'), u) : call(name, u))
    return primed(at, primes, first)
  }
  return call(name, ...args)
}

/** $\text{softmax}(z)_i = e^{z_i} / \sum_k e^{z_k}$. */
const softmax = (tensor: Tensor): Tensor => {
  const powers = tensor.entries.map(entry => power(constant('e'), entry))
  return { shape: tensor.shape, entries: powers.map(one => divide(one, add(...powers))) }
}

/** Functions that are known, of vectors. */
export const VECTOR_FUNCTIONS: ReadonlySet<string> = new Set(['softmax', 'diag', 'tr', 'norm1'])

/** $\\operatorname{tr} A = \\sum_i a_{ii}$. */
const trace = (tensor: Tensor): Expression => {
  const [rows = 1, columns = 1] = tensor.shape
  if (rows !== columns) return misfit('a trace is of a square matrix')
  return add(...Array.from({ length: rows }, (_, at) => entryAt(tensor, at, at)))
}

/** Functions of vectors; null for all others. */
const lowerOfVector = (base: string, tensor: Tensor): Tensor | null => {
  if (base === 'softmax' && !isScalar(tensor)) return softmax(tensor)
  if (base === 'norm1') return scalar(add(...tensor.entries.map(entry => call('abs', entry))))
  if (base === 'tr') return scalar(trace(tensor))
  if (base !== 'diag') return null
  const { shape, entries } = tensor
  if (isScalar(tensor)) return tensor
  if (shape[1] !== 1) return misfit('a diagonal is made of a vector')
  return diagonal(entries.length, at => entries[at] ?? misfit('an entry is missing'))
}

type Call = Term & { kind: 'call' }

/** Whether a function is spoken of without its argument: in `f(f(w))` it has one. */
const mentions = (term: Term, base: string): boolean => {
  if (term.kind === 'function') return term.of.base === base
  if (term.kind === 'symbol') return term.base === base
  if (term.kind === 'call') return term.args.some(one => mentions(one, base))
  return Object.values(term).some(part =>
    Array.isArray(part)
      ? part.some(one => isTerm(one) && mentions(one, base))
      : isTerm(part) && mentions(part, base),
  )
}

const isTerm = (value: unknown): value is Term =>
  typeof value === 'object' && value !== null && 'kind' in value

const lowerDefinedCall = (term: Call, scope: Scope, lower: Lower): Tensor | null => {
  const match = scope.depth > 0 ? findDefinition(resolveSymbol(term.of, scope), scope) : null
  if (match === null) return null
  const { parameters, body } = match.definition
  if (parameters === null && findBuiltIn(term.of.base) !== null) return null
  const depth = scope.depth - 1
  if (parameters === null && !term.args.every(({ kind }) => kind === 'symbol')) {
    return misfit(`nothing says how ${term.of.base} depends on what stands in brackets`)
  }
  if (parameters === null) {
    const placed = ofExamples(body, term.args)
    return term.primes === 0 && scope.depth > 0 ? lower(placed, { ...match.scope, depth }) : null
  }
  // `f(x)` behind `f(x, y) = xy` is another function.
  if (parameters.length !== term.args.length) return null
  const inner = { ...match.scope, depth }
  const ofEntries = parameters.filter(one => isOfEntries(body, one))
  if (ofEntries.length > 0)
    return lowerOfEntries(term, match.definition, { inner, outer: scope, lower })
  const args = term.args.map(arg => lower(arg, scope))
  const at = (values: readonly Expression[]): Expression => {
    const bound = new Map(
      parameters.map(
        (one, index) => [variableName(one), values[index] ?? variable(PLACE)] as const,
      ),
    )
    return numberOf(lower(body, { ...match.scope, depth, bound }), 'a function')
  }
  const [first] = args
  if (args.length === 1 && first) return mapTensor(first, u => primed(v => at([v]), term.primes, u))
  if (term.primes > 0) return misfit('a function of several variables has no prime')
  return scalar(at(args.map(arg => numberOf(arg, 'an argument'))))
}

const lowerUnknown = ({ of, primes }: Call, args: readonly Tensor[], scope: Scope): Tensor => {
  const name = symbolKey(resolveSymbol(of, scope))
  const parents = scope.parents.get(name)
  if (parents !== undefined && primes === 0) return lowerQuantity(name, args)
  const [first] = args
  if (args.length === 1 && first) {
    scope.seen.set(OWN_MARK, of)
    return mapTensor(first, u => primed(v => genericFunction(name, [v]), primes, u))
  }
  if (primes > 0) return misfit('a function of several variables has no prime')
  return lowerQuantity(name, args)
}

const lowerQuantity = (name: string, args: readonly Tensor[]): Tensor =>
  scalar(
    genericFunction(
      name,
      args.flatMap(({ entries }) => entries),
    ),
  )

/** A function of which nothing is known writes its argument down several times. */
const ARGUMENT_NODES_MAX = 3_000

/** A call: of a built-in function, of one that the lesson or the text defines, or of an unknown one. */
export const lowerCall = (term: Call, scope: Scope, lower: Lower): Tensor => {
  const { of, primes, args } = term
  const [only] = args
  const isLessons = scope.maths.functions.includes(of.base) && of.label === null
  if (args.length === 1 && only && mentions(only, of.base)) {
    // `g(1 - g)` is a product: nobody puts a function without argument into itself.
    const bare: Term = { kind: 'function', of, primes }
    return lower({ kind: 'product', factors: [bare, only] }, scope)
  }
  if (isLessons) {
    const values = args.map(arg => lower(arg, scope))
    const [first] = values
    if (values.length === 1 && first) return mapTensor(first, u => apply(of.base, [u], primes))
    return scalar(
      apply(
        of.base,
        values.map(value => numberOf(value, 'an argument')),
        primes,
      ),
    )
  }
  const defined = lowerDefinedCall(term, scope, lower)
  if (defined !== null) return defined
  const values = args.map(arg => requireSmall(lower(arg, scope), ARGUMENT_NODES_MAX))
  const [first] = values
  const ofVector = first && values.length === 1 ? lowerOfVector(of.base, first) : null
  if (ofVector !== null && primes === 0) return ofVector
  const builtIn = findBuiltIn(of.base)
  if (builtIn !== null) {
    if (values.length === 1 && first)
      return mapTensor(first, u => callBuiltIn(builtIn, [u], primes))
    return scalar(
      callBuiltIn(
        builtIn,
        values.map(value => numberOf(value, 'an argument')),
        primes,
      ),
    )
  }
  return lowerUnknown(term, values, scope)
}

/** A function without its argument: taken at the lesson's variable, or a quantity after all. */
export const lowerFunction = (
  term: Term & { kind: 'function' },
  scope: Scope,
  lower: Lower,
): Tensor => {
  const { of, primes } = term
  const isLessons = scope.maths.functions.includes(of.base) && of.label === null
  const match = findDefinition(resolveSymbol(of, scope), scope)
  const isFunction =
    isLessons || findBuiltIn(of.base) !== null || (match?.definition.parameters ?? null) !== null
  if (!isFunction && primes === 0) return lower(of, scope)
  const own: SymbolTerm = { kind: 'symbol', base: scope.ownVariable, label: null, indices: [] }
  const declared = scope.maths.definitions.functions[of.base]?.parameters ?? []
  const args =
    isLessons && declared.length > 1
      ? declared.map((base): Term => ({ ...own, base }))
      : (match?.definition.parameters ?? [own])
  return lowerCall({ kind: 'call', of, primes, args }, scope, lower)
}
