import { SIZE } from './size'
import type { Label, Term } from './term'

type Ends = { readonly first: Label; readonly last: Label }

const isLabel = (value: object): value is Label => 'name' in value && 'offset' in value

const isPlain = ({ less, more, of }: Label): boolean =>
  less === undefined && more === undefined && of === undefined

const isSame = (one: Label, other: Label): boolean =>
  one.name === other.name && one.offset === other.offset

/** Made of two parts that are alike up to their labels; undefined where they are not. */
type Made = { readonly value: unknown } | undefined

/** One value made of two that are alike but for labels; `join` says what stands where labels differ. */
const makeOf = (one: unknown, other: unknown, join: (ends: Ends) => Label | null): Made => {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) {
    return one === other ? { value: one } : undefined
  }
  if (isLabel(one) && isLabel(other) && isPlain(one) && isPlain(other)) {
    if (isSame(one, other)) return { value: one }
    const joined = join({ first: one, last: other })
    return joined === null ? undefined : { value: joined }
  }
  const [keys, others] = [Object.keys(one), Object.keys(other)]
  if (keys.join() !== others.join()) return undefined
  const [from, to]: Record<string, unknown>[] = [{ ...one }, { ...other }]
  const parts = keys.map(key => makeOf(from?.[key], to?.[key], join))
  if (parts.some(part => part === undefined)) return undefined
  const values = parts.map(part => part?.value)
  if (Array.isArray(one)) return { value: values }
  return { value: Object.fromEntries(keys.map((key, at) => [key, values[at]])) }
}

/** A row of terms that go on alike: from where to where, and the term at any place. */
type Pattern = Ends & { readonly at: (place: Label) => Term }

/** How two terms go on from one to the other: `w_1 x_1` and `w_n x_n`; null where they do not. */
const findPattern = (one: Term, other: Term): Pattern | null => {
  let ends: Ends | null = null
  const shiftOf = ({ first, last }: Ends): number | null => {
    ends ??= { first, last }
    const shift = first.offset - ends.first.offset
    const isAlike = first.name === ends.first.name && last.name === ends.last.name
    return isAlike && last.offset - ends.last.offset === shift ? shift : null
  }
  const at = (place: Label): Term | null => {
    const made = makeOf(one, other, found => {
      const shift = shiftOf(found)
      return shift === null ? null : { name: place.name, offset: place.offset + shift }
    })
    // The reason for the cast: it is made of two terms, with other labels.
    return made === undefined ? null : (made.value as Term)
  }
  const first = at({ name: '', offset: 0 })
  if (first === null || ends === null) return null
  const found: Ends = ends
  return { ...found, at: place => at(place) ?? one }
}

/** An index that no text has. */
const PLACE = 'ι'

/** Names of last places. */
const LAST = /^[tTLnNmMKDpP]$/

const isDown = ({ first, last }: Ends): boolean => {
  if (first.name === last.name) return first.offset > last.offset
  return last.name === '' || (LAST.test(first.name) && !LAST.test(last.name))
}

const textOf = (term: Term): string =>
  JSON.stringify(term, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one))

const bigOf = (op: 'sum' | 'product', pattern: Pattern): Term => {
  const [from, to] = isDown(pattern) ? [pattern.last, pattern.first] : [pattern.first, pattern.last]
  const body = pattern.at({ name: PLACE, offset: 0 })
  return { kind: 'big', op, index: PLACE, from, to, except: null, body }
}

/** Whether the parts behind the first go on as the pattern says. */
const goesOn = (parts: readonly Term[], pattern: Pattern): boolean => {
  const step = isDown(pattern) ? -1 : 1
  return parts.every((part, at) => {
    const { name, offset } = pattern.first
    return textOf(part) === textOf(pattern.at({ name, offset: offset + step * (at + 1) }))
  })
}

const productOf = (factors: readonly Term[]): Term => {
  const [only] = factors
  return factors.length === 1 && only !== undefined ? only : { kind: 'product', factors }
}

