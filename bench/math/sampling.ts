import { all, create } from 'mathjs'
import { type Contestant, explicitTexts, judgeAnswer } from './contestant'

const POINTS = [-4.7, -3.1, -2.3, -1.4, -0.8, -0.35, 0.27, 0.62, 1.3, 2.2, 3.6, 5.1]
const TOLERANCE_RELATIVE = 1e-9

const math = create(all)
math.import({
  if: (condition: boolean, value: number, other: number) => (condition ? value : other),
  sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
})

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\bln\b/g, 'log'],
  [/\barc(?=sin|cos|tan)/g, 'a'],
  [/(?<![<>!=])=/g, '=='],
]

const spell = (text: string): string =>
  SPELLINGS.reduce((spelled, [from, to]) => spelled.replace(from, to), text)

/** The points for any variables: the first one takes them in order, each other one shifted. */
const scopesFor = (variables: readonly string[]): readonly Readonly<Record<string, number>>[] =>
  POINTS.map((_, row) =>
    Object.fromEntries(
      variables.map((name, k) => [
        name,
        (POINTS[(row + 5 * k) % POINTS.length] ?? 0) * (1 + k / 7),
      ]),
    ),
  )

const isNear = (a: number, b: number): boolean =>
  Math.abs(a - b) <= TOLERANCE_RELATIVE * Math.max(1, Math.abs(a), Math.abs(b))

/** Whether all real values agree; null where no point gives two of them. */
const agree = (
  student: string,
  reference: string,
  scopes: readonly Readonly<Record<string, number>>[],
  isLean: boolean,
): boolean | null => {
  const left = math.parse(student).compile()
  const right = math.parse(reference).compile()
  let compared = 0
  let isApart = false
  for (const scope of scopes) {
    if (isLean && isApart) break
    const [a, b] = [left.evaluate(scope), right.evaluate(scope)]
    if (typeof a !== 'number' || typeof b !== 'number') continue
    if (!Number.isFinite(a) || !Number.isFinite(b)) continue
    if (!isNear(a, b)) isApart = true
    compared++
  }
  return compared > 0 ? !isApart : null
}

const contestantOf = (name: string, isLean: boolean): Contestant => ({
  name,
  prepare: row => {
    const [student, reference] = explicitTexts(row)
    const scopes = scopesFor(row.vars)
    return () => {
      try {
        const isEqual = agree(spell(student), spell(reference), scopes, isLean)
        return isEqual === null ? 'undecided' : judgeAnswer(row, isEqual)
      } catch {
        return 'unread'
      }
    }
  },
})

/**
 * mathjs as a team would use it: both texts brought to its spelling, parsed and compiled, then
 * compared at twelve fixed points up to the first that tells them apart. As ours it begins with
 * texts on each call; its points are there before, and aliases are replaced for it beforehand.
 */
export const sampling = contestantOf('mathjs', true)

/** The same at all twelve points, whatever the first ones say. */
export const samplingAll = contestantOf('mathjs, all 12', false)
