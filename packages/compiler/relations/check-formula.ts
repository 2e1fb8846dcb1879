import { findUnsolvable, relationFalse } from '../rules/of-relations'
import { extentOf } from '../source/mapped-text'
import { isSign } from '../terms/atom'
import { type Piece, splitPieces } from '../terms/pieces'
import { readAtoms } from '../terms/read-atoms'
import type { Term, TermCondition } from '../terms/term'
import { conditionOf, isBareCondition, isClosed, isRoughValue } from './conditions'
import { partsOf } from './instances'
import { intervalCondition } from './interval-condition'
import { judgeFind } from './judge-find'
import { jsonOf, type Ledger } from './ledger'
import { mention } from './mention'
import { forgetLetter, isNamedAt, takeAtVector } from './named-at'
import { endConditions, runPending } from './pending'
import { headOf, readContextOf } from './read-context'
import { runClaim, type WrittenClaim } from './run-claim'
import { isDeclaration, type ReadSide, readSides, relationOfSign, toleranceOf } from './sides'
import { domainConditions } from './standing-conditions'
import { giveConstants, takeDefinition } from './take-definition'
import { readUpdate } from './update'
import { type FormulaPlace, isBroken, note, type Work } from './work'

/** A chain read with the values of each variant. */
type Readings = readonly (readonly ReadSide[])[]

const stretchOf = ({ from, to }: Piece) => ({ from, to })

/** `b = -2`: what a letter is in the example that the text goes through. */
const keepValue = (when: TermCondition, { values }: Ledger): void => {
  if (when.kind !== 'compare' || when.relation !== '=' || when.left.kind !== 'symbol') return
  if (isClosed(when.right)) values.set(jsonOf(when.left), when)
}

const takeCondition = (piece: Piece, readings: Readings, work: Work): void => {
  if (isBroken(work, piece)) {
    work.isBlocked = true
    return
  }
  note(work, 'given', stretchOf(piece))
  if (piece.mark === 'cancel') return
  const conditions = readings.map(sides => conditionOf(piece, sides))
  const [first] = conditions
  if (conditions.some(when => when === null) || first === undefined || first === null) {
    work.isBlocked = true
    return
  }
  keepValue(first, work.ledger)
  if (piece.mark === 'condition') {
    if (work.pending.length > 0) work.trailing.push(first)
    else work.leading.push(first)
    return
  }
  work.givens = work.givens.map((given, variant) => [
    ...given,
    ...(conditions[variant] ? [conditions[variant]] : []),
  ])
}

const takeFind = (piece: Piece, [sides]: Readings, work: Work): void => {
  if (isBroken(work, piece)) return
  const [left, right] = sides ?? []
  if (!left?.read.ok || !right?.read.ok) {
    note(work, 'unread', stretchOf(piece), 'the equation to solve cannot be read')
    return
  }
  const judgement = judgeFind(left.read.term, right.read.term, work.ledger)
  if (judgement.kind === 'false') {
    const message = 'the equation has no solution.'
    work.ledger.report(findUnsolvable, extentOf(work.formula, [piece.from, piece.to]), { message })
  }
  const kind = { true: 'verified', false: 'false', unknown: 'unread' } as const
  const why = judgement.kind === 'unknown' ? judgement.why : null
  note(work, kind[judgement.kind], stretchOf(piece), why)
}

const takeUpdate = (left: ReadSide, right: ReadSide, work: Work): boolean => {
  if (!left.read.ok || !right.read.ok) return false
  const update = readUpdate(left.read.term, right.read.term)
  if (update === null) return false
  const stretch = { from: left.from, to: right.to }
  if (update === 'other') note(work, 'definition', stretch)
  else if (update === 'descent') note(work, 'verified', stretch)
  else {
    const extent = extentOf(work.formula, [right.from, right.to])
    const message =
      update === 'ascent'
        ? 'the step goes up the slope: gradient descent takes the gradient away.'
        : 'the step changes the letter itself, besides taking the gradient away.'
    work.ledger.report(relationFalse, extent, { message })
    note(work, 'false', stretch)
  }
  return true
}

type Link = {
  readonly left: number
  readonly right: number
  readonly sign: { readonly name: string; readonly from: number; readonly to: number }
}

/** Where the head of a chain and the sides of an order have a value. */
const domainOf = (sides: readonly (ReadSide | undefined)[], { ledger }: Work): TermCondition[] => {
  const terms = sides.flatMap(side => (side?.read.ok ? [side.read.term] : []))
  return domainConditions(terms, ledger)
}

/** `g \\leftarrow (0.6, 0.8)^\\top`: the letter is another value from there on. */
const isNewValue = ({ read }: ReadSide, sign: Link['sign']): boolean =>
  sign.name === '←' && read.ok && read.term.kind === 'symbol'

