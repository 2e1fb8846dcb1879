import type { Span } from '../tree/expression'
import type { Token } from './token'

/** How deep bars in bars are looked for. */
const DEPTH_MAX = 6

// What makes a pair of bars unlikely: it opens behind a factor and a sign or a bar follows, as the
// second bar of `|z|-3|z|` would; or it holds nothing but a number.
const STRANGE = 10
const IDLE = 1

/** What the two likeliest readings up to here cost that have a bar open `depth` times. */
type Costs = readonly [least: number, next: number]

/** The readings of one stretch between brackets, commas and relations. */
type Stretch = {
  /** By `2 depth + 1` where the last bar was opened, `2 depth` where it was closed. */
  states: Map<number, Costs>
  /** The reading in which a bar closes wherever it can. */
  depth: number
  opened: boolean
  cost: number
  first: Token | null
  last: Token | null
}

const newStretch = (): Stretch => ({
  states: new Map([[0, [0, Number.POSITIVE_INFINITY]]]),
  depth: 0,
  opened: false,
  cost: 0,
  first: null,
  last: null,
})

const OPERANDS: ReadonlySet<Token['kind']> = new Set([
  'number',
  'fraction',
  'variable',
  'defined',
  'constant',
  'close',
  'bar',
])
const ENDS: ReadonlySet<Token['kind']> = new Set(['separator', 'relation', 'keyword', 'end'])

const isSign = (token: Token | undefined): boolean =>
  token?.kind === 'operator' && /[-+]/.test(token.text)

const isOperand = (token: Token | undefined): boolean =>
  token !== undefined &&
  (OPERANDS.has(token.kind) || (token.kind === 'operator' && token.text === "'"))

const beginsValue = (next: Token | undefined): boolean =>
  next !== undefined &&
  next.kind !== 'close' &&
  !ENDS.has(next.kind) &&
  (next.kind !== 'operator' || isSign(next))

const merge = (states: Map<number, Costs>, index: number, [a, b]: Costs, more: number): void => {
  if (index >= 2 * DEPTH_MAX + 2) return
  const known = states.get(index)
  if (known === undefined) {
    states.set(index, [a + more, b + more])
    return
  }
  const [c, d] = known
  states.set(index, [
    Math.min(a + more, c),
    a + more < c ? Math.min(b + more, c) : Math.min(a + more, d),
  ])
}

const holdsNumber = (tokens: readonly Token[], at: number): boolean => {
  const before = isSign(tokens[at - 2]) ? tokens[at - 3] : tokens[at - 2]
  return tokens[at - 1]?.kind === 'number' && before?.kind === 'bar'
}

/** Goes on from every reading with the bar at `at`, which opens, closes, or may do either. */
const readBar = (stretch: Stretch, tokens: readonly Token[], at: number): void => {
  const next = tokens[at + 1]
  const wasBar = tokens[at - 1]?.kind === 'bar'
  const mayClose = (opened: boolean) => isOperand(tokens[at - 1]) && !(wasBar && opened)
  const closing = (opened: boolean) => (opened && holdsNumber(tokens, at) ? IDLE : 0)
  const opening = (opened: boolean) =>
    mayClose(opened) && (isSign(next) || next?.kind === 'bar') ? STRANGE : 0
  const states = new Map<number, Costs>()
  for (const [index, costs] of stretch.states) {
    const opened = index % 2 === 1
    if (beginsValue(next)) merge(states, (index >> 1) * 2 + 3, costs, opening(opened))
    if (index > 1 && mayClose(opened)) {
      merge(states, (index >> 1) * 2 - 2, costs, closing(opened))
    }
  }
  const closes = stretch.depth > 0 && mayClose(stretch.opened)
  stretch.cost += closes ? closing(stretch.opened) : opening(stretch.opened)
  stretch.depth += closes ? -1 : 1
  stretch.opened = !closes
  stretch.states = states
  stretch.first ??= tokens[at] ?? null
  stretch.last = tokens[at] ?? null
}

/** The bars of a stretch if they can be paired in another way that is as likely. */
const doubtIn = ({ states, depth, cost, first, last }: Stretch): Span | null => {
  const next = states.get(0)?.[1] ?? Number.POSITIVE_INFINITY
  return depth === 0 && next <= cost && first && last ? [first.from, last.to] : null
}

const isEvaluation = (next: Token | undefined): boolean =>
  next?.kind === 'operator' && next.text === '_'

/**
 * The place of bars that can be paired in two ways, null where there are none: `|2|z|-1|` may be
 * `|2| z |-1|` and `|2 |z| - 1|`. A reading in which a factor is followed by `|-3|` or `|3|` counts
 * for less: `|z|-3|z|` is read one way.
 */
export const findDoubtfulBars = (tokens: readonly Token[]): Span | null => {
  if (tokens.filter(token => token.kind === 'bar').length < 4) return null
  const outer: Stretch[] = []
  let stretch = newStretch()
  let doubt: Span | null = null
  for (const [at, { kind }] of tokens.entries()) {
    if (kind === 'open') {
      outer.push(stretch)
      stretch = newStretch()
    } else if (kind === 'close') {
      doubt ??= doubtIn(stretch)
      stretch = outer.pop() ?? newStretch()
      stretch.opened = false
    } else if (ENDS.has(kind)) {
      doubt ??= doubtIn(stretch)
      stretch = newStretch()
    } else if (kind === 'bar' && !isEvaluation(tokens[at + 1])) readBar(stretch, tokens, at)
  }
  return doubt
}
