import {
  type Certificate,
  type Condition,
  type Expression,
  expandDefinitions,
  parseExpression,
  substitute,
  type Witness,
} from '@slopewise/math'
import { decideRow, definitionsOf, type EqualityRow } from '../equality'
import { FieldWalk, NoValue } from './field'
import { fractionOf, type Numbers, RealWalk } from './real'

/** `held`: checked anew; `open`: the plain checker cannot tell; else what is wrong with it. */
export type Checked = 'held' | 'open' | { readonly broken: string }

type Sides = readonly [student: Expression, reference: Expression]

const broken = (why: string): Checked => ({ broken: why })

const sidesOf = (row: EqualityRow): Sides | null => {
  const definitions = definitionsOf(row)
  const names = { variables: row.vars, values: Object.keys(definitions.values) }
  const sides = [row.student, row.reference].map(text => {
    const read = parseExpression(text, names)
    return read.ok ? expandDefinitions(read.expression, definitions) : null
  })
  const [student, reference] = sides
  return student && reference ? [student, reference] : null
}

const numberIn = (text: string): number => {
  const [top = '', bottom = '1'] = text.split('/')
  return Number(top) / Number(bottom)
}

/** The point that an enclosure names: `x = 1, y = -1/2`. */
const pointIn = (text: string): Numbers =>
  Object.fromEntries(
    text
      .split(', ')
      .map(one => one.split(' = '))
      .map(([name = '', value = '']) => [name, numberIn(value)]),
  )

/** The conditions of a piece: `0 < z < ln(2)`, `x*y > 0, x < 0`; `every z` has none. */
const conditionsIn = (where: string, variables: readonly string[]): readonly Condition[] | null => {
  if (where === '' || where.startsWith('every ')) return []
  const links = splitAtTop(where).flatMap(part => {
    const sides = part.split(/ (<|>|=) /)
    return sides.length === 5
      ? [sides.slice(0, 3).join(' '), sides.slice(2).join(' ')]
      : [part]
  })
  const read = links.map(text => {
    const parsed = parseExpression(`if(${text},1,0)`, { variables })
    return parsed.ok && parsed.expression.kind === 'cases'
      ? (parsed.expression.branches[0]?.when ?? null)
      : null
  })
  const conditions = read.filter(one => one !== null)
  return conditions.length === read.length ? conditions : null
}

