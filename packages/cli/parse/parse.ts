import { endWithReader } from '../end-with-reader'
import { serveLines } from '../jsonl/serve-lines'
import { readNames, splitDefinitions } from '../read-names'
import { requireLinesOnly, requireTexts } from '../require-texts'
import { showRefused, twoColumns } from '../show-text'
import { answerParse, parseReply } from './answer-parse'
import { readText, withLessonFunction } from './read-text'

/** What `slopewise parse` was told. */
export type ParseCommandOptions = {
  readonly jsonl?: boolean
  readonly json?: boolean
  readonly define: readonly string[]
  readonly vars?: readonly string[]
}

const EXIT_INVALID = 2

const namesFor = ({ define, vars }: ParseCommandOptions) =>
  define.length === 0
    ? ({ ok: true, options: withLessonFunction(vars ?? ['z']) } as const)
    : readNames(splitDefinitions(define), vars)

/** `slopewise parse`: how a text is read, as explicit text and as TeX. Exit code 2 for a slip. */
export const runParse = async (
  texts: readonly string[],
  options: ParseCommandOptions,
): Promise<void> => {
  if (options.jsonl) {
    requireLinesOnly([texts, options.define, options.vars])
    return serveLines(answerParse)
  }
  const [input] = requireTexts(texts, ['text'])
  endWithReader()
  const names = namesFor(options)
  if (!names.ok) {
    console.log(showRefused(names))
    process.exitCode = EXIT_INVALID
    return
  }
  const read = readText(input, names.options)
  if (options.json) console.log(JSON.stringify(parseReply(read, input)))
  else if (read.ok) {
    console.log(
      twoColumns([
        ['text', read.text],
        ['TeX', read.tex],
      ]),
    )
  } else console.log(showRefused({ ok: false, of: 'text', text: input, slip: read.slip }))
  if (!read.ok) process.exitCode = EXIT_INVALID
}
