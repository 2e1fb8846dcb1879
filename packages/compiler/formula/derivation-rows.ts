import { type MappedText, sliceMapped, trimMapped } from '../source/mapped-text'
import { scanTex, skipSpace, type TexToken } from './scan-tex'

/** One line of an aligned formula, cut at its first `&`. */
export type DerivationRow = {
  /** Empty where nothing stands left of the `&`. */
  readonly left: MappedText
  readonly right: MappedText
}

const ALIGNED = /^\\begin\{(aligned|align\*?|split)\}([\s\S]*)\\end\{\1\}$/

/** The inside of one `aligned` around the whole formula, else the formula. */
const insideOf = (formula: MappedText): MappedText => {
  const found = ALIGNED.exec(formula.text)
  if (found === null) return formula
  const [, name = '', inside = ''] = found
  const from = `\\begin{${name}}`.length
  const body = sliceMapped(formula, from, from + inside.length)
  return hasBalancedEnvironments(scanTex(body.text)) ? body : formula
}

const depthChange = ({ kind, name }: TexToken): number => {
  if (kind === 'open' || (kind === 'command' && name === 'begin')) return 1
  return kind === 'close' || (kind === 'command' && name === 'end') ? -1 : 0
}

/** False where an environment ends before it began: `\end{aligned} … \begin{aligned}`. */
const hasBalancedEnvironments = (tokens: readonly TexToken[]): boolean => {
  let depth = 0
  return tokens.every(token => {
    depth += depthChange(token)
    return depth >= 0
  })
}

type Cut = { readonly kind: 'row' | 'cell'; readonly from: number; readonly to: number }

/** After `\\` an optional `[4pt]` belongs to it. */
const endOfBreak = (tokens: readonly TexToken[], index: number): number => {
  const open = tokens[skipSpace(tokens, index + 1)]
  const end = tokens[index]?.to ?? 0
  if (open?.name !== '[' || open.kind !== 'unit') return end
  return tokens.find(({ name, from }) => name === ']' && from > open.from)?.to ?? end
}

/** The `\\` and `&` that belong to the formula itself, not to a `cases` or a group in it. */
const findCuts = (tokens: readonly TexToken[]): Cut[] => {
  const cuts: Cut[] = []
  let depth = 0
  for (const [index, token] of tokens.entries()) {
    depth += depthChange(token)
    if (depth > 0) continue
    const { kind, name, from, to } = token
    if (kind === 'unit' && name === '&') cuts.push({ kind: 'cell', from, to })
    if (kind === 'command' && name === '\\') {
      cuts.push({ kind: 'row', from, to: endOfBreak(tokens, index) })
    }
  }
  return cuts
}

const rowBetween = (
  body: MappedText,
  [from, to]: readonly [number, number],
  cells: readonly Cut[],
): DerivationRow => {
  const [first] = cells
  const left = first ? sliceMapped(body, from, first.from) : sliceMapped(body, from, from)
  return { left: trimMapped(left), right: trimMapped(sliceMapped(body, first?.to ?? from, to)) }
}

/** Cuts a displayed formula into its lines. One that is not aligned is one line. */
export const cutRows = (formula: MappedText): DerivationRow[] => {
  const body = insideOf(trimMapped(formula))
  const cuts = findCuts(scanTex(body.text))
  const breaks = [...cuts.filter(({ kind }) => kind === 'row')]
  const starts = [0, ...breaks.map(({ to }) => to)]
  const ends = [...breaks.map(({ from }) => from), body.text.length]
  const rows = starts.map((from, index) => {
    const to = ends[index] ?? body.text.length
    const cells = cuts.filter(cut => cut.kind === 'cell' && cut.from >= from && cut.to <= to)
    return rowBetween(body, [from, to], cells)
  })
  const [last] = rows.slice(-1)
  const isTrailing = rows.length > 1 && last?.left.text === '' && last.right.text === ''
  return isTrailing ? rows.slice(0, -1) : rows
}