/** Commas outside of brackets separate conditions. */
const splitAtTop = (text: string): readonly string[] => {
  const parts: string[] = ['']
  let depth = 0
  for (const sign of text) {
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (sign === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.map(part => part.trim())
}

const holdsAt = (conditions: readonly Condition[], at: Numbers): boolean => {
  const walk = new RealWalk(at)
  return conditions.every(condition => walk.holds(condition) === true)
}

/** Doubles on a plain walk are trusted so far, beside the largest number on the way. */
const TRUST = 1e-9

/** Numbers that doubles do not hold. */
const HAS_LONG = /\d{17}/

const agreeAt = ([student, reference]: Sides, at: Numbers): boolean | null => {
  const walk = new RealWalk(at)
  const [l, r] = [walk.value(student), walk.value(reference)]
  if (!Number.isFinite(l) || !Number.isFinite(r) || !Number.isFinite(walk.largest)) return null
  return Math.abs(l - r) <= TRUST * Math.max(1, walk.largest)
}

/** Fields of the checker's own, whose logarithms have tables. */
const OWN_PRIMES = [107279, 109919, 115679, 135119, 142799, 177839]
const AGREEMENTS = 2
const TRIES = 40

const fieldsAgree = (sides: Sides, sample: Numbers, fields: Certificate['pieces'][0]['fields']) => {
  const own = OWN_PRIMES.map((prime, index) => ({ prime, point: [index + 11, index + 101] }))
  let agreements = 0
  let disagreements = 0
  for (const { prime, point } of [...fields, ...own]) {
    for (let tries = 0; tries < TRIES && agreements < AGREEMENTS; tries += 1) {
      const residues = (point.length > 0 ? point : [prime]).map(one => one + 97 * tries)
      try {
        const walk = new FieldWalk({ prime, residues, sample })
        if (walk.value(sides[0]) === walk.value(sides[1])) agreements += 1
        else disagreements += 1
        break
      } catch (error) {
        if (!(error instanceof NoValue)) throw error
      }
    }
  }
  return { agreements, disagreements }
}

/** Points for certificates that name none: both sides have one normal form. */
const PLAIN = [0.625, -1.375, 2.25, -0.25, 3.125, 0.125]

const plainPoints = ({ vars }: EqualityRow): readonly Numbers[] =>
  PLAIN.map((value, turn) =>
    Object.fromEntries(vars.map((name, index) => [name, value + ((index * (turn + 2)) % 5) / 4])),
  )

const checkPiece = (
  row: EqualityRow,
  sides: Sides,
  points: readonly Numbers[],
  piece: { readonly where: string; readonly fields: Certificate['pieces'][0]['fields'] },
): Checked => {
  const conditions = conditionsIn(piece.where, row.vars)
  if (!conditions) return broken(`piece cannot be read: ${piece.where}`)
  const [sample] = points.filter(
    at => holdsAt(conditions, at) && sides.every(side => !Number.isNaN(new RealWalk(at).value(side))),
  )
  if (!sample) return 'open'
  return fieldsAgree(sides, sample, piece.fields).agreements >= AGREEMENTS ? 'held' : 'open'
}

/** Checks what a certificate says without the machinery that made it. */
export const checkCertificate = (row: EqualityRow, certificate: Certificate): Checked => {
  const sides = sidesOf(row)
  if (!sides) return broken('a side cannot be read')
  const { method, pieces, enclosures, errorBits } = certificate
  if (errorBits < 47) return broken(`error of 2^-${errorBits}`)
  for (const { at, difference } of enclosures) {
    if (difference[0] > 0 || difference[1] < 0) return broken(`apart at ${at}`)
    if (!HAS_LONG.test(at) && agreeAt(sides, pointIn(at)) === false) return broken(`other values at ${at}`)
  }
  if (method !== 'fields') {
    const points = plainPoints(row)
    if (points.some(at => agreeAt(sides, at) === false)) return broken('other values')
    return checkPiece(row, sides, points, { where: '', fields: [] })
  }
  if (pieces.length === 0) return broken('no piece named')
  if (row.vars.length > 0 && pieces.some(({ fields }) => fields.length === 0)) {
    return broken('a piece without fields')
  }
  const points = enclosures.map(({ at }) => pointIn(at))
  const results = pieces.map(piece => checkPiece(row, sides, points, piece))
  const wrong = results.find(result => typeof result === 'object')
  return wrong ?? (results.every(result => result === 'held') ? 'held' : 'open')
}

const SIX_DIGITS = 1e-6
/** Denominators that doubles do not hold: what is told apart there is not told by doubles. */
const LONG = 2n ** 53n

/** Checks the values of a witness, each to six digits, and that they differ. */
export const checkWitness = (row: EqualityRow, { at, left, right }: Witness): Checked => {
  const sides = sidesOf(row)
  if (!sides) return broken('a side cannot be read')
  const exact = Object.entries(at).map(([name, tree]) => [name, new RealWalk({}).value(tree)])
  const point: Numbers = Object.fromEntries(exact)
  const isLong = Object.values(at).some(tree => (fractionOf(tree)?.[1] ?? 1n) > LONG)
  if (left.approx === null && right.approx === null) return 'open'
  let result: Checked = left.approx === right.approx ? 'open' : 'held'
  for (const [side, said] of [
    [sides[0], left.approx],
    [sides[1], right.approx],
  ] as const) {
    const walk = new RealWalk(point)
    const value = walk.value(substitute(side, at))
    const isUnsure = isLong || !Number.isFinite(walk.largest) || walk.largest > 1e15
    if (said === null && Number.isNaN(value)) continue
    const close = Math.abs(value - (said ?? Number.NaN)) <= SIX_DIGITS * Math.abs(value)
    const isLost = Math.abs(value) <= TRUST * walk.largest
    if (close) continue
    if (!isUnsure && !isLost) return broken(`${said} at ${JSON.stringify(point)}, not ${value}`)
    result = 'open'
  }
  return result
}

/** The verdict of a row, decided and then checked by its certificate or witness. */
export const checkRow = (row: EqualityRow): Checked | null => {
  const decision = decideRow(row)
  if (!decision) return null
  switch (decision.verdict) {
    case 'equal':
    case 'equal-except-points':
      return checkCertificate(row, decision.certificate)
    case 'different':
      return checkWitness(row, decision.witness)
    case 'domains-differ':
    case 'undecided':
      return null
    default:
      return decision satisfies never
  }
}
