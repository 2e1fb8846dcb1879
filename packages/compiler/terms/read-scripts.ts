import { type Atom, isSign } from './atom'
import { type Cursor, peek, readAll, refuse, takeArgument, takeSign } from './cursor'
import { findLabel, findLabels } from './read-label'
import type { Label, Term } from './term'

/** What stands above and below a letter or a bracket. */
export type Scripts = {
  readonly label: Label | null
  readonly indices: readonly Label[]
  /** A word below: `w_{\text{old}}`. */
  readonly suffix: string
  readonly primes: number
  readonly isTransposed: boolean
  readonly power: Term | null
}

type Draft = { -readonly [Key in keyof Scripts]: Scripts[Key] }

const isTransposeSign = (atom: Atom | undefined): boolean =>
  isSign(atom, '⊤') || (atom?.kind === 'letter' && (atom.name === 'T' || atom.name === 't'))

const takeTranspose = (atoms: readonly Atom[], draft: Draft): readonly Atom[] => {
  const rest = atoms.filter(atom => !isSign(atom, ','))
  const isCapital = !(rest.at(-1)?.kind === 'letter' && isNamed(rest.at(-1), 't'))
  // In `e^{a_i / T}` the letter is a temperature.
  const isOperand = isSign(rest.at(-2), '/', '+', '-', '·', '×')
  if (!isTransposeSign(rest.at(-1)) || !isCapital || isOperand) return atoms
  draft.isTransposed = true
  return rest.slice(0, -1)
}

const isNamed = (atom: Atom | undefined, name: string): boolean =>
  atom !== undefined && 'name' in atom && atom.name === name

/** `[l]` in brackets, or `(i)`: the brackets, their inside, and what follows. */
const cutBracket = (atoms: readonly Atom[]): readonly [readonly Atom[], readonly Atom[]] | null => {
  const close = isSign(atoms[0], '[') ? ']' : isSign(atoms[0], '(') ? ')' : null
  const end = close === null ? -1 : atoms.findIndex(atom => isSign(atom, close))
  return end < 0 ? null : [atoms.slice(1, end), atoms.slice(end + 1)]
}

const takePrimes = (atoms: readonly Atom[], draft: Draft): readonly Atom[] => {
  const rest = atoms.filter(atom => !isSign(atom, "'"))
  draft.primes += atoms.length - rest.length
  return rest
}

/** `a^l`, `W^{l+1}`, `a^L`: a layer, where the letter says so without brackets. */
const findLayer = (atoms: readonly Atom[]): Label | null => {
  const label = findLabel(atoms)
  return label !== null && /^[lLℓ]$/.test(label.name) ? label : null
}

const takeAbove = (cursor: Cursor, draft: Draft, isLetter: boolean): void => {
  let atoms = takeArgument(cursor)
  const [only] = atoms
  if (isLetter && atoms.length === 1 && (only?.kind === 'text' || only?.kind === 'word')) {
    draft.suffix += `_${only.name}`
    return
  }
  const bracket = cutBracket(atoms)
  const label = bracket === null ? null : findLabel(bracket[0])
  if (bracket !== null && label !== null && isLetter && draft.label === null) {
    const second = cutBracket(bracket[1])
    const of = second === null ? null : findLabel(second[0])
    draft.label = of === null ? label : { ...label, of }
    atoms = second !== null && of !== null ? second[1] : bracket[1]
  }
  atoms = takePrimes(atoms, draft)
  const layer = bracket === null && isLetter && draft.label === null ? findLayer(atoms) : null
  if (layer !== null) {
    draft.label = layer
    atoms = []
  }
  atoms = takeTranspose(atoms, draft)
  if (atoms.length === 0) return
  if (draft.power !== null) refuse(cursor, 'two exponents stand above each other')
  const mark = isSign(atoms[0], '·') ? '*' : isSign(atoms[0], '+') ? '+' : null
  if (atoms.length === 1 && mark !== null) {
    draft.suffix += mark
    return
  }
  draft.power = readAll(cursor, atoms)
}

/** `\\mu_B`: a set, not a number; others such as `y_K` and `h_T` are the last entry, layer or time. */
const BATCH = /^[ABEFGHPQRSUVXYZ]$/

/** `net_{h1}`, `out_{o2}`: the first hidden unit, the second output. */
const isUnitName = ([letter, number, ...rest]: readonly Atom[]): boolean =>
  rest.length === 0 &&
  letter?.kind === 'letter' &&
  /^[ho]$/.test(letter.name) &&
  number?.kind === 'number' &&
  number.from === letter.to

const takeBelow = (cursor: Cursor, draft: Draft, isLetter: boolean): void => {
  const atoms = takeArgument(cursor)
  const [only] = atoms
  if (atoms.length === 1 && (only?.kind === 'text' || only?.kind === 'word')) {
    draft.suffix += `_${only.name}`
    return
  }
  if (atoms.length === 1 && only?.kind === 'letter' && BATCH.test(only.name) && isLetter) {
    draft.suffix += `_${only.name}`
    return
  }
  if (isUnitName(atoms)) {
    draft.suffix += `_${atoms.map(atom => ('name' in atom ? atom.name : '')).join('')}`
    return
  }
  const [family, low, member] = atoms
  if (family?.kind === 'letter' && /^[A-Z]$/.test(family.name) && isSign(low, '_') && member) {
    // `C_{X_j}`: one for each of the examples.
    draft.suffix += `_${family.name}`
    draft.indices = [...draft.indices, ...(findLabels(atoms.slice(2)) ?? [])]
    return
  }
  const bracket = cutBracket(atoms)
  const labels = findLabels(bracket !== null && bracket[1].length === 0 ? bracket[0] : atoms)
  const [one] = labels ?? []
  if (labels === null) refuse(cursor, 'what stands below the letter is no index')
  else if (labels.length === 1 && /^[tlℓ]$/.test(one?.name ?? '') && isLetter && !draft.label) {
    // A time is like a layer: what comes later depends on what was before.
    draft.label = one ?? null
  } else draft.indices = [...draft.indices, ...labels]
}

/** Reads `^…`, `_…` and primes behind a letter or a bracket. */
export const readScripts = (cursor: Cursor, isLetter: boolean): Scripts => {
  const draft: Draft = {
    label: null,
    indices: [],
    suffix: '',
    primes: 0,
    isTransposed: false,
    power: null,
  }
  for (;;) {
    const next = peek(cursor)
    if (takeSign(cursor, "'") !== null) draft.primes += 1
    else if (takeSign(cursor, '_') !== null) takeBelow(cursor, draft, isLetter)
    else if (isSign(next, '^')) {
      cursor.at += 1
      takeAbove(cursor, draft, isLetter)
    } else return draft
  }
}

/** A term with its transposition and its power. */
export const withScripts = (term: Term, { isTransposed, power, indices }: Scripts): Term => {
  const entry: Term = indices.length === 0 ? term : { kind: 'entry', of: term, indices }
  const turned: Term = isTransposed ? { kind: 'transpose', of: entry } : entry
  return power === null ? turned : { kind: 'power', base: turned, exponent: power }
}
