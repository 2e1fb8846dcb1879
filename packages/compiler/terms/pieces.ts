import { type Argument, type Atom, isRelation, isSign } from './atom'

/** One side of a chain, with its place in the formula. */
export type SideAtoms = {
  readonly atoms: readonly Atom[]
  readonly from: number
  readonly to: number
  /** `\wrong{…}` or `\unverified{…}{…}` around the whole side. */
  readonly mark: 'wrong' | 'unverified' | null
}

/** What the author says about a piece. */
export type PieceMark = 'given' | 'find' | 'wrong' | 'cancel' | 'unverified' | 'condition'

/** A chain `a = b \le c`, or, with one side, something that claims nothing. */
export type Piece = {
  readonly mark: PieceMark | null
  readonly sides: readonly SideAtoms[]
  readonly relations: readonly (Atom & { readonly kind: 'sign' })[]
  readonly from: number
  readonly to: number
  /** Something follows from it, or is the same as it. */
  readonly isPremise?: true
}

const OPENERS = new Set(['(', '[', '{(', '|(', '‖(', '⟨', '⌊', '⌈'])
const CLOSERS = new Set([')', ']', ')}', '|)', '‖)', '⟩', '⌋', '⌉'])
const SEPARATORS = new Set([',', ';', '␣', '⇒', '⇔'])
const OPERATORS = new Set(['+', '-', '·', '×', '⊙', '∘', '/', '±'])

const CONDITION_WORD =
  /^(if|for|when|where|with|at|whenever|given|provided|as|since|because|while|on|in case|let|assume|suppose|from)\b/i

type Splitter = {
  readonly pieces: Piece[]
  current: Atom[]
  mark: PieceMark | null
  depth: number
  /** The line holds several equations: which of them the next line goes on with is not told. */
  hasColumns: boolean
  /** Behind a sign that says that what comes is the same. */
  isSame: boolean
}

const isTextAtom = (atom: Atom): boolean => atom.kind === 'text'

const sideOf = (atoms: readonly Atom[], at: number): SideAtoms => {
  const [first] = atoms
  const from = first?.from ?? at
  const to = atoms.at(-1)?.to ?? from
  if (atoms.length === 1 && first?.kind === 'mark') {
    const { name, args } = first
    const inside = args.at(-1)?.atoms ?? []
    if (name === 'wrong' || name === 'unverified') return { atoms: inside, from, to, mark: name }
  }
  return { atoms, from, to, mark: null }
}

const depthOf = (atom: Atom): number => {
  if (atom.kind !== 'sign') return 0
  return OPENERS.has(atom.name) ? 1 : CLOSERS.has(atom.name) ? -1 : 0
}

/** `(z > 0)` behind a formula says where it holds. */
const unwrap = (atoms: readonly Atom[]): readonly Atom[] | null => {
  const [first, last] = [atoms[0], atoms.at(-1)]
  if (!isSign(first, '(', '[') || !isSign(last, ')', ']')) return null
  const inside = atoms.slice(1, -1)
  return inside.some(isRelation) && !inside.some(atom => depthOf(atom) !== 0) ? inside : null
}

const cutSides = (atoms: readonly Atom[], mark: PieceMark | null): Piece => {
  const relations: (Atom & { kind: 'sign' })[] = []
  const sides: Atom[][] = [[]]
  let depth = 0
  for (const atom of atoms) {
    depth += depthOf(atom)
    if (depth <= 0 && isRelation(atom) && atom.kind === 'sign') {
      relations.push(atom)
      sides.push([])
    } else sides.at(-1)?.push(atom)
  }
  const from = atoms[0]?.from ?? 0
  const ends = relations.map(({ to }) => to)
  return {
    mark,
    sides: sides.map((side, index) => sideOf(side, index === 0 ? from : (ends[index - 1] ?? from))),
    relations,
    from,
    to: atoms.at(-1)?.to ?? from,
  }
}

const flush = (splitter: Splitter, next: PieceMark | null = null): void => {
  const atoms = splitter.current.filter(atom => !isSign(atom, '&', '\\\\', '.', '!'))
  const inside = unwrap(atoms)
  if (inside) {
    // `(0 < p < 1, y \ge 0)` says two things.
    const conditions = splitPieces(inside).map(piece => ({ ...piece, mark: 'condition' as const }))
    splitter.pieces.push(...conditions)
  } else if (atoms.length > 0) {
    const piece = cutSides(atoms, splitter.mark)
    splitter.pieces.push(splitter.isSame ? { ...piece, isPremise: true } : piece)
    splitter.isSame = false
  }
  splitter.current = []
  splitter.mark = next
  splitter.depth = 0
}

const hasRelation = (atoms: readonly Atom[]): boolean => atoms.some(isRelation)

/** A mark around a whole claim is a piece of its own; around a side it stays with it. */
const takeMark = (splitter: Splitter, atom: Atom & { kind: 'mark' }): boolean => {
  const inside: Argument | undefined = atom.args.at(-1)
  const isClaim = hasRelation(inside?.atoms ?? [])
  if (!isClaim || !/^(given|find|wrong|cancel|unverified)$/.test(atom.name)) return false
  flush(splitter)
  // One of the five names above.
  const mark = atom.name as PieceMark
  for (const piece of splitPieces(inside?.atoms ?? [])) {
    splitter.pieces.push({ ...piece, mark: piece.mark ?? mark })
  }
  return true
}

