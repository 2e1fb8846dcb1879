import type { Argument, Atom } from './atom'
import type { AtomReader, ReadAtoms } from './atom-reader'
import { ACCENTS, STYLES } from './tex-words'

const SCRIPT: Readonly<Record<string, string>> = { L: 'ℒ', J: '𝒥', E: 'ℰ', R: 'ℝ', N: '𝒩', D: '𝒟' }

type Placed = { readonly from: number; readonly to: number }

/** A letter in bold is the letter; `\mathbf{1}` counts what holds. */
const readStyle = ({ atoms }: Argument, place: Placed): readonly Atom[] => {
  const [only] = atoms
  if (atoms.length === 1 && only?.kind === 'number' && only.name === '1') {
    return [{ kind: 'command', name: 'indicator', ...place }]
  }
  if (atoms.length === 1 && only) return [{ ...only, ...place }]
  return [{ kind: 'group', atoms, shown: false, ...place }]
}

const readAccent = ({ atoms }: Argument, mark: string, place: Placed): readonly Atom[] => {
  const [only] = atoms
  if (atoms.length === 1 && only?.kind === 'letter') {
    return [{ kind: 'letter', name: `${only.name}${mark}`.normalize('NFC'), ...place }]
  }
  return [{ kind: 'command', name: 'accent', ...place }]
}

/** `\mathrm{softmax}` is a word, `\mathrm{d}` a letter. */
const readUpright = (text: string, place: Placed): readonly Atom[] => {
  const word = text.replace(/\\[,;! ]/g, '').trim()
  if (/^\p{L}$/u.test(word)) return [{ kind: 'letter', name: word, ...place }]
  return [{ kind: 'word', name: word, ...place }]
}

/** Words that are functions also when they are set as text. */
const FUNCTION_WORD =
  /^(relu|leaky[- ]?relu|sigmoid|tanh|softmax|softplus|exp|log|ln|max|min|sign|sgn|elu|gelu|silu|swish|diag|argmax|erf|step|softsign|mish|logit)$/i

const readText = (text: string, place: Placed): readonly Atom[] => {
  const word = text.trim()
  if (FUNCTION_WORD.test(word)) return [{ kind: 'word', name: word.replace(/[- ]/g, ''), ...place }]
  if (word === '') return []
  if (/^[.,;]$/.test(word)) return [{ kind: 'sign', name: word, ...place }]
  return [{ kind: 'text', name: word, ...place }]
}

const readOver = (reader: AtomReader, index: number): ReadAtoms => {
  const label = reader.argument(index + 1)
  const base = reader.argument(label.next)
  const isDefinition = /def|:|△|triangle/.test(reader.tex.slice(label.from, label.to))
  const [only] = base.atoms
  if (isDefinition && base.atoms.length === 1 && only?.kind === 'sign' && only.name === '=') {
    return { atoms: [{ ...only, name: ':=' }], next: base.next }
  }
  return { atoms: base.atoms, next: base.next }
}

/** Commands whose argument is set in another way; null for any other command. */
export const readStyled = (reader: AtomReader, index: number): ReadAtoms | null => {
  const token = reader.tokens[index]
  if (token === undefined) return null
  const { name } = token
  if (/^(overset|underset|stackrel)$/.test(name)) return readOver(reader, index)
  if (name === 'textcolor') {
    const color = reader.argument(index + 1)
    const { atoms, next } = reader.argument(color.next)
    return { atoms, next }
  }
  const accent = ACCENTS.get(name)
  const isKnown =
    STYLES.has(name) ||
    accent !== undefined ||
    /^(math(cal|scr|frak|bb|rm|sf|tt)|operatorname|text\w*|mbox)$/.test(name)
  if (!isKnown) return null
  const argument = reader.argument(index + 1)
  const place = { from: token.from, to: reader.tokens[argument.next - 1]?.to ?? token.to }
  const text = reader.tex.slice(argument.from, argument.to)
  const { next } = argument
  if (accent !== undefined) return { atoms: readAccent(argument, accent, place), next }
  if (STYLES.has(name)) return { atoms: readStyle(argument, place), next }
  if (/^text|^mbox/.test(name)) return { atoms: readText(text, place), next }
  if (/^math(cal|scr|frak)$/.test(name)) {
    return { atoms: [{ kind: 'letter', name: SCRIPT[text.trim()] ?? text.trim(), ...place }], next }
  }
  if (name === 'mathbb') {
    const isIndicator = /^[1I]$/.test(text.trim())
    const letter: Atom = { kind: 'letter', name: SCRIPT[text.trim()] ?? text.trim(), ...place }
    return {
      atoms: [isIndicator ? { kind: 'command', name: 'indicator', ...place } : letter],
      next,
    }
  }
  return { atoms: readUpright(text, place), next }
}
