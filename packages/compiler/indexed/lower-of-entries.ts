import type { Expression } from '@slopewise/math'
import type { SymbolTerm, Term } from '../terms/term'
import { type Lower, misfit } from './lowering'
import { renameParts } from './rename-parts'
import { type Scope, SIZE, type TextDefinition, variableName } from './scope'
import type { Tensor } from './tensor'
import { termsIn } from './terms-in'

/** `\\Lambda(z) = \\ln \\sum_k e^{z_k}`: a function that is said by the entries of its argument. */
export const isOfEntries = (body: Term, { base, indices }: SymbolTerm): boolean =>
  indices.length === 0 &&
  termsIn(body).some(
    part => part.kind === 'symbol' && part.base === base && part.indices.length === 1,
  )

type Places = { readonly inner: Scope; readonly outer: Scope; readonly lower: Lower }

/** A call of such a function: at its own letters, or at vectors whose entries are known. */
export const lowerOfEntries = (
  { args, primes }: Term & { kind: 'call' },
  { parameters, body }: TextDefinition,
  { inner, outer, lower }: Places,
): Tensor => {
  if (primes > 0) return misfit('a function of several variables has no prime')
  const bound = new Map<string, Expression>()
  for (const [at, parameter] of (parameters ?? []).entries()) {
    const arg = args[at]
    if (arg === undefined || isSameLetter(arg, parameter)) continue
    const { shape, entries } = lower(arg, outer)
    if (shape[0] !== SIZE && isOfEntries(body, parameter))
      return misfit(`nothing says what the entries in brackets are`)
    const name = variableName(parameter)
    if (entries.length === 1 && entries[0]) bound.set(name, entries[0])
    for (const [place, entry] of entries.entries()) bound.set(`${name}_${place + 1}`, entry)
  }
  return lower(body, { ...inner, bound })
}

const isSameLetter = (arg: Term, parameter: SymbolTerm): boolean =>
  arg.kind === 'symbol' && variableName(arg) === variableName(parameter)

/** `y_k(x_n, w)` of $y_k = \\sum_i w_{ki} x_i$: the letters in brackets say of which example, $\\sum_i w_{ki} x_{ni}$. */
export const ofExamples = (body: Term, args: readonly Term[]): Term => {
  const marked = args.flatMap(arg =>
    arg.kind === 'symbol' && (arg.indices.length > 0 || arg.label !== null) ? [arg] : [],
  )
  if (marked.length === 0) return body
  const isThere = (one: SymbolTerm) => marked.some(arg => variableName(arg) === variableName(one))
  if (termsIn(body).some(part => part.kind === 'symbol' && isThere(part))) return body
  return renameParts(body, part => {
    const arg = part.kind === 'symbol' ? marked.find(({ base }) => base === part.base) : undefined
    if (part.kind !== 'symbol' || arg === undefined || part.label !== null) return null
    return { ...part, label: arg.label, indices: [...arg.indices, ...part.indices] }
  })
}
