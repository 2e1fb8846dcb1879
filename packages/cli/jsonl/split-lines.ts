/** Longest line that is read, in bytes. */
export const LINE_BYTES_MAX = 100_000

/** A line of the input without its end; null where it is longer than may be read. */
export type Line = string | null

const NEWLINE = 0x0a
const BYTE_ORDER_MARK = /^\uFEFF/

/**
 * Cuts bytes into lines as they arrive. A line ends with `\n` or `\r\n`; the last one need not.
 * No more than `LINE_BYTES_MAX` bytes of an unfinished line are kept.
 */
export class LineSplitter {
  #kept: Uint8Array[] = []
  #size = 0
  #isFirst = true

  #keep(bytes: Uint8Array): void {
    this.#size += bytes.length
    if (this.#size > LINE_BYTES_MAX) this.#kept = []
    else if (bytes.length > 0) this.#kept.push(bytes)
  }

  #end(): Line {
    const isTooLong = this.#size > LINE_BYTES_MAX
    const text = isTooLong ? null : Buffer.concat(this.#kept).toString('utf8')
    const line = this.#isFirst ? (text?.replace(BYTE_ORDER_MARK, '') ?? null) : text
    this.#kept = []
    this.#size = 0
    this.#isFirst = false
    return line?.endsWith('\r') ? line.slice(0, -1) : line
  }

  /** The lines that these bytes complete. */
  *push(bytes: Uint8Array): Generator<Line> {
    let from = 0
    for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
      this.#keep(bytes.subarray(from, to))
      from = to + 1
      yield this.#end()
    }
    this.#keep(bytes.subarray(from))
  }

  /** What is left at the end of the input: a line without its end, or nothing. */
  *finish(): Generator<Line> {
    if (this.#size === 0) return
    const line = this.#end()
    if (line === null || line.trim() !== '') yield line
  }
}
