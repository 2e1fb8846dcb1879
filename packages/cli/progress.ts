/** A stream that progress is written to, such as standard error. */
export type ProgressStream = {
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

/** Says how far a long piece of work has come. */
export type Progress = (done: number, total: number) => void

/** Short work needs no bar. */
const TOTAL_MIN = 10
const BAR_WIDTH = 24
/** Without a terminal there is a line for each tenth. */
const LINES = 10
/** Back to the start of the line, and the rest of it cleared. */
const CLEAR = '\r\u001b[K'

const barOf = (share: number): string => {
  const filled = Math.round(share * BAR_WIDTH)
  return '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled)
}

/** A bar that redraws itself on a terminal, and goes away at the end; plain lines elsewhere. */
export const makeProgress =
  (stream: ProgressStream, noun: string): Progress =>
  (done, total) => {
    if (total < TOTAL_MIN) return
    if (stream.isTTY === true) {
      const bar = `${CLEAR}  ${barOf(done / total)} ${done} of ${total} ${noun}`
      stream.write(done === total ? CLEAR : bar)
      return
    }
    const tenth = Math.floor((done * LINES) / total)
    if (tenth > Math.floor(((done - 1) * LINES) / total)) {
      stream.write(`${done} of ${total} ${noun}\n`)
    }
  }
