import { findClosing, readGroup, scanTex, skipSpace, type TexToken } from '../formula/scan-tex'
import { type Argument, type Atom, isRelation } from './atom'
import type { AtomReader, ReadArgument, ReadAtoms } from './atom-reader'
import { joinWords } from './join-words'
import { readEnvironment } from './read-environment'
import { readStyled } from './read-styled'
import {
  FUNCTION_COMMANDS,
  LETTER_COMMANDS,
  SIGN_COMMANDS,
  SKIPPED,
  SKIPPED_WITH_ARGUMENT,
  TRANSPARENT,
} from './tex-words'
import { isWideSpace } from './wide-space'

/** How many arguments the marks of the author's language have. */
const MARKS: Readonly<Record<string, number>> = {
  given: 1,
  find: 1,
  wrong: 1,
  cancel: 1,
  unverified: 2,
  val: 2,
  var: 1,
}

/** The atoms of a stretch of tokens. */
const readTokens = (reader: AtomReader, from: number, to: number): Atom[] => {
  const atoms: Atom[] = []
  for (let index = from; index < to; ) {
    const read = readOne(reader, index, to)
    atoms.push(...read.atoms)
    index = Math.max(read.next, index + 1)
  }
  return joinWords(joinColons(joinNumbers(atoms)))
}

/** The argument that begins at a token, in braces or a single token; empty at the end. */
const readArgument = (reader: AtomReader, index: number): ReadArgument => {
  const { tokens, tex } = reader
  const at = skipSpace(tokens, index)
  const group = readGroup(tokens, at)
  if (group !== null) {
    const inner = tokens.findIndex(token => token.from >= group.from)
    const atoms = readTokens(reader, inner, group.next - 1)
    return { from: group.from, to: group.to, atoms, next: group.next }
  }
  const token = tokens[at]
  if (token === undefined) return { from: tex.length, to: tex.length, atoms: [], next: at }
  const { atoms, next } = readOne(reader, at, tokens.length)
  return { from: token.from, to: tokens[next - 1]?.to ?? token.to, atoms, next }
}

const sign = (name: string, { from, to }: TexToken): Atom => ({ kind: 'sign', name, from, to })

const readUnit = (token: TexToken): Atom => {
  const { name, from, to } = token
  if (/[0-9]/.test(name)) return { kind: 'number', name, from, to }
  if (/\p{L}/u.test(name)) return { kind: 'letter', name, from, to }
  const plain: Readonly<Record<string, string>> = {
    '−': '-',
    '*': '·',
    '≔': ':=',
    '’': "'",
    '~': '␣',
  }
  return sign(plain[name] ?? name, token)
}

const readBraces = (reader: AtomReader, index: number): ReadAtoms => {
  const closing = findClosing(reader.tokens, index)
  if (closing === null) return { atoms: [], next: index + 1 }
  const atoms = readTokens(reader, index + 1, closing)
  const from = reader.tokens[index]?.from ?? 0
  const to = reader.tokens[closing]?.to ?? from
  return { atoms: [{ kind: 'group', atoms, shown: false, from, to }], next: closing + 1 }
}

const readOne = (reader: AtomReader, index: number, end: number): ReadAtoms => {
  const token = reader.tokens[index]
  const next = index + 1
  if (token === undefined) return { atoms: [], next }
  switch (token.kind) {
    case 'space':
    case 'comment':
    case 'close':
      return { atoms: [], next }
    case 'open':
      return readBraces(reader, index)
    case 'unit':
      return { atoms: [readUnit(token)], next }
    case 'command':
      return readCommand(reader, index, end)
    default:
      return token.kind satisfies never
  }
}

const readCommand = (reader: AtomReader, index: number, end: number): ReadAtoms => {
  const token = reader.tokens[index]
  if (token === undefined) return { atoms: [], next: index + 1 }
  const { name, from, to } = token
  const next = index + 1
  if (name === 'begin') return readEnvironment(reader, index, end)
  if (name === '\\') return readBreak(reader, index)
  if (Object.hasOwn(MARKS, name)) return readMark(reader, index, MARKS[name] ?? 1)
  if (name === 'approx') return readApprox(reader, index)
  if (name === 'left' || name === 'right') return readFence(reader, index)
  if (SIGN_COMMANDS.has(name)) {
    const meant = SIGN_COMMANDS.get(name) ?? name
    return { atoms: [sign(meant === '≔' ? ':=' : meant, token)], next }
  }
  if (LETTER_COMMANDS.has(name)) {
    return { atoms: [{ kind: 'letter', name: LETTER_COMMANDS.get(name) ?? name, from, to }], next }
  }
  if (FUNCTION_COMMANDS.has(name)) return { atoms: [{ kind: 'word', name, from, to }], next }
  if (SKIPPED.has(name) || name === ' ' || name === '') return { atoms: [], next }
  if (SKIPPED_WITH_ARGUMENT.has(name)) {
    const argument = readArgument(reader, next)
    const isWide = isWideSpace(name, reader.tex.slice(argument.from, argument.to))
    return { atoms: isWide ? [sign('␣', token)] : [], next: argument.next }
  }
  if (TRANSPARENT.has(name)) return readThrough(reader, index)
  return readStyled(reader, index) ?? { atoms: [{ kind: 'command', name, from, to }], next }
}

