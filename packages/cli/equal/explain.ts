import {
  type Certificate,
  type Decision,
  type Elsewhere,
  formatNumber,
  type Point,
  toText,
  type UndecidedReason,
} from '@slopewise/math'
import { plainLine, twoColumns } from '../show-text'
import type { Compared, Comparison } from './decide-texts'
import type { JsonNumber } from './exact-values'
import { type WitnessReply, witnessReply } from './reply'

const HEADINGS: Readonly<Record<Decision['verdict'], string>> = {
  equal: 'equal',
  'equal-except-points': 'equal, except at single points',
  'domains-differ': 'not equal: one side is undefined where the other has values',
  different: 'not equal',
  undecided: 'undecided',
}

const ELSEWHERE: Readonly<Record<Elsewhere, string>> = {
  equal: 'Where both are defined, they are equal.',
  nowhere: 'Nowhere are both defined, but for single points.',
  unknown: 'Where both are defined, neither a proof nor a difference was found.',
}

const REASONS: Readonly<Record<UndecidedReason, string>> = {
  infinity: 'Infinity is an answer by itself; there is no arithmetic with it.',
  'not-expanded': 'A function or a derivative without a definition stands in it: use --define.',
  'too-large': 'With all definitions put in, it is too large.',
  'too-many-variables': 'It has too many variables.',
  'nowhere-defined': 'There is no point where both sides have a value.',
  pieces: 'The points where branches change could not be found.',
  point: 'The two sides could not be compared at a single point.',
  'no-proof': 'Neither a proof that both are the same nor a point where they differ was found.',
}

const DIGITS = 6

const showNumber = (value: JsonNumber | null): string => {
  if (value === null) return 'undefined'
  return typeof value === 'string' ? value : formatNumber(value, { significantDigits: DIGITS })
}

const showPoint = (point: Point): string =>
  Object.entries(point)
    .map(([name, value]) => `${name} = ${toText(value)}`)
    .join(', ')

const showPoints = (points: readonly Point[]): string => points.map(showPoint).join('; ')

const showValue = (value: JsonNumber | null, exact: string | undefined): string =>
  exact === undefined ? showNumber(value) : `${exact} ≈ ${showNumber(value)}`

const showWitness = (witness: WitnessReply, at: Point): string => {
  const { student, reference, exact, difference } = witness
  const place = showPoint(at)
  const rows: (readonly [string, string])[] = [
    ['student', showValue(student, exact?.student)],
    ['reference', showValue(reference, exact?.reference)],
  ]
  if (difference !== undefined) rows.push(['difference', showNumber(difference)])
  return `${place === '' ? 'Their values' : `At ${place}`}:\n${twoColumns(rows)}`
}

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

const showChance = (errorBits: number): string =>
  `The chance that it holds by accident is below 2^-${Math.floor(errorBits)}.`

const showPieces = ({ pieces }: Certificate): string =>
  twoColumns(
    pieces.map(({ where, fields }) => [
      where === '' ? 'everywhere' : where,
      `${count(fields.length, 'evaluation')}, modulo ${fields.map(one => one.prime).join(', ')}`,
    ]),
  )

/** A certificate in words. */
export const showCertificate = (certificate: Certificate): string => {
  const { method, errorBits, enclosures } = certificate
  switch (method) {
    case 'identical':
      return 'Proof: both sides are made of the same steps.'
    case 'exact':
      return 'Proof: exact arithmetic gives the same for both sides.'
    case 'fields': {
      const lines = ['Proof: both sides agree at random points of prime fields.']
      lines.push(showPieces(certificate), showChance(errorBits))
      const places = enclosures.map(({ at }) => at).join(', ')
      if (places !== '') lines.push(`Enclosures of both overlap at: ${places}.`)
      else if (enclosures.length > 0) lines.push('Enclosures of both numbers overlap.')
      return lines.join('\n')
    }
    default:
      return method satisfies never
  }
}

const showEvidence = (compared: Compared): readonly string[] => {
  const { decision } = compared
  switch (decision.verdict) {
    case 'equal':
      return [
        ...(decision.removable
          ? [
              `At ${showPoints(decision.removable)} one side is undefined; ` +
                'the value of the other is its limit there.',
            ]
          : []),
        showCertificate(decision.certificate),
      ]
    case 'equal-except-points':
      return [
        `Only at ${showPoints(decision.points)} they differ, or one of them is undefined.`,
        showCertificate(decision.certificate),
      ]
    case 'domains-differ': {
      const side = decision.definedOn === 'left' ? 'student' : 'reference'
      return [
        `For ${decision.interval.text}, only the ${side}'s side is defined.`,
        ELSEWHERE[decision.elsewhere],
      ]
    }
    case 'different':
      return [showWitness(witnessReply(decision.witness, compared), decision.witness.at)]
    case 'undecided':
      return [REASONS[decision.why]]
    default:
      return decision satisfies never
  }
}

const showNames = ({ define, assume = [] }: Comparison): (readonly [string, string])[] => [
  ...Object.entries(define).map(
    ([name, text], n) => [n === 0 ? 'where' : '', plainLine(`${name} = ${text.trim()}`)] as const,
  ),
  ...assume.map((text, n) => [n === 0 ? 'for' : '', plainLine(text)] as const),
]

/** A comparison for people: the verdict, both readings, and the evidence. */
export const explain = (comparison: Comparison, compared: Compared): string =>
  [
    HEADINGS[compared.decision.verdict],
    twoColumns([
      ['student', toText(compared.student)],
      ['reference', toText(compared.reference)],
      ...showNames(comparison),
    ]),
    ...showEvidence(compared),
  ].join('\n\n')
