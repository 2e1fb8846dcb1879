import { rational } from '@slopewise/math'
import { findDefinition } from '../indexed/match-definition'
import { renameParts } from '../indexed/rename-parts'
import type { TextDefinition } from '../indexed/scope'
import type { SymbolTerm, Term, TermCondition } from '../terms/term'
import { scopeFor } from './claim-scope'
import { partsOf } from './instances'
import type { Ledger } from './ledger'

const basesIn = (terms: readonly Term[]): string[] =>
  terms.flatMap(partsOf).flatMap(part => (part.kind === 'symbol' ? [part.base] : []))

const isOrder = (when: TermCondition): boolean =>
  when.kind === 'all'
    ? when.conditions.every(isOrder)
    : when.kind === 'compare' && /^[<>≤≥≠]$/.test(when.relation)

const sidesOf = (when: TermCondition): readonly Term[] => {
  if (when.kind === 'all') return when.conditions.flatMap(sidesOf)
  return when.kind === 'compare' ? [when.left, when.right] : []
}

/**
 * What is given of the constants of a function where the text defines it, `a threshold $d > 0$`: it goes with
 * the function. What is given of its argument does not, nor a value, which is that of one example.
 */
export const givenOfConstants = (
  { parameters, body }: TextDefinition,
  conditions: readonly TermCondition[],
): readonly TermCondition[] => {
  if (parameters === null) return []
  const own = new Set(parameters.map(({ base }) => base))
  const constants = new Set(basesIn([body]).filter(base => !own.has(base)))
  return conditions.filter(when => {
    const letters = basesIn(sidesOf(when))
    return isOrder(when) && letters.length > 0 && letters.every(base => constants.has(base))
  })
}

type Called = { readonly definition: TextDefinition; readonly args: readonly Term[] }

/** The functions of the text that some terms call, with their arguments. */
const calledIn = (terms: readonly Term[], ledger: Ledger): Called[] => {
  const scope = scopeFor(ledger, [])
  return terms.flatMap(partsOf).flatMap(part => {
    if (part.kind !== 'call' && part.kind !== 'function') return []
    const definition = findDefinition(part.of, scope)?.definition
    if (definition === undefined) return []
    return [{ definition, args: part.kind === 'call' ? part.args : (definition.parameters ?? []) }]
  })
}

/** What goes with the functions that a claim speaks of. */
export const standingConditions = (terms: readonly Term[], ledger: Ledger): TermCondition[] =>
  calledIn(terms, ledger).flatMap(({ definition }) => definition.given ?? [])

const ZERO: Term = { kind: 'number', value: rational(0), shown: null }

const placed = (term: Term, parameters: readonly SymbolTerm[], args: readonly Term[]): Term =>
  renameParts(term, part => {
    const at = part.kind === 'symbol' ? parameters.findIndex(one => one.base === part.base) : -1
    return args[at] ?? null
  })

/**
 * Where functions of the text have a value by their logarithms: a slope of $q \ln q$ is a fraction that has values
 * elsewhere, too, and an order speaks of none of these.
 */
export const domainConditions = (terms: readonly Term[], ledger: Ledger): TermCondition[] =>
  calledIn(terms, ledger).flatMap(({ definition: { parameters, body }, args }) =>
    partsOf(body).flatMap((part): TermCondition[] => {
      const [only] = part.kind === 'call' && /^(ln|log)$/.test(part.of.base) ? part.args : []
      if (only === undefined || parameters === null || parameters.length !== args.length) return []
      return [{ kind: 'compare', relation: '>', left: placed(only, parameters, args), right: ZERO }]
    }),
  )

/**
 * Values of the example that the text goes through, of letters of which nothing else is given now. The one argument of
 * a function is no such letter: each paragraph takes it elsewhere.
 */
export const runningValues = (
  givens: readonly TermCondition[],
  { ledger }: { readonly ledger: Ledger },
): TermCondition[] => {
  const { maths, defined, values } = ledger
  const others = new Set([
    ...maths.variables,
    ...defined.flatMap(({ parameters }) =>
      parameters?.length === 1 ? parameters.map(({ base }) => base) : [],
    ),
    ...basesIn(givens.flatMap(sidesOf)),
  ])
  return [...values.values()].filter(when => !basesIn(sidesOf(when)).some(base => others.has(base)))
}
