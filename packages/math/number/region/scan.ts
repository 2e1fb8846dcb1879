import type { FoldedText } from '../../parse/fold'

/** A stretch of the folded text without spaces around, end exclusive. */
export type Stretch = { readonly from: number; readonly to: number }

const TEX_WORDS: readonly (readonly [pattern: RegExp, sign: string])[] = [
  [/\\(?:small)?setminus(?![a-zA-Z])/g, '∖'],
  // `ℝ\{0}`: behind a set, the backslash is the sign itself, else the beginning of TeX's `\{`.
  [/(?<=[ℝR\])}]\s*)\\(?=\s*[{[(])/g, '∖'],
  [/\\pm(?![a-zA-Z])/g, '±'],
  [/\\(?:left|right|[bB]igg?[lr]?)(?![a-zA-Z])\s*\.?/g, ''],
  [/\\(?:\{|lbrace(?![a-zA-Z]))/g, '{'],
  [/\\(?:\}|rbrace(?![a-zA-Z]))/g, '}'],
  [/\\lbrack(?![a-zA-Z])/g, '['],
  [/\\rbrack(?![a-zA-Z])/g, ']'],
  [/\\(?:bigcup|cup)(?![a-zA-Z])/g, '∪'],
  [/\\in(?![a-zA-Z])/g, '∈'],
  [/\\mid(?![a-zA-Z])/g, '|'],
  [/\\(?:leq?|leqslant)(?![a-zA-Z])/g, '<='],
  [/\\(?:geq?|geqslant)(?![a-zA-Z])/g, '>='],
  [/\\lt(?![a-zA-Z])/g, '<'],
  [/\\gt(?![a-zA-Z])/g, '>'],
  [/\\neq?(?![a-zA-Z])/g, '!='],
  [/\\(?:text|mathrm)\s*\{\s*or\s*\}/g, '∪'],
  [/\\colon(?![a-zA-Z])/g, ':'],
  [/\\[,;:! ]|~|\\q?quad(?![a-zA-Z])|\$/g, ''],
]

/** The same text with TeX's words for brackets and unions as plain signs; every place is kept. */
export const withoutTexWords = (folded: FoldedText): FoldedText => {
  let { text } = folded
  for (const [pattern, sign] of TEX_WORDS) {
    text = text.replace(pattern, found => sign.padStart(found.length))
  }
  return { ...folded, text }
}

const trimmed = (text: string, from: number, to: number): Stretch => {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text[start] ?? '')) start += 1
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1
  return { from: start, to: end }
}

const splitAt = (
  text: string,
  { from, to }: Stretch,
  cuts: readonly (readonly [from: number, to: number])[],
): readonly Stretch[] => {
  const edges = [[from, from] as const, ...cuts, [to, to] as const]
  return edges.slice(1).map(([end], n) => trimmed(text, edges[n]?.[1] ?? from, end))
}

const LEFT_SIDE =
  /^[^[\](){}<>=|]*(?:\([^()]*\))?\s*(?:∈|\bin\b)|^[^[\]{}<>=]*(?<![<>!])=(?=\s*[[\](){])/

/** `{z | `, `{z ∈ ℝ : `, or `{` alone before a condition. */
const BUILDER =
  /^\{(?:\s*\p{L}\w*\s*(?:(?:∈|\bin\b)\s*(?:ℝ|R\b|\\mathbb\s*\{?\s*R\s*\}?)\s*)?[|:]|(?=[^,;{}]*[<>][^,;{}]*\}$))/u

/** The condition of `{z | z > 2}`; null for a set without one. */
const findBuilt = (text: string, { from, to }: Stretch): Stretch | null => {
  const part = text.slice(from, to)
  const head = part.endsWith('}') ? BUILDER.exec(part) : null
  return head && trimmed(text, from + head[0].length, to - 1)
}

/**
 * The part that tells the set: without `z ∈` or `S =` before it, or a full stop behind; of
 * `{z | z > 2}` the condition.
 */
export const regionStretch = (text: string): Stretch => {
  const { from, to } = trimmed(text, 0, text.length)
  const end = /[.;]$/.test(text.slice(from, to)) && to - from > 1 ? to - 1 : to
  const left = LEFT_SIDE.exec(text.slice(from, end))
  const stretch = trimmed(text, left ? from + left[0].length : from, end)
  return findBuilt(text, stretch) ?? stretch
}

const UNION = /∪|⋃|\bunion\b|\bor\b|(?<=[\])}[]\s*)[Uu](?=\s*[[({\]])/g

const WITHOUT = /∖|\bwithout\b|\bexcept\b/g

const splitBy = (text: string, whole: Stretch, sign: RegExp): readonly Stretch[] => {
  const part = text.slice(whole.from, whole.to)
  const cuts = [...part.matchAll(sign)].map(({ index, 0: found }) => {
    const at = whole.from + index
    return [at, at + found.length] as const
  })
  return splitAt(text, whole, cuts)
}

/** The parts of a union. */
export const splitUnion = (text: string, whole: Stretch): readonly Stretch[] =>
  splitBy(text, whole, UNION)

/** A set and what is taken from it: `ℝ ∖ {0}`. */
export const splitWithout = (text: string, whole: Stretch): readonly Stretch[] =>
  splitBy(text, whole, WITHOUT)

/**
 * The items between brackets: separated by `;` where there is one outside brackets, else by `,`.
 */
export const splitList = (text: string, inside: Stretch): readonly Stretch[] => {
  const marks: { readonly sign: string; readonly at: number }[] = []
  let depth = 0
  for (let at = inside.from; at < inside.to; at += 1) {
    const sign = text[at] ?? ''
    if ('([{'.includes(sign)) depth += 1
    else if (')]}'.includes(sign)) depth -= 1
    else if (depth === 0 && (sign === ',' || sign === ';')) marks.push({ sign, at })
  }
  const separator = marks.some(({ sign }) => sign === ';') ? ';' : ','
  const cuts = marks.filter(({ sign }) => sign === separator)
  return splitAt(
    text,
    inside,
    cuts.map(({ at }) => [at, at + 1] as const),
  )
}
