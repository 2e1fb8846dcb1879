/** One row of a piecewise answer, as typed: `0` where `z < 0`. */
export type CasesRow = { readonly value: string; readonly when: string }

const OPENING = '([{'
const CLOSING = ')]}'

/** Cuts a text at every sign of `signs` that stands outside brackets. */
export const splitOutside = (text: string, signs: string): readonly string[] => {
  const pieces: string[] = []
  let [depth, from] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (OPENING.includes(sign)) depth += 1
    if (CLOSING.includes(sign)) depth -= 1
    if (depth > 0 || !signs.includes(sign)) continue
    pieces.push(text.slice(from, at))
    from = at + 1
  }
  return [...pieces, text.slice(from)]
}

const withoutBraces = (text: string): string => {
  const trimmed = text.trim()
  return trimmed.startsWith('{') ? trimmed.slice(1).replace(/\}$/, '') : trimmed
}

/** The rows of `{0, z < 0; 1, z >= 0}`, braces and empty rows left out: one where there is no `;`. */
export const splitRows = (text: string): readonly string[] =>
  splitOutside(withoutBraces(text), ';\n')
    .map(row => row.trim())
    .filter(row => row !== '')

const WORD = /^(.*?)\s+(?:if|for|when|where)\s+(.*)$/s

const readRow = (row: string): CasesRow => {
  const [value = '', ...others] = splitOutside(row, ',')
  if (others.length > 0) return { value: value.trim(), when: others.join(',').trim() }
  const [, before, after] = WORD.exec(row) ?? []
  return before === undefined || after === undefined
    ? { value: row, when: '' }
    : { value: before.trim(), when: after.trim() }
}

/** A typed answer as rows to be filled in, whatever is missing in them. */
export const readRows = (text: string): readonly CasesRow[] => splitRows(text).map(readRow)

/** Rows as the text that is handed in; empty where nothing is filled in. */
export const writeRows = (rows: readonly CasesRow[]): string => {
  const filled = rows.filter(({ value, when }) => value.trim() !== '' || when.trim() !== '')
  if (filled.length === 0) return ''
  return `{${filled.map(({ value, when }) => `${value.trim()}, ${when.trim()}`).join('; ')}}`
}
