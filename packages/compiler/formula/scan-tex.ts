/** A piece of TeX: a command `\frac` or `\\`, a brace, white space, a comment, any other unit. */
export type TexToken = {
  readonly kind: 'command' | 'open' | 'close' | 'space' | 'comment' | 'unit'
  /** Of a command, without the backslash; of a unit, itself. */
  readonly name: string
  readonly from: number
  readonly to: number
}

const TOKEN = /\\([A-Za-z]+|[\s\S]?)|(%[^\n]*)|(\s+)|([\s\S])/gu

const kindOf = (unit: string): TexToken['kind'] =>
  unit === '{' ? 'open' : unit === '}' ? 'close' : 'unit'

/** The last formulas that were cut: each is asked for by several readers, one after the other. */
const SCANNED = new Map<string, readonly TexToken[]>()
const SCANNED_MAX = 200

/** Cuts TeX into tokens; none is lost. */
export const scanTex = (tex: string): readonly TexToken[] => {
  const known = SCANNED.get(tex)
  if (known !== undefined) return known
  const tokens = cutTex(tex)
  if (SCANNED.size >= SCANNED_MAX) SCANNED.clear()
  SCANNED.set(tex, tokens)
  return tokens
}

const cutTex = (tex: string): TexToken[] =>
  [...tex.matchAll(TOKEN)].map(({ 0: text, 1: command, 2: comment, 3: space, index }) => {
    const [from, to] = [index, index + text.length]
    if (command !== undefined) return { kind: 'command', name: command, from, to }
    if (comment !== undefined) return { kind: 'comment', name: '', from, to }
    if (space !== undefined) return { kind: 'space', name: '', from, to }
    return { kind: kindOf(text), name: text, from, to }
  })

/** Index of the token that closes the brace at `open`; null where none does. */
export const findClosing = (tokens: readonly TexToken[], open: number): number | null => {
  let depth = 0
  for (let index = open; index < tokens.length; index += 1) {
    const kind = tokens[index]?.kind
    if (kind === 'open') depth += 1
    if (kind === 'close') depth -= 1
    if (depth === 0) return index
  }
  return null
}

/** Index of the first token from `index` on that is neither white space nor a comment. */
export const skipSpace = (tokens: readonly TexToken[], index: number): number => {
  let at = index
  while (tokens[at]?.kind === 'space' || tokens[at]?.kind === 'comment') at += 1
  return at
}

/** A `{…}` argument: its inside, and the index of the token after it. */
export type TexGroup = { readonly from: number; readonly to: number; readonly next: number }

/** The argument in braces that begins at `index`, white space before it skipped; null for none. */
export const readGroup = (tokens: readonly TexToken[], index: number): TexGroup | null => {
  const at = skipSpace(tokens, index)
  const open = tokens[at]
  if (open?.kind !== 'open') return null
  const closing = findClosing(tokens, at)
  const close = closing === null ? undefined : tokens[closing]
  return closing === null || !close ? null : { from: open.to, to: close.from, next: closing + 1 }
}