const takeLink = (link: Link, piece: Piece, readings: Readings, work: Work): void => {
  const [first] = readings
  const [left, right] = [first?.[link.left], first?.[link.right]]
  const relation = relationOfSign(link.sign.name)
  if (left === undefined || right === undefined) return
  const stretch = { from: left.from, to: right.to }
  if (isBroken(work, stretch)) return
  if (left.mark === 'unverified' || right.mark === 'unverified') {
    note(work, 'unread', stretch, 'it is marked \\unverified')
    return
  }
  if (relation === null) {
    note(work, 'unread', stretch, `the sign "${link.sign.name}" is not decided`)
    return
  }
  const isMarked = piece.mark !== null || right.mark !== null
  const isAssigned = link.sign.name === '=' || link.sign.name === ':=' || link.sign.name === '←'
  if (!isMarked && isAssigned && takeUpdate(left, right, work)) return
  if (!isMarked && isNewValue(left, link.sign)) {
    note(work, 'definition', stretch)
    return
  }
  if (!isMarked && isNamedAt(left)) {
    forgetLetter(left, work.ledger)
    if (takeAtVector(left, right, work.ledger)) note(work, 'definition', stretch)
    else note(work, 'unread', stretch, 'nothing says what the letter is at another')
    return
  }
  if (!isMarked && left.read.ok && right.read.ok) {
    const terms = [left.read.term, right.read.term] as const
    const [said, named] = link.sign.name === '=:' ? terms : [terms[1], terms[0]]
    if (takeDefinition(named, said, link.sign.name, work)) {
      note(work, 'definition', stretch)
      return
    }
  }
  const pairs = readings.flatMap(sides => {
    const [a, b] = [sides[link.left], sides[link.right]]
    return a && b ? [[a, b] as const] : []
  })
  const mark =
    piece.mark === 'wrong' || right.mark === 'wrong'
      ? 'wrong'
      : piece.mark === 'cancel'
        ? 'cancel'
        : null
  const tolerance = toleranceOf(work.formula, link.sign)
  const claim: WrittenClaim = {
    pairs,
    relation,
    tolerance,
    mark,
    isPremise: piece.isPremise === true,
    defined: [...work.ledger.defined],
    head: first?.[0] ?? null,
  }
  const domain = /^[<>≤≥]$/.test(relation) ? domainOf([first?.[0], left, right], work) : []
  work.pending.push(conditions => runClaim(claim, [...domain, ...conditions], work))
}

const takeChain = (piece: Piece, readings: Readings, work: Work): void => {
  let left: number | null = null
  for (const [index, side] of (readings[0] ?? []).entries()) {
    const sign = piece.relations[index - 1]
    if (side.isProse) note(work, 'prose', side)
    else {
      if (left !== null && sign) takeLink({ left, right: index, sign }, piece, readings, work)
      if (side.mark !== 'wrong') left = index
    }
  }
  if (piece.mark === null) takeBehindUnread(piece, readings[0] ?? [], work)
}

/** `\\Phi(z) = \\int … = \\frac12 (1 + …)`: where a side cannot be read, the next that can says what the first is. */
const takeBehindUnread = (
  { relations }: Piece,
  [head, ...sides]: readonly ReadSide[],
  work: Work,
): void => {
  const at = sides.findIndex(({ read, isProse }) => read.ok && !isProse)
  const other = sides[at]
  const areEqual = relations.slice(0, at + 1).every(({ name }) => name === '=' || name === ':=')
  if (at < 1 || !areEqual || !head?.read.ok || !other?.read.ok || head.isProse) return
  takeDefinition(head.read.term, other.read.term, '=', work)
}

/** `z \in \mathbb{R}` gives nothing to compute with; `p \in (0, 1)` does. */
const takeDeclaration = (piece: Piece, work: Work): void => {
  note(work, 'given', stretchOf(piece))
  work.givens = work.givens.map((given, variant) => {
    const context = readContextOf(work.formula, work.variants[variant] ?? {}, work.ledger)
    const when = intervalCondition(piece, context)
    return when === null ? given : [...given, when]
  })
}

/** `z = \pm 1`: one or the other is given. */
const isEither = ({ mark, sides, relations }: Piece): boolean =>
  mark === null &&
  relations.length === 1 &&
  relations[0]?.name === '=' &&
  sides[0]?.atoms.length === 1 &&
  isSign(sides[1]?.atoms[0], '±')

const noteFresh = (term: Term, { fresh, ledger }: Work): void => {
  for (const part of partsOf(term))
    if (part.kind === 'symbol' && !ledger.mentioned.has(part.base)) fresh.add(part.base)
}

const mentionSides = ([sides]: Readings, work: Work): void => {
  for (const { read } of sides ?? []) {
    if (!read.ok) continue
    noteFresh(read.term, work)
    mention(read.term, work.ledger)
  }
}

const takePiece = (piece: Piece, work: Work): void => {
  const { formula, ledger, variants } = work
  if (piece.relations.length === 0) return
  if (piece.mark === 'unverified') {
    note(work, 'unread', stretchOf(piece), 'it is marked \\unverified')
    return
  }
  if (isDeclaration(piece)) {
    takeDeclaration(piece, work)
    return
  }
  const head = headOf(piece, ledger)
  const readings = variants.map(values =>
    readSides(piece, readContextOf(formula, values, ledger, head), ledger.defined),
  )
  if (piece.mark !== 'condition') endConditions(work)
  const isCondition = piece.mark === 'given' || piece.mark === 'condition'
  if (isRoughValue(piece, readings[0] ?? [], ledger) || isEither(piece)) {
    note(work, 'given', stretchOf(piece))
  } else if (isCondition || isBareCondition(piece, readings[0] ?? [], ledger)) {
    takeCondition(piece, readings, work)
  } else if (piece.mark === 'find') takeFind(piece, readings, work)
  else takeChain(piece, readings, work)
  mentionSides(readings, work)
}

/**
 * Checks every relation of a formula, keeps what became of it, and gives back what is given for the
 * rest of the paragraph or table row.
 */
export const checkFormula = (place: FormulaPlace, ledger: Ledger): FormulaPlace['givens'] => {
  const work: Work = {
    formula: place.formula,
    variants: place.variants,
    ...(place.broken && { broken: place.broken }),
    ...(place.ahead && { ahead: place.ahead }),
    givens: place.givens,
    ledger,
    pending: [],
    leading: [],
    trailing: [],
    fresh: new Set(),
    isBlocked: false,
  }
  const before = new Set(ledger.defined)
  for (const piece of splitPieces(readAtoms(place.formula.text))) takePiece(piece, work)
  giveConstants(before, work)
  runPending(work)
  return work.givens
}
