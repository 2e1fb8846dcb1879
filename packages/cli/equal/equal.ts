import { endWithReader } from '../end-with-reader'
import { serveLines } from '../jsonl/serve-lines'
import { splitDefinitions } from '../read-names'
import { requireLinesOnly, requireTexts } from '../require-texts'
import { showRefused } from '../show-text'
import { answerEqual } from './answer-equal'
import { decideTexts } from './decide-texts'
import { explain } from './explain'
import { replyOf } from './reply'

/** What `slopewise equal` was told. */
export type EqualOptions = {
  readonly jsonl?: boolean
  readonly json?: boolean
  readonly certificate?: boolean
  readonly define: readonly string[]
  readonly vars?: readonly string[]
  readonly assume: readonly string[]
}

const EXIT_EQUAL = 0
const EXIT_NOT_EQUAL = 1
const EXIT_UNKNOWN = 2

const exitCodeOf = (compared: ReturnType<typeof decideTexts>): number => {
  if (!compared.ok) return EXIT_UNKNOWN
  const { verdict } = compared.decision
  switch (verdict) {
    case 'equal':
      return EXIT_EQUAL
    case 'equal-except-points':
    case 'domains-differ':
    case 'different':
      return EXIT_NOT_EQUAL
    case 'undecided':
      return EXIT_UNKNOWN
    default:
      return verdict satisfies never
  }
}

/**
 * `slopewise equal`: decides whether two expressions are the same function. Exit code 0 for equal,
 * 1 for not equal (single points and domains included), 2 where nothing was decided.
 */
export const runEqual = async (texts: readonly string[], options: EqualOptions): Promise<void> => {
  const { jsonl = false, json = false, certificate = false } = options
  if (jsonl) {
    requireLinesOnly([texts, options.define, options.vars, options.assume])
    return serveLines(answerEqual({ certificate }))
  }
  const [student, reference] = requireTexts(texts, ['student', 'reference'])
  const comparison = {
    student,
    reference,
    define: splitDefinitions(options.define),
    assume: options.assume,
    ...(options.vars && { variables: options.vars }),
  }
  const compared = decideTexts(comparison)
  endWithReader()
  if (json) console.log(JSON.stringify(replyOf(compared, { certificate })))
  else console.log(compared.ok ? explain(comparison, compared) : showRefused(compared))
  process.exitCode = exitCodeOf(compared)
}
