import { endWithReader } from '../jsonl/serve-lines'
import { splitDefinitions } from '../read-names'
import { requireTexts } from '../require-texts'
import { showRefused } from '../show-text'
import { deriveReply, deriveText, showDerived } from './derive-text'

/** What `slopewise diff` was told. */
export type DiffOptions = {
  readonly json?: boolean
  readonly define: readonly string[]
  readonly vars?: readonly string[]
  readonly by?: string
}

const EXIT_INVALID = 2

/** `slopewise diff`: the derivative of a text, with its steps. Exit code 2 for a slip. */
export const runDiff = (texts: readonly string[], options: DiffOptions): void => {
  const [text] = requireTexts(texts, ['text'])
  endWithReader()
  const derived = deriveText({
    text,
    define: splitDefinitions(options.define),
    ...(options.by && { by: options.by }),
    ...(options.vars && { variables: options.vars }),
  })
  if (!derived.ok) {
    console.log(showRefused(derived))
    process.exitCode = EXIT_INVALID
  } else console.log(options.json ? JSON.stringify(deriveReply(derived)) : showDerived(derived))
}
