import type { TexToken } from './scan-tex'

/**
 * A value printed into a formula. Its shape says what it may stand next to without brackets:
 * `number` next to all but digits, `letter` next to all, `product` (a fraction, `\ln 2`) anywhere but
 * under a power, `sum` (also with a leading minus) only alone.
 */
export type ValueTex = {
  readonly tex: string
  readonly shape: 'number' | 'letter' | 'product' | 'sum'
}

type Neighbour = 'nothing' | 'digit' | 'power' | 'operator' | 'sum' | 'operand'

const RELATIONS = new Set(
  'approx equiv le leq ge geq lt gt ne neq sim to mapsto rightarrow leftarrow Rightarrow implies iff in'.split(
    ' ',
  ),
)
const CLOSERS = new Set(
  'right rangle rvert rVert rfloor rceil end quad qquad because remember'.split(' '),
)
const OPENERS = new Set('left langle lvert lVert lfloor lceil quad qquad'.split(' '))
const OPERATORS = new Set('cdot times div pm mp ast'.split(' '))
const SPACES = new Set([',', ';', ':', '!', ' ', '>'])

const isSpace = ({ kind, name }: TexToken): boolean =>
  kind === 'space' || kind === 'comment' || (kind === 'command' && SPACES.has(name))

const ofCommand = (name: string, alone: ReadonlySet<string>): Neighbour => {
  if (RELATIONS.has(name) || alone.has(name) || name === '\\') return 'nothing'
  return OPERATORS.has(name) ? 'operator' : 'operand'
}

const ofUnit = (name: string, alone: string): Neighbour => {
  if (alone.includes(name) || '=<>,;:&|~'.includes(name)) return 'nothing'
  if (/[\d.]/.test(name)) return 'digit'
  if (name === '^' || name === "'" || name === '!') return 'power'
  if (name === '+' || name === '-') return 'sum'
  return name === '*' || name === '/' ? 'operator' : 'operand'
}

const classify = (token: TexToken | undefined, side: 'before' | 'after'): Neighbour => {
  if (token === undefined) return 'nothing'
  if (token.kind === 'command') return ofCommand(token.name, side === 'before' ? OPENERS : CLOSERS)
  if (token.kind === 'open') return side === 'before' ? 'nothing' : 'operand'
  if (token.kind === 'close') return side === 'before' ? 'operand' : 'nothing'
  return ofUnit(token.name, side === 'before' ? '([_^' : ')]')
}

/** The nearest tokens before and after a stretch that are not space. */
export type Neighbours = {
  readonly before: TexToken | undefined
  readonly after: TexToken | undefined
}

/** The neighbours of the tokens `from` (included) to `to` (excluded). */
export const neighboursOf = (
  tokens: readonly TexToken[],
  from: number,
  to: number,
): Neighbours => ({
  before: tokens.slice(0, from).findLast(token => !isSpace(token)),
  after: tokens.slice(to).find(token => !isSpace(token)),
})

const needsBrackets = ({ shape }: ValueTex, before: Neighbour, after: Neighbour): boolean => {
  if (after === 'power') return shape === 'product' || shape === 'sum'
  if (shape === 'number') return before === 'digit' || after === 'digit'
  if (shape !== 'sum') return false
  return before !== 'nothing' || !(after === 'nothing' || after === 'sum')
}

/** The value's TeX as one group, in brackets where its neighbours would change its meaning. */
export const placeValue = (value: ValueTex, neighbours: Neighbours): string => {
  const before = classify(neighbours.before, 'before')
  const after = classify(neighbours.after, 'after')
  return needsBrackets(value, before, after) ? `\\left(${value.tex}\\right)` : `{${value.tex}}`
}
