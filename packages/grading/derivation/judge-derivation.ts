import type { DerivationEnd, DerivationKey, LineState } from '@slopewise/lesson'
import type { PreparedLine } from '@slopewise/lesson/derivation'
import {
  childrenOf,
  type Definitions,
  type Expression,
  equalTrees,
  freeVariables,
} from '@slopewise/math'
import { type Judgement, judge } from '../judgement'
import { type JudgedLine, judgeLines } from './judge-lines'
import { REASONS_OF_MISTAKES } from './mistakes/mistake'
import { sayMistake } from './mistakes/say-mistake'

/** All lines of a derivation in their order, the learner's own among them. */
export type WholeDerivation = {
  readonly start: PreparedLine
  readonly lines: readonly { readonly line: PreparedLine; readonly isOwn: boolean }[]
  readonly definitions: Definitions
}

const beforeWords = (index: number): string => (index === 0 ? 'the start' : `line ${index}`)

type Wrong = Extract<JudgedLine, { state: 'wrong' }>

const judgeWrong = ({ witness, mistake }: Wrong, index: number): Judgement => {
  const at = Object.entries(witness.at).map(([name, value]) => `${name} = ${value}`)
  const args = {
    line: `${index + 1}`,
    before: beforeWords(index),
    mistake: mistake === null ? '' : sayMistake(mistake),
    at: at.join(', '),
    yours: witness.yours.replace('≈ ', 'about '),
    expected: witness.expected.replace('≈ ', 'about '),
  }
  const general = judge('incorrect', 'wrong-step', { id: 'wrong-step', args })
  if (mistake === null) return { ...general, witness }
  const reason = REASONS_OF_MISTAKES[mistake.id]
  return { ...general, reason, tags: [reason, mistake.id, 'wrong-step'], witness }
}

const hasSlope = (expression: Expression): boolean =>
  expression.kind === 'derivative' ||
  (expression.kind === 'apply' && expression.primes > 0) ||
  childrenOf(expression).some(hasSlope)

const functionsIn = (expression: Expression): readonly string[] => [
  ...(expression.kind === 'apply' ? [expression.name] : []),
  ...childrenOf(expression).flatMap(functionsIn),
]

/** Whether a last line is worked out, in the names that it may use. */
const isEnd = ({ written }: PreparedLine, { names }: DerivationEnd): boolean => {
  if (hasSlope(written)) return false
  if (names === null) return true
  return [...freeVariables(written), ...functionsIn(written)].every(name => names.includes(name))
}

const isSameText = (one: PreparedLine | undefined, other: PreparedLine | undefined): boolean =>
  one !== undefined && other !== undefined && equalTrees(one.written, other.written)

/** The first line that a learner filled in with one that stands beside it; −1 where none is. */
const findRepeated = ({ start, lines }: WholeDerivation): number =>
  lines.findIndex(({ line, isOwn }, index) => {
    if (!isOwn) return false
    const [above, below] = [lines[index - 1], lines[index + 1]]
    return (
      isSameText(line, above?.line ?? start) ||
      (below !== undefined && !below.isOwn && isSameText(line, below.line))
    )
  })

const judgeRight = (whole: WholeDerivation, task: DerivationKey): Judgement => {
  const { lines } = whole
  const last = lines.at(-1)
  const isOwnEnd = last?.isOwn === true
  if (last !== undefined && isOwnEnd && !isEnd(last.line, task.end)) {
    const names = task.end.names?.join(', ') ?? ''
    return judge('partly', 'unfinished', { id: 'unfinished', args: { names } })
  }
  const isFaded = task.lines.length > 0
  const repeated = isFaded ? findRepeated(whole) : -1
  if (repeated >= 0) {
    return judge('partly', 'no-step', { id: 'no-step', args: { line: `${repeated + 1}` } })
  }
  // A first line that only says again what is asked shows nothing of the way.
  const shown = lines.filter(({ line }, index) => index > 0 || !isSameText(line, whole.start))
  if (shown.length < task.linesMin) {
    return judge('partly', 'too-short', { id: 'too-short', args: { lines: `${task.linesMin}` } })
  }
  return judge('correct', 'derived', { id: 'derived' })
}

/**
 * Decides a derivation: wrong for its first wrong line, with the mistake that gives exactly that line
 * where there is one; else right, once the last line is in the form asked for and enough of the way is
 * shown.
 */
export const judgeDerivation = (
  whole: WholeDerivation,
  task: DerivationKey,
): { readonly judgement: Judgement; readonly states: readonly LineState[] } => {
  const { start, lines, definitions } = whole
  const judged = judgeLines(
    start,
    lines.map(({ line }) => line),
    definitions,
  )
  return {
    judgement: judgeAll(whole, task, judged),
    states: judged.map(({ state }) => state),
  }
}

const judgeAll = (
  whole: WholeDerivation,
  task: DerivationKey,
  judged: readonly JudgedLine[],
): Judgement => {
  const index = judged.findIndex(({ state }) => state !== 'right')
  const first = judged[index]
  const line = `${index + 1}`
  switch (first?.state) {
    case undefined:
    case 'right':
    case 'follows':
      return judgeRight(whole, task)
    case 'wrong':
      return judgeWrong(first, index)
    case 'partial': {
      const args = { line, before: beforeWords(index) }
      return judge('partly', 'domain', { id: 'domain/line', args })
    }
    case 'unsure':
      return judge('undecided', 'undecided', { id: 'undecided/line', args: { line } })
    default:
      return first satisfies never
  }
}
