import { type Atom, isRelation, isSign } from './atom'
import {
  type Cursor,
  cutAtCommas,
  opensBracket,
  peek,
  readAll,
  refuse,
  takeArgument,
  takeBrackets,
} from './cursor'
import { type Cell, fillMatrix } from './dots'
import {
  type CaseRow,
  ONES,
  symbolOf,
  type Term,
  type TermCondition,
  type TermRelation,
  Unreadable,
} from './term'

const RELATIONS: Readonly<Record<string, TermRelation>> = {
  '=': '=',
  '≡': '=',
  '<': '<',
  '≤': '≤',
  '>': '>',
  '≥': '≥',
  '≠': '≠',
}

/** A condition such as `-1 < z \le 1`, or `\text{otherwise}`. */
export const readCondition = (cursor: Cursor, atoms: readonly Atom[]): TermCondition => {
  const words = atoms.filter(atom => atom.kind === 'text')
  const rest = atoms.filter(atom => atom.kind !== 'text' && !isSign(atom, '␣', '&', ',', '.', ';'))
  const said = words.map(word => (word.kind === 'text' ? word.name : '')).join(' ')
  if (rest.length === 0) {
    if (/otherwise|else|sonst|other/i.test(said)) return { kind: 'otherwise' }
    return refuse(cursor, 'a case has no condition')
  }
  const sides: Atom[][] = [[]]
  const relations: TermRelation[] = []
  for (const atom of rest) {
    if (!isRelation(atom)) {
      sides.at(-1)?.push(atom)
      continue
    }
    const relation = atom.kind === 'sign' ? RELATIONS[atom.name] : undefined
    if (relation === undefined) throw new Unreadable('that is no condition that can be read', atom)
    relations.push(relation)
    sides.push([])
  }
  if (relations.length === 0) return refuse(cursor, 'a case has no condition')
  const terms = sides.map(side => readAll(cursor, side))
  const conditions = relations.flatMap((relation, index): TermCondition[] => {
    const [left, right] = [terms[index], terms[index + 1]]
    return left && right ? [{ kind: 'compare', relation, left, right }] : []
  })
  const [only] = conditions
  return conditions.length === 1 && only ? only : { kind: 'all', conditions }
}

const readRow = (cursor: Cursor, row: readonly Atom[]): CaseRow => {
  const cut = row.findIndex(atom => isSign(atom, '&') || atom.kind === 'text' || isSign(atom, '␣'))
  const [value, when] = cut < 0 ? cutAtCommas(row) : [row.slice(0, cut), row.slice(cut)]
  const plain = (value ?? []).filter(atom => !isSign(atom, ',', ';'))
  return { value: readAll(cursor, plain), when: readCondition(cursor, when ?? []) }
}

/** `cases`, or a matrix. */
export const readEnvironmentTerm = (cursor: Cursor, atom: Atom & { kind: 'environment' }): Term => {
  if (/^[dr]?cases\*?$/.test(atom.name)) {
    return { kind: 'cases', rows: atom.rows.map(row => readRow(cursor, row)) }
  }
  if (!/^([pbvBV]|small)?matrix\*?$|^array$/.test(atom.name)) {
    throw new Unreadable(`the environment "${atom.name}" is not read`, atom)
  }
  const cells = atom.rows.map(row => cutAtCommas(row, ['&']))
  const hasGaps = cells.flat().some(cell => cell.length === 0 || isDots(cell))
  if (!hasGaps) {
    return { kind: 'matrix', rows: cells.map(row => row.map(cell => readAll(cursor, cell))) }
  }
  const filled = fillMatrix(cells.map(row => row.map(cell => readCell(cursor, cell))))
  if (filled === null) throw new Unreadable('what the dots stand for is not read', atom)
  return filled
}

const isDots = (cell: readonly Atom[]): boolean => cell.length === 1 && isSign(cell[0], '…')

const readCell = (cursor: Cursor, cell: readonly Atom[]): Cell => {
  if (cell.length === 0) return null
  return isDots(cell) ? 'dots' : readAll(cursor, cell)
}

/** `\mathbf{1}\{i = j\}`, `\mathbf{1}_{z > 0}`, `\mathbb{1}[z > 0]`. */
export const readIndicator = (cursor: Cursor): Term => {
  if (isSign(peek(cursor), '_')) {
    cursor.at += 1
    const atoms = takeArgument(cursor)
    const inside = isSign(atoms[0], '{(', '[', '(') ? atoms.slice(1, -1) : atoms
    return { kind: 'indicator', when: readCondition(cursor, inside) }
  }
  if (!opensBracket(peek(cursor))) return symbolOf(ONES)
  return { kind: 'indicator', when: readCondition(cursor, takeBrackets(cursor)) }
}