const isLineContinued = (splitter: Splitter, rest: readonly Atom[]): boolean => {
  const isLed = isSign(rest[0], '&')
  const next = rest.find(atom => !isSign(atom, '&'))
  if (next === undefined || isRelation(next)) return true
  const last = splitter.current.findLast(atom => !isSign(atom, '&'))
  if (isRelation(last)) return true
  if (next.kind !== 'sign' || !OPERATORS.has(next.name)) return isSign(last, '+', '-', '·', '×')
  return isLed || next.name !== '-'
}

/** A second equation in the same line of an aligned formula: `a &= b & c &= d`. */
const beginsColumn = (splitter: Splitter, rest: readonly Atom[]): boolean => {
  const [next] = rest
  if (!hasRelation(splitter.current) || next === undefined) return false
  if (isRelation(next) || isSign(next, '&', '\\\\')) return false
  const end = rest.findIndex(atom => isSign(atom, '\\\\'))
  return hasRelation(end < 0 ? rest : rest.slice(0, end))
}

const takeText = (splitter: Splitter, atom: Atom & { kind: 'text' }): boolean => {
  const hasSide = splitter.current.some(one => !isSign(one, '&') && !isRelation(one))
  const isInSide = !isRelation(splitter.current.findLast(one => !isSign(one, '&')))
  const last = splitter.current.findLast(one => !isSign(one, '&'))
  if (
    CONDITION_WORD.test(atom.name.replace(/^[(,]\s*/, '')) &&
    isInSide &&
    (!last || !isTextAtom(last))
  ) {
    flush(splitter, 'condition')
    return true
  }
  if (!hasSide && splitter.current.length === 0) {
    // "and", "so" before a claim say nothing of their own.
    return /^(and|or|so|hence|thus|then|but|also|therefore|where|i\.e\.|with|that is|because|since),?:?$/i.test(
      atom.name,
    )
  }
  if (isInSide && last && !isTextAtom(last)) {
    flush(splitter)
    return true
  }
  return false
}

const takeSign = (
  splitter: Splitter,
  atom: Atom & { kind: 'sign' },
  rest: readonly Atom[],
): boolean => {
  splitter.depth = Math.max(0, splitter.depth + depthOf(atom))
  if (atom.name === '\\\\') {
    if (splitter.hasColumns || !isLineContinued(splitter, rest)) flush(splitter)
    splitter.hasColumns = false
    return true
  }
  if (splitter.depth > 0) return false
  if (atom.name === '&') {
    if (beginsColumn(splitter, rest)) {
      flush(splitter)
      splitter.hasColumns = true
    }
    return true
  }
  if (atom.name === '␣' && isRelation(rest.find(one => !isSign(one, '␣', '&')))) return true
  // `f(x) = \\frac{1}{x} \\rightarrow \\frac{df}{dx} = …`: behind a claim an arrow leads to the next.
  const isArrow = atom.name === '→' && hasRelation(splitter.current)
  if (!isArrow && !SEPARATORS.has(atom.name)) return false
  // A condition reaches over the commas of a list: "for x, y > 0".
  const isCondition = splitter.mark === 'condition' && atom.name === ','
  flush(splitter, isCondition ? 'condition' : null)
  const last = splitter.pieces.at(-1)
  if (last && isSign(atom, '⇒', '⇔')) splitter.pieces.splice(-1, 1, { ...last, isPremise: true })
  splitter.isSame ||= atom.name === '⇔'
  return true
}

/** Cuts a formula into chains of sides, in the order in which they stand. */
export const splitPieces = (atoms: readonly Atom[]): Piece[] => {
  const splitter: Splitter = {
    pieces: [],
    current: [],
    mark: null,
    depth: 0,
    hasColumns: false,
    isSame: false,
  }
  for (const [index, atom] of atoms.entries()) {
    const isTaken =
      (atom.kind === 'mark' && takeMark(splitter, atom)) ||
      (atom.kind === 'text' && takeText(splitter, atom)) ||
      (atom.kind === 'sign' && takeSign(splitter, atom, atoms.slice(index + 1)))
    if (!isTaken) splitter.current.push(atom)
  }
  flush(splitter)
  return markRanges(splitter.pieces)
}

const isDots = ({ sides, relations }: Piece): boolean =>
  relations.length === 0 && isSign(sides[0]?.atoms[0], '…')

/** Whether a list with dots in it goes on behind a piece: `2, \ldots, n`. */
const hasRange = ([next, afterNext]: readonly Piece[]): boolean =>
  next !== undefined &&
  next.relations.length === 0 &&
  (isDots(next) || (afterNext !== undefined && isDots(afterNext)))

/** `i = 1, \ldots, n` says which values a letter takes; a claim before it stays one. */
const markRanges = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, index) =>
    hasRange(pieces.slice(index + 1)) && piece.relations.length === 1
      ? { ...piece, mark: piece.mark ?? 'condition' }
      : piece,
  )
