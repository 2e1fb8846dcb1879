import { describeSlip } from '@slopewise/lesson/messages'
import {
  type Certificate,
  type Decision,
  type DomainInterval,
  type Expression,
  expandDefinitions,
  NO_DEFINITIONS,
  type Point,
  substitute,
  subtract,
  type Witness,
} from '@slopewise/math'
import type { Refused } from '../read-names'
import type { Compared } from './decide-texts'
import {
  exactText,
  exactTextsOf,
  type JsonNumber,
  numberAt,
  numberOf,
  numbersOf,
} from './exact-values'

type Side = 'student' | 'reference'

const sideOf = (side: 'left' | 'right'): Side => (side === 'left' ? 'student' : 'reference')

const pointsReply = (points: readonly Point[]): object => {
  const exact = points.map(exactTextsOf)
  return {
    points: points.map(numbersOf),
    ...(exact.some(one => one !== null) && { pointsExact: exact.map(one => one ?? {}) }),
  }
}

/** The ends are given where there is one at least: regions of several variables have none. */
const intervalReply = ({ text, from, to }: DomainInterval, definedOn: Side): object => ({
  text,
  ...((from || to) && { from: from && numberOf(from), to: to && numberOf(to) }),
  definedOn,
})

const DIGITS_SEEN = 6

const looksSame = (a: JsonNumber | null, b: JsonNumber | null): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? a.toPrecision(DIGITS_SEEN) === b.toPrecision(DIGITS_SEEN)
    : a === b

/** A witness in numbers; `difference` where the values look the same to six digits. */
export type WitnessReply = {
  readonly at: Readonly<Record<string, JsonNumber | null>>
  readonly student: JsonNumber | null
  readonly reference: JsonNumber | null
  readonly difference?: JsonNumber | null
  readonly exact?: {
    readonly at?: Readonly<Record<string, string>>
    readonly student?: string
    readonly reference?: string
  }
}

const exactReply = ({ at, left, right }: Witness, numbers: readonly (JsonNumber | null)[]) => {
  const [student = null, reference = null] = numbers
  const texts = {
    at: exactTextsOf(at),
    student: exactText(left.exact, student),
    reference: exactText(right.exact, reference),
  }
  const said = Object.entries(texts).filter(([, text]) => text !== null)
  return said.length === 0 ? {} : { exact: Object.fromEntries(said) }
}

/** The witness of a comparison, for JSON and for people. */
export const witnessReply = (witness: Witness, compared: Compared): WitnessReply => {
  const { at, left, right } = witness
  const expand = (side: Expression): Expression =>
    expandDefinitions(side, compared.definitions ?? NO_DEFINITIONS)
  const sides = [expand(compared.student), expand(compared.reference)] as const
  const student = numberAt(sides[0], at, left)
  const reference = numberAt(sides[1], at, right)
  const difference = looksSame(student, reference)
    ? { difference: numberOf(substitute(subtract(...sides), at)) }
    : {}
  return {
    at: numbersOf(at),
    student,
    reference,
    ...difference,
    ...exactReply(witness, [student, reference]),
  }
}

const certificateReply = ({ method, errorBits, pieces, enclosures }: Certificate): object => ({
  method,
  errorBits: Number.isFinite(errorBits) ? Math.floor(errorBits) : null,
  pieces,
  enclosures,
})

const evidence = (decision: Decision, compared: Compared): object => {
  switch (decision.verdict) {
    case 'equal':
      return decision.removable ? pointsReply(decision.removable) : {}
    case 'equal-except-points':
      return pointsReply(decision.points)
    case 'domains-differ':
      return {
        interval: intervalReply(decision.interval, sideOf(decision.definedOn)),
        elsewhere: decision.elsewhere,
      }
    case 'different':
      return { witness: witnessReply(decision.witness, compared) }
    case 'undecided':
      return { why: decision.why }
    default:
      return decision satisfies never
  }
}

/** A decision as plain data; the certificate only where it is asked for. */
export const replyOf = (
  compared: Compared | Refused,
  { certificate }: { readonly certificate: boolean },
): object => {
  if (!compared.ok) {
    const { of, text, slip } = compared
    const { code, span } = slip
    const message = describeSlip(slip, text).sentence
    return { verdict: 'invalid', why: `${of}: ${message}`, slip: { side: of, code, span, message } }
  }
  const { decision } = compared
  return {
    verdict: decision.verdict,
    ...evidence(decision, compared),
    ...(certificate &&
      'certificate' in decision && { certificate: certificateReply(decision.certificate) }),
  }
}
