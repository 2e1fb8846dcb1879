import type { DealtExercise, SingleKind } from '@slopewise/lesson'

/** A sign that is hard to type: what its button shows and says, and what it puts into the text. */
export type PaletteSign = {
  readonly label: string
  readonly spoken: string
  /** `|` is where the caret goes. */
  readonly insert: string
}

const sign = (label: string, spoken: string, insert: string): PaletteSign => ({
  label,
  spoken,
  insert,
})

const FORMULA: readonly PaletteSign[] = [
  sign('x/y', 'fraction', '(|)/()'),
  sign('xʸ', 'power', '^(|)'),
  sign('√', 'square root', 'sqrt(|)'),
  sign('eˣ', 'exponential', 'e^(|)'),
  sign('ln', 'natural logarithm', 'ln(|)'),
  sign('|x|', 'absolute value', 'abs(|)'),
  sign('tanh', 'hyperbolic tangent', 'tanh(|)'),
  sign('π', 'pi', 'pi|'),
]

const RELATIONS: readonly PaletteSign[] = [
  sign('<', 'less than', ' < |'),
  sign('≤', 'at most', ' <= |'),
  sign('≥', 'at least', ' >= |'),
]

const SET: readonly PaletteSign[] = [
  sign('∞', 'infinity', '∞|'),
  sign('∪', 'union', ' ∪ |'),
  sign('[ , ]', 'interval with both ends', '[|, ]'),
  sign('( , )', 'interval without its ends', '(|, )'),
  sign('{ }', 'set of single numbers', '{|}'),
]

const CODE: readonly PaletteSign[] = [
  sign('**', 'power', ' ** |'),
  sign('np.exp', 'exponential', 'np.exp(|)'),
  sign('np.tanh', 'hyperbolic tangent', 'np.tanh(|)'),
  sign('np.maximum', 'the larger one', 'np.maximum(|, )'),
  sign('np.where', 'choose by a condition', 'np.where(|, , )'),
]

const BY_KIND: Readonly<Partial<Record<SingleKind, readonly PaletteSign[]>>> = {
  number: FORMULA,
  expression: FORMULA,
  set: [...SET, ...RELATIONS, ...FORMULA],
  cases: [...RELATIONS, ...FORMULA],
  code: CODE,
}

/** The signs that help with a kind of answer; none for kinds that are not typed. */
export const signsFor = ({ kind }: DealtExercise): readonly PaletteSign[] =>
  kind === 'parts' ? [] : (BY_KIND[kind] ?? [])

/** A text with a sign put in place of what is selected, and where the caret is then. */
export const insertSign = (
  text: string,
  [from, to]: readonly [number, number],
  { insert }: PaletteSign,
): { readonly text: string; readonly caret: number } => {
  const [before = '', after = ''] = insert.split('|')
  const selected = text.slice(from, to)
  return {
    text: `${text.slice(0, from)}${before}${selected}${after}${text.slice(to)}`,
    caret: from + before.length + selected.length,
  }
}
