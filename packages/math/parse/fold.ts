import type { Span } from '../tree/expression'

/**
 * A text in the parser's own small alphabet (ASCII, Greek letters, vulgar fractions), with the way
 * back: every span that a reader sees lies in the text as it was typed.
 */
export type FoldedText = {
  readonly text: string
  /** Where each character begins and ends in the typed text; null where the two are the same. */
  readonly places: Places | null
}

type Places = { readonly starts: readonly number[]; readonly ends: readonly number[] }

/** Where the character at `index` of the folded text begins in the typed text. */
export const startOf = ({ text, places }: FoldedText, index: number): number =>
  places === null ? index : (places.starts[index] ?? places.ends[text.length - 1] ?? 0)

/** Where the character before `index` of the folded text ends in the typed text. */
export const endOf = ({ places }: FoldedText, index: number): number =>
  places === null ? index : (places.ends[index - 1] ?? 0)

/** The span in the typed text of a stretch of the folded text. */
export const spanOf = (folded: FoldedText, from: number, to: number): Span => {
  const start = startOf(folded, from)
  return [start, Math.max(start, to > from ? endOf(folded, to) : start)]
}

// Each group: what its characters are read as, then the characters.
const SAME_AS: readonly (readonly [read: string, characters: string])[] = [
  ['-', '−–—‒―‐‑﹣⁃➖'],
  ['*', '×⋅·•∙∗⨯✕✖⋆⊙⨉‧・'],
  ['/', '÷∕⁄⟋'],
  ['<=', '≤⩽≦'],
  ['>=', '≥⩾≧'],
  ['!=', '≠'],
  ['=', '≡≔'],
  ['≈', '≈≃≅∼'],
  ["'", '′’‘´ʹ`'],
  ['|', '∣❘ǀ'],
  ['->', '→⇒⟶↦'],
  [' and ', '∧'],
  [' or ', '∨'],
  [' not ', '¬'],
  ['infinity', '∞'],
  ['^', 'ˆ↑'],
  ['(', '⟨'],
  [')', '⟩'],
  ['d', '∂ⅆ'],
  ['σ', 'ς'],
  ['', '\u00ad\u200b\u200c\u200d\u2060\u2061\ufeff'],
  [' ', '\u2062\u2063'],
]

const READ_AS = new Map(SAME_AS.flatMap(([read, all]) => [...all].map(one => [one, read] as const)))

const SUPERSCRIPT = /[²³¹⁰ⁱ⁴-ⁿᴬ-ᵡᶛ-ᶿ]/u
const SUBSCRIPT = /[₀-ₜᵢ-ᵪ]/u
const KEPT = /[α-ωΑ-Ω¼-¾⅐-⅞√∛]/u
const ASCII_ONLY = /^[\t-\r -~]*$/

const scriptMark = (character: string): '' | '^' | '_' => {
  if (character < '\u0080') return ''
  if (SUPERSCRIPT.test(character)) return '^'
  return SUBSCRIPT.test(character) ? '_' : ''
}

const foldCharacter = (character: string): string => {
  if (character < '\u0080') return character
  const read = READ_AS.get(character)
  if (read !== undefined) return read
  if (KEPT.test(character)) return character
  const plain = character.normalize('NFKC')
  return plain === character ? character : [...plain].map(foldCharacter).join('')
}

/**
 * Reads unicode signs as the plain ones they stand for: `−` as `-`, `²` as `^{2}`, `₀` as `_{0}`,
 * mathematical, full-width and ligature letters as plain letters, invisible signs as nothing.
 * What has no plain reading stays, and is refused in its place.
 */
export const foldText = (typed: string): FoldedText => {
  if (ASCII_ONLY.test(typed)) return { text: typed, places: null }
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let script = ''
  const emit = (piece: string, from: number, to: number) => {
    text += piece
    for (let i = 0; i < piece.length; i += 1) {
      starts.push(from)
      ends.push(to)
    }
  }
  const seen = new Map<string, { readonly mark: string; readonly read: string }>()
  const look = (character: string) => {
    const known = seen.get(character)
    if (known) return known
    const read = { mark: scriptMark(character), read: foldCharacter(character) }
    seen.set(character, read)
    return read
  }
  let at = 0
  for (const character of typed) {
    const end = at + character.length
    const { mark, read } = look(character)
    if (mark !== script) {
      if (script !== '') emit('}', at, at)
      if (mark !== '') emit(`${mark}{`, at, end)
      script = mark
    }
    emit(read, at, end)
    at = end
  }
  if (script !== '') emit('}', at, at)
  return { text, places: { starts, ends } }
}
