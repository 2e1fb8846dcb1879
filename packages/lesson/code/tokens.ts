import { stop } from './slip'

/** A piece of a line of Python: what it is, and where it stands. */
export type Token = {
  readonly kind: 'number' | 'name' | 'sign' | 'end'
  readonly text: string
  readonly span: readonly [number, number]
}

const PATTERNS = [
  ['space', /\s+/y],
  ['number', /(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y],
  ['name', /[\p{L}_][\p{L}\p{Nd}_]*/uy],
  ['sign', /\*\*|\/\/|<=|>=|==|!=|[-+*/<>()[\],.&|~@^=:;{}%]/y],
] as const

/** Signs that people type and Python does not know, with what it writes instead. */
const FOREIGN: Readonly<Record<string, string>> = {
  '·': '*',
  '×': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '²': '**2',
  '³': '**3',
  '√': 'np.sqrt(…)',
}

const readForeign = (text: string, at: number): never => {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const span = [at, at + sign.length] as const
  const instead = Object.hasOwn(FOREIGN, sign) ? FOREIGN[sign] : undefined
  return instead === undefined
    ? stop('unexpected-character', span)
    : stop('code-sign', span, { instead })
}

/** Cuts a line into tokens, the end being one. */
export const readTokens = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const start = at
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = at
      const found = pattern.exec(text)?.[0]
      if (found === undefined) continue
      at += found.length
      if (kind !== 'space') tokens.push({ kind, text: found, span: [start, at] })
      break
    }
    if (at === start) readForeign(text, at)
  }
  tokens.push({ kind: 'end', text: '', span: [text.length, text.length] })
  return tokens
}
