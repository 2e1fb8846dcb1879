import { endWithReader } from '../end-with-reader'
import { serveLines } from '../jsonl/serve-lines'
import { splitDefinitions } from '../read-names'
import { requireLinesOnly, requireTexts } from '../require-texts'
import { showRefused } from '../show-text'
import { UsageError } from '../usage-error'
import { answerDiff } from './answer-diff'
import { deriveText } from './derive-text'
import { diffReply } from './reply'
import { showDerived } from './show-derived'

/** What `slopewise diff` was told. */
export type DiffOptions = {
  readonly jsonl?: boolean
  readonly json?: boolean
  readonly define: readonly string[]
  readonly vars?: readonly string[]
  readonly by?: string
}

const EXIT_INVALID = 2

/** `slopewise diff`: the derivative of a text, with its steps. Exit code 2 for a slip. */
export const runDiff = async (texts: readonly string[], options: DiffOptions): Promise<void> => {
  const { jsonl = false, json = false, define, vars, by } = options
  if (jsonl) {
    requireLinesOnly([texts, define, vars, by === undefined ? undefined : [by]])
    return serveLines(answerDiff)
  }
  const [text] = requireTexts(texts, ['text'])
  if (by && vars && !vars.includes(by)) {
    throw new UsageError(`--by ${by}: give one of the variables, ${vars.join(', ')}.`)
  }
  endWithReader()
  const derived = deriveText({
    text,
    define: splitDefinitions(define),
    ...(by && { by }),
    ...(vars && { variables: vars }),
  })
  if (json) console.log(JSON.stringify(diffReply(derived)))
  else console.log(derived.ok ? showDerived(derived) : showRefused(derived))
  if (!derived.ok) process.exitCode = EXIT_INVALID
}
