import { type Atom, isSign } from './atom'
import {
  type Cursor,
  cutAtCommas,
  peek,
  readAll,
  refuse,
  takeArgument,
  takeSign,
  withNamesOnly,
} from './cursor'
import { findLabel, joinPrimes } from './read-label'
import type { Label, Side, Term } from './term'

type Bounds = {
  /** From the outermost sum inwards: `i, j` are two. */
  readonly index: readonly string[]
  readonly from: Label | null
  readonly except: Label | null
}

const equalsAt = (atoms: readonly Atom[], sign: string): number =>
  atoms.findIndex(atom => isSign(atom, sign))

const endOfNames = (atoms: readonly Atom[]): number => {
  const at = equalsAt(atoms, '=')
  return at < 0 ? atoms.length : at
}

/** `k`, `i, j`, `k=1`, `j \neq i`, `k \in …`: what stands below the sign. */
const readBounds = (cursor: Cursor, written: readonly Atom[]): Bounds => {
  const atoms = joinPrimes(written)
  const [first] = atoms
  if (first?.kind !== 'letter') return refuse(cursor, 'the sum does not name its index')
  const index = [first.name]
  const list = cutAtCommas(atoms.slice(0, endOfNames(atoms)))
  const names = list.flatMap(([one, ...more]) =>
    one?.kind === 'letter' && more.length === 0 ? [one.name] : [],
  )
  if (names.length > 1 && names.length === list.length) {
    const from = isSign(atoms[endOfNames(atoms)], '=')
      ? findLabel(atoms.slice(endOfNames(atoms) + 1))
      : null
    return { index: names, from, except: null }
  }
  if (atoms.length === 1) return { index, from: null, except: null }
  const from = equalsAt(atoms, '=') === 1 ? findLabel(atoms.slice(2)) : null
  const except = equalsAt(atoms, '≠') === 1 ? findLabel(atoms.slice(2)) : null
  // Which numbers are in a set does not matter where it is the same for all.
  if (equalsAt(atoms, '∈') === 1) return { index, from: null, except: null }
  if (from === null && except === null) return refuse(cursor, 'the range of the sum is not read')
  return { index, from, except }
}

const readBig = (cursor: Cursor, op: 'sum' | 'product'): Term => {
  let bounds: Bounds | null = null
  let to: Label | null = null
  for (let sign = takeSign(cursor, '_', '^'); sign !== null; sign = takeSign(cursor, '_', '^')) {
    const atoms = takeArgument(cursor)
    if (sign === '_') bounds = readBounds(cursor, atoms)
    else
      to = findLabel(atoms) ?? findSize(atoms) ?? refuse(cursor, 'the end of the sum is not read')
  }
  if (bounds === null) return refuse(cursor, 'the sum does not name its index')
  const { index, from, except } = bounds
  const body = readBody(cursor)
  return index.reduceRight((inner: Term, name): Term => {
    return { kind: 'big', op, index: name, from, except, to, body: inner }
  }, body)
}

/** Names of sizes that differ by what stands above or below them: `n^{[l-1]}`, `N_{\text{in}}`, `|B|`. */
const findSize = (atoms: readonly Atom[]): Label | null => {
  const [first, mark, , more] = atoms
  const isMarked = first?.kind === 'letter' && isSign(mark, '^', '_')
  const isCounted = isSign(first, '|', '|(') && atoms.length === 3 && mark?.kind === 'letter'
  if (!isCounted && (!isMarked || (more !== undefined && !isSign(more, '^', '_')))) return null
  return { name: atoms.map(nameOf).join(''), offset: 0 }
}

const nameOf = (atom: Atom): string => {
  if (atom.kind === 'group') return `{${atom.atoms.map(nameOf).join('')}}`
  return 'name' in atom ? atom.name : ''
}

const SIDES: Readonly<Record<string, Side>> = { '+': 'right', '-': 'left' }

/** `h \to 0`, `h \to 0^+`, `z \to -\infty`, `z \to \pm\infty`. */
const readLimit = (cursor: Cursor): Term => {
  if (takeSign(cursor, '_') === null) return refuse(cursor, 'the limit does not say where')
  let atoms = takeArgument(cursor)
  const arrow = atoms.findIndex(atom => isSign(atom, '→'))
  const variable = arrow < 0 ? null : readAll(withNamesOnly(cursor), atoms.slice(0, arrow))
  if (variable?.kind !== 'symbol') return refuse(cursor, 'the limit does not say where')
  let side: Side = 'both'
  const [hat, last] = atoms.slice(-2)
  const mark = last?.kind === 'group' ? last.atoms[0] : last
  if (isSign(hat, '^') && mark?.kind === 'sign' && SIDES[mark.name]) {
    side = SIDES[mark.name] ?? 'both'
    atoms = atoms.slice(0, -2)
  }
  if (isSign(atoms[arrow + 1], '±')) {
    side = 'each'
    atoms = atoms.toSpliced(arrow + 1, 1)
  }
  const to = readAll(cursor, atoms.slice(arrow + 1))
  return { kind: 'limit', variable, to, side, body: readBody(cursor) }
}

/** What stands behind a sum or limit: one product, which may begin with a minus. */
const readBody = (cursor: Cursor): Term => {
  const isNegative = takeSign(cursor, '-') !== null
  const positive = cursor.grammar.product(cursor)
  return isNegative ? { kind: 'negative', of: positive } : positive
}

/** A sum, product or limit at the cursor; null for anything else. */
export const findBig = (cursor: Cursor): Term | null => {
  const atom = peek(cursor)
  if (atom?.kind !== 'command') return null
  if (atom.name !== 'sum' && atom.name !== 'prod' && atom.name !== 'lim') return null
  cursor.at += 1
  if (atom.name === 'lim') return readLimit(cursor)
  return readBig(cursor, atom.name === 'sum' ? 'sum' : 'product')
}