/** Factors in groups of so many, from the back. */
const inGroups = (parts: readonly Term[], size: number): Term[] => {
  const groups: Term[] = []
  for (let end = parts.length; end >= size; end -= size) {
    groups.unshift(productOf(parts.slice(end - size, end)))
  }
  return groups
}

/** Factors of one step of a product with dots: `\\sigma'(z_2) w_2` are two. */
const GROUP_MAX = 3

/**
 * What dots between terms or factors stand for, `w_1 x_1 + \\dots + w_n x_n`: the parts with a sum or product in their place;
 * null where they do not go on alike.
 */
export const fillDots = (
  op: 'sum' | 'product',
  before: readonly Term[],
  after: readonly Term[],
): readonly Term[] | null => {
  for (let size = 1; size <= (op === 'sum' ? 1 : GROUP_MAX); size += 1) {
    const last = after.slice(0, size)
    const groups = inGroups(before, size)
    const found = groups.flatMap((group, at) => {
      const pattern = last.length < size ? null : findPattern(group, productOf(last))
      return pattern !== null && goesOn(groups.slice(at + 1), pattern) ? [{ at, pattern }] : []
    })[0]
    if (found === undefined) continue
    const used = (groups.length - found.at) * size
    const rest = before.slice(0, before.length - used)
    return [...rest, bigOf(op, found.pattern), ...after.slice(size)]
  }
  return null
}

/** An entry of a matrix with dots: what stands there; `null` for nothing, `'dots'` for dots. */
export type Cell = Term | 'dots' | null

const isTerm = (cell: Cell | undefined): cell is Term =>
  cell !== undefined && cell !== null && cell !== 'dots'

const places = (): Label[] =>
  Array.from({ length: SIZE }, (_, at) => ({ name: '', offset: at + 1 }))

const ZERO: Term = { kind: 'number', value: { numerator: 0n, denominator: 1n }, shown: null }

const isEmpty = (cell: Cell | undefined): boolean =>
  !isTerm(cell) || (cell.kind === 'number' && cell.value.numerator === 0n)

/** From the first to the last of a list with dots, three of them; null where they do not go on alike. */
const spread = (first: Term, last: Term): readonly Term[] | null => {
  const pattern = findPattern(first, last)
  const isFromOne = pattern?.first.name === '' && pattern.first.offset === 1
  return pattern !== null && isFromOne ? places().map(pattern.at) : null
}

const spreadRow = (row: readonly Cell[]): readonly Term[] | null => {
  const [first, last] = [row[0], row.at(-1)]
  if (!row.includes('dots')) return row.every(isTerm) ? row : null
  return isTerm(first) && isTerm(last) ? spread(first, last) : null
}

const diagonalOf = (entries: readonly Term[]): Term => ({
  kind: 'matrix',
  rows: entries.map((entry, row) => entries.map((_, column) => (row === column ? entry : ZERO))),
})

/**
 * A matrix with dots in it as one of three rows and columns, `(x_1, \\dots, x_n)^\\top` as three entries; null where its entries do
 * not go on alike.
 */
export const fillMatrix = (rows: readonly (readonly Cell[])[]): Term | null => {
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return null
  const [start, end] = [first[0], last.at(-1)]
  const isDiagonal = rows.length > 1 && isEmpty(first.at(-1)) && isEmpty(last[0])
  if (isDiagonal && isTerm(start) && isTerm(end)) {
    const entries = spread(start, end)
    return entries === null ? null : diagonalOf(entries)
  }
  const hasRows = rows.some(row => row.every(cell => !isTerm(cell)))
  if (!hasRows) {
    const spreadRows = rows.map(spreadRow)
    return spreadRows.every(row => row !== null) ? { kind: 'matrix', rows: spreadRows } : null
  }
  const [top, bottom] = [spreadRow(first), spreadRow(last)]
  if (top === null || bottom === null || top.length !== bottom.length) return null
  const columns = top.map((cell, at) => spread(cell, bottom[at] ?? cell))
  if (columns.some(column => column === null)) return null
  return { kind: 'matrix', rows: places().map((_, row) => columns.map(one => one?.[row] ?? ZERO)) }
}
