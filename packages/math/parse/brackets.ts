import type { Expression } from '../tree/expression'
import { callAt } from './nodes'
import {
  closes,
  fail,
  nested,
  peek,
  previous,
  type Reader,
  spanFrom,
  take,
  takeClosing,
} from './reader'
import { readBracketed } from './scope'
import type { Token } from './token'

/** Reads inside brackets: bars that are open outside do not close in here. */
const inBrackets = (reader: Reader, opened: Token, rule: () => Expression): Expression => {
  const { bars, decimalComma } = reader
  reader.bars = opened.kind === 'bar' ? 1 : 0
  if (opened.text === '[') reader.decimalComma = false
  const value = nested(reader, rule)
  takeClosing(reader, opened)
  reader.bars = bars
  reader.decimalComma = decimalComma
  return value
}

const refusePair = (reader: Reader, at: number): void => {
  // `(0,5)` and `{0,5}` may be a decimal in brackets, a point or an interval.
  const isPair = reader.at - at === 4 && reader.sawDecimalComma
  const [first, , last] = reader.tokens.slice(at, at + 3)
  if (!isPair || first?.kind !== 'number' || last?.kind !== 'number') return
  fail(reader, 'ambiguous-comma', [first.from, last.to], { found: `${first.text},${last.text}` })
}

/** Reads `( … )`, `[ … ]`, `{ … }` or a `cases` environment. */
export const readGroup = (reader: Reader): Expression => {
  const opened = take(reader)
  if (closes(opened, peek(reader))) {
    return fail(reader, 'empty-brackets', [opened.from, peek(reader).to])
  }
  const { at } = reader
  const value = inBrackets(reader, opened, () => readBracketed(reader, opened))
  refusePair(reader, at)
  return value
}

const FENCES: Readonly<Record<string, 'abs' | 'floor' | 'ceil'>> = {
  '|': 'abs',
  '⌊': 'floor',
  '⌈': 'ceil',
}

/** Whether an opening sign stands for a function: `|z|`, `⌊z⌋`, `⌈z⌉`. */
export const isFence = (token: Token): boolean => token.text in FENCES

/** Reads `| … |`, written with bars or with `\lvert … \rvert`, `⌊ … ⌋` and `⌈ … ⌉`. */
export const readFence = (reader: Reader): Expression => {
  const opened = take(reader)
  const value = inBrackets(reader, opened, () => readBracketed(reader, opened))
  return callAt(reader, FENCES[opened.text] ?? 'abs', [value], spanFrom(reader, opened))
}

const spanOf = ({ from, to }: Token) => [from, to] as const

/** Says why no value can begin at the next token. */
export const refuseOperand = (reader: Reader): Expression => {
  const token = peek(reader)
  const before = previous(reader)
  const { kind, text, slip } = token
  if (slip !== null) return fail(reader, slip.code, slip.span, slip.args)
  if (kind === 'end' || kind === 'close') {
    if (before?.kind === 'open' && kind === 'close') {
      return closes(before, token)
        ? fail(reader, 'empty-brackets', [before.from, token.to])
        : fail(reader, 'mismatched-bracket', spanOf(token), { open: before.text, close: text })
    }
    if (before?.kind === 'open' || before?.kind === 'bar') {
      return fail(reader, 'unclosed-bracket', spanOf(before), { bracket: before.text })
    }
    if (before !== null) return fail(reader, 'missing-operand', spanOf(before))
    const code = kind === 'close' ? 'unopened-bracket' : 'missing-operand'
    return fail(reader, code, spanOf(token), { bracket: text })
  }
  const isSecondSign = kind === 'operator' ? !/['_]/.test(text) : kind === 'relation'
  return fail(
    reader,
    isSecondSign || before?.kind === 'operator' ? 'missing-operand' : 'unexpected-token',
    spanOf(token),
    {
      found: text,
    },
  )
}