/** `\left.` and `\right.` show nothing. */
const readFence = ({ tokens }: AtomReader, index: number): ReadAtoms => {
  const at = skipSpace(tokens, index + 1)
  const fence = tokens[at]
  if (fence?.name === '.') return { atoms: [], next: at + 1 }
  const isBar = fence?.kind === 'unit' ? fence.name === '|' : fence?.name === 'vert'
  if (!isBar || fence === undefined) return { atoms: [], next: index + 1 }
  const isLeft = tokens[index]?.name === 'left'
  const isEvaluated = tokens[skipSpace(tokens, at + 1)]?.name === '_'
  const name = isLeft ? '|(' : isEvaluated ? '|' : '|)'
  return { atoms: [sign(name, fence)], next: at + 1 }
}

const readBreak = ({ tokens }: AtomReader, index: number): ReadAtoms => {
  const token = tokens[index]
  const open = skipSpace(tokens, index + 1)
  const isSpaced = tokens[open]?.kind === 'unit' && tokens[open]?.name === '['
  const close = isSpaced ? tokens.findIndex((one, at) => at > open && one.name === ']') : -1
  const next = close > open ? close + 1 : index + 1
  return token === undefined ? { atoms: [], next } : { atoms: [sign('\\\\', token)], next }
}

const readMark = (reader: AtomReader, index: number, count: number): ReadAtoms => {
  const token = reader.tokens[index]
  const args: Argument[] = []
  let next = index + 1
  for (let n = 0; n < count; n += 1) {
    const argument = readArgument(reader, next)
    args.push(argument)
    next = argument.next
  }
  if (token === undefined) return { atoms: [], next }
  const to = reader.tokens[next - 1]?.to ?? token.to
  return { atoms: [{ kind: 'mark', name: token.name, args, from: token.from, to }], next }
}

/** `\approx[1e-6]` is one sign: its tolerance is read from the text. */
const readApprox = ({ tokens }: AtomReader, index: number): ReadAtoms => {
  const token = tokens[index]
  const open = skipSpace(tokens, index + 1)
  const isBracket = tokens[open]?.kind === 'unit' && tokens[open]?.name === '['
  const close = isBracket ? tokens.findIndex((one, at) => at > open && one.name === ']') : -1
  if (token === undefined) return { atoms: [], next: index + 1 }
  const inside =
    close < 0
      ? ''
      : tokens
          .slice(open + 1, close)
          .map(({ name }) => name)
          .join('')
  if (!/^[\d.]+(e-?\d+)?$/.test(inside)) return { atoms: [sign('≈', token)], next: index + 1 }
  const to = tokens[close]?.to ?? token.to
  return { atoms: [{ kind: 'sign', name: '≈', from: token.from, to }], next: close + 1 }
}

/** A label below or above a brace belongs to the brace. */
const skipLabel = (reader: AtomReader, index: number): number => {
  const at = skipSpace(reader.tokens, index)
  const name = reader.tokens[at]?.name
  return name === '_' || name === '^' ? readArgument(reader, at + 1).next : index
}

const readThrough = (reader: AtomReader, index: number): ReadAtoms => {
  const token = reader.tokens[index]
  const inner = readArgument(reader, index + 1)
  const isBrace = /brace|bracket/.test(token?.name ?? '')
  const next = isBrace ? skipLabel(reader, inner.next) : inner.next
  const isOpened = inner.atoms.some(atom => isRelation(atom) || atom.kind === 'mark')
  if (isOpened || token === undefined) return { atoms: inner.atoms, next }
  const to = reader.tokens[inner.next - 1]?.to ?? inner.to
  const { atoms } = inner
  return { atoms: [{ kind: 'group', atoms, shown: true, from: token.from, to }], next }
}

const isJoinable = (last: Atom | undefined, next: Atom): boolean =>
  last?.kind === 'number' && last.to === next.from && !/\..*\./.test(`${last.name}.`)

/** Digits that stand side by side, and the point between them, are one number. */
const joinNumbers = (atoms: readonly Atom[]): Atom[] => {
  const joined: Atom[] = []
  for (const [index, atom] of atoms.entries()) {
    const last = joined.at(-1)
    const following = atoms[index + 1]
    const isPoint = isPlainPoint(atom) && following?.kind === 'number' && following.from === atom.to
    if (atom.kind !== 'number' && !isPoint) {
      joined.push(atom)
    } else if (
      last?.kind === 'number' &&
      (isPoint ? isJoinable(last, atom) : last.to === atom.from)
    ) {
      const name = isPoint ? '.' : atom.kind === 'number' ? atom.name : ''
      joined.splice(-1, 1, { ...last, name: last.name + name, to: atom.to })
    } else {
      const name = isPoint ? '.' : atom.kind === 'number' ? atom.name : ''
      joined.push({ kind: 'number', name, from: atom.from, to: atom.to })
    }
  }
  return joined
}

const isPlainPoint = (atom: Atom): boolean => atom.kind === 'sign' && atom.name === '.'

/** `:=`, `=:` and `::=` are one sign. */
const joinColons = (atoms: readonly Atom[]): Atom[] => {
  const joined: Atom[] = []
  for (const atom of atoms) {
    const last = joined.at(-1)
    const name = last?.kind === 'sign' && atom.kind === 'sign' ? last.name + atom.name : ''
    if (last && (name === ':=' || name === '=:'))
      joined.splice(-1, 1, { kind: 'sign', name, from: last.from, to: atom.to })
    else joined.push(atom)
  }
  return joined
}

/** Takes a formula apart. Nothing is reported: what is no TeX was reported by KaTeX. */
export const readAtoms = (tex: string): readonly Atom[] => {
  const tokens = scanTex(tex)
  const reader: AtomReader = {
    tex,
    tokens,
    atoms: (from, to) => readTokens(reader, from, to),
    argument: index => readArgument(reader, index),
  }
  return reader.atoms(0, tokens.length)
}
