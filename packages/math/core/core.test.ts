import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { decidePlainly, decideText, loadAll, showPlainly, type TextNames } from '.'

type Row = {
  readonly id: string
  readonly student: string
  readonly reference: string
  readonly vars: readonly string[]
  readonly alias?: Readonly<Record<string, string>>
}

const corpus = path.resolve(import.meta.dirname, '../../../tests/corpus')

const rowsOf = <Line>(file: string): readonly Line[] =>
  readFileSync(path.join(corpus, file), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

const ACTIVATIONS = rowsOf<Row>('activations.jsonl')
const PAIRS = [...ACTIVATIONS, ...rowsOf<Row>('more/pairs.jsonl').filter((_, k) => k % 4 === 0)]

const namesOf = ({ vars: variables, alias }: Row): TextNames =>
  alias ? { variables, values: alias } : { variables }

// The core has to be asked before the whole package is loaded: then it knows more.
const byCore = PAIRS.map(row => decidePlainly(row.student, row.reference, namesOf(row)))

vi.setConfig({ testTimeout: 60_000 })

test('the core has the verdicts of the whole package, or none', async () => {
  const { decideTexts } = await loadAll()
  const apart = PAIRS.flatMap((row, place) => {
    const core = byCore[place]
    if (!core) return []
    const whole = decideTexts(row.student, row.reference, namesOf(row))
    const verdict = whole.ok ? whole.decision.verdict : 'invalid'
    return verdict === core.verdict ? [] : [`${row.id}: ${core.verdict} and ${verdict}`]
  })
  expect(apart).toEqual([])
})

test('it decides a third of the activation pairs by itself', () => {
  const known = byCore.slice(0, ACTIVATIONS.length).filter(one => one !== null)
  expect(known.length / ACTIVATIONS.length).toBeGreaterThan(0.33)
})

test('what it does not know is decided by the whole package', async () => {
  const names = { variables: ['z'] }
  expect(await decideText('max(0, z)', 'z', names)).toBe('different')
  expect(await decideText('abs(z)', 'max(z, -z)', names)).toBe('equal')
  expect(await decideText('2z', '2z)', names)).toBe('invalid')
})

const TEXTS = [
  ...PAIRS.flatMap(row => [row.student, row.reference]),
  ...rowsOf<{ readonly input: string }>('syntax.jsonl').map(row => row.input),
  ...rowsOf<{ readonly answer: unknown }>('answers.jsonl').flatMap(({ answer }) =>
    typeof answer === 'string' ? [answer] : [],
  ),
]

const OPTIONS = { variables: ['z', 'x', 'y', 'k', 'w_1'], values: ['a', 'α'], functions: ['g'] }

/** The texts that it shows in another way than the whole package. */
const findMisshown = async (texts: readonly string[]) => {
  const { parseExpression, toMathml } = await loadAll()
  let shown = 0
  const apart = texts.flatMap(text => {
    const core = showPlainly(text, OPTIONS)
    if (core === null) return []
    shown += 1
    const whole = parseExpression(text, OPTIONS)
    const markup = whole.ok ? toMathml(whole.expression) : whole.slip.code
    return markup === core ? [] : [`${text}: ${core} and ${markup}`]
  })
  return { apart, share: shown / texts.length }
}

test('a text is shown as the whole package shows it, or not at all', async () => {
  const { apart, share } = await findMisshown(TEXTS)
  expect(apart).toEqual([])
  expect(share).toBeGreaterThan(0.6)
})

const PIECES = (
  "0 1 2 0.50 .5 3.14 1e-4 2.5e3 z x y a g(z) g'(z) w_1 α e pi ( ) ( ) + - * / ^ ² | | " +
  'tanh( sin( exp( sqrt( ln( abs( floor( max( , tanh^2( σ( 1/ -1/2 e^ e^(-z) (1-1)'
).split(' ')

test('so is whatever is put together of signs and names', async () => {
  const texts = fc.sample(
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 9 }).map(all => all.join('')),
    { numRuns: 20_000, seed: 7 },
  )
  const { apart, share } = await findMisshown(texts)
  expect(apart).toEqual([])
  expect(share).toBeGreaterThan(0.02)
})

const NUMBER = fc.constantFrom('2', '0.5', '1/3', '10', '0')
const LEAF = fc.oneof(NUMBER, fc.constantFrom('z', 'x', 'a', 'e', 'pi', 'w_1'))

const { formula } = fc.letrec<{ formula: string }>(tie => ({
  formula: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    LEAF,
    fc
      .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/', '^', ' '), tie('formula'))
      .map(all => all.join('')),
    tie('formula').map(inner => `(${inner})`),
    tie('formula').map(inner => `-${inner}`),
    tie('formula').map(inner => `e^(${inner})`),
    tie('formula').map(inner => `|${inner}|`),
    fc
      .tuple(
        fc.constantFrom('tanh', 'exp', 'sqrt', 'σ', 'ln', 'cos^2', 'floor', 'relu'),
        tie('formula'),
      )
      .map(([name, inner]) => `${name}(${inner})`),
  ),
}))

test('so are formulas that were grown', async () => {
  const { apart, share } = await findMisshown(fc.sample(formula, { numRuns: 10_000, seed: 3 }))
  expect(apart).toEqual([])
  expect(share).toBeGreaterThan(0.3)
})
