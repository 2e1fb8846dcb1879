import type { Expression } from '../tree/expression'
import { fail, peek, previous, type Reader, spanFrom } from './reader'
import type { Token } from './token'

const isLoose = (value: Expression, inside: Token | undefined): boolean =>
  value.kind === 'add' ||
  value.kind === 'negate' ||
  value.kind === 'multiply' ||
  value.kind === 'power' ||
  (value.kind === 'divide' && inside?.kind !== 'frac')

const BINDS = /^[-*/^']$/
const BESIDE: ReadonlySet<Token['kind']> = new Set([
  'number',
  'fraction',
  'variable',
  'defined',
  'function',
  'constant',
  'frac',
  'root',
  'evaluated',
  'open',
])

/** Whether something before or behind the group would hold on to a part of it only. */
const isHeldOn = (before: Token | undefined, after: Token): boolean => {
  const left = before?.kind === 'operator' ? BINDS.test(before.text) : before && joins(before)
  const right = after.kind === 'operator' ? /^[*/]$/.test(after.text) : BESIDE.has(after.kind)
  return left || right
}

const joins = ({ kind }: Token): boolean =>
  kind === 'close' || (kind !== 'open' && BESIDE.has(kind))

/**
 * Braces as in `{1+e}^{-z}` are brackets to who types them, and nothing at all where TeX is set:
 * there it is `1+e^{-z}`. They are refused where it makes a difference, and so are two exponents of
 * one base, `z^{2}^{3}` or `z²^3`. The brace at `start` opens the value that was just read.
 */
export const refuseHiddenBrackets = (reader: Reader, start: number, value: Expression): void => {
  const opened = reader.tokens[start]
  if (reader.slip !== null || opened === undefined) return
  const before = reader.tokens[start - 1]
  const after = peek(reader)
  const isExponent = before?.kind === 'operator' && before.text === '^'
  const isRaised = after.kind === 'operator' && after.text === '^'
  const isSum = value.kind === 'add' || value.kind === 'negate'
  const isHidden = isRaised
    ? isExponent || isLoose(value, reader.tokens[start + 1])
    : !isExponent && reader.isTex && isSum && isHeldOn(before, after)
  if (!isHidden) return
  const last = previous(reader) ?? opened
  const found = isExponent ? '^' : opened.text
  const span = isExponent ? ([opened.from, after.to] as const) : spanFrom(reader, opened)
  fail(reader, 'two-readings', [span[0], Math.max(span[1], last.to)], { found })
}
