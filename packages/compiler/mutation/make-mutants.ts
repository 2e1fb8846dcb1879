import { scanTex, type TexToken } from '../formula/scan-tex'

/** What one mistake changes. */
export type MutantKind =
  | 'sign'
  | 'number'
  | 'exponent'
  | 'function'
  | 'prime'
  | 'relation'
  | 'factor'

/** A change at one place of a formula: the units `from` to `to` replaced. */
export type Mutant = {
  readonly kind: MutantKind
  readonly from: number
  readonly to: number
  readonly text: string
}

const FUNCTIONS: Readonly<Record<string, string>> = {
  tanh: '\\sinh',
  cosh: '\\sinh',
  sinh: '\\cosh',
  max: '\\min',
  min: '\\max',
  ln: '\\exp',
  log: '\\exp',
  exp: '\\ln',
  sigma: '\\tanh',
  sin: '\\cos',
  cos: '\\sin',
}

const RELATIONS: Readonly<Record<string, string>> = {
  le: '\\ge ',
  leq: '\\geq ',
  ge: '\\le ',
  geq: '\\leq ',
  '<': '>',
  '>': '<',
}

/** Commands whose arguments are words or names, not mathematics that could be mistaken. */
const NAMING =
  /^(text\w*|because|begin|end|var|mathrm|operatorname|mathcal|mathbb|mathbf|unverified|label|tag)$/

type Zone = 'maths' | 'exponent' | 'outside'

/** For each token whether it may be changed: names, indices and layers stay. */
const zonesOf = (tokens: readonly TexToken[]): Zone[] => {
  const zones: Zone[] = []
  const open: Zone[] = ['maths']
  let next: Zone | null = null
  let labels = 0
  for (const [index, token] of tokens.entries()) {
    const here = open.at(-1) ?? 'maths'
    if (token.kind === 'open') {
      open.push(next === null || here === 'outside' ? here : next)
      next = null
    } else if (token.kind === 'close' && open.length > 1) open.pop()
    const isSpace = token.kind === 'space'
    zones.push(isSpace || next === null || here === 'outside' ? here : next)
    if (!isSpace && token.kind !== 'open') next = zoneAfter(token)
    const isLabel = here === 'exponent' && tokens[index - 1]?.kind === 'open'
    // A layer without brackets: `z^{l+1}`.
    if (isLabel && token.kind === 'unit' && /^[lL]$/.test(token.name)) {
      open.splice(-1, 1, 'outside')
    }
    if (token.kind === 'unit' && (token.name === '[' || (token.name === '(' && isLabel))) {
      open.push('outside')
      labels += 1
    } else if (token.kind === 'unit' && /[\])]/.test(token.name) && labels > 0) {
      open.pop()
      labels -= 1
    }
  }
  return zones
}

const zoneAfter = (token: TexToken): Zone | null => {
  if (token.kind === 'command') return NAMING.test(token.name) ? 'outside' : null
  if (token.name === '_') return 'outside'
  return token.name === '^' ? 'exponent' : null
}

const changeDigit = (digit: string): string => (digit === '9' ? '8' : String(Number(digit) + 1))

const isDigit = (token: TexToken | undefined): boolean =>
  token?.kind === 'unit' && /\d/.test(token.name)

/** In the plain maths of `\val{…}` a digit right behind a letter belongs to a name. */
const isInName = (tokens: readonly TexToken[], index: number): boolean => {
  const before = tokens[index - 1]
  const isLetter = before?.kind === 'unit' && /[A-Za-z]/.test(before.name)
  return (
    isLetter && tokens.slice(0, index).some(one => one.kind === 'command' && one.name === 'val')
  )
}

const RELATION_SIGNS = /^(=|<|>|le|leq|ge|geq|approx|equiv)$/

/** Where a side begins, so that a factor can be put before it. */
const beginsSide = (tokens: readonly TexToken[], index: number): boolean => {
  const before = tokens.slice(0, index).findLast(one => one.kind !== 'space')
  const here = tokens[index]
  const isSide = here?.kind === 'unit' ? /[A-Za-z(]/.test(here.name) : here?.kind === 'command'
  const isWord = here?.kind === 'command' && /^(text|begin|val|wrong|quad|;|,)/.test(here.name)
  return isSide && !isWord && before !== undefined && RELATION_SIGNS.test(before.name)
}

const mutantsAt = (tokens: readonly TexToken[], index: number, zone: Zone): Mutant[] => {
  const token = tokens[index]
  if (token === undefined || zone === 'outside') return []
  const { from, to, name, kind } = token
  const found: Mutant[] = []
  const change = (kindOf: MutantKind, text: string) => found.push({ kind: kindOf, from, to, text })
  if (beginsSide(tokens, index)) {
    found.push({ kind: 'factor', from, to: from, text: '3 \\cdot ' })
  }
  const before = tokens.slice(0, index).findLast(one => one.kind !== 'space')
  // `∂σ` speaks of a letter, and the sign of `w^+` stands for a later step.
  const isLetter = before?.kind === 'command' && before.name === 'partial'
  const isMark = before?.kind === 'unit' && before.name === '^'
  if (kind === 'command') {
    if (FUNCTIONS[name] && !isLetter) change('function', FUNCTIONS[name])
    if (RELATIONS[name]) change('relation', RELATIONS[name])
  }
  if (kind !== 'unit') return found
  if (name === '+' && !isMark) change('sign', '-')
  if (name === '-' && !isMark) change('sign', '+')
  if (name === "'") change('prime', '')
  if (RELATIONS[name]) change('relation', RELATIONS[name])
  if (isDigit(token) && !isDigit(tokens[index + 1]) && !isInName(tokens, index)) {
    change(zone === 'exponent' ? 'exponent' : 'number', changeDigit(name))
  }
  return found
}

/**
 * Every formula that one mistake makes of this one: a sign, the last digit of a number or exponent,
 * the name of a function, a prime, a relation, or a factor before a side.
 */
export const makeMutants = (tex: string): Mutant[] => {
  const tokens = scanTex(tex)
  const zones = zonesOf(tokens)
  return tokens.flatMap((_, index) => mutantsAt(tokens, index, zones[index] ?? 'outside'))
}
