import { branch, cases, derivative, num, placed } from '../tree/build'
import type { Expression } from '../tree/expression'
import { holdsSemicolon, readArguments } from './arguments'
import { refuseDerivative } from './calls'
import { readCases } from './cases'
import type { Item } from './conditions'
import {
  closes,
  fail,
  isNext,
  NOTHING,
  nested,
  peek,
  type Reader,
  spanFrom,
  take,
  takeClosing,
  takeIf,
} from './reader'
import { SPECIAL_NAMES } from './rewritten'
import { readAllItems, readScope } from './scope'
import type { Token } from './token'

/** Whether a function name has a rule of its own in `readSpecial`. */
export const isSpecial = (name: string): boolean => SPECIAL_NAMES.has(name)

/** Whether brackets with a list in them are ahead: `((0, z<0), (1, True))`. */
const startsPair = (reader: Reader, from = 0): boolean => {
  if (!/^[([{]$/.test(peek(reader, from).text)) return false
  let depth = 0
  for (let ahead = from; ; ahead += 1) {
    const { kind, text } = peek(reader, ahead)
    if (kind === 'open') depth += 1
    if (kind === 'close') depth -= 1
    if (depth === 0 || kind === 'end') return false
    if (depth === 1 && kind === 'separator' && text === ',') return true
  }
}

/** Reads `(value, condition), (value, condition)`, as computer algebra writes cases. */
const readPairs = (reader: Reader): readonly Item[] => {
  const items: Item[] = []
  do {
    const opened = take(reader)
    const pair = readAllItems(reader)
    const [value, , condition] = pair
    const isPair = pair.length === 3 && value?.kind === 'value' && condition?.kind === 'condition'
    if (!isPair) fail(reader, 'incomplete-cases', [opened.from, peek(reader).to])
    const mark: Item = { kind: 'mark', text: ',', first: peek(reader) }
    takeClosing(reader, opened)
    items.push(...pair, mark)
  } while (takeIf(reader, 'separator', ',') && startsPair(reader))
  return items
}

const readCasesCall = (reader: Reader): Expression => {
  const isPairs = startsPair(reader, 1)
  const opened = take(reader)
  const { bars, decimalComma } = reader
  reader.bars = 0
  reader.decimalComma = holdsSemicolon(reader)
  const items = isPairs ? readPairs(reader) : readAllItems(reader)
  if (items.length === 0 && closes(opened, peek(reader))) {
    return fail(reader, 'empty-brackets', [opened.from, peek(reader).to])
  }
  takeClosing(reader, opened)
  reader.bars = bars
  reader.decimalComma = decimalComma
  return reader.slip === null ? readCases(reader, items, 'call') : NOTHING
}

const readDiff = (reader: Reader, name: Token): Expression => {
  const args = readArguments(reader, name, 3)
  const [of, by, at] = args
  if (refuseDerivative(reader, spanFrom(reader, name))) return NOTHING
  if (args.length > 3 || of === undefined || by?.kind !== 'variable') {
    return fail(reader, 'wrong-argument-count', spanFrom(reader, name), {
      name: name.typed,
      expected: '2 or 3',
      found: `${args.length}`,
    })
  }
  return derivative(of, by.name, at)
}

/** Reads a condition in brackets that counts 1 where it holds: `1_{z>0}`, `I(z>0)`. */
export const readIndicator = (reader: Reader): Expression => {
  const opened = take(reader)
  if (opened.text === '{' && isNext(reader, 'open', '{')) {
    const value = nested(reader, readIndicator)
    takeClosing(reader, opened)
    return value
  }
  const result = readScope(reader)
  takeClosing(reader, opened)
  return result.kind === 'condition'
    ? cases([branch(num(1), result.condition)], num(0))
    : fail(reader, 'unexpected-token', [opened.from, opened.to], { found: opened.text })
}

const readNamed = (reader: Reader, name: Token): Expression => {
  const role = SPECIAL_NAMES.get(name.text) ?? 'cases'
  switch (role) {
    case 'derivative':
      return readDiff(reader, name)
    case 'indicator':
      return readIndicator(reader)
    case 'cases':
      return readCasesCall(reader)
    default:
      return role satisfies never
  }
}

/** Reads `if(c, v, …)`, `piecewise(…)`, `diff(f, z)` and `I(z>0)`. */
export const readSpecial = (reader: Reader): Expression =>
  nested(reader, () => {
    const name = take(reader)
    if (peek(reader).kind === 'open') {
      return placed(readNamed(reader, name), spanFrom(reader, name))
    }
    return fail(reader, 'missing-argument', [name.from, name.to], { name: name.typed })
  })
