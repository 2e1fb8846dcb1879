import { endWithReader } from '../end-with-reader'
import { answerLines, type LineAnswerer } from './answer-lines'

/** Answers standard input on standard output; exit code 2 where nothing could be read. */
export const serveLines = async (to: LineAnswerer): Promise<void> => {
  endWithReader()
  const { lines, requests } = await answerLines(process.stdin, process.stdout, to)
  if (requests > 0) return
  console.error(lines === 0 ? 'There was nothing to read.' : 'No line could be read.')
  process.exitCode = 2
}
